"""Words as outlines: drawn on the page, and in no reader's text."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markupsafe import escape

from pressdesk.writers.pdf import shapes
from pressdesk.writers.pdf.marks import outline
from pressdesk.writers.pdf.pen import items


@dataclass(frozen=True)
class Lettering:
    """PDF operators of shaped words in px, y upwards from the baseline at the left.

    `advance` is how wide they are, `size` their type size.
    """

    operators: str
    advance: float
    size: float


def lettering(words: str, css: Any, fonts: Any) -> Lettering:
    """`words` in the face of a headline, with a letterhead's style and fonts."""
    return _drawn(words, _Ground(css, fonts))


def forget() -> None:
    """Drop what is drawn, and the fonts it holds."""
    _drawn.cache_clear()


class _Ground:
    """What shaping needs; equal when the style sheet is the same one."""

    def __init__(self, css: Any, fonts: Any) -> None:
        self.css, self.fonts = css, fonts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ground) and other.css is self.css

    def __hash__(self) -> int:
        return id(self.css)


@lru_cache(maxsize=64)
def _drawn(words: str, ground: _Ground) -> Lettering:
    import weasyprint.draw.text as drawing
    from weasyprint import HTML

    page = HTML(string=f'<html lang="fa" dir="rtl"><h1>{escape(words)}').render(
        font_config=ground.fonts, stylesheets=[ground.css]
    )
    box = next(b for b in page.pages[0]._page_box.descendants() if hasattr(b, "text"))  # noqa: SLF001
    size = box.style["font_size"]
    box.pango_layout.reactivate(box.style)
    line, _ = box.pango_layout.get_first_line()
    paths, at, px = [], 0.0, drawing.FROM_UNITS
    for item in items(line, drawing.ffi):
        for index in range(item.glyphs.num_glyphs):
            info = item.glyphs.glyphs[index]
            if info.glyph < drawing.pango.PANGO_GLYPH_EMPTY:
                x = at + info.geometry.x_offset * px
                y = -info.geometry.y_offset * px
                paths.append(_path(item, info.glyph, size, x, y))
            at += info.geometry.width * px
    box.pango_layout.deactivate()
    return Lettering("\n".join(path for path in paths if path), at, size)


def _path(item: Any, glyph: int, size: float, x: float, y: float) -> str:
    from weasyprint.text.fonts import get_hb_object_data, get_pango_font_hb_face

    face = get_pango_font_hb_face(item.item.analysis.font)
    steps, units = outline(get_hb_object_data(face), 0, glyph)
    scale = size / units
    return shapes.outline(steps, (scale, 0, 0, scale, x, y))
