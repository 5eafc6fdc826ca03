"""PDF/A-3a and PDF/UA-1 in one file, and what the file says of its release.

WeasyPrint cannot write this XMP by itself. PDF/A wants every foreign property
described, so the schemas of `pdfuaid` and of our own stand in the RDF beside the
properties (measured with veraPDF, notes/EXPORT.md, A).
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any

from markupsafe import escape

from pressdesk.document.nodes import Release
from pressdesk.writers.public import fingerprint

VARIANT = "pdf/a-3a"
NAMESPACE = "urn:pressdesk:release/"
_LONGEST = 8000
_PROFILE = "sRGB2014.icc"
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_UA = "http://www.aiim.org/pdfua/ns/id/"

_SCHEMA = (
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{}</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>{}</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq>{}</rdf:Seq></pdfaSchema:property></rdf:li>"
)
_PROPERTY = (
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{}</pdfaProperty:name>'
    "<pdfaProperty:valueType>{}</pdfaProperty:valueType>"
    "<pdfaProperty:category>{}</pdfaProperty:category>"
    "<pdfaProperty:description>{}</pdfaProperty:description></rdf:li>"
)
_OURS = (
    ("newsCode", "Text", "external", "News code of the release"),
    ("issued", "Text", "external", "Instant of issue"),
    ("revision", "Integer", "external", "Revision of the release"),
    ("fingerprint", "Text", "internal", "SHA-256 of the embedded release.json"),
)
_EXTENSION = (
    '<rdf:Description rdf:about=""'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    "<pdfaExtension:schemas><rdf:Bag>"
    + _SCHEMA.format(
        "PDF/UA Universal Accessibility Schema",
        _UA,
        "pdfuaid",
        _PROPERTY.format("part", "Integer", "internal", "PDF/UA part"),
    )
    + _SCHEMA.format(
        "Pressdesk Release Schema",
        NAMESPACE,
        "pressdesk",
        "".join(_PROPERTY.format(*each) for each in _OURS),
    )
    + "</rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def describe(document: Any, release: Release) -> None:
    """Say in the rendered document's metadata what it is and which release it shows."""
    known = document.metadata
    known.title = _xml(known.title or "")
    known.description = _xml(known.description or "")
    known.authors = [_xml(each) for each in known.authors]
    known.keywords = [_xml(each) for each in known.keywords]
    for page in document.pages:
        page.bookmarks = [
            (level, _xml(label), *rest) for level, label, *rest in page.bookmarks
        ]
    facts = {name: _xml(value) for name, value in _facts(release).items()}
    made = (
        f'<rdf:Description rdf:about="" xmlns:pdfuaid="{_UA}">'
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
        f"{_EXTENSION}{_core(release)}{_own(facts)}</rdf:RDF>"
    ).encode()
    stock = known.generate_rdf_metadata

    def with_ours(*args: Any, **options: Any) -> bytes:
        written: bytes = stock(*args, **options)
        return written.replace(b"</rdf:RDF>", made)

    known.generate_rdf_metadata = with_ours
    known.custom = {
        f"Pressdesk{name[0].upper()}{name[1:]}": value for name, value in facts.items()
    }


def _xml(words: str) -> str:
    """`words` as metadata: without what XML 1.0 has no place for, and not endless.

    A string of a PDF/A may have 32,767 bytes (ISO 19005-3, 6.1.13).
    """
    return words.translate({0xFFFE: None, 0xFFFF: None})[:_LONGEST]


def _facts(release: Release) -> dict[str, str]:
    """Our properties with their values; a draft has its fingerprint alone."""
    stamp = release.stamp
    known = {"fingerprint": fingerprint(release)}
    if stamp is None:
        return known
    revision = str(stamp.revision)
    return {
        "newsCode": stamp.code,
        "issued": stamp.instant,
        "revision": revision,
    } | known


def _own(facts: dict[str, str]) -> str:
    values = "".join(
        f"<pressdesk:{name}>{escape(value)}</pressdesk:{name}>"
        for name, value in facts.items()
    )
    about = f'<rdf:Description rdf:about="" xmlns:pressdesk="{NAMESPACE}">'
    return f"{about}{values}</rdf:Description>"


def language(release: Release) -> str:
    """The release's language as a tag; Persian where it is none (PDF/UA-1, 7.2)."""
    tag = release.meta.language
    return tag if _TAG.fullmatch(tag) else "fa"


def _core(release: Release) -> str:
    """What Dublin Core has a name for: the language, the code and the tags."""
    code = release.stamp.code if release.stamp else ""
    tags = "".join(f"<rdf:li>{escape(_xml(tag))}</rdf:li>" for tag in release.meta.tags)
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:language><rdf:Bag><rdf:li>{language(release)}</rdf:li>"
        "</rdf:Bag></dc:language>"
        + (f"<dc:identifier>{escape(_xml(code))}</dc:identifier>" if code else "")
        + (f"<dc:subject><rdf:Bag>{tags}</rdf:Bag></dc:subject>" if tags else "")
        + "</rdf:Description>"
    )


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    return (files("weasyprint.pdf") / _PROFILE).read_bytes()


def declare_colours(document: Any) -> str:
    """Give the document its sRGB profile; returns the output intent to ask for.

    WeasyPrint 70 would read the same file itself and leave it open.
    """
    from weasyprint.css import ColorProfile

    document.color_profiles["srgb"] = ColorProfile(
        BytesIO(_srgb()), _PROFILE, "relative-colorimetric", (["r"], ["g"], ["b"])
    )
    return _PROFILE
