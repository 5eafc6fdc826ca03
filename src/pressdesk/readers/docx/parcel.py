"""A Word file as parts: opened with care, because anybody may have made it.

Nothing is fetched and no entity is expanded. Sizes are counted while unpacking, for a
directory may lie. Files in the strict form of the format are read as transitional.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from pressdesk.notices import Unreadable, notice

LARGEST = 96 * 1024 * 1024
"""Bytes of the file itself."""
LARGEST_XML = 12 * 1024 * 1024
LARGEST_PICTURE = 64 * 1024 * 1024
LARGEST_WHOLE = 384 * 1024 * 1024
MOST_PARTS = 4000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/": (
        b"http://schemas.openxmlformats.org/drawingml/2006/"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/"
    ),
}


@dataclass(frozen=True)
class Relation:
    """What a part refers to: a part's path, or an address outside the file."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass
class Parcel:
    """The parts of one file, unpacked when they are asked for."""

    archive: zipfile.ZipFile
    names: Mapping[str, zipfile.ZipInfo]
    spent: int = 0
    broken: list[str] = field(default_factory=list)

    def has(self, path: str) -> bool:
        """Whether there is such a part."""
        return path.lower() in self.names

    def data(self, path: str, largest: int = 0) -> bytes:
        """The bytes of a part; empty when there is none.

        `largest` is the limit for it, by default that of a picture.

        Raises:
            Unreadable: it is damaged, encrypted or too large.
        """
        info = self.names.get(path.lower())
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise Unreadable(notice("docx-encrypted", "error"))
        limit = min(largest or LARGEST_PICTURE, LARGEST_WHOLE - self.spent)
        data = _unpacked(self.archive, info, limit)
        self.spent += len(data)
        return data

    def tree(self, path: str) -> etree._Element | None:
        """A part as an element tree; None when there is none.

        Raises:
            Unreadable: it is no XML, or brings a document type of its own.
        """
        data = self.data(path, LARGEST_XML)
        if not data.strip():
            return None
        for strict, transitional in _STRICT.items():
            data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise _damaged(path) from fault
        if root.getroottree().docinfo.internalDTD is not None:
            raise _damaged(path)
        return root

    def relations(self, path: str) -> list[Relation]:
        """What a part refers to; the path of the package itself is empty."""
        folder, name = posixpath.split(path)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        return [_relation(each, folder) for each in root.iter(_RELATION)]

    def related(self, path: str, kind: str) -> str:
        """The path of the first part of a kind (`styles`) that a part refers to."""
        for each in self.relations(path):
            if each.kind == kind and not each.outside and self.has(each.target):
                return each.target
        return ""


def opened(data: bytes) -> Parcel:
    """The parcel of a Word file.

    Raises:
        Unreadable: an old `.doc`, a locked, damaged or too large file, or no Word file.
    """
    if len(data) > LARGEST:
        raise Unreadable(notice("read-too-large", "error", megabytes=len(data) >> 20))
    if data.startswith(_OLE):
        locked = _ENCRYPTED in data
        raise Unreadable(notice("docx-encrypted" if locked else "docx-old", "error"))
    if not data.startswith(b"PK"):
        raise Unreadable(notice("docx-not-word", "error"))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise _damaged("zip") from fault
    if len(infos) > MOST_PARTS:
        raise _too_large()
    return Parcel(archive, {info.filename.lstrip("/").lower(): info for info in infos})


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> bytes:
    try:
        with archive.open(info) as stream:
            data = stream.read(max(0, largest) + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as fault:
        raise _damaged(info.filename) from fault
    except (NotImplementedError, ValueError) as fault:
        raise _damaged(info.filename) from fault
    if len(data) > largest:
        raise _too_large()
    return data


def _relation(node: etree._Element, folder: str) -> Relation:
    target, kind = node.get("Target") or "", node.get("Type") or ""
    outside = (node.get("TargetMode") or "").lower() == "external"
    if not outside:
        joined = posixpath.join("/", folder, unquote(target))
        target = posixpath.normpath(joined).lstrip("/")
    return Relation(node.get("Id") or "", kind.rpartition("/")[2], target, outside)


def _damaged(part: str) -> Unreadable:
    return Unreadable(notice("docx-damaged", "error", part=part))


def _too_large() -> Unreadable:
    whole = LARGEST_WHOLE >> 20
    return Unreadable(notice("docx-too-large", "error", megabytes=whole))
