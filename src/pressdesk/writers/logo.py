"""A logo coming in: a drawing without anything that acts or fetches, or clean pixels.

What a letterhead carries goes into web pages and Word files, which other programs open:
of an SVG only shapes, text, gradients and references inside itself stay. A raster logo
becomes plain JPEG or PNG without EXIF (`writers.pictures`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree
from xml.parsers import expat

from pressdesk.notices import Unreadable, notice

MAX_BYTES = 4 * 1024 * 1024
LONGEST = 1600
"""Longest side in pixels of a raster logo: 40 millimetres at 1000 dots to the inch."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_MOST_ELEMENTS, _DEEPEST = 20_000, 60
_KEPT = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "style", "image"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "textPath", "marker", "pattern", "clipPath", "mask"),
        *("linearGradient", "radialGradient", "stop", "filter", "feGaussianBlur"),
        *("feOffset", "feBlend", "feFlood", "feComposite", "feMerge", "feMergeNode"),
        "feColorMatrix",
    )
)
_INSIDE = re.compile(r"\s*#[\w.:-]+\s*\Z")
_PIXELS = re.compile(r"\s*data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+\Z")
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*(?!['\"]?\s*#)|@import|expression\s*\(", re.I)
_EXTERNAL = re.compile(r"[\\<]|url\(\s*['\"]?\s*[^#'\"\s]", re.I)


def logo_kind(data: bytes) -> str:
    """The ending of a logo's file by its content: svg, png or jpg."""
    if data.startswith(b"\x89PNG"):
        return "png"
    return "jpg" if data.startswith(b"\xff\xd8\xff") else "svg"


@lru_cache(maxsize=8)
def clean_logo(data: bytes) -> bytes:
    """The logo, safe to hand on; cleaning it again changes nothing.

    Raises:
        Unreadable: too large (`logo-too-large`), no picture (`logo-unreadable`), or a
            drawing with entities (`logo-entities`).
    """
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1 << 20)
        raise Unreadable(notice("logo-too-large", "error", megabytes=limit))
    if b"<svg" in data[:65536] or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _drawing(data)
    from pressdesk.writers.pictures import picture

    if logo_kind(data) != "svg":
        found = picture(data, LONGEST)
        if found is not None:
            return found.data
    raise Unreadable(notice("logo-unreadable", "error"))


def _drawing(data: bytes) -> bytes:
    try:
        _inspect(data)
        root = ElementTree.fromstring(data)
    except (expat.ExpatError, ElementTree.ParseError, ValueError) as fault:
        raise Unreadable(notice("logo-unreadable", "error")) from fault
    if root.tag != f"{{{_SVG}}}svg":
        raise Unreadable(notice("logo-unreadable", "error"))
    _strip(root)
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    made: bytes = ElementTree.tostring(root, "utf-8")
    return made.partition(b"?>\n")[2] if made.startswith(b"<?xml") else made


def _inspect(data: bytes) -> None:
    """Refuse entities, whatever the encoding, and trees that exhaust a reader."""
    parser = expat.ParserCreate()
    depth = count = 0

    def begin(_name: str, _attributes: object) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise ValueError("too many elements")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def entity(*_: object) -> None:
        raise Unreadable(notice("logo-entities", "error"))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.EntityDeclHandler = entity
    parser.Parse(data, True)  # noqa: FBT003


def _strip(element: ElementTree.Element) -> None:
    """Leave only what draws, here and below."""
    for name, value in list(element.attrib.items()):
        if not _harmless(name, value):
            del element.attrib[name]
    if element.tag == f"{{{_SVG}}}style" and _acts(element.text or ""):
        element.text = ""
    for child in list(element):
        space, _, name = str(child.tag).rpartition("}")
        if space != f"{{{_SVG}" or name not in _KEPT:
            element.remove(child)
        else:
            _strip(child)


def _harmless(name: str, value: str) -> bool:
    space, _, plain = name.rpartition("}")
    if plain == "href":
        return bool(_INSIDE.match(value) or _PIXELS.match(value))
    foreign = space not in ("", f"{{{_XLINK}", "{http://www.w3.org/XML/1998/namespace")
    return not (foreign or plain.lower().startswith("on") or _acts(value))


def _acts(value: str) -> bool:
    """Whether a value names something outside, or hides what it names."""
    return bool(_ADDRESS.search(value) or _EXTERNAL.search(value))
