"""PDF/A-3a and PDF/UA-1 in one file: the XMP that WeasyPrint cannot write by itself.

PDF/A wants every foreign XMP property described, so the `pdfuaid` schema stands in the
RDF beside the property (measured with veraPDF, notes/EXPORT.md, A).
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any

VARIANT = "pdf/a-3a"
_PROFILE = "sRGB2014.icc"

_EXTENSION = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description>"""


def declare_accessible(document: Any) -> None:
    """Have the rendered document say in its XMP that it is PDF/UA-1 as well."""
    stock = document.metadata.generate_rdf_metadata

    def with_extension(*args: Any, **options: Any) -> bytes:
        made: bytes = stock(*args, **options)
        return made.replace(b"</rdf:RDF>", _EXTENSION + b"</rdf:RDF>")

    document.metadata.generate_rdf_metadata = with_extension


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
