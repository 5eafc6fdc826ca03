"""Check digits: Luhn (ISO/IEC 7812-1) and ISO 7064 MOD 97-10 and MOD 11,10.

Letters count as in ISO 7064's uses (IBAN, LEI): A is 10, Z is 35; `-`, `.` and `_` do
not count.
"""

from __future__ import annotations

from typing import Literal

Scheme = Literal["luhn", "mod97", "mod11"]
SCHEMES: tuple[Scheme, ...] = ("luhn", "mod97", "mod11")
LENGTHS = {"luhn": 1, "mod97": 2, "mod11": 1}


def _digits(text: str) -> str:
    return "".join(str(int(char, 36)) for char in text if char.isalnum())


def check(scheme: Scheme, text: str) -> str:
    """The check characters of `text` (ASCII letters, digits and separators)."""
    digits = _digits(text)
    if scheme == "mod97":
        return f"{98 - int(digits or '0') * 100 % 97:02}"
    return _luhn(digits) if scheme == "luhn" else _mod11_10(digits)


def _luhn(digits: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 if place % 2 else 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def _mod11_10(digits: str) -> str:
    rest = 10
    for digit in digits:
        rest = ((rest + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - rest) % 10)
