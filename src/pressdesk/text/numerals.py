"""The numbers of list items: digits, or the letters of the abjad order."""

from __future__ import annotations

from pressdesk.text.characters import persian_digits

ABJAD: tuple[str, ...] = ("الف", *"بجدهوزحطیکلمنسعفصقرشتثخذضظغ")
"""The letters that Iranian laws and letters count with; beyond them come digits."""


def numeral(number: int, numbering: str, *, persian: bool = True) -> str:
    """`number` (from 1) as a list with this `numbering` shows it, without its dot.

    `numbering` is `latin`, `abjad` or empty for the release's own digits.
    """
    if numbering == "abjad" and number <= len(ABJAD):
        return ABJAD[number - 1]
    latin = numbering == "latin" or not persian
    return str(number) if latin else persian_digits(str(number))
