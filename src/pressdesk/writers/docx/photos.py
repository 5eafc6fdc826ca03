"""Pictures as Word drawings: scaled into a box, with their alternative text."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from pressdesk.writers import pictures
from pressdesk.writers.docx.markup import emu, escape

_KEPT = {"JPEG": "jpg", "PNG": "png"}
_KEPT_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")
_ORIENTATION = 0x0112
_MM_PER_PIXEL = 25.4 / 96
_SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_SPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


@dataclass(frozen=True)
class Picture:
    """A picture that Word can show (`kind` jpg or png) and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def picture(data: bytes) -> Picture | None:
    """The picture in `data`, or None when it is none.

    A plain JPEG or PNG of fair size goes in as it is; every other one (WebP, GIF, MPO,
    CMYK, 16 bits, turned by its EXIF, very large) is written anew.
    """
    kept = _as_it_is(data)
    if kept is not None:
        return kept
    made = pictures.picture(data, pictures.PRINT)
    if made is None:
        return None
    return Picture(made.data, made.ending.removeprefix("."), made.width, made.height)


def _as_it_is(data: bytes) -> Picture | None:
    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as image:
            warnings.simplefilter("ignore")  # of pixels and EXIF
            plain = (
                image.format in _KEPT
                and image.mode in _KEPT_MODES
                and max(image.size) <= pictures.PRINT
                and not _sixteen_bits(data)
                and not getattr(image, "is_animated", False)
                and image.getexif().get(_ORIENTATION) in (None, 0, 1)
            )
            if not plain:
                return None
            kind, (width, height) = _KEPT[str(image.format)], image.size
            image.load()
            return Picture(data, kind, width, height)
    except Exception:  # Pillow's decoders raise nearly every kind
        return None


def _sixteen_bits(data: bytes) -> bool:
    """Whether a PNG has 16 bits a channel, which the decoder's mode does not tell."""
    return data.startswith(b"\x89PNG") and data[24:25] == b"\x10"


def fitted(
    found: Picture, width_mm: float, height_mm: float, *, enlarged: bool = False
) -> tuple[float, float]:
    """Width and height in millimetres: at most the box, at most the picture's own."""
    scale = min(width_mm / found.width, height_mm / found.height)
    if not enlarged:
        scale = min(scale, _MM_PER_PIXEL)
    return found.width * scale, found.height * scale


def drawing(
    relation: str,
    number: int,
    size_mm: tuple[float, float],
    alt: str,
    name: str,
    vector: str = "",
) -> str:
    """The inline drawing; `number` is unique in the document.

    `vector` is the relation of the same picture as SVG, which newer Words prefer.
    """
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
        f"<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{_blip(relation, vector)}"
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _blip(relation: str, vector: str) -> str:
    if not vector:
        return f'<a:blip r:embed="{relation}"/>'
    return (
        f'<a:blip r:embed="{relation}"><a:extLst><a:ext uri="{_SVG_BLIP}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG_SPACE}" r:embed="{vector}"/>'
        "</a:ext></a:extLst></a:blip>"
    )
