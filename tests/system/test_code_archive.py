"""Modules from the archive are as modules from their files, but for the files."""

from __future__ import annotations

import json
import os
import py_compile
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pressdesk.system import code_archive

SOURCES = {
    "press/__init__.py": "from press.room import desk\n",
    "press/room.py": "from . import deeper\ndef desk():\n    return deeper.word()\n",
    "press/deeper/__init__.py": (
        "from importlib.resources import files\n"
        "def word():\n"
        "    return files(__name__).joinpath('word.txt').read_text('utf-8')\n"
    ),
    "press/deeper/fails.py": "def fail():\n    raise ValueError('here')\n",
    "press/outside.py": "where = 'a file'\n",
}
START = """
import importlib.util, json, os, sys, traceback
from concurrent.futures import ThreadPoolExecutor
site, source = sys.argv[1:]
sys.path.insert(0, site)
spec = importlib.util.spec_from_file_location("code_archive", source)
code_archive = importlib.util.module_from_spec(spec)
spec.loader.exec_module(code_archive)
used = code_archive.use(site)
with ThreadPoolExecutor(4) as pool:
    names = ("press.room", "press.deeper", "press.deeper.fails", "press")
    list(pool.map(__import__, names))
import press, press.outside, press.deeper.fails
try:
    press.deeper.fails.fail()
except ValueError:
    told = traceback.format_exc()
try:
    import press.missing
except ModuleNotFoundError as error:
    missing = error.name
loaders = {
    name: type(module.__loader__).__name__
    for name, module in sys.modules.items() if name.startswith("press")
}
print(json.dumps({
    "used": used, "word": press.desk(), "file": press.deeper.__file__,
    "path": press.deeper.__path__, "told": told, "missing": missing,
    "loaders": loaders, "outside": press.outside.where,
    "package": press.room.__package__, "name": press.room.__spec__.origin,
}))
"""


def site_with_archive(folder: Path) -> Path:
    """A package of which all but one module is in the archive."""
    site = folder / "برنامه" / "site"
    modules = {}
    for place, text in SOURCES.items():
        path = site / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        if path.name == "outside.py":
            continue
        made = py_compile.compile(
            str(path), str(folder / "made.pyc"), dfile=f"site/{place}", doraise=True
        )
        name = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        is_package = path.name == "__init__.py"
        modules[name] = is_package, f"site/{place}", Path(str(made)).read_bytes()
    (site / "press/deeper/word.txt").write_text("میز خبر", "utf-8")
    (site / code_archive.NAME).write_bytes(code_archive.packed(modules))
    return site


def start(site: Path, home: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-B", "-c", START, site, code_archive.__file__],
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=home,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_modules_stand_where_their_sources_lie(tmp_path: Path) -> None:
    site = site_with_archive(tmp_path)
    found = start(site, tmp_path)
    assert found["used"]
    assert found["word"] == "میز خبر", "data beside a module"
    assert found["file"] == str(site / "press" / "deeper" / "__init__.py")
    assert found["path"] == [str(site / "press" / "deeper")]
    assert found["package"] == "press"
    assert found["missing"] == "press.missing"
    assert "in fail" in found["told"]
    assert "site/press/deeper/fails.py" in found["told"]
    outside = found["loaders"].pop("press.outside")
    assert outside == "SourceFileLoader"
    assert set(found["loaders"].values()) == {"_Loader"}
    assert found["outside"] == "a file"


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: b"none",
        lambda data: b"\0\0\0\0" + data[4:],
        lambda data: data[:40],
        lambda data: data[:8] + b"\xff" * (len(data) - 8),
        lambda data: data[:-5],
    ],
    ids=["empty", "other", "of another Python", "cut", "overwritten", "cut code"],
)
def test_a_damaged_archive_is_not_used(tmp_path: Path, harm: Any) -> None:
    site = site_with_archive(tmp_path)
    path = site / code_archive.NAME
    path.write_bytes(harm(path.read_bytes()))
    found = start(site, tmp_path)
    assert not found["used"]
    assert found["word"] == "میز خبر", "the sources are there"


def test_code_that_is_damaged_is_made_from_its_source(tmp_path: Path) -> None:
    site = site_with_archive(tmp_path)
    path = site / code_archive.NAME
    data = path.read_bytes()
    begin = 8 + int.from_bytes(data[4:8], "little")
    path.write_bytes(data[:begin] + b"\xff" * (len(data) - begin))
    found = start(site, tmp_path)
    assert found["used"]
    assert found["word"] == "میز خبر"


def test_without_an_archive_all_is_as_before(tmp_path: Path) -> None:
    site = site_with_archive(tmp_path)
    (site / code_archive.NAME).unlink()
    assert not start(site, tmp_path)["used"]


def test_files_of_two_pythons_are_refused() -> None:
    first = code_archive.MAGIC_NUMBER + b"\0" * 12
    other = b"\1\2\3\4" + b"\0" * 12
    modules = {"a": (False, "site/a.py", first), "b": (False, "site/b.py", other)}
    with pytest.raises(ValueError, match="too many values"):
        code_archive.packed(modules)
