"""A small rotating log that never holds the text of a release.

Only a message and numbers, ids and names of steps are written; what an exception says
may quote the release, so only its type and where it arose are kept.
"""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from pressdesk.system.atomic import make_folder

NAME = "pressdesk"
FILE = "pressdesk.log"
MAX_BYTES = 512 * 1024
BACKUPS = 2


_ExcInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


class _Discreet(logging.Formatter):
    """Exceptions as type and place, without their message or source lines."""

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 (logging's name)
        """The type and the frames of an exception."""
        kind, _, trace = ei
        return outline(kind, trace)


def outline(kind: type[BaseException] | None, trace: TracebackType | None) -> str:
    """An error as its type and where it arose, without what it says."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    return "\n".join([kind.__name__ if kind else "", *lines])


def start(folder: Path, level: int = logging.INFO) -> logging.Logger:
    """Write the program's log into `folder`; call it once, from `app`.

    Raises:
        MachineFailed: the folder cannot be made.
    """
    log = logging.getLogger(NAME)
    stop()
    handler = RotatingFileHandler(
        make_folder(folder) / FILE,
        maxBytes=MAX_BYTES,
        backupCount=BACKUPS,
        encoding="utf-8",
        delay=True,
        errors="backslashreplace",
    )
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(level)
    log.propagate = False
    return log


def stop() -> None:
    """Close the log's file."""
    log = logging.getLogger(NAME)
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
