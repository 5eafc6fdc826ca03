"""The recent files of this user, newest first."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from pressdesk.document.nodes import Release, plain
from pressdesk.system import memory
from pressdesk.workflow.desk import Desk

KEPT = 20
_SHARES = ("\\\\", "//")


class Recent(Struct, frozen=True):
    """One entry: `opened` is an ISO instant; `code` is empty for a draft."""

    path: str
    headline: str
    code: str
    opened: str

    @property
    def exists(self) -> bool:
        """Whether the file is still there.

        A share of another computer is not asked: one that is off answers after
        minutes, in which the start page and each save would stand still.
        """
        if self.path.startswith(_SHARES):
            return True
        try:
            return Path(self.path).is_file()
        except OSError:  # such as a name that is too long
            return False


def _file(desk: Desk) -> Path:
    return desk.home / "recent.json"


def recent_files(desk: Desk) -> tuple[Recent, ...]:
    """The entries whose file is still there; a damaged list counts as empty."""
    return tuple(entry for entry in _entries(desk) if entry.exists)


def _entries(desk: Desk) -> tuple[Recent, ...]:
    """All of them: what lies on a stick is there again tomorrow."""
    return memory.recall(_file(desk), tuple[Recent, ...], ())


def remember(desk: Desk, path: Path, release: Release) -> None:
    """Put a file at the top of the list; a list that cannot be written is no loss."""
    entry = Recent(
        path=str(path.resolve()),
        headline=plain(release.headline),
        code=release.stamp.code if release.stamp else "",
        opened=desk.clock().isoformat(timespec="seconds"),
    )
    others = [old for old in _entries(desk) if old.path != entry.path]
    memory.keep(_file(desk), [entry, *others][:KEPT])


def forget(desk: Desk, path: str) -> None:
    """Take a file off the list; the file itself stays."""
    left = [each for each in _entries(desk) if each.path != path]
    memory.keep(_file(desk), left)
