"""Numbers inside Fluent sentences: plural rules by value, digits of our own."""

from __future__ import annotations

from typing import Any

from fluent.runtime.types import FluentInt


class PrintedNumber(FluentInt):
    """An integer for plural selection that prints as it was told to.

    Fluent's own formatting gives Latin digits for Persian.
    """

    printed: str

    @classmethod
    def of(cls, value: int, printed: str) -> PrintedNumber:
        """The number `value`, printed as `printed`."""
        number = cls(value)
        number.printed = printed
        return number

    def format(self, locale: Any) -> str:  # noqa: ANN401
        """The printed form; the locale is not asked."""
        return self.printed
