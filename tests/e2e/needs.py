"""A gate that cannot run fails in CI and is skipped with a reason elsewhere."""

import os
import shutil

import pytest


def need(*programs):
    missing = [name for name in programs if not shutil.which(name)]
    if missing and os.environ.get("CI"):
        pytest.fail("missing programs: " + " ".join(missing))
    if missing:
        pytest.skip("missing programs: " + " ".join(missing))
