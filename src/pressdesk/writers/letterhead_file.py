"""A letterhead as one file, `.pdletterhead`: a zip of letterhead.json and its logo.

The same letterhead gives the same bytes. A file is read whole or refused with a notice
that says why; see docs/letterheads.md.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

import msgspec

from pressdesk.document.container import Form, entries
from pressdesk.notices import Unreadable, notice
from pressdesk.writers.letterhead import IDS, Letterhead
from pressdesk.writers.logo import clean_logo, logo_kind

ENDING = ".pdletterhead"
VERSION = 1
MAX_UNPACKED = 8 * 1024 * 1024

_LOOK = "letterhead.json"
_FORM = Form(
    re.compile(r"letterhead\.json\Z|logo\.(?:svg|png|jpg)\Z"), "letterhead-file"
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


@dataclass(frozen=True)
class Kept:
    """A letterhead with its own logo: clean SVG, PNG or JPEG bytes, or none."""

    look: Letterhead
    logo: bytes = b""


class _Head(msgspec.Struct, frozen=True):
    version: int


def dump(kept: Kept) -> bytes:
    """The file of a letterhead.

    Raises:
        Unreadable: the logo is no picture, or too large (`writers.logo`).
    """
    tree = {"version": VERSION, **msgspec.to_builtins(kept.look)}
    text = msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, _LOOK, text)
        if kept.logo:
            logo = clean_logo(kept.logo)
            _put(archive, f"logo.{logo_kind(logo)}", logo)
    return out.getvalue()


def load(data: bytes) -> Kept:
    """The letterhead in the bytes of a file.

    Raises:
        Unreadable: for whatever is wrong with `data`; nothing else is ever raised.
    """
    parts = entries(data, MAX_UNPACKED, _FORM)
    if _LOOK not in parts:
        raise Unreadable(notice("letterhead-file-empty", "error"))
    look = _look(parts.pop(_LOOK))
    if look.id in IDS:
        raise Unreadable(notice("letterhead-file-shipped", "error", name=look.id))
    if len(parts) > 1:
        raise Unreadable(notice("letterhead-file-logos", "error"))
    logo = b""
    for name, found in parts.items():
        logo = clean_logo(found)
        if name != f"logo.{logo_kind(logo)}":
            raise Unreadable(notice("logo-unreadable", "error"))
    return Kept(look, logo)


def _look(data: bytes) -> Letterhead:
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version > VERSION:
            raise Unreadable(
                notice("letterhead-file-newer", "error", version=version, known=VERSION)
            )
        tree: dict[str, Any] = msgspec.json.decode(data)
        del tree["version"]
        return msgspec.convert(tree, Letterhead)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Unreadable(
            notice("letterhead-file-form", "error", detail=str(fault))
        ) from fault


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)
