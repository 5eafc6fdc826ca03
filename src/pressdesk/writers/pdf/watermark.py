"""The watermark of drafts and embargoes as outlines, so that no reader finds it."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from functools import lru_cache
from typing import Any

from markupsafe import escape

from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf.marks import outline
from pressdesk.writers.pdf.pen import items

_TURN = -38
_LETTERS = {"move_to": "M", "line_to": "L", "curve_to": "C", "close": "Z"}


def watermark(lines: tuple[str, ...], look: Letterhead, css: Any, fonts: Any) -> bytes:
    """An SVG of the paper's size with these lines across it, drawn as paths."""
    return _svg(lines, look, _Ground(css, fonts))


def forget() -> None:
    """Drop the drawn watermarks and the fonts they hold."""
    _svg.cache_clear()


class _Ground:
    """What shaping needs; equal for the cache, whose key is words and look."""

    def __init__(self, css: Any, fonts: Any) -> None:
        self.css, self.fonts = css, fonts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ground)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _svg(lines: tuple[str, ...], look: Letterhead, ground: _Ground) -> bytes:
    width, height = look.paper.width, look.paper.height
    drawn = [_line(words, look, ground) for words in lines]
    at = -sum(deep for _, deep in drawn) / 2
    rows = []
    for paths, deep in drawn:
        rows.append(f'<g transform="translate(0 {at + deep * 0.62:.1f})">{paths}</g>')
        at += deep
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}mm" height="{height}mm">'
        f'<g fill="{look.colours.watermark}" transform="translate({width / 2}'
        f' {height / 2}) rotate({_TURN})">{"".join(rows)}</g></svg>'
    ).encode()


def _line(words: str, look: Letterhead, ground: _Ground) -> tuple[str, float]:
    """A line of the watermark in mm around its middle, and how deep it is."""
    paths, advance, size = _outlines(words, ground)
    across = 0.6 * (look.paper.width**2 + look.paper.height**2) ** 0.5
    scale = across / max(advance, 4 * size)
    place = f"scale({scale:.5f} {-scale:.5f}) translate({-advance / 2:.1f} 0)"
    return f'<g transform="{place}">{paths}</g>', 1.6 * size * scale


def _outlines(words: str, ground: _Ground) -> tuple[str, float, float]:
    """Paths of the shaped words in px, their advance and the type size."""
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
    return "".join(paths), at, size


def _path(item: Any, glyph: int, size: float, x: float, y: float) -> str:
    from weasyprint.text.fonts import get_hb_object_data, get_pango_font_hb_face

    face = get_pango_font_hb_face(item.item.analysis.font)
    shape, units = outline(get_hb_object_data(face), 0, glyph)
    steps = (_LETTERS[step] + " ".join(f"{n:g}" for n in at) for step, at in shape)
    scale = size / units
    place = f"translate({x:.2f} {y:.2f}) scale({scale:.5f})"
    return f'<path transform="{place}" d="{"".join(steps)}"/>' if shape else ""
