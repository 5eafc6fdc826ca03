"""Python files compiled beside their sources, checked against them only where need be.

Nobody can write below Program Files, and a start that reads dates of three thousand
files is slow: `unchecked-hash` files are taken as they are. Any Python 3.13 makes the
same ones; with a fixed seed, twice the same bytes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from winbuild.pins import WINDOWS_PYTHON, Wrong
from winbuild.tools import ran

ASKED = "PRESSDESK_PYTHON313"
SAME_BYTES = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "315532800"}
"""The environment in which twice the same is made."""


def compiler() -> Path:
    """A Python of the same minor version as the one that is shipped.

    Raises:
        Wrong: there is none.
    """
    for path in _candidates():
        if path.is_file():
            return path
    raise Wrong(
        f"no Python {WINDOWS_PYTHON} to compile with: install python3.13 (Debian 13,"
        f" pyenv, python.org), or name one in {ASKED}"
    )


def _candidates() -> Iterator[Path]:
    if asked := os.environ.get(ASKED):
        yield Path(asked)
        return
    if found := shutil.which(f"python{WINDOWS_PYTHON}"):
        yield _real(Path(found))
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for each in sorted(pyenv.glob(f"{WINDOWS_PYTHON}.*"), reverse=True):
        yield each / "bin" / "python3"
    local = Path(os.environ.get("LOCALAPPDATA", "")) / "Programs" / "Python"
    yield local / "Python313" / "python.exe"


def _real(found: Path) -> Path:
    """Pyenv puts a script in the way, which refuses what is not chosen."""
    return Path() if "shims" in found.parts else found


def compile_all(site: Path, python: Path, replaceable: Sequence[Path]) -> None:
    """Every module below `site`, with paths in it as they are when installed.

    Those in the folders `replaceable` may be put in place of ours by anybody: Python
    compares them with their source.
    """
    _compile(python, site, "unchecked-hash", site)
    if replaceable:
        _compile(python, site, "checked-hash", "-f", *replaceable)


def _compile(python: Path, site: Path, check: str, *what: str | Path) -> None:
    command: list[str | Path] = [
        *(python, "-s", "-S", "-P", "-m", "compileall", "-q", "-o", "0"),
        *("--invalidation-mode", check, "-s", site, "-p", "site", *what),
    ]
    ran(command, env=SAME_BYTES)
