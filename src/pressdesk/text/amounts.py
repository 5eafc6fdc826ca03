"""Numbers as news says them: digits with words for thousands, millions and milliards.

The words stand in `resources/words/amounts.json`.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from pressdesk.assets import resources
from pressdesk.text.characters import ZWNJ, latin_digits, persian_digits

DIGIT = "0-9۰-۹٠-٩"
_GROUPS = re.compile(r"\d{1,3}(?:[٬,،]\d{3})+")
_DECIMAL = re.compile(r"(\d+)[٫./](\d+)")
_HUNDRED = 100
_TWENTY = 20
_THOUSAND = 1000


@cache
def pattern() -> str:
    """What a number with its words looks like, for a larger pattern."""
    digits = rf"[{DIGIT}]+(?:[٬,،٫./][{DIGIT}]+)*"
    whole = rf"(?![\w{ZWNJ}])"
    scales = rf"(?:{'|'.join(words()['scales'])}){whole}"
    number = rf"(?:{digits}|(?:{'|'.join(_said())}){whole})"
    one = rf"(?:{number}(?: {scales})*|{scales}(?: {scales})*)"
    return rf"(?<![{DIGIT}\w{ZWNJ}]){one}(?: {words()['and']} {one})*"


@lru_cache(maxsize=1024)
def value(said: str) -> Fraction | None:
    """The number that digits and words say, or None."""
    total, part = Fraction(0), Fraction(0)
    for token in said.split():
        if token == words()["and"]:
            continue
        scale = words()["scales"].get(token)
        if scale is None:
            number = _number(token)
            if number is None:
                return None
            part += number
        elif scale == _THOUSAND:
            part = (part or Fraction(1)) * scale
        else:
            total, part = total + (part or Fraction(1)) * scale, Fraction(0)
    return total + part


def said(number: int) -> str:
    """A whole number as news writes it: short digits, then the words."""
    milliard, million = 1_000_000_000, 1_000_000
    parts = []
    for scale, name in _names():
        many, rest = divmod(number, scale)
        if many and scale == milliard and many >= _THOUSAND:
            parts.append(f"{_thousands(many)} {name}")
        elif many:
            parts.append(f"{_one(many)} {name}")
        number = rest if scale in (milliard, million, _THOUSAND) else number
    if number or not parts:
        parts.append(str(number))
    return persian_digits(f" {words()['and']} ".join(parts))


def in_words(number: int) -> str:
    """A number below a hundred in words; "" for others."""
    if number < 0 or number >= _HUNDRED:
        return ""
    if number < _TWENTY:
        return str(words()["ones"][number])
    ten, one = divmod(number, 10)
    tens = str(words()["tens"][ten - 2])
    return f"{tens} {words()['and']} {words()['ones'][one]}" if one else tens


def _one(many: int) -> str:
    return str(words()["ones"][1]) if many == 1 else str(many)


def _thousands(many: int) -> str:
    thousand, rest = divmod(many, _THOUSAND)
    name = _names()[-1][1]
    head = f"{thousand} {name}" if thousand > 1 else name
    return f"{head} {words()['and']} {rest}" if rest else head


def _names() -> list[tuple[int, str]]:
    """Milliard, million and thousand with their names."""
    scales = {scale: name for name, scale in words()["scales"].items()}
    return [(scale, scales[scale]) for scale in (10**9, 10**6, 10**3)]


def _number(token: str) -> Fraction | None:
    plain = latin_digits(token)
    if _GROUPS.fullmatch(plain):
        plain = re.sub(r"\D", "", plain)
    if plain.isdigit():
        return Fraction(int(plain))
    if match := _DECIMAL.fullmatch(plain):
        return Fraction(f"{match[1]}.{match[2]}")
    return _said().get(token)


@cache
def _said() -> dict[str, Fraction]:
    """Numbers of one word."""
    w = words()
    pairs = [
        *enumerate(w["ones"][1:], 1),
        *((at * 10, word) for at, word in enumerate(w["tens"], 2)),
        *((at * _HUNDRED, word) for at, word in enumerate(w["hundreds"], 1)),
    ]
    longest = sorted(pairs, key=lambda pair: -len(pair[1]))
    return {word: Fraction(number) for number, word in longest}


@cache
def words() -> dict[str, Any]:
    """The word lists about numbers."""
    data: dict[str, Any] = json.loads(
        resources("words", "amounts.json").read_text("utf-8")
    )
    return data
