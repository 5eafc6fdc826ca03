"""PySide's own modules are compiled once, and are the same modules afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pressdesk.ui import pyside_code

STUBS = "shibokensupport.signature.lib.pyi_generator"
START = """
import builtins, json, sys
real, compiled = builtins.compile, []
def watched(source, filename, *how, **more):
    if str(filename).startswith("shibokensupport/"):
        compiled.append(str(filename))
    return real(source, filename, *how, **more)
builtins.compile = watched
import pressdesk.ui
same = builtins.compile is watched
from PySide6.QtCore import QObject
from PySide6.support.signature import get_signature
try:
    QObject.setObjectName(1, 2, 3)
except TypeError as error:
    told = str(error)
stubs = sys.modules["shibokensupport.signature.lib.pyi_generator"]
lazy = "Formatter" not in vars(stubs)
print(json.dumps({
    "compiled": compiled, "told": told, "same": same, "lazy": lazy,
    "signature": str(get_signature(QObject.setObjectName)),
    "writer": stubs.Formatter.__name__, "asked": "Formatter" in vars(stubs),
}))
"""


def start(folder: Path, *options: str) -> dict[str, Any]:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *options, "-c", START],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def kept_in(folder: Path) -> list[Path]:
    return list(folder.rglob("*.kept*"))


def test_the_second_start_compiles_none_of_them(tmp_path: Path) -> None:
    first, second = start(tmp_path), start(tmp_path)
    # Only the stub writer, which the process asks for at its end.
    asked = STUBS.replace(".", "/") + ".py"
    assert len(first["compiled"]) > 5
    assert second["compiled"] == [asked]
    assert len(kept_in(tmp_path)) == 1
    for found in (first, second):
        assert found["lazy"]
        assert found["asked"]
        assert found["writer"] == "Formatter"
        assert found["same"], "compile() is as it was"
        assert "setObjectName" in found["told"], "PySide still says what it expects"
        assert "name" in found["signature"]


@pytest.mark.parametrize(
    "damage",
    [b"", b"PK", b"\0" * 400, b"cut"],
    ids=["empty", "other", "noughts", "cut"],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    start(tmp_path)
    (path,) = kept_in(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage == b"cut" else damage)
    assert len(start(tmp_path)["compiled"]) > 5
    made = pyside_code.unpacked(path.read_bytes())
    assert made
    assert made.keys() == pyside_code.unpacked(whole).keys()


def test_nothing_is_written_where_python_may_not(tmp_path: Path) -> None:
    assert len(start(tmp_path, "-B")["compiled"]) > 5
    assert kept_in(tmp_path) == []


def test_another_source_is_not_taken_for_the_kept_one() -> None:
    old = {"shibokensupport/a.py": b"x = 1\n", "shibokensupport/b.py": b"y = 1\n"}
    known = pyside_code.unpacked(pyside_code.packed(old))
    before = known["shibokensupport/b.py"]
    code = pyside_code._code(b"x = 2\n", "shibokensupport/a.py", known)
    space: dict[str, Any] = {}
    exec(code, space)
    assert space["x"] == 2
    assert known["shibokensupport/b.py"] == before
