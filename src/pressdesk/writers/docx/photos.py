"""Pictures as Word drawings: scaled into a box, with their alternative text."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pressdesk.writers.docx.markup import emu, escape

# A phone's MPO is a JPEG with more pictures behind it.
_KEPT = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png"}


@dataclass(frozen=True)
class Picture:
    """A picture that Word can show (`kind` jpg or png) and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def picture(data: bytes) -> Picture | None:
    """The picture in `data`, or None; other formats become PNG."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
            if image.format in _KEPT:
                image.verify()
                return Picture(data, _KEPT[image.format], width, height)
            out = io.BytesIO()
            image.convert("RGBA").save(out, "PNG")
            return Picture(out.getvalue(), "png", width, height)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def fitted(found: Picture, width_mm: float, height_mm: float) -> tuple[float, float]:
    """Width and height in millimetres: as large as the box allows."""
    scale = min(width_mm / found.width, height_mm / found.height)
    return found.width * scale, found.height * scale


def drawing(
    relation: str, number: int, size_mm: tuple[float, float], alt: str, name: str
) -> str:
    """The inline drawing; `number` is unique in the document."""
    width, height = emu(size_mm[0]), emu(size_mm[1])
    words, name = escape(alt), escape(name)
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{words}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        "</wp:cNvGraphicFramePr><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{words}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
