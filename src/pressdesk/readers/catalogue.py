"""Which reader reads which file, in the order people see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from pressdesk.notices import Unreadable, notice
from pressdesk.readers.archive import read_archive
from pressdesk.readers.docx import read_docx
from pressdesk.readers.native import read_native
from pressdesk.readers.plain import read_plain
from pressdesk.readers.reading import Reading
from pressdesk.readers.web import read_web


@dataclass(frozen=True)
class ReaderEntry:
    """One kind of file: extensions in small letters, with the dot."""

    id: str
    extensions: tuple[str, ...]
    read: Callable[[bytes], Reading]


_OLD_WORD = ".doc"

READERS: tuple[ReaderEntry, ...] = (
    ReaderEntry("native", (".pressdesk",), read_native),
    ReaderEntry("plain", (".txt", ".text"), read_plain),
    ReaderEntry("docx", (".docx", ".docm", ".dotx", ".dotm"), read_docx),
    ReaderEntry("web", (".html", ".htm", ".xhtml"), read_web),
    ReaderEntry("archive", (".mhtml", ".mht"), read_archive),
)


def importable() -> tuple[str, ...]:
    """The extensions of all files that are brought in, not opened as our own."""
    foreign = (entry for entry in READERS if entry.id != "native")
    return tuple(ending for entry in foreign for ending in entry.extensions)


def read(name: str, data: bytes) -> Reading:
    """Read `data` by the extension of `name`; `-` and no extension are plain text.

    Raises:
        Unreadable: no reader for this kind of file, or the content cannot be read.
    """
    extension = PurePath(name).suffix.lower()
    for entry in READERS:
        if extension in entry.extensions:
            return entry.read(data)
    if extension == _OLD_WORD:
        return read_docx(data)  # says what to do, or reads a newer file under that name
    if extension and name != "-":
        raise Unreadable(notice("read-unknown-kind", "error", extension=extension))
    return read_web(data) if _looks_like_page(data) else read_plain(data)


def _looks_like_page(data: bytes) -> bool:
    head = data[:1024].lstrip().lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
