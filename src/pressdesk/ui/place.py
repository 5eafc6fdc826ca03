"""Where the window was: size, docks and zoom, kept per language."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from PySide6 import QtCore

from pressdesk.system import memory

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow


COMMANDS_KEPT = 8
_Length = Annotated[int, msgspec.Meta(ge=1, le=20_000)]
_Size = tuple[_Length, _Length]


class Kept(msgspec.Struct, frozen=True):
    """What is remembered; `docks` maps a dock's name to whether it is open.

    `pinned` is whether the paste kit stays above other windows, `formats` what was
    exported last, `letterheads` the size of their dialog, `commands` what was run from
    the palette, newest first; `table` the rows and columns of the last new table,
    `table_window` the size of the table editor; `pictures` is the folder of the last
    photo.
    """

    geometry: str = ""
    state: str = ""
    zoom: _Length = 100
    docks: dict[str, bool] = {}
    pinned: bool = True
    formats: tuple[str, ...] = ()
    letterheads: _Size | None = None
    commands: tuple[str, ...] = ()
    table: _Size | None = None
    table_window: _Size | None = None
    pictures: str = ""


class Place:
    """Reads and writes `window-<language>.json` in the user's folder."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        language = window.desk.option("language")
        self._path: Path = window.desk.home / f"window-{language}.json"
        self.kept = Kept()

    def restore(self) -> None:
        """Put the window where it was; a damaged file counts as none."""
        self.kept = memory.recall(self._path, Kept, self.kept)
        self._window.restoreGeometry(_bytes(self.kept.geometry))
        wanted = self._window.docks.wanted
        wanted.update({n: v for n, v in self.kept.docks.items() if n in wanted})

    def restore_docks(self) -> None:
        """Put the docks where they were, once they are there."""
        if self.kept.state:
            self._window.restoreState(_bytes(self.kept.state))

    def keep_pinned(self, pinned: bool) -> None:  # noqa: FBT001 (a Qt slot)
        """Whether the paste kit stays above other windows from now on."""
        self.kept = msgspec.structs.replace(self.kept, pinned=pinned)

    def keep_formats(self, formats: tuple[str, ...]) -> None:
        """What is offered at the next export."""
        self.kept = msgspec.structs.replace(self.kept, formats=formats)

    def keep_letterheads(self, size: tuple[int, int]) -> None:
        """How large their dialog is next time."""
        self.kept = msgspec.structs.replace(self.kept, letterheads=size)

    def keep_table(self, size: tuple[int, int]) -> None:
        """How many rows and columns the next new table begins with."""
        self.kept = msgspec.structs.replace(self.kept, table=size)

    def keep_table_window(self, size: tuple[int, int]) -> None:
        """How large the table editor is next time."""
        self.kept = msgspec.structs.replace(self.kept, table_window=size)

    def keep_pictures(self, folder: str) -> None:
        """Where the next photo is looked for."""
        self.kept = msgspec.structs.replace(self.kept, pictures=folder)

    def keep_command(self, command: str) -> None:
        """What the palette shows first from now on."""
        others = (each for each in self.kept.commands if each != command)
        lately = (command, *others)[:COMMANDS_KEPT]
        self.kept = msgspec.structs.replace(self.kept, commands=lately)

    def keep(self) -> None:
        """Remember."""
        window = self._window
        state = self.kept.state
        if window.docks.built:
            state = _text(window.saveState())
        kept = msgspec.structs.replace(
            self.kept,
            geometry=_text(window.saveGeometry()),
            state=state,
            zoom=window.status.zoom,
            docks=dict(window.docks.wanted),
        )
        memory.keep(self._path, kept)


def _text(data: QtCore.QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QtCore.QByteArray:
    try:
        return QtCore.QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QtCore.QByteArray()
