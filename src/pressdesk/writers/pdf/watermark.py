"""The draft's watermark as outlines, so that no reader finds it in the text."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from markupsafe import escape

from pressdesk.writers.letterhead import Letterhead

_TURN = -38


def watermark(words: str, look: Letterhead, css: Any, fonts: Any) -> bytes:
    """An SVG of the paper's size with `words` across it, drawn as paths."""
    return _svg(words, look.id, _Ground(look, css, fonts))


class _Ground:
    """What shaping needs; equal for the cache, because the key is words and look."""

    def __init__(self, look: Letterhead, css: Any, fonts: Any) -> None:
        self.look, self.css, self.fonts = look, css, fonts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ground)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _svg(words: str, _look: str, ground: _Ground) -> bytes:
    look = ground.look
    paths, advance, size = _outlines(words, ground)
    width, height = look.paper.width, look.paper.height
    scale = 0.6 * (width**2 + height**2) ** 0.5 / max(advance, 4 * size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}mm" height="{height}mm">'
        f'<g fill="{look.colours.watermark}" transform="translate({width / 2}'
        f" {height / 2}) rotate({_TURN}) scale({scale:.5f} {-scale:.5f})"
        f' translate({-advance / 2:.1f} {-size * 0.2:.1f})">{paths}</g></svg>'
    ).encode()


def _outlines(words: str, ground: _Ground) -> tuple[str, float, float]:
    """Paths of the shaped words in font units, their advance and the em size."""
    import weasyprint.draw.text as drawing
    from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from weasyprint import HTML
    from weasyprint.text.fonts import get_hb_object_data, get_pango_font_hb_face

    page = HTML(string=f'<html lang="fa" dir="rtl"><h1>{escape(words)}').render(
        font_config=ground.fonts, stylesheets=[ground.css]
    )
    box = next(b for b in page.pages[0]._page_box.descendants() if hasattr(b, "text"))  # noqa: SLF001
    layout = box.pango_layout
    layout.reactivate(box.style)
    line, _ = layout.get_first_line()
    paths, at, size = [], 0.0, 1000.0
    run = line.runs[0]
    while run != drawing.ffi.NULL:
        item, run = run.data, run.next
        face = get_pango_font_hb_face(item.item.analysis.font)
        font = TTFont(BytesIO(get_hb_object_data(face)), lazy=True)
        size = font["head"].unitsPerEm
        scale = drawing.FROM_UNITS * size / box.style["font_size"]
        glyphs, names = font.getGlyphSet(), font.getGlyphOrder()
        for index in range(item.glyphs.num_glyphs):
            info = item.glyphs.glyphs[index]
            if info.glyph < len(names):
                pen = SVGPathPen(glyphs)
                glyphs[names[info.glyph]].draw(pen)
                x = at + info.geometry.x_offset * scale
                y = -info.geometry.y_offset * scale
                shape = pen.getCommands()
                if shape:
                    paths.append(
                        f'<path transform="translate({x:.1f} {y:.1f})" d="{shape}"/>'
                    )
            at += info.geometry.width * scale
    layout.deactivate()
    return "".join(paths), at, size
