"""PySide's own modules as bytecode, from the zip inside the library that is shipped.

A start takes them from there (`pressdesk.ui.pyside_code`) as long as the library has
the same source; those of somebody's own build are compiled as PySide does it.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from pathlib import Path

from winbuild.compiled import SAME_BYTES
from winbuild.pins import Wrong
from winbuild.tools import ran

_PIECES = re.compile(rb"[A-Za-z0-9+/=\n]{1000,}")
# Run by the Python that is shipped: bytecode is of one version.
_KEEP = """
import runpy, sys, zipfile
kept, library = runpy.run_path(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
names = [each for each in library.namelist() if each.startswith(kept["FOLDER"])]
sources = {each: library.read(each) for each in names if each.endswith(".py")}
kept["place"]().parent.mkdir(exist_ok=True)
kept["place"]().write_bytes(kept["packed"](sources))
"""


def made(site: Path, work: Path, python: Path) -> None:
    """Write the bytecode beside our own module that reads it.

    Raises:
        Wrong: the library has no such zip.
    """
    library = work / "pyside-modules.zip"
    library.write_bytes(
        inside((site / "shiboken6" / "shiboken6.abi3.dll").read_bytes())
    )
    module = site / "pressdesk" / "ui" / "pyside_code.py"
    ran([python, "-s", "-S", "-P", "-c", _KEEP, module, library], env=SAME_BYTES)


def inside(dll: bytes) -> bytes:
    """The zip that lies in the library as pieces of base64, one after another."""
    try:
        data = base64.b64decode(b"".join(_PIECES.findall(dll)))
    except ValueError:
        data = b""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise Wrong("shiboken6's library has no modules in it")
    return data
