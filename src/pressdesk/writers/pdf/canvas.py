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
from pressdesk.writers.pdf.text_layer import TextLayer, supported

Pictures = Mapping[str, tuple[bytes, str]]
"""Bytes and media type by address; nothing else is loaded."""
NO_PICTURES: Pictures = MappingProxyType({})


@dataclass(frozen=True)
class Extent:
    """What an element and the text in it cover."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def measure(
    html: str, style: str = "", pictures: Pictures = NO_PICTURES
) -> Mapping[str, Extent]:
    """The extents of all elements with an id on the first page."""
    with _lock(), rarely():
        page = _laid_out(html, style, pictures).pages[0]
        boxes = page._page_box.descendants(placeholders=True)  # noqa: SLF001
        return {name: _extent(box) for name, box in _named(boxes)}


def draw(html: str, style: str = "", pictures: Pictures = NO_PICTURES) -> bytes:
    """The page as a PDF with exact text, untagged."""
    with _lock(), rarely():
        document = _laid_out(html, style, pictures)
        with TextLayer().installed() if supported() else nullcontext():
            made: bytes = document.write_pdf()
            return made


def _lock() -> Any:
    from pressdesk.writers import pdf

    engine()
    return pdf._LOCK  # noqa: SLF001  (one engine, one lock)


def _laid_out(html: str, style: str, pictures: Pictures) -> Any:
    from weasyprint import HTML

    fonts, sheets = _style(style)
    page = HTML(string=html, url_fetcher=fetcher(pictures))
    return page.render(font_config=fonts, stylesheets=sheets)


@lru_cache(maxsize=8)
def _style(style: str) -> tuple[Any, list[Any]]:
    """Fonts and the parsed style sheet, kept while the style stays the same."""
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_style.cache_clear)
    fonts = FontConfiguration()
    return fonts, [parsed(style, fonts)] if style else []


def _named(boxes: Any) -> Iterator[tuple[str, Any]]:
    """The first box of each element with an id."""
    seen: set[str] = set()
    for box in boxes:
        name = box.element.get("id") if box.element is not None else None
        if name and name not in seen and hasattr(box, "border_height"):
            seen.add(name)
            yield name, box


def _extent(box: Any) -> Extent:
    left, top = box.border_box_x(), box.border_box_y()
    right, bottom = left + box.border_width(), top + box.border_height()
    inner = box.descendants(placeholders=True)
    for text in (each for each in inner if getattr(each, "text", "")):
        left = min(left, text.position_x)
        right = max(right, text.position_x + text.width)
        bottom = max(bottom, text.position_y + text.height)
    return Extent(left, top, right, bottom)
