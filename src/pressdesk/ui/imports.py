"""PySide imported without its detours, and what comes after it as quick as before.

Its own modules are taken from kept bytecode (`pyside_code`). It also watches every
import for `from __feature__ import`, and reads the source of each module that comes
after it to see whether it is concerned. Nobody here uses that; it costs a start some
5 ms and the PDF engine's modules some 70.
"""

from __future__ import annotations

import builtins

from pressdesk.ui import pyside_code

with pyside_code.kept():
    import PySide6  # noqa: F401 (puts its watch into `builtins.__import__`)


def unwatched() -> bool:
    """Put back what PySide's watch calls in the end; False where it is not known."""
    behind = getattr(builtins, "__orig_import__", None)
    if not callable(behind):
        return False
    builtins.__import__ = behind
    return True
