"""The letters of pasted text: Persian ones, joined as meant, without invisible junk.

Quoted Arabic stays as it is: a word with vowel signs or «ة» keeps its letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from pressdesk.document.nodes import Text, plain
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.runs import joined, with_text
from pressdesk.text.characters import KASHIDA, ZWNJ

_LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"
_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufbff\ufe70-\ufefc]+")
_ARABIC = re.compile("[\u064a\u0649\u0643]")
_WORD = re.compile(
    f"[{_LETTER}\u064b-\u0652\u0670\u200c]*[يىك][{_LETTER}\u064b-\u0652\u0670\u200c]*"
)
_QUOTED = re.compile("[\u064b-\u0652\u0670\u0629\u0671]")
_TO_PERSIAN = str.maketrans(
    {"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9"}
)
_FALSE_JOINERS = re.compile(f"(?<=[{_LETTER}])[\xac\xad\u200f]+(?=[{_LETTER}])")
_LOOSE_HYPHENS = re.compile(f"(?<=[{_LETTER}])\xac+(?![{_LETTER}])")
_RLM = re.compile("[\u200f\u061c]+")
_JUNK = re.compile("[\u200b\u2060\ufeff\ufffc\xad]+")
_LOOSE_ZWNJ = re.compile(
    f"(?<={ZWNJ}){ZWNJ}+|(?:^|(?<=[\\s\xa0])){ZWNJ}+|{ZWNJ}+(?=[\\s\xa0]|$)"
)
_BLANKS = re.compile("[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]{2,}|\t")
_ENDS = re.compile("\\A[ \xa0]+|[ \xa0]+\\Z")

Edit = tuple[int, int, str]


def cured(text: Text, losses: Losses) -> Text:
    """The text with its letters set right; each kind of change is counted."""
    for kind, find in _CURES:
        edits = list(find(plain(text)))
        if edits:
            text = _applied(text, edits)
            losses.add(kind, sum(max(1, end - start) for start, end, _new in edits))
    return text


def cured_line(words: str, losses: Losses) -> str:
    """The same for characters without marks."""
    return plain(cured((words,), losses)) if words else words


def _applied(text: Text, edits: list[Edit]) -> Text:
    """Each edit belongs to the run in which it begins."""
    made = []
    at = 0
    left = iter(edits)
    edit = next(left, None)
    skipped = 0
    for run in text:
        words = run if isinstance(run, str) else run.text
        out, place = [], min(skipped, len(words))
        skipped -= place
        while edit is not None and edit[0] < at + len(words):
            start, end = edit[0] - at, edit[1] - at
            out += [words[place:start], edit[2]]
            place = min(end, len(words))
            skipped = end - place
            edit = next(left, None)
        made.append(with_text(run, "".join((*out, words[place:]))))
        at += len(words)
    return joined(made)


def _replacing(pattern: re.Pattern[str], new: str) -> Callable[[str], Iterator[Edit]]:
    def find(words: str) -> Iterator[Edit]:
        for match in pattern.finditer(words):
            yield match.start(), match.end(), new

    return find


def _forms(words: str) -> Iterator[Edit]:
    """Presentation forms, as old programs and PDF files have them."""
    for match in _FORMS.finditer(words):
        letters = "".join(map(_letter, match[0]))
        yield match.start(), match.end(), letters


def _letter(form: str) -> str:
    made = unicodedata.normalize("NFKC", form)
    return made.lstrip(f" {KASHIDA}") if "\ufe70" <= form <= "\ufe7f" else made


def _letters(words: str) -> Iterator[Edit]:
    if not _ARABIC.search(words):
        return
    for word in _WORD.finditer(words):
        if not _QUOTED.search(word[0]):
            for match in _ARABIC.finditer(words, word.start(), word.end()):
                start, end = match.span()
                yield start, end, match[0].translate(_TO_PERSIAN)


def _idle_marks(words: str) -> Iterator[Edit]:
    """Right-to-left marks between Persian and Persian, where they turn nothing."""
    for match in _RLM.finditer(words):
        before = _strong(reversed(words[max(0, match.start() - 40) : match.start()]))
        after = _strong(iter(words[match.end() : match.end() + 40]))
        if "L" not in (before, after):
            yield match.start(), match.end(), ""


def _strong(chars: Iterator[str]) -> str:
    kinds = (unicodedata.bidirectional(char) for char in chars)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "")


_CURES: tuple[tuple[str, Callable[[str], Iterator[Edit]]], ...] = (
    ("forms", _forms),
    ("letters", _letters),
    ("joiners", _replacing(_FALSE_JOINERS, ZWNJ)),
    ("joiners", _replacing(_LOOSE_HYPHENS, "")),
    ("marks", _idle_marks),
    ("marks", _replacing(_JUNK, "")),
    ("marks", _replacing(_LOOSE_ZWNJ, "")),
    ("spaces", _replacing(_BLANKS, " ")),
    ("spaces", _replacing(_ENDS, "")),
)
