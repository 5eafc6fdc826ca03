"""PySide's own Python modules: kept as bytecode, and without the one nobody needs.

PySide has them as source in a zip in memory, and compiles them each time it is
imported. One of them writes stub files; the patterns, the logging and the command line
of it come along. The two are a sixth of a start.

Nothing but the standard library is needed here: the build of the Windows program runs
this file with the Python that it ships (`winbuild.pyside_code`).
"""

from __future__ import annotations

import builtins
import importlib.util
import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any

FOLDER = "shibokensupport/"
_STUBS = FOLDER + "signature/lib/pyi_generator.py"
_LATER = f"""
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    del globals()["__getattr__"]
    source = __loader__.zfile.read({_STUBS!r})
    exec(compile(source, {_STUBS!r}, "exec"), globals())
    return globals()[name]
"""
"""The writer of stub files, until somebody asks for one of its names."""

Kept = dict[str, tuple[bytes, CodeType]]
"""By the module's file name in the zip: the hash of its source, and its code."""
_compile = builtins.compile


def place() -> Path:
    """The file with the bytecode, where Python keeps that of this module."""
    own = Path(importlib.util.cache_from_source(__file__))
    return own.with_name(f"pyside.{sys.implementation.cache_tag}.kept")


@contextmanager
def kept() -> Iterator[None]:
    """While PySide is imported its modules are not compiled again.

    Where Python may not keep bytecode (`-B`, a folder that is not ours) they are.
    """
    path = place()
    known = _read(path)
    before = dict(known)

    def compiled(source: Any, filename: Any, *how: Any, **more: Any) -> Any:  # noqa: ANN401 (as `compile`)
        if str(filename).startswith(FOLDER) and isinstance(source, bytes):
            return _code(source, str(filename), known)
        return _compile(source, filename, *how, **more)

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = _compile
    if known != before and not sys.dont_write_bytecode:
        _write(path, _packed(known))


def packed(sources: Mapping[str, bytes]) -> bytes:
    """What the file holds for these modules, by their names in the zip."""
    known: Kept = {}
    for name, source in sorted(sources.items()):
        _code(source, name, known)
    return _packed(known)


def unpacked(data: bytes) -> Kept:
    """What `packed` gave; nothing of what is damaged or another Python's."""
    if data[:4] == importlib.util.MAGIC_NUMBER:
        with suppress(ValueError, EOFError, TypeError):
            return dict(marshal.loads(data[4:]))
    return {}


def _code(source: bytes, name: str, known: Kept) -> CodeType:
    mark = importlib.util.source_hash(source)
    if name not in known or known[name][0] != mark:
        text = _LATER if name == _STUBS else source
        known[name] = mark, _compile(text, name, "exec", dont_inherit=True)
    return known[name][1]


def _packed(known: Kept) -> bytes:
    return importlib.util.MAGIC_NUMBER + marshal.dumps(known)


def _read(path: Path) -> Kept:
    """What is in the file; nothing where it is missing."""
    with suppress(OSError):
        return unpacked(path.read_bytes())
    return {}


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, as Python does with its own."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
