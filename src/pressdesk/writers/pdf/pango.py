"""Where the PDF engine finds Pango on Windows: in the DLL wheel, and nowhere else.

On Linux the loader finds the system's own. Names such as `gobject-2.0-0` hold a dot,
so Windows adds no ".dll" to them and the engine falls back to searching PATH; a
foreign GTK there must not be picked up, so PATH is replaced while the engine loads
(notes of the Windows trial; cffi and WeasyPrint 70).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

DLL_PACKAGE = "gstreamer_libs"


def dll_folder() -> Path | None:
    """The folder of the DLLs, where their wheel is installed."""
    found = find_spec(DLL_PACKAGE)
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / "bin"


@contextmanager
def pango_found(platform: str = sys.platform) -> Iterator[None]:
    """The engine is imported inside this; elsewhere than on Windows it does nothing."""
    folder = dll_folder() if platform == "win32" else None
    if folder is None:
        yield
        return
    before = os.environ.get("PATH", "")
    system = str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32")
    os.environ["WEASYPRINT_DLL_DIRECTORIES"] = str(folder)
    os.environ["PATH"] = os.pathsep.join((str(folder), system))
    try:
        yield
    finally:
        os.environ["PATH"] = before
