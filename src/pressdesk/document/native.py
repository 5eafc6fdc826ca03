"""The `.pressdesk` file: a zip of release.json and media/, see docs/format.md.

The same package gives the same bytes. A file is read whole or refused with a notice
that says why; what its headers claim is not believed.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from pressdesk.document.container import RELEASE, entries
from pressdesk.document.migrations import MIGRATIONS, SCHEMA_VERSION, upgrade
from pressdesk.document.nodes import Photo, Release
from pressdesk.document.package import Package
from pressdesk.document.schema import problems
from pressdesk.notices import Notice, PressdeskError, Refused, Unreadable, notice

MAX_UNPACKED = 512 * 1024 * 1024
"""How many bytes the entries of one file may have together."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


class _Head(msgspec.Struct, frozen=True):
    version: int


def dump(package: Package) -> bytes:
    """The file of `package`; media that no photo shows is left out.

    Raises:
        Refused: the release breaks a rule that `load` would refuse.
    """
    media = {name: package.media.get(name) for name in media_used(package.release)}
    _complain(Refused, _faults(package.release, media))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, RELEASE, release_json(package.release))
        for name, data in sorted(media.items()):
            _put(archive, f"media/{name}", data or b"")
    return out.getvalue()


def load(data: bytes) -> Package:
    """The package in the bytes of a file.

    Raises:
        Unreadable: for whatever is wrong with `data`; nothing else is ever raised.
    """
    parts = entries(data, MAX_UNPACKED)
    if RELEASE not in parts:
        raise Unreadable(notice("native-no-release", "error"))
    release = read_release(parts.pop(RELEASE))
    media = {name.removeprefix("media/"): held for name, held in parts.items()}
    _complain(Unreadable, _faults(release, media))
    used = media_used(release)
    _complain(
        Unreadable,
        (_foreign(f"media/{name}") for name in sorted(media) if name not in used),
    )
    return Package(release, MappingProxyType(dict(sorted(media.items()))))


def release_json(release: Release) -> bytes:
    """The text of release.json: UTF-8, indented by two, with a final newline."""
    tree = {"version": SCHEMA_VERSION, **msgspec.to_builtins(release)}
    return msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"


def read_release(data: bytes) -> Release:
    """The release in the bytes of a release.json, older versions included.

    Raises:
        Unreadable: no JSON, a newer version, or not the form of a release.
    """
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version > SCHEMA_VERSION:
            newer = notice(
                "native-newer", "error", version=version, known=SCHEMA_VERSION
            )
            raise Unreadable(newer)
        tree: dict[str, Any] = msgspec.json.decode(data)
        del tree["version"]
        return msgspec.convert(
            upgrade(tree, version, MIGRATIONS, SCHEMA_VERSION), Release
        )
    except msgspec.ValidationError as fault:
        raise Unreadable(notice("native-form", "error", detail=str(fault))) from fault
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Unreadable(notice("native-json", "error", detail=str(fault))) from fault
    except (KeyError, TypeError, ValueError) as fault:  # from a migration
        raise Unreadable(notice("native-form", "error", detail=str(fault))) from fault


def media_used(release: Release) -> frozenset[str]:
    """The names of the media that the release's photos show."""
    photos = (block for block in release.body if isinstance(block, Photo))
    return frozenset(photo.media for photo in photos if photo.media)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of release.json, made from the types."""
    (_, *_), parts = msgspec.json.schema_components(
        [Release], ref_template="#/$defs/{name}"
    )
    release = parts.pop("Release")
    release["properties"] = {
        "version": {"const": SCHEMA_VERSION},
        **release["properties"],
    }
    release["required"] = ["version", *release.get("required", [])]
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **release, "$defs": parts}


def _faults(release: Release, media: Mapping[str, bytes | None]) -> Iterable[Notice]:
    yield from (found for found in problems(release) if found.severity == "error")
    for name in sorted(media_used(release)):
        if media.get(name) is None:
            yield notice("native-media-missing", "error", name=name)
    for name, data in media.items():
        if data is not None and name.split(".")[0] != hashlib.sha256(data).hexdigest():
            yield notice("native-media-changed", "error", name=name)


def _complain(kind: type[PressdeskError], faults: Iterable[Notice]) -> None:
    for fault in faults:
        raise kind(fault)


def _foreign(name: str) -> Notice:
    return notice("native-foreign-entry", "error", name=name)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    packed = name == RELEASE  # pictures are compressed already
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    archive.writestr(entry, data, compresslevel=9)
