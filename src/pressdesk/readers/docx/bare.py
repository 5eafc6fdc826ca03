"""The parcel as mammoth gets it: text, styles, notes and pictures, and no more."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree

from pressdesk.notices import Unreadable, notice
from pressdesk.readers.docx.parcel import Parcel, Relation
from pressdesk.readers.docx.sheets import sheets
from pressdesk.readers.docx.tidy import Tidy, W, text_in

MOST_ELEMENTS = 300_000
"""Elements of the text; a page of print has about 300."""

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KEPT = ("hyperlink", "image")
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


@dataclass
class Bare:
    """A small package for mammoth, what went on the way to it, and its letters."""

    data: bytes
    counts: Counter[str]
    hidden: list[str]
    letters: int


@dataclass
class _Maker:
    parcel: Parcel
    main: str
    counts: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)
    letters: int = 0
    parts: dict[str, bytes] = field(default_factory=dict)

    def run(self) -> Bare:
        parcel, main = self.parcel, self.main
        styles = parcel.tree(parcel.related(main, "styles"))
        numbering = parcel.tree(parcel.related(main, "numbering"))
        if styles is not None:
            self.parts["word/styles.xml"] = etree.tostring(styles)
        known = sheets(styles, numbering)
        for name in ("document", "footnotes", "endnotes"):
            path = main if name == "document" else parcel.related(main, name)
            root = parcel.tree(path) if path else None
            if root is None:
                continue
            if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
                raise Unreadable(notice("docx-too-many", "error", count=MOST_ELEMENTS))
            relations = parcel.relations(path)
            outside = frozenset(each.id for each in relations if each.outside)
            tidy = Tidy(root, known, outside)
            tidy.run()
            self.counts += tidy.counts
            self.hidden += tidy.hidden
            self.letters += letters(text_in(root))
            self.parts[f"word/{name}.xml"] = etree.tostring(root)
            self.parts[f"word/_rels/{name}.xml.rels"] = self._relations(relations)
        if "word/document.xml" not in self.parts:
            raise Unreadable(notice("docx-damaged", "error", part=main))
        return Bare(self._packed(), self.counts, self.hidden, self.letters)

    def _relations(self, relations: list[Relation]) -> bytes:
        """Links as they are; pictures by a path that stands in this package."""
        rows = []
        for each in relations:
            if each.kind not in _KEPT or (each.kind == "image" and each.outside):
                continue
            target, mode = each.target, ' TargetMode="External"'
            if not each.outside:
                self._picture(target)
                target, mode = f"/{target}", ""
            kind = quoteattr(f"{_RELATIONS}/{each.kind}")
            place = f"Id={quoteattr(each.id)} Target={quoteattr(target)}{mode}"
            rows.append(f"<Relationship {place} Type={kind}/>")
        return _relations("".join(rows)).encode()

    def _picture(self, path: str) -> None:
        if path and path not in self.parts:
            self.parts[path] = self.parcel.data(path)

    def _packed(self) -> bytes:
        out = io.BytesIO()
        package = _relations(
            f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" '
            'Target="word/document.xml"/>'
        )
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("[Content_Types].xml", _TYPES)
            archive.writestr("_rels/.rels", package)
            for path, data in self.parts.items():
                archive.writestr(path, data)
        return out.getvalue()


def _relations(rows: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'


def letters(text: str) -> int:
    """How many letters and digits there are."""
    return sum(map(str.isalnum, text))


def main_part(parcel: Parcel) -> str:
    """The path of the text.

    Raises:
        Unreadable: the file is no Word file.
    """
    path = parcel.related("", "officeDocument")
    if not path and parcel.has("word/document.xml"):
        path = "word/document.xml"
    root = parcel.tree(path) if path else None
    if root is None or root.tag != f"{W}document":
        raise Unreadable(notice("docx-not-word", "error"))
    return path


def bare(parcel: Parcel) -> Bare:
    """The package for mammoth.

    Raises:
        Unreadable: a part is damaged or too large.
    """
    return _Maker(parcel, main_part(parcel)).run()
