"""Pages of a PDF as pictures, and where its blocks stand (pypdfium2, on first use)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from PySide6.QtGui import QImage

from pressdesk.writers.raster import ONE_AT_A_TIME

MOST = 50  # pages: a preview shows no more
_PARTED = 30  # points: what stands further below the last line belongs to no block


class PagePlace(NamedTuple):
    """Where a block begins: its page (from 0), top and bottom as shares of its height.

    What stands on a later page is left out.
    """

    page: int
    top: float
    bottom: float


def draw_pages(
    data: bytes, width: int, ratio: float, most: int = MOST
) -> tuple[QImage, ...]:
    """The first `most` pages, each `width` points wide for a screen of `ratio`.

    PDFium is not safe for several threads at once: writers hold the same lock.
    """
    with ONE_AT_A_TIME:
        import pypdfium2  # type: ignore[import-untyped]

        document = pypdfium2.PdfDocument(data)
        try:
            count = min(most, len(document))
            return tuple(
                _draw(document[number], width, ratio) for number in range(count)
            )
        finally:
            document.close()


def sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    with ONE_AT_A_TIME:
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(page.get_size() for page in document)
        finally:
            document.close()


def draw_page(data: bytes, number: int, scale: float) -> QImage:
    """One page (from 0), `scale` dots a point."""
    with ONE_AT_A_TIME:
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            return _draw(page, round(page.get_width() * scale), 1.0)
        finally:
            document.close()


def _draw(page: Any, width: int, ratio: float) -> QImage:  # noqa: ANN401 (untyped library)
    bitmap = page.render(scale=width * ratio / page.get_width(), rev_byteorder=True)
    form = QImage.Format.Format_RGB888
    data, stride = bytes(bitmap.buffer), bitmap.stride
    image = QImage(data, bitmap.width, bitmap.height, stride, form).copy()
    image.setDevicePixelRatio(ratio)
    return image


def find_places(data: bytes, most: int = MOST) -> Mapping[str, PagePlace]:
    """Where the blocks of its first pages stand, by part name or id, in reading order.

    The PDF names a destination for every id (notes/EXPORT.md, A); a block ends with
    the last line above the next destination.
    """
    with ONE_AT_A_TIME:
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        try:
            found = (top for top in _destinations(document) if top[0] < most)
            tops = sorted(found, key=lambda each: each[:2])
            return dict(_bounded(document, tops))
        finally:
            document.close()


Top = tuple[int, float, str]


def _destinations(document: Any) -> Iterator[Top]:  # noqa: ANN401
    """Page, negative height over the page's foot (so that it sorts), name."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    for number in range(pdfium.FPDF_CountNamedDests(document.raw)):
        size = ctypes.c_long(0)
        pdfium.FPDF_GetNamedDest(document.raw, number, None, size)
        name = ctypes.create_string_buffer(max(2, size.value))
        found = pdfium.FPDF_GetNamedDest(document.raw, number, name, size)
        flags = (ctypes.c_int(), ctypes.c_int(), ctypes.c_int())
        numbers = (ctypes.c_float(), ctypes.c_float(), ctypes.c_float())
        if not pdfium.FPDFDest_GetLocationInPage(found, *flags, *numbers):
            continue
        page = pdfium.FPDFDest_GetDestPageIndex(document.raw, found)
        words = name.raw[: size.value].decode("utf-16-le", "replace")
        yield page, -numbers[1].value, words.rstrip("\0")


def _bounded(document: Any, tops: list[Top]) -> Iterator[tuple[str, PagePlace]]:  # noqa: ANN401
    pages = {number: document[number] for number in {top[0] for top in tops}}
    inks = {number: _ink(page) for number, page in pages.items()}
    for at, (page, above, name) in enumerate(tops):
        last = at + 1 == len(tops) or tops[at + 1][0] != page
        limit = 0.0 if last else -tops[at + 1][1]
        height = pages[page].get_height()
        bottom = _last_line(inks[page], -above, limit)
        yield name, PagePlace(page, 1 + above / height, 1 - bottom / height)


def _ink(page: Any) -> list[tuple[float, float]]:  # noqa: ANN401
    """Top and bottom of what is painted, without grounds that fill half the page."""
    made = []
    for each in page.get_objects(max_depth=1):
        _left, bottom, _right, top = each.get_bounds()
        if top - bottom < page.get_height() / 2:
            made.append((top, bottom))
    return sorted(made, reverse=True)


def _last_line(ink: list[tuple[float, float]], top: float, limit: float) -> float:
    """The bottom of the lines from `top` down to `limit` that stand together."""
    low = top - 12
    for above, below in ink:
        middle = (above + below) / 2
        if limit < middle < top and low - above < _PARTED:
            low = min(low, below)
    return max(low - 3, limit)
