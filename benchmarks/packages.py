"""pdf.js, pinned by its hash in `requirements/bench-npm.json`, fetched once by npm."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from base64 import b64encode
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "bench-npm.json"
CACHE = ROOT / ".venv" / ".cache" / "bench"


def pdfjs() -> Path:
    """The module to import.

    Raises:
        OSError: node or npm is missing, or npm cannot fetch it; says which.
    """
    missing = [name for name in ("node", "npm") if not shutil.which(name)]
    if missing:
        raise OSError("no " + ", ".join(missing))
    wanted = json.loads(LOCK.read_text())
    folder = CACHE / f"{wanted['name']}-{wanted['version']}"
    if not folder.is_dir():
        _fetch(wanted, folder)
    return folder / Path(wanted["files"][0]).name


def _fetch(wanted: dict[str, str], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        package = f"{wanted['name']}@{wanted['version']}"
        command = ["npm", "pack", "--silent", package]
        done = subprocess.run(command, cwd=made, capture_output=True, check=False)
        if done.returncode:
            raise OSError(f"npm could not fetch {package}")
        (packed,) = Path(made).glob("*.tgz")
        digest = b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != wanted["integrity"]:
            raise OSError(f"{package} is another one than was pinned")
        out = Path(made) / "out"
        out.mkdir()
        with tarfile.open(packed) as archive:
            for name in wanted["files"]:
                held = archive.extractfile(name)
                assert held
                (out / Path(name).name).write_bytes(held.read())
        out.rename(folder)
