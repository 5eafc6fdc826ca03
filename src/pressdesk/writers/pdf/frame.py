"""The frame round every page: lines behind the text, outside of its tags."""

from __future__ import annotations

from pressdesk.writers.letterhead import FRAME_MM, Letterhead
from pressdesk.writers.sheet import SCHEME

FRAME = f"{SCHEME}:frame"
_PEN = 0.3
_STROKES = {"none": (), "single": ((0.0, _PEN),), "double": ((0.0, 0.5), (1.1, 0.2))}


def frame(look: Letterhead) -> bytes:
    """An SVG of the paper's size with the letterhead's frame; millimetres."""
    width, height = look.paper.width, look.paper.height
    lines = "".join(
        f'<rect x="{FRAME_MM + inside}" y="{FRAME_MM + inside}" stroke-width="{pen}"'
        f' width="{width - 2 * (FRAME_MM + inside)}"'
        f' height="{height - 2 * (FRAME_MM + inside)}"/>'
        for inside, pen in _STROKES[look.frame]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}mm" height="{height}mm">'
        f'<g fill="none" stroke="{look.colours.accent}">{lines}</g></svg>'
    ).encode()
