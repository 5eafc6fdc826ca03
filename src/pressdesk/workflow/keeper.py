"""Writes the recovery copy of one open release, on a thread of its own.

The window says `keep` as often as it likes: the thread writes the newest text and
skips what it had no time for. Photos are written once, after the text, so that no
photo holds up a word. A copy that cannot be written is told through `told`, on the
keeper's thread.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from pressdesk.document import native
from pressdesk.document.package import Package
from pressdesk.notices import Notice, PressdeskError, notice
from pressdesk.system import atomic
from pressdesk.system.locks import here
from pressdesk.workflow import recovery

Told = Callable[[Notice | None], None]


@dataclass(frozen=True)
class Text:
    """What to keep: the release, its file and that file's sum, and when it stood so."""

    package: Package
    path: Path | None
    digest: str
    at: str


@dataclass
class _Order:
    """What the thread shall do: write a text, then perhaps end the copy."""

    folder: Path
    text: Text | None = None
    end: str = ""


class Keeper:
    """Keeps one copy at a time below `home`; `told` hears of each turn's outcome."""

    def __init__(self, home: Path, told: Told) -> None:
        self._home, self._told = home, told
        self._me = here()
        self._orders: list[_Order] = []
        self._wake = threading.Condition()
        self._busy = self._stopped = False
        self._thread: threading.Thread | None = None
        self._written: set[str] = set()
        self._folder = self._fresh()

    def _fresh(self) -> Path:
        return self._home / "recovery" / uuid.uuid4().hex[:12]

    # -- what the window says ------------------------------------------------

    def keep(self, text: Text) -> None:
        """Write this text soon; one that still waits is not written any more."""
        with self._wake:
            last = self._orders[-1] if self._orders else None
            if last is not None and not last.end:
                last.text = text
            else:
                self._orders.append(_Order(self._folder, text))
            self._start()

    def drop(self) -> None:
        """The text is in its file: no copy is needed; the next one is another."""
        self._end("drop")

    def put_aside(self, text: Text | None = None) -> None:
        """The person gave the text up: its copy goes where it stays for some days."""
        self._end("aside", text)

    def adopt(self, folder: Path) -> bool:
        """Go on with a copy that was found; False where another window was faster."""
        with self._wake:
            target = self._fresh()
            try:
                folder.rename(target)
            except OSError:
                return False
            self._folder = target
            self._written = {path.name for path in target.iterdir()}
        return True

    def flush(self, seconds: float = 5.0) -> bool:
        """Wait until everything is on the disk; False where it takes longer."""
        with self._wake:
            return self._wake.wait_for(self._idle, seconds)

    def stop(self, seconds: float = 5.0) -> bool:
        """As `flush`, and the thread ends."""
        done = self.flush(seconds)
        with self._wake:
            self._stopped = True
            self._wake.notify_all()
        return done

    # -- the thread ----------------------------------------------------------

    def _idle(self) -> bool:
        return not self._orders and not self._busy

    def _end(self, how: str, text: Text | None = None) -> None:
        with self._wake:
            if self._thread is None and text is None and not self._folder.exists():
                return
            self._orders = [each for each in self._orders if each.end]
            self._orders.append(_Order(self._folder, text, how))
            self._folder = self._fresh()
            self._start()

    def _start(self) -> None:
        if self._thread is None:
            name = "recovery-copy"
            self._thread = threading.Thread(target=self._run, name=name, daemon=True)
            self._thread.start()
        self._wake.notify_all()

    def _run(self) -> None:
        while (order := self._next()) is not None:
            try:
                self._do(order)
            except PressdeskError as error:
                said: Notice | None = _why(error)
            except Exception as error:
                reason = str(error) or type(error).__name__
                said = notice("recovery-failed", "warning", reason=reason)
            else:
                said = None
            if not self._stopped:  # who listens may be gone then
                self._told(said)
            with self._wake:
                self._busy = False
                self._wake.notify_all()

    def _next(self) -> _Order | None:
        with self._wake:
            self._wake.wait_for(lambda: bool(self._orders) or self._stopped)
            if not self._orders:
                return None
            self._busy = True
            return self._orders.pop(0)

    def _do(self, order: _Order) -> None:
        try:
            if order.text is not None:
                self._write(order.folder, order.text)
        finally:
            if order.end:
                self._written = set()
                if order.end == "drop":
                    recovery.remove(order.folder)
                elif order.folder.exists():
                    recovery.put_aside(self._home, order.folder)

    def _write(self, folder: Path, text: Text) -> None:
        atomic.make_folder(folder)
        release = text.package.release
        written = recovery.Written(
            holder=self._me,
            path=_named(text.path),
            digest=text.digest,
            at=text.at,
            release=msgspec.Raw(native.release_json(release)),
        )
        atomic.write_bytes(folder / recovery.TEXT, msgspec.json.encode(written))
        for name in sorted(native.media_used(release) - self._written):
            data = text.package.media.get(name)
            if data is not None:
                atomic.write_bytes(folder / name, data)
                self._written.add(name)


def _why(error: PressdeskError) -> Notice:
    """A full or closed disk of the user's own folder, not of the release's."""
    kinds = {
        "atomic-disk-full": "recovery-disk-full",
        "atomic-denied": "recovery-denied",
    }
    kind = kinds.get(error.notice.id, "recovery-no-disk")
    return notice(kind, "warning")


def _named(path: Path | None) -> str:
    """The path; one that is no text (an old disk's name) is not known later."""
    name = str(path or "")
    return name if name.encode(errors="ignore").decode() == name else ""
