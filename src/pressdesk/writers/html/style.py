"""The page's style and fonts: inside the page, or as files beside it."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pressdesk.assets import resources
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.sheet import stylesheet

SHEET = "style.css"
_WEIGHTS = ((400, "Regular"), (600, "SemiBold"), (700, "Bold"))


@dataclass(frozen=True)
class Style:
    """`inline` stands in the page, `files` beside it; `policy` are its directives."""

    inline: str
    files: Mapping[str, bytes]
    policy: tuple[str, ...]


def embedded(look: Letterhead) -> Style:
    """The style for a page of one file."""
    css = _css(look, _in_data)
    policy = ("img-src data:", "font-src data:", f"style-src '{digest(css)}'")
    return Style(css, {}, policy)


def filed(look: Letterhead) -> Style:
    """The style for a page with files beside it."""
    files = {SHEET: _css(look, str).encode()}
    files |= {name: _font(name) for _weight, name in _fonts(look)}
    return Style("", files, ("img-src 'self'", "font-src 'self'", "style-src 'self'"))


def digest(text: str) -> str:
    """What a policy allows a style or a script by."""
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


def data_url(data: bytes, media_type: str) -> str:
    """Bytes as an address that needs no request."""
    return f"data:{media_type};base64,{b64encode(data).decode()}"


@lru_cache(maxsize=4)
def _css(look: Letterhead, address: Callable[[str], str]) -> str:
    """The style with its fonts at these addresses; no font is read twice."""
    faces = (
        f'@font-face{{font-family:"{look.font}";font-weight:{weight};'
        f'font-display:swap;src:url("{address(name)}") format("woff2")}}'
        for weight, name in _fonts(look)
    )
    return "\n".join((*faces, stylesheet(look, "web.css.j2")))


def _fonts(look: Letterhead) -> tuple[tuple[int, str], ...]:
    return tuple((weight, f"{look.font}-{name}.woff2") for weight, name in _WEIGHTS)


def _font(name: str) -> bytes:
    return resources("fonts", "web", name).read_bytes()


def _in_data(name: str) -> str:
    return data_url(_font(name), "font/woff2")
