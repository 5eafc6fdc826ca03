"""Finding by name over everything the window offers: search field and palette.

A source gives entries when it is asked; another kind of thing to find is one source
more (`panels.start` joins templates and recent files, the window adds its commands).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from pressdesk.i18n.messages import Messages
from pressdesk.text.characters import search_key
from pressdesk.ui.messages import left_to_right

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

MOST = 9
_UNFOUND = 9


class Entry(Struct, frozen=True):
    """A thing with a name.

    `kind` is the message id of what it is; `also` holds words that find it and are
    not shown.
    """

    kind: str
    name: str
    act: Callable[[], object]
    icon: str = ""
    note: str = ""
    also: str = ""


Source = Callable[[], Iterable[Entry]]


def find(entries: Iterable[Entry], wanted: str, most: int = MOST) -> tuple[Entry, ...]:
    """The best `most` entries that hold every word of `wanted`, best first.

    A name that begins so comes before one that holds it, and that before a note;
    equals stay in the order of their sources. Nothing wanted finds everything.
    """
    words = tuple(key for key in map(search_key, wanted.split()) if key)
    ranked = [(_rank(entry, words), entry) for entry in entries]
    found = [pair for pair in ranked if pair[0] < _UNFOUND]
    found.sort(key=lambda pair: pair[0])
    return tuple(entry for _, entry in found[:most])


def _rank(entry: Entry, words: Sequence[str]) -> int:
    name = search_key(entry.name)
    whole = "".join(words)
    if name.startswith(whole):
        return 0
    begins = tuple(map(search_key, entry.name.split()))
    if all(any(each.startswith(word) for each in begins) for word in words):
        return 1
    if whole in name or all(word in name for word in words):
        return 2
    rest = f"{name} {search_key(entry.note)} {search_key(entry.also)}"
    return 3 if all(word in rest for word in words) else _UNFOUND


def commands(window: MainWindow) -> Iterator[Entry]:
    """The commands that can be used now, in the order of the menus.

    Their names in the other language find them too.
    """
    other = Messages("en" if window.desk.messages.language == "fa" else "fa")
    for command_id, action in window.commands.items():
        if action.isEnabled():
            keys = action.shortcut().toString()
            yield Entry(
                kind="found-command",
                name=action.iconText(),
                act=action.trigger,
                icon="chevron-left" if window.rtl else "chevron-right",
                note=left_to_right(keys) if keys else "",
                also=f"{command_id} {other.text(f'command-{command_id}')}",
            )
