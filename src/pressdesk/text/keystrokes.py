"""Help while a person types Persian: what one keystroke changes, as values.

Each help is small, can be taken back alone and can be switched off. None touches Latin
words, addresses, codes or clock times. Pasted text never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, get_args

from msgspec import Struct

from pressdesk.text.characters import NBSP, ZWNJ, persian_digits
from pressdesk.text.joins import LETTERS, announces_code, plural_join, verb_join

Help = Literal["letters", "quotes", "ellipsis", "spaces", "verbs", "plurals", "digits"]
HELPS: tuple[Help, ...] = get_args(Help)

_FAR = 400
"""How much of the text before the caret is looked at."""
_LETTER = re.compile(f"[{LETTERS}]")
_LATIN = re.compile(r"[A-Za-z@\\_#]|/(?![0-9٠-٩۰-۹])")
_ARABIC = {"ي": "ی", "ى": "ی", "ك": "ک"}
_DIGIT = "0-9٠-٩۰-۹"
_CLOSERS = "»”)\\]"
_ENDS = f' \n\t{NBSP}،؛.:!?؟…»”)"'
"""What ends a word."""
_NUMBER = re.compile(
    rf"[«“\"(\[]?(?P<number>(?=[۰-۹.,/:٫٬]*[0-9٠-٩])"
    rf"[{_DIGIT}]+(?:[.,/:٫٬][{_DIGIT}]+)*)[%٪]?[.:…{_CLOSERS}]*$"
)
_PHONE = re.compile(rf"[0٠۰][{_DIGIT}]{{7,}}")
_STOP_AFTER = re.compile(
    rf"(?:^|[«“(\[])(?P<word>[{LETTERS}{ZWNJ}]*)[{_CLOSERS}]*(?P<stop>[؟!…]*[،؛؟!.:])$"
)
_SPACE_BEFORE = re.compile(rf"[{LETTERS}{_DIGIT}{_CLOSERS}%٪…](?P<gap> +)[،؛؟!]$")
_LATE_SPACE = re.compile(rf"[{LETTERS}{_CLOSERS}](?P<gap> +)[.:][ \n]$")
_DOTS = re.compile(r"(?<![.…])\.\.\.$")
_SURE_WORD = 3
"""A word of so many letters before a full stop is no abbreviation."""


class Change(Struct, frozen=True):
    """Replace `start` to `end` of the text, the typed character included, by `text`.

    Offsets count code points; `old` is what stood from `start` on, by which an undone
    help is known again.
    """

    help: Help
    start: int
    end: int
    text: str
    old: str = ""


def changes(before: str, typed: str, on: frozenset[Help]) -> tuple[Change, ...]:
    """What typing `typed` after `before` calls for, in order: at most two changes.

    A letter of another alphabet comes first; the next change is of the text after it.
    `typed` is one character, a newline for Enter.
    """
    if len(typed) != 1:
        return ()
    text = before + typed
    made: list[Change] = []
    for help_ in HELPS:
        if help_ not in on or (made and made[-1].help != "letters"):
            continue
        found = _RULES[help_](text[-_FAR:] if help_ != "quotes" else text)
        if found is not None:
            shift = 0 if help_ == "quotes" else max(0, len(text) - _FAR)
            start, end, new = found[0] + shift, found[1] + shift, found[2]
            old = text[start:].rstrip(_ENDS) or text[start:]
            made.append(Change(help_, start, end, new, old))
            text = text[:start] + new + text[end:]
    return tuple(made)


def applied(text: str, change: Change) -> str:
    """`text` with the change made."""
    return text[: change.start] + change.text + text[change.end :]


_Found = tuple[int, int, str] | None


def _letters(text: str) -> _Found:
    """The Persian letter for an Arabic one that looks alike."""
    new = _ARABIC.get(text[-1])
    return (len(text) - 1, len(text), new) if new else None


def _quotes(text: str) -> _Found:
    """Guillemets for straight quotes, printed ones inside them."""
    before = text[:-1]
    if text[-1] != '"' or _only_latin(before):
        return None
    waiting = "".join(_open_quotes(before))
    opens = not before or before[-1] in "«“([{–—/-" or before[-1].isspace()
    sign = {"": "«", "»": "“"}.get(waiting, "") if opens else waiting[-1:]
    return (len(before), len(text), sign) if sign else None


def _open_quotes(text: str) -> Iterator[str]:
    """The signs that would close what is open in `text`, the outermost first."""
    waiting: list[str] = []
    for char in text:
        if char in "«“":
            waiting.append("»" if char == "«" else "”")
        elif waiting and char == waiting[-1]:
            waiting.pop()
    yield from waiting


def _ellipsis(text: str) -> _Found:
    if not _DOTS.search(text) or _foreign(_chunk(text)):
        return None
    return len(text) - 3, len(text), "…"


def _spaces(text: str) -> _Found:
    """A space behind a sign when a letter follows it at once, none before a sign."""
    for pattern in (_SPACE_BEFORE, _LATE_SPACE):
        if match := pattern.search(text):
            return match.start("gap"), match.end("gap"), ""
    if not _LETTER.match(text[-1]):
        return None
    chunk = _chunk(text[:-1])
    match = _STOP_AFTER.search(chunk)
    if match is None or _foreign(chunk) or not _parts(match["word"], match["stop"]):
        return None
    at = len(text) - 1
    return at, at, " "


def _parts(word: str, stop: str) -> bool:
    """Whether a sign after `word` surely ends a part of the sentence."""
    letters = len(_LETTER.findall(word))
    return letters >= (_SURE_WORD if stop == "." else 2)


def _verbs(text: str) -> _Found:
    at = verb_join(text[:-1].rstrip("»”")) if text[-1] in _ENDS else None
    return None if at is None else (at, at + 1, ZWNJ)


def _plurals(text: str) -> _Found:
    found = plural_join(text[:-1]) if text[-1] in _ENDS else None
    return (found[0], found[0] + 1, found[1]) if found else None


def _digits(text: str) -> _Found:
    """Persian digits for a number that is finished: by then it is known for one."""
    before, last = text[:-1], text[-1]
    if last in ".:%" or not (last in _ENDS or _LETTER.match(last)):
        return None
    chunk = _chunk(before)
    match = _NUMBER.fullmatch(chunk)
    if match is None or not _is_number(match["number"]) or _only_latin(before):
        return None
    ahead = before[: len(before) - len(chunk)].rstrip(" ").rsplit(maxsplit=1)
    word = ahead[-1] if ahead else ""
    if re.search(r"[A-Za-z]$", word) or announces_code(word):
        return None
    start = len(before) - len(chunk) + match.start("number")
    end = start + len(match["number"])
    return start, end, persian_digits(text[start:end])


def _is_number(number: str) -> bool:
    """No version, address of a machine, or phone number."""
    return number.count(".") < 2 and not _PHONE.fullmatch(number)


def _chunk(text: str) -> str:
    """The last stretch of `text` without a space."""
    return re.search(r"\S*$", text)[0]  # type: ignore[index]


def _foreign(chunk: str) -> bool:
    """Whether a chunk is an address, a path, a code or a Latin word."""
    return _LATIN.search(chunk) is not None


def _only_latin(text: str) -> bool:
    """Whether `text` is Latin so far."""
    return not _LETTER.search(text) and re.search(r"[A-Za-z]", text) is not None


_RULES: dict[Help, Callable[[str], _Found]] = {
    "letters": _letters,
    "quotes": _quotes,
    "ellipsis": _ellipsis,
    "spaces": _spaces,
    "verbs": _verbs,
    "plurals": _plurals,
    "digits": _digits,
}
