"""A rule of the proofreader as a value, and what it finds.

The wrong and right examples of each rule stand in `resources/words/rules.json`, those
of rules about meaning in `rules_meaning.json`; a rule without them fails the tests.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.checks.prose import Kind, Prose
from pressdesk.notices import Severity

Tier = Literal["auto", "suggest", "style"]


class Found(Struct, frozen=True):
    """A place where a rule fits: never empty, offsets in code points of the text.

    `replacements` are what may stand there instead, the best first; none where only a
    person knows. `confidence` is between 0 and 1. `detail` is what the sentence about
    it says besides: a day, a number. `asked` says that `detail` is a misspelt word, and
    that its replacements are worked out when somebody asks for them.
    """

    start: int
    end: int
    replacements: tuple[str, ...] = ()
    confidence: float = 1.0
    detail: str = ""
    asked: bool = False


class Examples(Struct, frozen=True):
    """`wrong` with what it shall read (the same where nothing is proposed); `right`.

    `terms` are what the house of these examples writes in another way.
    """

    wrong: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    terms: tuple[tuple[str, str], ...] = ()


class Worded:
    """What every rule has beside its finder: sentences and examples, by its id."""

    id: str
    last: bool = False

    @property
    def message(self) -> str:
        """The id of the sentence that says what is the matter, and what to do."""
        return "proof-" + self.id.replace(".", "-")

    @property
    def why(self) -> str:
        """The id of the sentence that gives the reason."""
        return self.message + "-why"

    @property
    def name(self) -> str:
        """The id of its short name, for lists and headings."""
        return self.message + "-name"

    @property
    def examples(self) -> Examples:
        """Its own wrong and right examples."""
        return _examples()[self.id]


@dataclass(frozen=True)
class Rule(Worded):
    """One thing that a copy editor marks.

    `tier`: `auto` is safe without asking, `suggest` waits for a person, `style` is a
    matter of taste. `enters` are the kinds of protected spans that the rule may change;
    `spacing` says that it keeps every letter and digit as it is, `last` that it stands
    back where another rule has found something.
    """

    id: str
    find: Callable[[Prose], Iterator[Found]]
    tier: Tier = "auto"
    severity: Severity = "warning"
    enters: frozenset[Kind] = frozenset()
    spacing: bool = False
    last: bool = False


class Finding(Struct, frozen=True):
    """What a rule found in one text."""

    rule: str
    tier: Tier
    severity: Severity
    start: int
    end: int
    replacements: tuple[str, ...] = ()
    confidence: float = 1.0
    detail: str = ""

    @property
    def at_hand(self) -> tuple[str, ...]:
        """Those replacements that need no more work."""
        return self.replacements


_GIVEN = Finding.replacements


class Misspelling(Finding, frozen=True):
    """A misspelt word, `detail`; its replacements are worked out when asked for."""

    @property  # type: ignore[misc]
    def replacements(self) -> tuple[str, ...]:
        """Those that were given, or else what the word may have been."""
        from pressdesk.checks.suggestions import suggestions

        return self.at_hand or suggestions(self.detail)

    @property
    def at_hand(self) -> tuple[str, ...]:
        """Those that were given."""
        given: tuple[str, ...] = _GIVEN.__get__(self)  # type: ignore[attr-defined]
        return given


@cache
def _examples() -> dict[str, Examples]:
    files = ("rules.json", "rules_meaning.json")
    data = [json.loads(resources("words", file).read_text("utf-8")) for file in files]
    return {
        name: Examples(
            tuple(map(tuple, each["wrong"])),
            tuple(each["right"]),
            tuple(map(tuple, each.get("terms", ()))),
        )
        for part in data
        for name, each in part.items()
    }
