"""The only door to the Fluent runtime, with numbers printed by a function of ours.

Fluent prints numbers through Babel, which gives Latin digits for Persian. Importing
the runtime costs some 45 ms, so `messages` does it when a sentence needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import (
    CurrentEnvironment,
    Pattern,
    ResolverEnvironment,
)
from fluent.runtime.types import FluentInt

from pressdesk.notices import Arg


class PrintedNumber(FluentInt):
    """An integer that plural rules see as one, and that prints as it was told to."""

    printed: str

    def format(self, locale: Any) -> str:  # noqa: ANN401
        """The printed form; the locale is not asked."""
        return self.printed


class Bundle(FluentBundle):
    """The messages of one language that have been used so far."""

    def __init__(self, language: str, number: Callable[[int], str]) -> None:
        super().__init__([language], use_isolating=True)
        self._number = number

    def add(self, entry: str) -> None:
        """Take in one message by its Fluent source."""
        self.add_resource(FluentResource(entry))

    def sentence(self, pattern: Pattern, args: Mapping[str, Arg]) -> str:
        """The pattern with its arguments; an argument it lacks shows by its name.

        `FluentBundle.format_pattern` would turn our numbers into its own again.
        """
        values = {
            name: self._printed(value) if isinstance(value, int) else value
            for name, value in args.items()
        }
        current = CurrentEnvironment(args=values)
        return str(pattern(ResolverEnvironment(self, [], current=current)))

    def _printed(self, value: int) -> PrintedNumber:
        number = PrintedNumber(value)
        number.printed = self._number(value)
        return number
