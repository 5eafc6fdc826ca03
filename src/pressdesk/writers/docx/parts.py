"""The package: parts and relations through python-docx, bytes that never vary."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressdesk.writers.docx.fonts import EmbeddedFont
from pressdesk.writers.docx.photos import Picture

if TYPE_CHECKING:
    from docx.opc.part import Part

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/word/header1.xml": f"{_WORD}.header+xml",
    "/word/header2.xml": f"{_WORD}.header+xml",
    "/word/footer1.xml": f"{_WORD}.footer+xml",
    "/word/footnotes.xml": f"{_WORD}.footnotes+xml",
    "/word/theme/theme1.xml": f"{_OFFICE}.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/custom.xml": f"{_OFFICE}.custom-properties+xml",
    "/docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
}
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    "core-properties"
)
_PACKAGE_RELATIONS = {
    "/word/document.xml": f"{_RELATIONS}/officeDocument",
    "/docProps/core.xml": _CORE_RELATION,
    "/docProps/custom.xml": f"{_RELATIONS}/custom-properties",
    "/docProps/app.xml": f"{_RELATIONS}/extended-properties",
}
_PICTURES = {"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}
_FONT_TYPE = f"{_OFFICE}.obfuscatedFont"
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Bundle:
    """A Word package being put together; parts are named by their path."""

    def __init__(self) -> None:
        from docx.package import Package

        self._package = Package()
        self._parts: dict[str, Part] = {}
        self._pictures: dict[bytes, Part] = {}
        for path, media in _TYPES.items():
            self._parts[path] = self._new(path, media)
        for path, relation in _PACKAGE_RELATIONS.items():
            self._package.relate_to(self._parts[path], relation)

    def _new(self, path: str, media: str, data: bytes = b"") -> Part:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        return Part(PackURI(path), media, data, self._package)

    def fill(self, path: str, xml: str) -> None:
        """Give a part its content."""
        self._parts[path]._blob = xml.encode()  # noqa: SLF001

    def relate(self, path: str, target: str, relation: str) -> str:
        """Relate one of our parts to another; gives the relation id."""
        return self._parts[path].relate_to(
            self._parts[target], f"{_RELATIONS}/{relation}"
        )

    def link(self, path: str, url: str) -> str:
        """Relate a part to an address outside the file; gives the relation id."""
        return self._parts[path].relate_to(
            url, f"{_RELATIONS}/hyperlink", is_external=True
        )

    def picture(self, path: str, found: Picture) -> str:
        """Take in a picture once and relate a part to it; gives the relation id."""
        return self.media(path, found.data, found.kind)

    def media(self, path: str, data: bytes, kind: str) -> str:
        """The same for the bytes of a picture: `kind` is jpg, png or svg."""
        known = self._pictures.get(data)
        if known is None:
            name = f"/word/media/image{len(self._pictures) + 1}.{kind}"
            known = self._new(name, _PICTURES[kind], data)
            self._pictures[data] = known
        return self._parts[path].relate_to(known, f"{_RELATIONS}/image")

    def fonts(self, faces: Sequence[EmbeddedFont]) -> tuple[str, ...]:
        """Take in faces; gives their relation ids in order."""
        table = self._parts["/word/fontTable.xml"]
        return tuple(
            table.relate_to(
                self._new(f"/word/fonts/font{at}.odttf", _FONT_TYPE, face.data),
                f"{_RELATIONS}/font",
            )
            for at, face in enumerate(faces, start=1)
        )

    def packed(self) -> bytes:
        """The file: the same content gives the same bytes at any hour."""
        parts = list(self._package.iter_parts())
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            _store(archive, "[Content_Types].xml", _content_types(parts))
            _store(archive, "_rels/.rels", self._package.rels.xml)
            for part in parts:
                _store(archive, part.partname, part.blob)
                if len(part.rels):
                    _store(archive, part.partname.rels_uri, part.rels.xml)
        return out.getvalue()


def _store(archive: zipfile.ZipFile, name: str, data: bytes | str) -> None:
    entry = zipfile.ZipInfo(name.lstrip("/"), _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same bytes on Windows
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)


def _content_types(parts: list[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns='
        '"http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
