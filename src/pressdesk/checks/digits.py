"""Digits of one kind in one text: Persian ones, but in codes and Latin words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdesk.checks.prose import COVER, NUMERIC, Prose, Protected
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.characters import persian_digits
from pressdesk.text.joins import announces_code

_ARABIC = re.compile("[٠-٩]+")
_LATIN = re.compile("(?<![0-9۰-۹])(?=[۰-۹]*[0-9])[0-9۰-۹]+")
_FRACTION = re.compile(r"[0-9]+\.[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile("[0-9۰-۹]+(?:[٬٫][0-9۰-۹]+)+|[0-9۰-۹]+[-/–،:][0-9۰-۹]+")
"""A number with Persian signs, a range, a result: only its digits are to be changed."""
_LONGEST = 12
"""A longer row of digits is the number of a card, an account or a letter."""


def arabic(prose: Prose) -> Iterator[Found]:
    """Arabic digits; four of them look other than the Persian ones."""
    for match in _ARABIC.finditer(prose.text):
        yield Found(match.start(), match.end(), (persian_digits(match[0]),))


def latin(prose: Prose) -> Iterator[Found]:
    """Whole Latin numbers, times and dates in a Persian text."""
    if not prose.persian:
        return
    for match in _LATIN.finditer(prose.open):
        if len(match[0]) <= _LONGEST and not is_code(prose, match.start()):
            yield Found(match.start(), match.end(), (persian_digits(match[0]),))
    for each in prose.protected:
        number = prose.text[each.start : each.end]
        is_plain = each.kind in ("time", "date") or _PLAIN.fullmatch(number)
        if is_plain and _LATIN.search(number) and not is_code(prose, each.start):
            yield Found(each.start, each.end, (persian_digits(number),), 0.9)


def fractions(prose: Prose) -> Iterator[Found]:
    """Fractions and thousands with Latin digits and signs."""
    if not prose.persian:
        return
    for each in prose.protected:
        number = prose.text[each.start : each.end]
        if each.kind != "number" or is_code(prose, each.start):
            continue
        if _FRACTION.fullmatch(number) or _GROUPED.fullmatch(number):
            yield _separated(each, number)


def _separated(each: Protected, number: str) -> Found:
    signs = str.maketrans({",": "٬", ".": "٫"})
    new = persian_digits(number).translate(signs)
    return Found(each.start, each.end, (new,), 0.8)


def is_code(prose: Prose, at: int) -> bool:
    """Whether a number belongs to a Latin word or is announced as a code."""
    before = prose.open[max(0, at - 40) : at]
    if before[-1:] in ("_", "-", "/", "\\", "."):
        return True
    words = before.rstrip(" :").rsplit(maxsplit=2)
    if words and words[-1].endswith(COVER):
        covered = prose.text[: at - len(before) + len(before.rstrip(" :"))][-1:]
        return covered.isascii() and covered.isalpha()
    return any(announces_code(word.strip("«(:")) for word in words[-2:])


RULES: tuple[Rule, ...] = (
    Rule("digit.arabic", arabic, enters=NUMERIC),
    Rule("digit.latin", latin, enters=NUMERIC),
    Rule("digit.fraction", fractions, "suggest", "style", NUMERIC),
)
