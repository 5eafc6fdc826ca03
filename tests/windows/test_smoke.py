"""The built MSI is installed, used and removed under Wine.

Every step and what it asserts: `packaging/windows/smoke/steps.py`. Unlike the other
gates it may be skipped anywhere, with the reason: Wine wants a chroot of its own.
"""

import shutil
import subprocess
import sys

import pytest

from tests.windows.conftest import WINDOWS

SKIPPED = 77
TOOLS = ("debootstrap", "unshare", "Xvfb", "xdotool", "import", "pdffonts")
# Three minutes on two free cores once Wine is there; many times that beside others.
pytestmark = [pytest.mark.gate, pytest.mark.timeout(2400)]


def test_the_msi_does_its_work_under_wine(build):
    missing = [name for name in TOOLS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not here: {', '.join(missing)}")
    folder, _ = build
    (msi,) = (folder / "dist").glob("*.msi")
    done = subprocess.run(
        [sys.executable, WINDOWS / "run_smoke.py", msi, folder / "work" / "Pressdesk"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == SKIPPED:
        pytest.skip(done.stdout.strip().splitlines()[-1])
    sys.stdout.write(done.stdout)
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]
