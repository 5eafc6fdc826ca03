"""Small pages for other formats: laid out, measured and drawn by the PDF engine.

The way to the engine for what is no document of its own, such as a card or a drawn
logo. Lengths are CSS pixels from the page's upper left corner.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import atexit
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pressdesk.writers.pdf.collecting import rarely
from pressdesk.writers.pdf.fetcher import fetcher
from pressdesk.writers.pdf.press import engine, parsed
from pressdesk.writers.pdf.shared_styles import styles_shared
from pressdesk.writers.pdf.source import source
from pressdesk.writers.pdf.text_layer import TextLayer, supported

Pictures = Mapping[str, tuple[bytes, str]]
"""Bytes and media type by address; nothing else is loaded."""
NO_PICTURES: Pictures = MappingProxyType({})


@dataclass(frozen=True)
class Extent:
    """What an element and the text in it cover; `lines` are its lines' text and width.

    A line that is broken ends without its space.
    """

    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[tuple[str, float], ...] = ()

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


Extents = Mapping[str, Extent]
"""By the element's id."""


def measure(html: str, style: str = "", pictures: Pictures = NO_PICTURES) -> Extents:
    """The extents of all elements with an id on the first page."""
    with _lock(), rarely():
        return _extents(_laid_out(html, style, pictures).pages[0])


def draw(
    html: str, style: str = "", pictures: Pictures = NO_PICTURES
) -> tuple[bytes, list[Extents]]:
    """The pages as a PDF with exact text, untagged and unpacked; extents by page."""
    with _lock(), rarely():
        document = _laid_out(html, style, pictures)
        found = [_extents(page) for page in document.pages]
        with TextLayer().installed() if supported() else nullcontext():
            return document.write_pdf(uncompressed_pdf=True), found


def _lock() -> Any:
    from pressdesk.writers import pdf

    engine()
    return pdf._LOCK  # noqa: SLF001  (one engine, one lock)


def _laid_out(html: str, style: str, pictures: Pictures) -> Any:
    fonts, sheets = _style(style)
    page = source(html, fetcher(pictures))
    with styles_shared():
        return page.render(font_config=fonts, stylesheets=sheets)


@lru_cache(maxsize=8)
def _style(style: str) -> tuple[Any, list[Any]]:
    """Fonts and the parsed style sheet, kept while the style stays the same."""
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_style.cache_clear)
    fonts = FontConfiguration()
    return fonts, [parsed(style, fonts)] if style else []


def _extents(page: Any) -> Extents:
    """The first box of each element with an id."""
    found: dict[str, Extent] = {}
    for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001
        name = box.element.get("id") if box.element is not None else None
        if name and name not in found and hasattr(box, "border_height"):
            found[name] = _extent(box)
    return found


def _extent(box: Any) -> Extent:
    left, top = box.border_box_x(), box.border_box_y()
    right, bottom = left + box.border_width(), top + box.border_height()
    for text in _texts(box):
        left = min(left, text.position_x)
        right = max(right, text.position_x + text.width)
        bottom = max(bottom, text.position_y + text.height)
    return Extent(left, top, right, bottom, tuple(_lines(box)))


def _lines(box: Any) -> Iterator[tuple[str, float]]:
    from weasyprint.formatting_structure.boxes import LineBox

    for line in box.descendants():
        if isinstance(line, LineBox):
            texts = list(_texts(line))
            ends = [text.position_x + text.width for text in texts]
            starts = [text.position_x for text in texts]
            width = max(ends, default=0.0) - min(starts, default=0.0)
            yield "".join(text.text for text in texts), width


def _texts(box: Any) -> Iterator[Any]:
    inner = box.descendants(placeholders=True)
    return (each for each in inner if getattr(each, "text", ""))
