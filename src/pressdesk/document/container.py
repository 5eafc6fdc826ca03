"""Taking a zip apart without trusting it: names, sizes and sums are checked."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from pressdesk.notices import Notice, Unreadable

RELEASE = "release.json"
_MAGIC = b"PK\x03\x04"
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)


@dataclass(frozen=True)
class Form:
    """A kind of file: what its entries are called, and how its messages begin."""

    names: re.Pattern[str]
    messages: str

    def complain(self, message_id: str, **args: str | int) -> Unreadable:
        """The error of a `native-…` message, in the words of this kind of file."""
        own = message_id.replace("native", self.messages, 1)
        return Unreadable(Notice(own, "error", args))


RELEASE_FILE = Form(
    re.compile(r"release\.json\Z|media/[0-9a-f]{64}\.(?:jpg|png)\Z"), "native"
)


def entries(data: bytes, limit: int, form: Form = RELEASE_FILE) -> dict[str, bytes]:
    """The entries of a zip of this form by name, in the order of the file.

    Args:
        data: the bytes of the file.
        limit: how many bytes all entries may have together, counted while unpacking.
        form: the kind of file, by default a `.pressdesk` one.

    Raises:
        Unreadable: not a zip, cut off, damaged, too large, or with an entry that a
            file of this form does not have.
    """
    if not data.startswith(_MAGIC):
        raise form.complain("native-not-ours")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as fault:
        raise form.complain("native-truncated") from fault
    with archive:
        infos = archive.infolist()
        _check_names(infos, form)
        return _unpack(archive, infos, limit, form)


def _check_names(infos: list[zipfile.ZipInfo], form: Form) -> None:
    seen: set[str] = set()
    for info in infos:
        name = info.orig_filename
        if _leads_outside(name):
            raise form.complain("native-unsafe-entry", name=_shown(name))
        if not form.names.match(name):
            raise form.complain("native-foreign-entry", name=_shown(name))
        if name in seen:
            raise form.complain("native-duplicate-entry", name=_shown(name))
        seen.add(name)


def _leads_outside(name: str) -> bool:
    absolute = name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name)
    return bool(absolute) or ".." in re.split(r"[/\\]", name)


def _unpack(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], limit: int, form: Form
) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = limit
    for info in infos:
        if info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS:
            raise form.complain("native-packing", name=_shown(info.orig_filename))
        try:
            found[info.orig_filename] = _read(archive, info, left)
        except _BROKEN as fault:
            name = _shown(info.orig_filename)
            raise form.complain("native-damaged", name=name) from fault
        left -= len(found[info.orig_filename])
        if left < 0:
            raise form.complain("native-too-large", megabytes=limit // (1 << 20))
    return found


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """The entry's bytes; at most a chunk more than `limit` is ever unpacked."""
    parts = bytearray()
    with archive.open(info) as stream:
        while len(parts) <= limit and (chunk := stream.read(_CHUNK)):
            parts += chunk
    return bytes(parts)


def _shown(name: str) -> str:
    """A strange name made fit for a sentence."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)[:80]
