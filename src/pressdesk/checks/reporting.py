"""Verbs that report what somebody says: which one, how often, and their colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from pressdesk.checks.kept import MOST
from pressdesk.checks.prose import COVER
from pressdesk.checks.rule import Found
from pressdesk.checks.style_words import EDGE, END, either, whole_word, words
from pressdesk.checks.whole import Spotted, Whole, WholeRule, in_each, prose_of
from pressdesk.text.characters import ZWNJ

_SIGNS = "،؛"
_AHEAD = 5
"""So many words at least a quotation has that a comma opens."""


class Report(Struct, frozen=True):
    """A reporting verb at its place; `quotes`: a colon or "that" stands behind it."""

    verb: str
    start: int
    end: int
    quotes: bool


@lru_cache(maxsize=MOST)
def reports(text: str) -> tuple[Report, ...]:
    """The reporting verbs of a text that may open a quotation, in order."""
    return tuple(
        Report(match["verb"], match.start(), match.end("verb"), bool(match["quotes"]))
        for match in _verbs().finditer(prose_of(text).open)
        if _last_word(text, match.start()) not in words("not_said")
    )


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        rf"{EDGE}(?P<verb>{either('report')}){END}(?! و گو)(?P<quotes> ?:| که{END})?"
    )


def _last_word(text: str, at: int) -> str:
    found = re.search(rf"[\w{ZWNJ}]+(?= ?$)", text[max(0, at - 20) : at])
    return found[0] if found else ""


def again(whole: Whole) -> Iterator[Spotted]:
    """The same verb for two quotations running; the plainest one may stand twice."""
    seen = [
        (number, each)
        for number in whole.told
        for each in reports(whole.texts[number])
        if each.quotes
    ]
    for (_before, last), (number, each) in pairwise(seen):
        if each.verb == last.verb and each.verb not in words("first")[:1]:
            yield number, Found(each.start, each.end, _others(each.verb), 0.6)
    for first, second, third in zip(seen, seen[1:], seen[2:], strict=False):
        plain = {each.verb for _number, each in (first, second, third)}
        number, each = third
        if plain == set(words("first")[:1]) and _by_the_same(whole.texts[number], each):
            yield number, Found(each.start, each.end, _others(each.verb), 0.5)


def _by_the_same(text: str, each: Report) -> bool:
    """Whether the sentence begins with a pronoun: no other speaker came between."""
    start = max(text.rfind(sign, 0, each.start) for sign in ".!؟\n") + 1
    opening = text[start : each.start].split()
    return not opening or opening[0] in words("pronoun")


def _others(verb: str) -> tuple[str, ...]:
    return tuple(other for other in words("next") if other != verb)[:3]


def first(whole: Whole) -> Iterator[Spotted]:
    """A verb that goes on, for the very first quotation."""
    for number in whole.told:
        text = whole.texts[number]
        said = whole_word("report", "other_report").search(text)
        for each in reports(text):
            colon = text[each.end :].lstrip().startswith(":")
            opens = said is not None and said.start() == each.start and colon
            if opens and each.verb in words("never_first"):
                yield number, Found(each.start, each.end, words("first"), 0.7)
        if said:
            return


def colon(whole: Whole) -> Iterator[Spotted]:
    """A quotation that no colon opens."""
    return in_each(whole, whole.told, _colons)


@lru_cache(maxsize=MOST)
def _colons(text: str) -> tuple[Found, ...]:
    made = []
    for each in reports(text):
        rest = text[each.end :]
        if not each.quotes and (sure := _opened(each.verb, rest)):
            end = each.end + (rest[:1] in _SIGNS)
            new = text[each.start : each.end] + ":"
            made.append(Found(each.start, end, (new,), sure))
    return tuple(made)


def _opened(verb: str, rest: str) -> float:
    """How sure it is that a quotation begins behind a verb; 0 where it does not.

    Behind some verbs a sentence without a sign may be indirect speech.
    """
    if rest.startswith(" «"):
        return 0.8
    row = re.findall(rf"[\w{ZWNJ}{COVER}]+", rest[:80])
    if len(row) < _AHEAD or row[0] in words("after_report"):
        return 0
    if rest[0] in _SIGNS and rest[1:2] == " ":
        return 0.6
    goes_on = rest[0] == " " and rest[1:2].isalpha()
    return 0.5 if goes_on and verb in words("direct") else 0


RULES: tuple[WholeRule, ...] = (
    WholeRule("report.again", again),
    WholeRule("report.first", first),
    WholeRule("report.colon", colon),
)
