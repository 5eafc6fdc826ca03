"""Taking a zip apart without trusting it: names, sizes and sums are checked."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from pressdesk.notices import Unreadable, notice

RELEASE = "release.json"
_MEDIA = re.compile(r"media/[0-9a-f]{64}\.(?:jpg|png)\Z")
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


def entries(data: bytes, limit: int) -> dict[str, bytes]:
    """The entries of a `.pressdesk` zip by name, in the order of the file.

    Args:
        data: the bytes of the file.
        limit: how many bytes all entries may have together, counted while unpacking.

    Raises:
        Unreadable: not a zip, cut off, damaged, too large, or with an entry that a
            release file does not have.
    """
    if not data.startswith(_MAGIC):
        raise Unreadable(notice("native-not-ours", "error"))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as fault:
        raise Unreadable(notice("native-truncated", "error")) from fault
    with archive:
        infos = archive.infolist()
        _check_names(infos)
        return _unpack(archive, infos, limit)


def _check_names(infos: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for info in infos:
        name = info.orig_filename
        if _leads_outside(name):
            _refuse("native-unsafe-entry", name)
        if name != RELEASE and not _MEDIA.match(name):
            _refuse("native-foreign-entry", name)
        if name in seen:
            _refuse("native-duplicate-entry", name)
        seen.add(name)


def _leads_outside(name: str) -> bool:
    absolute = name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name)
    return bool(absolute) or ".." in re.split(r"[/\\]", name)


def _unpack(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], limit: int
) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = limit
    for info in infos:
        if info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS:
            _refuse("native-packing", info.orig_filename)
        try:
            found[info.orig_filename] = _read(archive, info, left)
        except _BROKEN as fault:
            name = _shown(info.orig_filename)
            raise Unreadable(notice("native-damaged", "error", name=name)) from fault
        left -= len(found[info.orig_filename])
        if left < 0:
            raise Unreadable(
                notice("native-too-large", "error", megabytes=limit // (1 << 20))
            )
    return found


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """The entry's bytes; at most a chunk more than `limit` is ever unpacked."""
    parts = bytearray()
    with archive.open(info) as stream:
        while len(parts) <= limit and (chunk := stream.read(_CHUNK)):
            parts += chunk
    return bytes(parts)


def _refuse(message_id: str, name: str) -> None:
    raise Unreadable(notice(message_id, "error", name=_shown(name)))


def _shown(name: str) -> str:
    """A strange name made fit for a sentence."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)[:80]
