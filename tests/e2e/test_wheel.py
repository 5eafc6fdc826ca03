"""A wheel built from the checkout does the main job outside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.gate


def run(*command, cwd):
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    environment["PRESSDESK_HOME"] = str(cwd / "home")
    done = subprocess.run(
        [str(c) for c in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps"]
    run(*pip, "--no-build-isolation", "-w", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


def test_data_lies_inside(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("resources/fonts/Vazirmatn-Regular.ttf", "translations/fa/cli.ftl"):
        assert f"pressdesk/_data/{part}" in names
    assert any("/migrations/versions/" in name for name in names)


def test_main_job_in_an_empty_environment(wheel, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path / "v", cwd=tmp_path)
    scripts = tmp_path / "v" / ("Scripts" if os.name == "nt" else "bin")
    pip = [scripts / "python", "-m", "pip", "install", "-q"]
    lock = ROOT / "requirements" / "run.lock"
    run(*pip, "--require-hashes", "-r", lock, cwd=tmp_path)
    run(*pip, "--no-deps", wheel, cwd=tmp_path)
    desk = scripts / "pressdesk"
    run(desk, "new", "occasion-address", "--sample", "-o", "a.pressdesk", cwd=tmp_path)
    run(desk, "issue", "a.pressdesk", cwd=tmp_path)
    run(desk, "export", "a.pressdesk", "-o", "out", cwd=tmp_path)
    made = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert made == [".docx", ".html", ".pdf"]
