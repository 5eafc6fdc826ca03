"""The open release: one owner of its state, one undo order, one broadcast.

The text's own undo steps are the surface's (Qt's); changes of metadata and form are
edits. The journal keeps the order of both, so that one Ctrl+Z undoes what came last.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import Struct

from pressdesk.notices import Refused, notice
from pressdesk.workflow import recent

if TYPE_CHECKING:
    from pathlib import Path

    from pressdesk.document.edits import Edit
    from pressdesk.document.nodes import Release
    from pressdesk.document.package import Package
    from pressdesk.workflow.desk import Desk
    from pressdesk.workflow.open_file import OpenFile


class Changed(Struct, frozen=True):
    """What changed, said once: panels look at the flags and redraw."""

    opened: bool = False
    text: bool = False
    meta: bool = False
    saved: bool = False


class Step(Struct, frozen=True):
    """One entry of the journal: text steps to undo on the surface, and an edit."""

    text_steps: int = 0
    edit: Edit | None = None


Listener = Callable[[Changed], None]


class Session:
    """Owns the open release."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.package: Package | None = None
        self.path: Path | None = None
        self.file: OpenFile | None = None
        self._saved: Release | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._saved_at: int | None = None
        self._listeners: list[Listener] = []
        self._replaying = False

    # -- listening ---------------------------------------------------------

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def _say(self, changed: Changed) -> None:
        for listener in self._listeners:
            listener(changed)

    # -- the open release --------------------------------------------------

    @property
    def release(self) -> Release:
        """The open release; there must be one."""
        if self.package is None:
            raise Refused(notice("session-nothing-open", "error"))
        return self.package.release

    @property
    def modified(self) -> bool:
        """Whether something is not in the file yet."""
        return self.package is not None and self._saved_at != len(self._done)

    @property
    def read_only(self) -> bool:
        """Whether the file is open for reading only (`file.why` says why)."""
        return self.file is not None and self.file.why is not None

    @property
    def locked(self) -> bool:
        """Whether the text cannot be changed: issued, or open for reading only."""
        return self.package is not None and (self.release.locked or self.read_only)

    def open(
        self,
        package: Package,
        path: Path | None = None,
        file: OpenFile | None = None,
        *,
        saved: bool = True,
    ) -> None:
        """Take up a release: from a file (`path`), or new and not saved yet.

        `file` is what `open_file.read` gave with it; `saved` says that the file holds
        the release (a recovered one is in no file yet).
        """
        if path is not None and file is None:
            from pressdesk.workflow import open_file

            file = open_file.unlocked(path)
        self._hold(file)
        self.package, self.path = package, path
        self._done, self._undone = [], []
        self._saved_at = 0 if path and saved else None
        self._saved = package.release
        if path:
            recent.remember(self.desk, path, package.release)
        self._say(Changed(opened=True, text=True, meta=True))

    def _hold(self, file: OpenFile | None) -> None:
        """The lock of the file that was open is given back."""
        held, self.file = self.file, file
        if held is not None and held is not file:
            held.let_go()

    def close(self) -> None:
        """Let go of the release."""
        self._hold(None)
        self.package, self.path, self._saved = None, None, None
        self._done, self._undone, self._saved_at = [], [], None
        self._say(Changed(opened=True))

    def let_go(self) -> None:
        """The window closes: others may open the file for writing."""
        if self.file is not None:
            self.file.let_go()

    def note_shown(self, release: Release) -> None:
        """The surface shows the release just opened, in its own normal form."""
        self.package = replace(self._package(), release=release)
        self._saved = release

    def set_release(self, release: Release) -> None:
        """Take over what the surface holds now (its own undo covers it).

        Letters typed after a save may be one undo step with those before it: then the
        text alone tells that something is not in the file.
        """
        if self.package is not None and release != self.package.release:
            self.package = replace(self.package, release=release)
            if self._saved_at == len(self._done) and release != self._saved:
                self._saved_at = None
            self._say(Changed(text=True))

    def add_media(self, name: str, data: bytes) -> None:
        """Keep a photo's bytes with the release."""
        if self.package is not None:
            media = {**self.package.media, name: data}
            self.package = replace(self.package, media=media)

    # -- changes -----------------------------------------------------------

    def _record(self, step: Step) -> None:
        if self._saved_at is not None and self._saved_at > len(self._done):
            self._saved_at = None
        self._done.append(step)
        self._undone.clear()

    def note_text_step(self) -> None:
        """The surface has one undo step more."""
        if not self._replaying:
            self._record(Step(text_steps=1))
            self._say(Changed(text=True))

    def apply(self, edit: Edit, text_steps: int = 0) -> None:
        """Change metadata or form; `text_steps` the surface made along with it.

        Steps that the surface reported through `note_text_step` since then are
        folded into this one, so that one undo takes back both.
        """
        from pressdesk.document.edits import apply

        self._fold(text_steps)
        self.package = replace(self._package(), release=apply(self.release, edit))
        self._record(Step(text_steps, edit))
        self._say(Changed(text=text_steps > 0, meta=True))

    def _fold(self, text_steps: int) -> None:
        for _ in range(text_steps):
            if self._done and self._done[-1] == Step(text_steps=1):
                self._done.pop()

    def _package(self) -> Package:
        if self.package is None:
            raise Refused(notice("session-nothing-open", "error"))
        return self.package

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._undone)

    def undo(self, undo_text: Callable[[], None]) -> None:
        """Take back the last step; `undo_text` undoes one step of the surface."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._replay(step, undo_text, backwards=True)

    def redo(self, redo_text: Callable[[], None]) -> None:
        """Do the last undone step again."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._replay(step, redo_text, backwards=False)

    def _replay(self, step: Step, text: Callable[[], None], *, backwards: bool) -> None:
        self._replaying = True
        try:
            for _ in range(step.text_steps):
                text()
        finally:
            self._replaying = False
        if step.edit is not None:
            from pressdesk.document.edits import apply, invert

            edit = invert(step.edit) if backwards else step.edit
            release = apply(self.release, edit)
            self.package = replace(self._package(), release=release)
        self._say(Changed(text=step.text_steps > 0, meta=step.edit is not None))

    def settle(self, package: Package) -> None:
        """Take a package that cannot be undone: issuing, or opening a correction."""
        self.package = package
        self._done, self._undone = [], []
        self._saved_at = None
        self._say(Changed(opened=True, text=True, meta=True))

    def note_unsaved(self) -> None:
        """No file holds the release any more: its file was deleted."""
        if self._saved_at is not None:
            self._saved_at = None
            self._say(Changed())

    # -- the file ----------------------------------------------------------

    def save(self, path: Path | None = None) -> Path:
        """Write the file (a new `path` becomes the release's own).

        Raises:
            Refused: there is no path yet, the file is open for reading only, or it is
                not as it was when it was read or written here (`file-changed-outside`).
            MachineFailed: it cannot be written.
        """
        from pressdesk.document import native
        from pressdesk.workflow import compose

        target = path or self.path
        if target is None:
            raise Refused(notice("session-no-path", "error"))
        file = self._file_of(target)
        try:
            data = native.dump(self._package())
            compose.write_bytes(target, data)
        except BaseException:
            if file is not self.file:
                file.let_go()
            raise
        file.written(data)
        self._hold(file)
        self.path = target
        self._saved_at, self._saved = len(self._done), self.release
        recent.remember(self.desk, target, self.release)
        self._say(Changed(saved=True))
        return target

    def _file_of(self, target: Path) -> OpenFile:
        from pressdesk.workflow import open_file

        own = self.file
        if own is None or os.path.realpath(own.path) != os.path.realpath(target):
            return open_file.beside(self.desk, target)
        if own.why is not None:
            raise Refused(own.why)
        if own.state(thorough=True) == "changed":
            raise Refused(notice("file-changed-outside", "warning", name=target.name))
        return own
