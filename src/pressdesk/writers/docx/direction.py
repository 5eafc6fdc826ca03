"""Where a text turns: its right-to-left and left-to-right stretches and their marks.

In Word a run without `w:rtl` reads left to right; LibreOffice goes by the characters
alone. Marks make both agree: LRM on each side of a run that has no Latin letter (a
phone number), or on the side where it begins or ends in a sign; RLM between two runs
that only punctuation parts, or they would read as one. In an English release it is
the Persian that turns: it runs from its first to its last letter or Persian digit,
and LRM keeps a number behind it. Readers drop such marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressdesk.document.nodes import Span, Text, plain
from pressdesk.text.characters import LRM, RLM
from pressdesk.text.runs import Run, runs
from pressdesk.writers.docx.way import Way

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LEFTWARD = (
    "\u0590-\u05ff\u061b-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
)
_PERSIAN = re.compile(  # with the Persian digits behind the words
    rf"[{_LEFTWARD}](?:[^A-Za-z\u00c0-\u024f\u0370-\u058f]*[{_LEFTWARD}\u06f0-\u06f9])?"
)
_NUMBER = re.compile(r"\W*[0-9]")
_WORDS = re.compile(r"\w")
_SHORT = 24  # letters between brackets that stay on one line
_BRACKETS = frozenset(("()", "[]", "\u00ab\u00bb"))
_JOINING = re.compile(r"[ ,.;:&/()'\"+-]{1,4}")


@dataclass(frozen=True)
class Stretch:
    """Code points `start` to `end` of a text; `before` and `after` are marks.

    `address` is the link that the stretch is: a web or mail address. No line breaks a
    `whole` one.
    """

    start: int
    end: int
    ltr: bool = False
    address: str = ""
    before: str = ""
    after: str = ""
    whole: bool = False


def runs_left(text: str) -> bool:
    """Whether a text has a letter that runs from right to left."""
    return bool(_PERSIAN.search(text))


def isolation(text: str) -> tuple[str, str]:
    """The marks that a left-to-right run needs before and after it."""
    if not _LATIN.search(text):
        return LRM, LRM
    starts = _LATIN.match(text[0]) is not None
    ends = text[-1].isascii() and text[-1].isalnum()
    return "" if starts else LRM, "" if ends else LRM


def stretches(text: Text, way: Way) -> list[Stretch]:
    """The stretches of a text in order, with their marks."""
    whole = plain(text)
    cut = list(_cut(whole, _marked(text)))
    if way.rtl:
        return _in_persian(whole, _bracketed(whole, _joined(whole, cut)))
    return [part for stretch in cut for part in _in_english(whole, stretch)]


def _in_persian(whole: str, cut: list[Stretch]) -> list[Stretch]:
    done = []
    for at, stretch in enumerate(cut):
        words = whole[stretch.start : stretch.end]
        if stretch.ltr:
            before, after = isolation(words)
            done.append(replace(stretch, before=before, after=after))
        elif 0 < at < len(cut) - 1 and not _WORDS.search(words):
            done.append(replace(stretch, before=RLM))
        else:
            done.append(stretch)
    return done


def _in_english(whole: str, stretch: Stretch) -> Iterator[Stretch]:
    """What reads to the right needs marks only where nothing in it says so."""
    if stretch.ltr:
        plainly = _LATIN.search(whole, stretch.start, stretch.end)
        mark = "" if plainly else LRM
        yield replace(stretch, before=mark, after=mark)
        return
    at = stretch.start
    while found := _PERSIAN.search(whole, at, stretch.end):
        if at < found.start():
            yield Stretch(at, found.start(), ltr=True)
        words, at = found[0], found.end()
        if words.count("(") > words.count(")") and whole[at : at + 1] == ")":
            at += 1  # the closing bracket reads as what is in it
        mark = LRM if _NUMBER.match(whole, at, stretch.end) else ""
        yield Stretch(found.start(), at, after=mark)
    if at < stretch.end:
        yield Stretch(at, stretch.end, ltr=True)


def _marked(text: Text) -> list[tuple[int, int]]:
    """Where the spans marked `ltr` stand."""
    found, at = [], 0
    for inline in text:
        words = inline if isinstance(inline, str) else inline.text
        if isinstance(inline, Span) and inline.ltr and words:
            found.append((at, at + len(words)))
        at += len(words)
    return found


def _cut(whole: str, marked: list[tuple[int, int]]) -> Iterator[Stretch]:
    """A span marked `ltr` is one stretch; the rest is cut by what it says."""
    at = 0
    for start, end in (*marked, (len(whole), len(whole))):
        for found in runs(whole[at:start]):
            first = at + found.start
            yield Stretch(first, first + len(found.text), found.ltr, _address(found))
        if start < end:
            yield Stretch(start, end, ltr=True)
        at = end


def _address(run: Run) -> str:
    if run.kind == "url":
        return f"https://{run.text}" if run.text.startswith("www.") else run.text
    return f"mailto:{run.text}" if run.kind == "mail" else ""


def _joined(whole: str, cut: list[Stretch]) -> list[Stretch]:
    """Latin words that only Latin punctuation parts read as one run."""
    done: list[Stretch] = []
    for stretch in cut:
        begun = max(stretch.start, done[-1].end if done else 0)
        if begun == stretch.end:  # the closing bracket alone, and it was taken
            continue
        done.append(replace(stretch, start=begun))
        end = _one_run(whole, *done[-3:]) if len(done) >= 3 else 0
        if end:
            done[-3:] = [Stretch(done[-3].start, end, ltr=True)]
    return done


def _bracketed(whole: str, cut: list[Stretch]) -> list[Stretch]:
    """A short left-to-right run takes in the brackets that stand close around it.

    LibreOffice may end a line before such a run; an opening bracket would stay behind.
    It is then kept on one line: in two, its brackets would stand at the wrong ends.
    Where nothing else parts the run from another one, it keeps them out.
    """
    done = list(cut)
    for at, stretch in enumerate(cut):
        around = whole[max(0, stretch.start - 1) : stretch.start]
        around += whole[stretch.end : stretch.end + 1]
        words = whole[stretch.start : stretch.end]
        short = len(words) <= _SHORT and LRM not in words
        if not (stretch.ltr and short) or around not in _BRACKETS:
            continue
        before, after = done[at - 1], done[at + 1]
        if _apart(before, outer=at == 1) and _apart(after, outer=at == len(cut) - 2):
            done[at - 1] = replace(before, end=before.end - 1)
            done[at + 1] = replace(after, start=after.start + 1)
            start, end = stretch.start - 1, stretch.end + 1
            done[at] = replace(stretch, start=start, end=end, whole=True)
    parts = (part for each in done for part in _linked(each))
    return [part for part in parts if part.start < part.end]


def _apart(beside: Stretch, *, outer: bool) -> bool:
    """Whether a stretch still parts two runs when it has lost a bracket."""
    return not beside.ltr and (outer or beside.end - beside.start > 1)


def _linked(stretch: Stretch) -> tuple[Stretch, ...]:
    """An address and the brackets around it, which are no link."""
    if not (stretch.address and stretch.whole):
        return (stretch,)
    first, last = stretch.start + 1, stretch.end - 1
    return (
        replace(stretch, end=first, address=""),
        replace(stretch, start=first, end=last),
        replace(stretch, start=last, address=""),
    )


def _one_run(whole: str, before: Stretch, gap: Stretch, after: Stretch) -> int:
    """Where the run of three stretches ends that read as one; 0 when they do not.

    A bracket that opens inside and closes right behind belongs to it, as rule N0 of the
    bidi algorithm has it.
    """
    if gap.ltr or not (before.ltr and after.ltr) or before.address or after.address:
        return 0
    latin = (whole[s.start : s.end] for s in (before, after))
    if not all(map(_LATIN.search, latin)):
        return 0
    if not _JOINING.fullmatch(whole[gap.start : gap.end]):
        return 0
    words = whole[before.start : after.end]
    opened = words.count("(") - words.count(")")
    closes = whole[after.end : after.end + 1] == ")"
    return after.end + opened if opened == 0 or (opened == 1 and closes) else 0
