"""All keys in groups, as the sheet of keys and its text show them.

The commands tell their own; what the page does with keys beside them stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from pressdesk.text.characters import search_key

Say = Callable[[str], str]
Rows = tuple[tuple[str, str], ...]
_MORE = "\u2026"
"""Behind the name of a command that asks for something first."""

TYPING: Rows = (
    ("keys-zwnj", "Shift+Space"),
    ("keys-line", "Shift+Enter"),
    ("keys-block", "Enter"),
    ("keys-tab", "Tab"),
    ("keys-back-tab", "Shift+Tab"),
    ("keys-delete-word", "Ctrl+Backspace"),
    ("keys-delete-next-word", "Ctrl+Delete"),
)
MOVING: Rows = (
    ("keys-line-start", "Home"),
    ("keys-line-end", "End"),
    ("keys-text-start", "Ctrl+Home"),
    ("keys-text-end", "Ctrl+End"),
    ("keys-word-left", "Ctrl+Left"),
    ("keys-word-right", "Ctrl+Right"),
    ("keys-page", "Page Up, Page Down"),
    ("keys-select", "Shift+Left, Shift+Right, Shift+Up, Shift+Down"),
    ("keys-select-word", "Ctrl+Shift+Left, Ctrl+Shift+Right"),
    ("keys-zoom", "Ctrl+Wheel"),
)
WINDOW: Rows = (
    ("keys-context", "Shift+F10"),
    ("keys-menus", "Alt"),
    ("keys-next-control", "Tab"),
    ("keys-close", "Esc"),
)
_OWN = (("keys-typing", TYPING), ("keys-moving", MOVING), ("keys-window", WINDOW))


class Named(Protocol):
    """A command, as far as its keys go."""

    @property
    def message(self) -> str:
        """The id of its name."""

    @property
    def shortcut(self) -> str:
        """Its keys."""

    @property
    def menu(self) -> str:
        """Where it stands."""


class Key(Struct, frozen=True):
    """One row: what is done and with which keys; `also` finds it and is not shown."""

    name: str
    keys: str
    also: str = ""


class Group(Struct, frozen=True):
    """Keys under one head."""

    name: str
    keys: tuple[Key, ...]


def commands_in(
    menus: Sequence[str], commands: Sequence[Named]
) -> tuple[tuple[str, Rows], ...]:
    """The commands with keys, menu by menu: message ids and keys."""
    return tuple(
        (
            f"menu-{menu}",
            tuple((c.message, c.shortcut) for c in commands if c.menu == menu),
        )
        for menu in menus
    )


def groups(
    menus: Sequence[tuple[str, Rows]], say: Say, other: Say
) -> tuple[Group, ...]:
    """Every group, the menus first; `other` speaks the other language."""
    made = (
        Group(
            say(head),
            tuple(
                Key(say(name).rstrip(_MORE), keys, f"{name} {other(name)}")
                for name, keys in rows
                if keys
            ),
        )
        for head, rows in (*menus, *_OWN)
    )
    return tuple(group for group in made if group.keys)


def matching(among: Sequence[Group], wanted: str) -> tuple[Group, ...]:
    """The rows that hold every word of `wanted`, in their groups."""
    words = tuple(filter(None, map(search_key, wanted.split())))
    return tuple(_matching(among, words))


def _matching(among: Sequence[Group], words: Sequence[str]) -> Iterator[Group]:
    for group in among:
        rows = tuple(key for key in group.keys if _holds(key, words))
        if rows:
            yield Group(group.name, rows)


def _holds(key: Key, words: Sequence[str]) -> bool:
    said = search_key(f"{key.name} {key.keys} {key.also}")
    return all(word in said for word in words)


def as_text(shown: Sequence[Group]) -> str:
    """The groups as plain text, a row a line."""
    parts = (
        "\n".join((group.name, *(f"{key.name}\t{key.keys}" for key in group.keys)))
        for group in shown
    )
    return "\n\n".join(parts) + "\n"
