"""What is needed of Windows program files: which DLLs they import, whether signed."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

_SMALLEST = 64
_FIXED = struct.pack("<II", 0xFEEF04BD, 0x00010000)
"""How the block of version numbers begins (VS_FIXEDFILEINFO)."""
_TRANSLATION = "Translation\0".encode("utf-16-le")
_IMPORTS, _DELAYED, _SIGNATURE = 1, 13, 4


class Section(NamedTuple):
    """Where a part of the file lies in memory."""

    address: int
    size: int
    offset: int


class Program:
    """A PE32+ file; raises ValueError where it is none."""

    def __init__(self, data: bytes) -> None:
        """`data` is the whole file."""
        self._data = data
        if data[:2] != b"MZ" or len(data) < _SMALLEST:
            raise ValueError("no program file")
        (start,) = struct.unpack_from("<I", data, 0x3C)
        if data[start : start + 4] != b"PE\0\0":
            raise ValueError("no program file")
        self._machine, count, _, _, _, size, _ = struct.unpack_from(
            "<HHIIIHH", data, start + 4
        )
        self._optional = start + 24
        self._sections = [
            Section(address, max(virtual, raw), offset)
            for virtual, address, raw, offset in (
                struct.unpack_from("<IIII", data, self._optional + size + 40 * i + 8)
                for i in range(count)
            )
        ]

    @property
    def is_64_bit(self) -> bool:
        """Whether it is made for x64."""
        return bool(self._machine == 0x8664)

    @property
    def signed(self) -> bool:
        """Whether it carries an Authenticode signature (not whether that is good)."""
        return self._directory(_SIGNATURE)[1] > 0

    @property
    def version(self) -> str:
        """The four numbers that Windows compares; empty where it has none."""
        at = self._data.find(_FIXED)
        if at < 0:
            return ""
        high, low = struct.unpack_from("<II", self._data, at + len(_FIXED))
        numbers = (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)
        return ".".join(map(str, numbers))

    @property
    def language(self) -> int:
        """The language of its version block; 0 where it names none."""
        at = self._data.find(_TRANSLATION)
        if at < 0:
            return 0
        start = (at + len(_TRANSLATION) + 3) & ~3
        return int(struct.unpack_from("<H", self._data, start)[0])

    def imports(self) -> set[str]:
        """The DLLs it loads at once or later, in small letters."""
        now = self._names(_IMPORTS, 20, 12)
        return now | self._names(_DELAYED, 32, 4)

    def _directory(self, number: int) -> tuple[int, int]:
        address, size = struct.unpack_from(
            "<II", self._data, self._optional + 112 + 8 * number
        )
        return address, size

    def _names(self, directory: int, step: int, place: int) -> set[str]:
        address, _ = self._directory(directory)
        found: set[str] = set()
        while address:
            (name,) = struct.unpack_from("<I", self._data, self._at(address) + place)
            if not name:
                break
            start = self._at(name)
            end = self._data.index(b"\0", start)
            found.add(self._data[start:end].decode("ascii").lower())
            address += step
        return found

    def _at(self, address: int) -> int:
        for section in self._sections:
            if section.address <= address < section.address + section.size:
                return section.offset + address - section.address
        raise ValueError("an address outside the file")


ENDINGS = (".exe", ".dll", ".pyd")


def programs(folder: Path) -> list[Path]:
    """Every program file below a folder, in order."""
    return [
        path for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS
    ]
