"""The build of the Windows program is found beside this, in the checkout."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.needs import lacking

WINDOWS = Path(__file__).resolve().parents[2] / "packaging" / "windows"
sys.path.append(str(WINDOWS))


def made(*words):
    """What the build says."""
    command = [sys.executable, WINDOWS / "make.py", *words]
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """The folder of a whole build (`work`, `dist`), and what it said."""
    from winbuild import compiled, tools
    from winbuild.pins import Wrong

    if missing := tools.missing():
        lacking("missing programs: " + ", ".join(missing))
    try:
        compiled.compiler()
    except Wrong as reason:
        lacking(str(reason))
    folder = tmp_path_factory.mktemp("package")
    said = made("--work", folder / "work", "--out", folder / "dist")
    return folder, said
