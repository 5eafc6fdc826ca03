"""The watermark of drafts and embargoes as outlines, so that no reader finds it."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin
from typing import Any

from markupsafe import escape

from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf import shapes
from pressdesk.writers.pdf.marks import outline
from pressdesk.writers.pdf.pen import items
from pressdesk.writers.pdf.shapes import Shapes

_TURN = radians(-38)
_LEADING = 1.6


def watermark(lines: tuple[str, ...], look: Letterhead, css: Any, fonts: Any) -> Shapes:
    """A picture of the paper's size with these lines across it."""
    return _drawn(lines, look, _Ground(css, fonts))


def forget() -> None:
    """Drop the drawn watermarks and the fonts they hold."""
    _drawn.cache_clear()


class _Ground:
    """What shaping needs; equal for the cache, whose key is words and look."""

    def __init__(self, css: Any, fonts: Any) -> None:
        self.css, self.fonts = css, fonts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ground)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _drawn(lines: tuple[str, ...], look: Letterhead, ground: _Ground) -> Shapes:
    width, height = look.paper.width, look.paper.height
    drawn = [_line(words, look, ground) for words in lines]
    at = -sum(deep for _, deep in drawn) / 2
    rows = []
    for paths, deep in drawn:
        rows.append(f"q 1 0 0 1 0 {at + deep * 0.62:.1f} cm\n{paths}\nQ")
        at += deep
    turn = f"{cos(_TURN):.5f} {sin(_TURN):.5f} {-sin(_TURN):.5f} {cos(_TURN):.5f}"
    place = f"{turn} {width / 2:g} {height / 2:g} cm"
    made = "\n".join((shapes.colour(look.colours.watermark), place, *rows))
    return Shapes(made.encode(), width, height)


def _line(words: str, look: Letterhead, ground: _Ground) -> tuple[str, float]:
    """A line of the watermark in mm around its middle, and how deep it is."""
    glyphs, advance, size = _outlines(words, ground)
    across = 0.6 * (look.paper.width**2 + look.paper.height**2) ** 0.5
    scale = across / max(advance, 4 * size)
    place = f"q {scale:.5f} 0 0 {-scale:.5f} {-advance / 2 * scale:.2f} 0 cm"
    return "\n".join((place, *glyphs, "Q")), _LEADING * size * scale


def _outlines(words: str, ground: _Ground) -> tuple[list[str], float, float]:
    """The shaped words as outlines in px, their advance and the type size."""
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
    return [path for path in paths if path], at, size


def _path(item: Any, glyph: int, size: float, x: float, y: float) -> str:
    from weasyprint.text.fonts import get_hb_object_data, get_pango_font_hb_face

    face = get_pango_font_hb_face(item.item.analysis.font)
    steps, units = outline(get_hb_object_data(face), 0, glyph)
    scale = size / units
    return shapes.outline(steps, (scale, 0, 0, scale, x, y))
