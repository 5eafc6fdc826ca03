"""The bundle: all of a release in one folder, and the same folder as one zip.

Names inside are plain ASCII with code, date and slug, short enough for a folder within
folders on Windows; under embargo none tells the topic. The zip's bytes are the same
each time the same release is exported.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime

from pressdesk.document.package import Package
from pressdesk.writers import pictures
from pressdesk.writers.bundle_readme import Entry, readme
from pressdesk.writers.imprint import Extra, Imprint, Written
from pressdesk.writers.naming import latin_name

FOLDER = "-bundle/"
README = "readme.html"
SUMS = "SHA256SUMS"
PLACES: Mapping[str, str] = {
    "docx": "documents",
    "pdf": "documents",
    "html": "documents",
    "web": "web",
    "fragment": "paste",
    "paste": "paste",
    "caption": "messages",
    "message": "messages",
    "card": "cards",
    "eml": "mail",
    "ninjs": "data",
}
"""The folder of each format that a bundle carries, in the order of its readme page."""

_PHOTOS = {"web": pictures.WEB, "print": pictures.PRINT}
_CAPTIONS = "captions.txt"
_PACKED = (".docx", ".pdf", ".jpg", ".png", ".woff2")
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def write_bundle(
    package: Package, imprint: Imprint, carried: Mapping[str, tuple[Extra, ...]]
) -> Written:
    """The zip, and its files beside it; `carried` are all files of each format."""
    name = latin_name(package.release, imprint)
    entries = (
        *_formats(carried, name),
        *_photos(package, carried["paste"], name),
    )
    files = {README: readme(package.release, imprint, entries).encode()}
    for entry in entries:
        files |= entry.files
    files[SUMS] = _sums(files)
    extras = tuple(Extra(FOLDER + path, data) for path, data in files.items())
    return Written(_zipped(files, name, imprint), extras=extras)


def _formats(carried: Mapping[str, tuple[Extra, ...]], name: str) -> Iterator[Entry]:
    for format_id, folder in PLACES.items():
        named = ((_own(each.ending, name), each.data) for each in carried[format_id])
        yield Entry(format_id, {f"{folder}/{path}": data for path, data in named})


def _own(ending: str, name: str) -> str:
    """A file's name inside its folder: its own in a format's folder, else ours."""
    return ending.partition("/")[2] or name + ending


def _photos(package: Package, pieces: tuple[Extra, ...], name: str) -> Iterator[Entry]:
    """The photos in both sizes, numbered like what is said of them."""
    for kind, longest in _PHOTOS.items():
        photos = {
            f"photos/{kind}/{name}-{number}{found.ending}": found.data
            for number, found in pictures.of_release(package, longest)
        }
        if photos:
            yield Entry(f"photos-{kind}", photos)
    said = [each.data for each in pieces if each.ending.endswith(f"/{_CAPTIONS}")]
    if said:
        yield Entry("captions", {f"photos/{_CAPTIONS}": said[0]})


def _sums(files: Mapping[str, bytes]) -> bytes:
    """What `sha256sum -c` reads, for every file but this list itself."""
    rows = (f"{hashlib.sha256(data).hexdigest()}  {p}\n" for p, data in files.items())
    return "".join(rows).encode("ascii")


def _zipped(files: Mapping[str, bytes], name: str, imprint: Imprint) -> bytes:
    """The folder as a zip; its files are dated like the release, not by a clock."""
    when = datetime.fromisoformat(imprint.instant)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in files.items():
            info = zipfile.ZipInfo(f"{name}/{path}", when.timetuple()[:6])
            info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
            packed = path.endswith(_PACKED)
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()
