"""Numbers and units as news writes them: in words where digits tire the eye."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from pressdesk.checks.digits import is_code
from pressdesk.checks.kept import MOST
from pressdesk.checks.prose import Kind, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.whole import Spotted, Whole, WholeRule, in_each, prose_of
from pressdesk.dates.mentions import days_in
from pressdesk.text import amounts, money
from pressdesk.text.characters import ZWNJ, latin_digits, persian_digits
from pressdesk.text.sentences import ends
from pressdesk.text.words import word_count

_NUMBER: frozenset[Kind] = frozenset({"number"})
_D = "[۰-۹]"
_BARE = re.compile(rf"(?<![\d\w.,/٫٬:-]){_D}{{5,12}}(?![\d\w{ZWNJ}]|[.,/٫٬:-]\d)")
_GROUPED = re.compile(rf"(?<![\d\w.,/٫٬:-]){_D}{{1,3}}(?:٬{_D}{{3}})+(?![\d٬٫])")
_COMMA = re.compile(rf"(?<![\d،٬]){_D}{{1,3}}(?:،{_D}{{3}})+(?![\d،])")
_APART = re.compile(rf"(?<={_D}) در صد(?![\w{ZWNJ}])")
_FIRST = re.compile(rf"{_D}+(?= [^\W\d_]{{2}})")
_FEWEST = 5
"""A text with fewer words is a cell of a table or a label."""
_THOUSAND, _TEN_THOUSAND, _MILLION = 1000, 10_000, 1_000_000


def large(prose: Prose) -> Iterator[Found]:
    """A large number in bare digits, or a round one with all of its noughts."""
    if word_count(prose.text) < _FEWEST:
        return
    for match in _BARE.finditer(prose.text):
        number = int(latin_digits(match[0]))
        known = _counts(prose.text, match.end())
        plain = match[0][0] == "۰" or is_code(prose, match.start())
        if plain or number < _TEN_THOUSAND or not (known or _is_money(prose, match)):
            continue
        yield Found(match.start(), match.end(), (_shorter(number),), 0.7)
    for match in _GROUPED.finditer(prose.text):
        number = int(re.sub(r"\D", "", latin_digits(match[0])))
        short = amounts.said(number)
        if number >= _MILLION and short.count(" ") == 1:
            yield Found(match.start(), match.end(), (short,), 0.6)


def _shorter(number: int) -> str:
    if not number % _THOUSAND:
        return amounts.said(number)
    return persian_digits(f"{number:,}".replace(",", "٬"))


def _counts(text: str, at: int) -> bool:
    """Whether what is counted stands behind a number."""
    return _counted().match(text, at) is not None


def _is_money(prose: Prose, match: re.Match[str]) -> bool:
    return any(each.start == match.start() for each in money.sums(prose.text))


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(amounts.words()["counted"])
    return re.compile(rf" (?:{words})(?![\w{ZWNJ}])")


def comma(prose: Prose) -> Iterator[Found]:
    """The comma of a sentence between thousands."""
    for match in _COMMA.finditer(prose.text):
        if _counts(prose.text, match.end()) or match[0].count("،") > 1:
            yield Found(match.start(), match.end(), (match[0].replace("،", "٬"),), 0.8)


def scale(prose: Prose) -> Iterator[Found]:
    """Thousands of millions in digits, where words say it."""
    for match in _scaled().finditer(prose.text):
        number = amounts.value(match[0])
        if number is not None and number.denominator == 1:
            yield Found(match.start(), match.end(), (amounts.said(int(number)),), 0.6)


@cache
def _scaled() -> re.Pattern[str]:
    scales = "|".join(amounts.words()["scales"])
    return re.compile(
        rf"(?<![\d\w.,/٫٬:-]){_D}{{1,3}}٬?{_D}{{3}} (?:{scales})"
        rf"(?![\w{ZWNJ}]| (?:{scales}))"
    )


def percent(prose: Prose) -> Iterator[Found]:
    """The word for percent in two pieces."""
    for match in _APART.finditer(prose.open):
        yield Found(match.start(), match.end(), (match[0].replace("در ", "در"),), 0.9)


def unit(prose: Prose) -> Iterator[Found]:
    """A Latin unit behind a number of a Persian text."""
    if not prose.persian or word_count(prose.text) < _FEWEST:
        return
    for match in _latin().finditer(prose.text):
        word = amounts.words()["latin_units"][match["unit"]]
        yield Found(match.start("gap"), match.end(), (f" {word}",), 0.7)


@cache
def _latin() -> re.Pattern[str]:
    units = sorted(amounts.words()["latin_units"], key=len, reverse=True)
    return re.compile(
        r"(?<![\w/.])[0-9۰-۹]+(?:[.٫/][0-9۰-۹]+)?"
        rf"(?P<gap> ?)(?P<unit>{'|'.join(units)})(?![\w²³/-]| ?[A-Za-z])"
    )


def equal(prose: Prose) -> Iterator[Found]:
    """An amount in rials and the same one in tomans that is another."""
    for first, second in money.pairs(prose.text, tuple(money.sums(prose.text))):
        if first.rials != second.rials:
            new = first.exchanged()
            yield Found(second.start, second.end, (new,) if new else (), 0.8)


def begins(whole: Whole) -> Iterator[Spotted]:
    """A sentence that begins with digits."""
    return in_each(whole, whole.told, _begins)


@lru_cache(maxsize=MOST)
def _begins(text: str) -> tuple[Found, ...]:
    if not _FIRST.search(text) or word_count(text) < _FEWEST:
        return ()
    days = {each.start for each in days_in(text)}
    starts = [at for at in (0, *ends(text)) if at not in days]
    found = [match for at in starts if (match := _FIRST.match(text, at))]
    free = [m for m in found if prose_of(text).is_free(*m.span(), _NUMBER)]
    return tuple(Found(*match.span(), _in_words(match[0]), 0.6) for match in free)


def _in_words(digits: str) -> tuple[str, ...]:
    words = amounts.in_words(int(latin_digits(digits)))
    return (words,) if words else ()


def headline(whole: Whole) -> Iterator[Spotted]:
    """A number in the lead that is another one in the headline."""
    texts = [(n, each) for n, each in enumerate(whole.passages) if not each.spot.note]
    parts = {each.part: number for number, each in texts}
    top, lead = whole.texts[parts["headline"]], whole.texts[parts["lead"]]
    if not (top and lead):
        return
    said = dict(_counts_in(top))
    for noun, (value, _words, start, end) in _counts_in(lead):
        other = said.get(noun)
        once = sum(noun == each for each, _count in _counts_in(lead)) == 1
        if other is not None and other[0] != value and once:
            yield parts["lead"], Found(start, end, (), 0.6, f"{other[1]} {noun}")


Count = tuple[Fraction, str, int, int]


@lru_cache(maxsize=64)
def _counts_in(text: str) -> tuple[tuple[str, Count], ...]:
    """What is counted in a text: the noun, and number, words and place of the count."""
    made = []
    for match in _count().finditer(text):
        value = amounts.value(match["number"])
        if value is not None and match["noun"] not in amounts.words()["not_counted"]:
            count = value, match["number"], match.start(), match.end()
            made.append((match["noun"], count))
    return tuple(made)


@cache
def _count() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{amounts.pattern()}) (?P<noun>[^\W\d_]{{3,}})")


RULES: tuple[Rule, ...] = (
    Rule("number.large", large, "style", "style", _NUMBER),
    Rule("number.comma", comma, "style", "style", _NUMBER),
    Rule("number.scale", scale, "style", "style", _NUMBER),
    Rule("number.percent", percent, "suggest", spacing=True),
    Rule("number.unit", unit, "style", "style", frozenset({"latin"})),
    Rule("number.equal", equal, "suggest", "warning", _NUMBER),
)
WHOLE_RULES: tuple[WholeRule, ...] = (
    WholeRule("number.headline", headline, "suggest", "warning", _NUMBER),
    WholeRule("number.first", begins),
)
