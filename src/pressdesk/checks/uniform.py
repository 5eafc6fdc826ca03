"""One way of doing it in one release: the ezafe behind he, percent, money."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from pressdesk.checks.kept import MOST
from pressdesk.checks.lexicon import VERB, is_a
from pressdesk.checks.rule import Found
from pressdesk.checks.whole import Spotted, Whole, WholeRule, prose_of
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ
from pressdesk.text.joins import LETTERS
from pressdesk.text.money import pairs, rial, sums

_EZAFE = re.compile(
    rf"(?P<hamza>ه{HAMZA_ABOVE}|ۀ)(?![{LETTERS}{ZWNJ}])|(?P<ye>ه{ZWNJ}ی)(?![{LETTERS}{ZWNJ}])"
)
_PERCENT = re.compile(r"(?<=[۰-۹])(?: ?(?P<sign>٪)|(?P<word> درصد))(?![\w])")


_PERFECT = re.compile(
    rf"(?<=[{LETTERS}][دت]ه)(?:(?P<joined>{ZWNJ}است)|(?P<apart> است))"
    rf"(?![{LETTERS}{ZWNJ}])"
)


_LAST = re.compile(f"[{LETTERS}]+$")


class Way(Struct, frozen=True):
    """How a thing is done at one place; `other` is what the other way would read."""

    way: str
    start: int
    end: int
    other: str = ""


def ezafe(whole: Whole) -> Iterator[Spotted]:
    """A silent he takes its ezafe in two ways."""
    yield from _rarer(whole, range(len(whole.texts)), _ezafe, "hamza")


def perfect(whole: Whole) -> Iterator[Spotted]:
    """The perfect tense with a half-space here and a space there."""
    yield from _rarer(whole, range(len(whole.texts)), _perfect, "apart")


def percent(whole: Whole) -> Iterator[Spotted]:
    """Percent as a sign here and as a word there."""
    yield from _rarer(whole, whole.told, _percent, "word")


def money(whole: Whole) -> Iterator[Spotted]:
    """Rials here and tomans there, without the other one beside them."""
    yield from _rarer(whole, whole.told, _money, rial())


def _rarer(
    whole: Whole,
    among: range | tuple[int, ...],
    ways: Callable[[str], tuple[Way, ...]],
    first: str,
) -> Iterator[Spotted]:
    """The places of the rarer way; where both stand equally often, `first` is kept."""
    seen = [(number, each) for number in among for each in ways(whole.texts[number])]
    counts = Counter(each.way for _number, each in seen)
    if len(counts) < 2:
        return
    kept = max(counts, key=lambda way: (counts[way], way == first))
    for number, each in seen:
        if each.way != kept:
            new = (each.other,) if each.other else ()
            yield number, Found(each.start, each.end, new, 0.7)


@lru_cache(maxsize=MOST)
def _ezafe(text: str) -> tuple[Way, ...]:
    if "ه" + ZWNJ not in text and HAMZA_ABOVE not in text and "ۀ" not in text:
        return ()
    other = {"hamza": f"ه{ZWNJ}ی", "ye": "ه" + HAMZA_ABOVE}
    return _ways(_EZAFE, prose_of(text).open, other)


@lru_cache(maxsize=MOST)
def _perfect(text: str) -> tuple[Way, ...]:
    if "است" not in text:
        return ()
    other = {"joined": " است", "apart": f"{ZWNJ}است"}
    found = _ways(_PERFECT, prose_of(text).open, other)
    return tuple(each for each in found if _is_participle(text, each.start))


def _is_participle(text: str, end: int) -> bool:
    """Whether a past participle ends there, and no present one or another word."""
    match = _LAST.search(text, max(0, end - 20), end)
    present = match and match[0].endswith("نده") and not match[0].endswith("انده")
    return bool(match and not present and is_a(match[0][:-1], VERB))


@lru_cache(maxsize=MOST)
def _percent(text: str) -> tuple[Way, ...]:
    if "٪" not in text and "درصد" not in text:
        return ()
    return _ways(_PERCENT, text, {"sign": " درصد", "word": "٪"})


def _ways(
    pattern: re.Pattern[str], text: str, other: dict[str, str]
) -> tuple[Way, ...]:
    return tuple(
        Way(
            match.lastgroup or "",
            match.start(),
            match.end(),
            other[match.lastgroup or ""],
        )
        for match in pattern.finditer(text)
    )


@lru_cache(maxsize=MOST)
def _money(text: str) -> tuple[Way, ...]:
    found = tuple(sums(text))
    paired = {each for pair in pairs(text, found) for each in pair}
    return tuple(
        Way(each.currency, each.start, each.end, each.exchanged())
        for each in found
        if each not in paired and text[each.start].isdigit()
    )


RULES: tuple[WholeRule, ...] = (
    WholeRule("same.ezafe", ezafe),
    WholeRule("same.perfect", perfect),
    WholeRule("same.percent", percent),
    WholeRule("same.money", money, enters=frozenset({"number"})),
)
