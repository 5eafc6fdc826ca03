"""Quotation marks and brackets: Persian ones, and each with its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pressdesk.checks.prose import Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.joins import LETTERS

_STRAIGHT = re.compile('"[^"\n]*"')
_LETTER = re.compile(f"[{LETTERS}]")
_CURLY = re.compile("[“„]([^«»“”„\n]*)[”“]")
_PARTNER = {")": "(", "]": "[", "»": "«"}
_OPENERS = "([«"
_DEEPEST = 20
"""So far back a sign looks for its partner."""
_BRACKETS = "()[]"
_TURNED = 40
"""So far apart two brackets are at most that were turned round."""
_QUOTES = "«»"
_LISTED = re.compile(f"(?:^|[\\s،؛:.])(?:[0-9۰-۹]{{1,3}}|[{LETTERS}]{{1,3}})$")
"""The number or letter of an item, as in one that begins with its closing bracket."""


def straight(prose: Prose) -> Iterator[Found]:
    """Straight quotation marks around Persian words, in pairs."""
    for line, at in _lines(prose.open):
        if line.count('"') % 2:
            continue
        for match in _STRAIGHT.finditer(line):
            start, end = at + match.start(), at + match.end()
            if _is_quotation(line, match) and _is_outer(line, match.start()):
                yield Found(start, start + 1, ("«",), 0.95)
                yield Found(end - 1, end, ("»",), 0.95)


def _is_quotation(line: str, match: re.Match[str]) -> bool:
    """Whether the first mark opens and the second one closes, around Persian words."""
    start, end = match.span()
    closes = start and not line[start - 1].isspace() and line[start + 1].isspace()
    opens = line[end - 2].isspace() and not line[end : end + 1].isspace()
    opens = opens and end < len(line)
    return bool(_LETTER.search(match[0])) and not closes and not opens


def curly(prose: Prose) -> Iterator[Found]:
    """Latin quotation marks around Persian words that stand in no other quotation."""
    for line, at in _lines(prose.open):
        for match in _CURLY.finditer(line):
            if _LETTER.search(match[1]) and _is_outer(line, match.start()):
                start, end = at + match.start(), at + match.end()
                yield Found(start, end, (f"«{prose.text[start + 1 : end - 1]}»",), 0.8)


def brackets(prose: Prose) -> Iterator[Found]:
    """A bracket without its partner."""
    for line, at in _lines(prose.open):
        turned = {place for pair in _turned(line) for place in pair}
        for place in _lonely(line, _BRACKETS):
            before = line[max(0, place - 8) : place]
            listed = line[place] == ")" and _LISTED.search(before)
            if not listed and place not in turned:
                yield Found(at + place, at + place + 1)


def turned(prose: Prose) -> Iterator[Found]:
    """A closing bracket and its opening one, as old programs turned them round."""
    for line, at in _lines(prose.open):
        for start, end in _turned(line):
            inside = prose.text[at + start + 1 : at + end].strip()
            left = "" if line[start - 1 : start].isspace() or not start else " "
            right = " " if _LETTER.match(line, end + 1) else ""
            yield Found(at + start, at + end + 1, (f"{left}({inside}){right}",), 0.8)


def _turned(line: str) -> Iterator[tuple[int, int]]:
    """The places of a lonely closing bracket and the lonely opening one behind it."""
    places = sorted(_lonely(line, _BRACKETS))
    for start, end in pairwise(places):
        if line[start] + line[end] == ")(" and 1 < end - start <= _TURNED:
            yield start, end


def quotes(prose: Prose) -> Iterator[Found]:
    """A quotation mark without its partner; a quotation may go on in the next text."""
    for line, at in _lines(prose.open):
        for place in _lonely(line, _QUOTES):
            yield Found(at + place, at + place + 1, (), 0.8)
        if line.count('"') % 2:
            place = line.index('"')
            yield Found(at + place, at + place + 1, (), 0.6)


def _lonely(line: str, signs: str) -> Iterator[int]:
    """The places of those `signs` that no partner closes; others count for nesting."""
    waiting: list[int] = []
    for place, sign in enumerate(line):
        if sign in _OPENERS:
            waiting.append(place)
        elif sign in _PARTNER:
            opened = [line[each] for each in waiting[-_DEEPEST:]]
            if _PARTNER[sign] not in opened:
                yield from (place,) if sign in signs else ()
                continue
            while line[top := waiting.pop()] != _PARTNER[sign]:
                yield from (top,) if line[top] in signs else ()
    yield from (place for place in waiting if line[place] in signs)


def _is_outer(line: str, place: int) -> bool:
    return line.count("«", 0, place) <= line.count("»", 0, place)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for line in text.split("\n"):
        yield line, at
        at += len(line) + 1


RULES: tuple[Rule, ...] = (
    Rule("quote.straight", straight),
    Rule("quote.curly", curly, "style", "style"),
    Rule("quote.lonely", quotes, "style", "style"),
    Rule("bracket.turned", turned, "style", spacing=True),
    Rule("bracket.lonely", brackets, "suggest"),
)
