"""The engine with its fonts and parsed style sheets, kept between exports."""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import atexit
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.pdf import shared_styles
from pressdesk.writers.pdf.fetcher import WATERMARK, fetcher
from pressdesk.writers.pdf.frame import FRAME
from pressdesk.writers.pdf.lettering import forget
from pressdesk.writers.pdf.pango import pango_found
from pressdesk.writers.sheet import SCHEME, stylesheet


@dataclass(frozen=True)
class Press:
    """Fonts and parsed style sheets of a letterhead; `ground` shows the watermark."""

    fonts: Any
    css: Any
    ground: Any


@lru_cache(maxsize=1)
def engine() -> None:
    """Load the engine for the first time, with Pango in reach."""
    with pango_found():
        import weasyprint  # noqa: F401


@lru_cache(maxsize=8)
def press(look: Letterhead, way: str = "rtl") -> Press:
    """What is kept for one letterhead and one direction."""
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_close)
    fonts = FontConfiguration()
    ground = f'@page {{ background: url("{WATERMARK}") 0 0 / 100% no-repeat'
    if look.frame != "none":
        ground += f', url("{FRAME}") 0 0 / 100% no-repeat fixed'
    css = parsed(stylesheet(look, "page.css.j2", way), fonts)
    return Press(fonts, css, parsed(f"{ground} }}", fonts))


def styles(look: Letterhead, way: str, more: str, *, marked: bool) -> list[Any]:
    """The style sheets of one file, `more` and the ground of a watermark included."""
    kept = press(look, way)
    ground = [kept.ground] if marked else []
    return [kept.css, *ground, *([_further(look, way, more)] if more else [])]


@lru_cache(maxsize=8)
def _further(look: Letterhead, way: str, style: str) -> Any:
    return parsed(style, press(look, way).fonts)


def parsed(style: str, fonts: Any) -> Any:
    """A style sheet ready for many documents; it may name our own addresses alone."""
    from weasyprint import CSS

    return CSS(
        string=style, base_url=f"{SCHEME}:", font_config=fonts, url_fetcher=fetcher({})
    )


def _close() -> None:
    """Let the fonts go while their libraries are still there to be called."""
    forget()
    shared_styles.forget()
    _further.cache_clear()
    press.cache_clear()
