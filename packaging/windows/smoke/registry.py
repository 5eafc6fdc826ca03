"""The prefix's registry, read and written through `reg` and files of UTF-16.

What `reg query` prints goes through the console's code page, which has no Persian.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smoke.wine import Wine

_HIVES = {"HKLM": "HKEY_LOCAL_MACHINE", "HKCU": "HKEY_CURRENT_USER"}
_HEAD = "Windows Registry Editor Version 5.00"
Data = str | int | list[str]


def text_of(wine: Wine, key: str) -> str:
    """A key and all below it, as `.reg` text; empty where there is none."""
    file = wine.folder / "exported.reg"
    file.unlink(missing_ok=True)
    wine.run("reg", "export", key, file, "/y")
    return file.read_text("utf-16") if file.exists() else ""


def put(wine: Wine, key: str, values: Mapping[str, Data]) -> None:
    """Write values: texts, numbers (REG_DWORD), lists (REG_MULTI_SZ)."""
    hive, _, rest = key.partition("\\")
    lines = [f'"{name}"={_written(data)}' for name, data in values.items()]
    text = "\r\n".join([_HEAD, "", rf"[{_HIVES[hive]}\{rest}]", *lines, ""])
    file = wine.folder / "written.reg"
    file.write_bytes(text.encode("utf-16"))
    done = wine.run("reg", "import", file)
    assert done.code == 0, done.out


def drop(wine: Wine, key: str) -> None:
    """Take away a key and all below it."""
    wine.run("reg", "delete", key, "/f")


def _written(data: Data) -> str:
    if isinstance(data, int):
        return f"dword:{data:08x}"
    if isinstance(data, list):
        raw = ("\0".join([*data, ""]) + "\0").encode("utf-16-le")
        return "hex(7):" + ",".join(f"{byte:02x}" for byte in raw)
    quoted = data.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'
