"""The guards themselves: a planted violation of each kind is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.gate


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the program and its tool settings, to spoil."""
    copy = tmp_path_factory.mktemp("checkout")
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", copy / "src", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def tool(checkout, *words):
    command = [sys.executable, *words]
    done = subprocess.run(
        command,
        cwd=checkout,
        env={"PYTHONPATH": str(checkout / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


IMPORTS = ("-c", "from importlinter.cli import lint_imports_command as c; c()")
RUFF = ("-m", "ruff", "check", "--no-cache", "src")
PLANTS = [
    # room, line, tool, what the tool says
    ("text/words.py", "import pressdesk.document.nodes", IMPORTS, "BROKEN"),
    ("checks/structure.py", "import pressdesk.writers.html", IMPORTS, "BROKEN"),
    ("workflow/desk.py", "import PySide6", IMPORTS, "Qt stays in the window BROKEN"),
    ("dates/tehran.py", "import jdatetime", IMPORTS, "dates BROKEN"),
    ("cli/output.py", "import sqlalchemy", IMPORTS, "database BROKEN"),
    ("dates/jalali.py", "import pressdesk.dates.tehran", IMPORTS, "needs it BROKEN"),
    (
        "writers/html/__init__.py",
        "import pressdesk.writers.docx",
        IMPORTS,
        "another BROKEN",
    ),
    ("room/__init__.py", '"""A room in no layer."""', IMPORTS, "room"),
    ("dates/lunar.py", "import datetime; datetime.datetime.now()", RUFF, "TID251"),
    ("stray/thing.py", '"""No __init__.py beside it."""', RUFF, "INP001"),
]


@pytest.mark.parametrize(("place", "line", "words", "said"), PLANTS)
def test_a_planted_violation_is_caught(checkout, place, line, words, said):
    path = checkout / "src" / "pressdesk" / place
    before = path.read_text("utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        code, output = tool(checkout, *words)
    finally:
        if before is None:
            shutil.rmtree(path.parent)
        else:
            path.write_text(before, encoding="utf-8")
    assert code != 0
    assert said in " ".join(output.split())


def test_unplanted_code_passes(checkout):
    assert tool(checkout, *IMPORTS)[0] == 0
    assert tool(checkout, *RUFF)[0] == 0


def test_mypy_refuses_a_wrong_type(tmp_path):
    (tmp_path / "wrong.py").write_text('def f(a: int) -> str:\n    return a + "x"\n')
    code, output = tool(tmp_path, "-m", "mypy", "--strict", "wrong.py")
    assert code == 1
    assert "Unsupported operand" in output
