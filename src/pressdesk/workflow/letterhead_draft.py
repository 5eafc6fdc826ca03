"""A letterhead while it is being changed: checked values, undo and redo, contrast.

`put` is the one way a value comes into a letterhead; its bounds are those of a file.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
from msgspec import inspect

from pressdesk.notices import Notice, Refused, notice
from pressdesk.writers.card.colours import WHITE, contrast, rgb
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.letterhead_file import Kept

ENOUGH = 4.5
"""The contrast of text that WCAG 2.2 asks for at level AA."""
_TEXT_COLOURS = ("ink", "accent", "muted")
_GROUNDS = ("tint", "mark")


def value_at(look: Letterhead, path: str) -> object:
    """The value of a dotted path such as `margins.top`."""
    value: object = look
    for name in path.split("."):
        value = getattr(value, name)
    return value


def put(look: Letterhead, path: str, value: object) -> Letterhead:
    """The letterhead with another value at `path`.

    Raises:
        Refused: the value is out of its bounds (`letterhead-value-number`, `-colour`,
            `-name`), or the margins leave no room for the text (`-room`).
    """
    tree = msgspec.to_builtins(look)
    *parts, last = path.split(".")
    place = tree
    for name in parts:
        place = place[name]
    place[last] = msgspec.to_builtins(value)
    try:
        return msgspec.convert(tree, Letterhead)
    except msgspec.ValidationError as fault:
        if "$." not in str(fault):
            raise Refused(notice("letterhead-value-room", "error")) from fault
        raise _out_of_bounds(path) from fault


def _out_of_bounds(path: str) -> Refused:
    kind = _kind(path)
    if isinstance(kind, inspect.FloatType):
        return Refused(no_number(path))
    if isinstance(kind, inspect.StrType) and kind.max_length:
        longest = kind.max_length
        return Refused(notice("letterhead-value-name", "error", longest=longest))
    return Refused(no_colour())


def no_number(path: str) -> Notice:
    """That no number that may stand at `path` was given."""
    low, high = map(round, bounds(path))
    return notice("letterhead-value-number", "error", low=low, high=high)


def no_colour() -> Notice:
    """That no colour was given."""
    return notice("letterhead-value-colour", "error", sample="#1F3B57")


def bounds(path: str) -> tuple[float, float]:
    """The least and the greatest number that may stand at `path`."""
    kind = _kind(path)
    assert isinstance(kind, inspect.FloatType)
    assert kind.ge is not None
    assert kind.le is not None
    return kind.ge, kind.le


@lru_cache(maxsize=64)
def _kind(path: str) -> inspect.Type:
    kind: inspect.Type = inspect.type_info(Letterhead)
    for name in path.split("."):
        assert isinstance(kind, inspect.StructType)
        kind = next(field.type for field in kind.fields if field.name == name)
    return kind


def weak_colours(look: Letterhead) -> dict[str, float]:
    """The colours that are hard to read, by path, with their least contrast.

    Text colours on the paper (white in print), and grounds below the text.
    """
    found: dict[str, float] = {}
    for scheme, papers in (
        ("colours", (WHITE, rgb(look.ground.light))),
        ("dark", (rgb(look.ground.dark),)),
    ):
        colours = getattr(look, scheme)
        for name in _TEXT_COLOURS:
            text = rgb(getattr(colours, name))
            found[f"{scheme}.{name}"] = min(contrast(text, each) for each in papers)
        for name in _GROUNDS:
            ground = rgb(getattr(colours, name))
            found[f"{scheme}.{name}"] = contrast(rgb(colours.ink), ground)
    return {path: ratio for path, ratio in found.items() if ratio < ENOUGH}


class Draft:
    """One letterhead under change: what is typed into one field is one step."""

    def __init__(self, kept: Kept) -> None:
        self.kept = self.saved = kept
        self._past: list[Kept] = []
        self._future: list[Kept] = []
        self._field = ""

    @property
    def modified(self) -> bool:
        """Whether it differs from what is on the shelf."""
        return self.kept != self.saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._future)

    def change(self, field: str, kept: Kept) -> None:
        """Take a new value; `field` is what is typed into, empty for a choice."""
        if kept == self.kept:
            return
        if not field or field != self._field:
            self._past.append(self.kept)
        self._field = field
        self._future.clear()
        self.kept = kept

    def undo(self) -> None:
        """One step back."""
        if self._past:
            self._future.append(self.kept)
            self.kept = self._past.pop()
            self._field = ""

    def redo(self) -> None:
        """One step forward again."""
        if self._future:
            self._past.append(self.kept)
            self.kept = self._future.pop()
            self._field = ""

    def settle(self) -> None:
        """It is on the shelf as it stands now."""
        self.saved = self.kept
        self._field = ""
