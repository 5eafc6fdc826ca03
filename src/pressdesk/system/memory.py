"""What is remembered between two starts: a damaged file counts as none.

No such file is worth a message, and none may stand in the way of the work.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from pressdesk.notices import PressdeskError
from pressdesk.system import atomic

_Kept = TypeVar("_Kept")


def recall(path: Path, kind: type[_Kept], otherwise: _Kept) -> _Kept:
    """What `path` says; `otherwise` when there is no such file or it is damaged.

    Bytes that are not UTF-8 are an error of Python's, not of msgspec's.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
        return otherwise


def keep(path: Path, value: object) -> None:
    """Remember `value`; a folder that cannot be written is no loss."""
    try:
        atomic.make_folder(path.parent)
        atomic.write_bytes(path, msgspec.json.encode(value))
    except PressdeskError:
        return
