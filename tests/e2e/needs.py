"""A gate that cannot run fails in CI and is skipped with a reason elsewhere."""

import os
import shutil
from pathlib import Path

import pytest


def need(*programs):
    """Ask for programs by name, and for files by path."""
    missing = [p for p in programs if not (shutil.which(p) or Path(p).is_file())]
    if missing:
        lacking("missing programs: " + " ".join(missing))


def lacking(reason):
    """End the test: it cannot be run here."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
