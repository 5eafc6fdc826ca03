"""A drawing (SVG) as pixels, for formats that take no drawings: the office's logo."""

from __future__ import annotations

import io
from functools import lru_cache

from pressdesk.writers.image_kind import image_type
from pressdesk.writers.pdf.fetcher import fetcher
from pressdesk.writers.pdf.press import engine
from pressdesk.writers.proportions import drawing_ratio
from pressdesk.writers.raster import ONE_AT_A_TIME
from pressdesk.writers.sheet import LOGO

SVG = "image/svg+xml"
_PAGE_MM = 60.0
_POINTS_PER_MM = 72 / 25.4


@lru_cache(maxsize=4)
def svg_pixels(svg: bytes, height: int = 480) -> bytes | None:
    """The drawing as PNG of this height on clear ground; None when it cannot be drawn.

    Nothing that the drawing names outside of itself is loaded.
    """
    if image_type(svg) != SVG:
        return None
    width_mm = _PAGE_MM * drawing_ratio(svg)
    page = (
        f"<style>@page{{size:{width_mm:.3f}mm {_PAGE_MM}mm;margin:0}}body{{margin:0}}"
        f"img{{display:block;width:{width_mm:.3f}mm;height:{_PAGE_MM}mm}}</style>"
        f'<img src="{LOGO}" alt="">'
    )
    return _pixels(_drawn(page, svg), height)


def _drawn(page: str, svg: bytes) -> bytes:
    engine()
    from weasyprint import HTML

    found = HTML(string=page, url_fetcher=fetcher({LOGO: (svg, SVG)})).write_pdf()
    return bytes(found)


def _pixels(pdf: bytes, height: int) -> bytes:
    import pypdfium2  # type: ignore[import-untyped]

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            scale = height / (_PAGE_MM * _POINTS_PER_MM)
            shown = document[0].render(scale=scale, fill_color=(255, 255, 255, 0))
            picture = shown.to_pil().copy()
        finally:
            document.close()
        del shown
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
