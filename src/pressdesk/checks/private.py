"""Numbers that people act on: phones that lack a digit, cards, numbers of persons.

Lengths: an Iranian phone number has eleven digits with its leading nought, eight of
them behind the area code; a short one of a service has three to five. A card has
sixteen with Luhn's check digit, an account (Sheba) 24 behind `IR`, checked modulo 97
(ISO 13616).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from pressdesk.assets import resources
from pressdesk.checks.prose import KINDS, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.characters import ZWNJ, latin_digits

_D = "[0-9۰-۹٠-٩]"
_PHONE = re.compile(
    rf"(?<![\d\w/.,٫٬-])\(?[0۰][1-9۱-۹](?:[ )–-]{{0,2}}{_D}){{4,16}}(?!{_D})"
)
_RANGE = re.compile(rf"[–-]{_D}{{1,2}}$")
_CARD = re.compile(
    rf"(?<![\d\w-]){_D}{{4}}(?P<gap>[ -]?)(?:{_D}{{4}}(?P=gap)){{2}}{_D}{{4}}(?![\d-])"
)
_SHEBA = re.compile(rf"(?<![A-Za-z])IR[ -]?(?:{_D}[ -]?){{20,27}}{_D}", re.IGNORECASE)
_ID = re.compile(rf"(?<!\d){_D}{{10}}(?!\d)")
_BACK = 40
_WHOLE, _MOBILE, _SHORT = 11, "09", range(6, 9)
_PLAUSIBLE = range(9, 15)


def phone(prose: Prose) -> Iterator[Found]:
    """A phone number with a digit too few or too many."""
    for match in _PHONE.finditer(prose.text):
        said = _RANGE.sub("", match[0]) if len(_digits(match[0])) > _WHOLE else match[0]
        number = _digits(said)
        announced = _is_near(prose.text, match.start(), "phone") or "-" in said[:5]
        short = len(number) in _SHORT and not number.startswith(_MOBILE)
        if not announced or short or len(number) not in _PLAUSIBLE:
            continue
        if len(number) != _WHOLE:
            detail = str(len(number))
            yield Found(match.start(), match.start() + len(said), (), 0.8, detail)


def card(prose: Prose) -> Iterator[Found]:
    """The number of a bank card: whoever reads it can misuse it."""
    for match in _CARD.finditer(prose.text):
        number = _digits(match[0])
        if number[0] in "456" and _luhn(number):
            yield Found(match.start(), match.end(), (), 0.9)


def card_wrong(prose: Prose) -> Iterator[Found]:
    """A number that is called a card and is none."""
    for match in _CARD.finditer(prose.text):
        near = _is_near(prose.text, match.start(), "card")
        if near and not _luhn(_digits(match[0])):
            yield Found(match.start(), match.end(), (), 0.9)


def account(prose: Prose) -> Iterator[Found]:
    """The number of an account whose check digits do not fit."""
    for match in _SHEBA.finditer(prose.text):
        number = _digits(match[0])
        if len(number) != _ACCOUNT or int(number[2:] + "1827" + number[:2]) % 97 != 1:
            yield Found(match.start(), match.end(), (), 0.9)


_ACCOUNT = 24


def person(prose: Prose) -> Iterator[Found]:
    """The national number of a person."""
    for match in _ID.finditer(prose.text):
        if _is_near(prose.text, match.start(), "person", back=16):
            yield Found(match.start(), match.end(), (), 0.9)


def _digits(said: str) -> str:
    return re.sub(r"\D", "", latin_digits(said))


def _is_near(text: str, at: int, kind: str, back: int = _BACK) -> bool:
    before = text[max(0, at - back) : at]
    return re.search(rf"(?<![\w{ZWNJ}])(?:{_words(kind)})(?!\w)", before) is not None


def _luhn(number: str) -> bool:
    total = 0
    for at, digit in enumerate(map(int, reversed(number))):
        twice = digit * 2 if at % 2 else digit
        total += twice - 9 if twice > 9 else twice
    return total % 10 == 0


@cache
def _words(kind: str) -> str:
    data = json.loads(resources("words", "private.json").read_text("utf-8"))
    return "|".join(data[kind])


RULES: tuple[Rule, ...] = (
    Rule("number.phone", phone, "suggest", "warning", KINDS),
    Rule("number.card", card, "suggest", "warning", KINDS),
    Rule("number.card-wrong", card_wrong, "suggest", "warning", KINDS),
    Rule("number.account", account, "suggest", "warning", KINDS),
    Rule("number.person", person, "suggest", "warning", KINDS),
)
