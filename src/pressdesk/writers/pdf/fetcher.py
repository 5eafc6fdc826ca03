"""What WeasyPrint may load: the shipped fonts and the release's own pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pressdesk.assets import resources
from pressdesk.writers.sheet import SCHEME

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse

Fetcher = Callable[..., "URLFetcherResponse"]
WATERMARK = f"{SCHEME}:watermark"
SQUARE = f"{SCHEME}:square"
_FONT_NAME = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*\.ttf")
_FONTS = f"{SCHEME}:fonts/"


class Denied(ValueError):
    """An address outside the release was asked for."""


def fetcher(pictures: Mapping[str, tuple[bytes, str]]) -> Fetcher:
    """A fetcher that knows only `pictures` (address -> bytes, media type) and fonts.

    Everything else, be it a file, a data: address or the network, is denied.
    """

    def fetch(url: str, *_: object) -> URLFetcherResponse:
        from weasyprint.urls import URLFetcherResponse

        if url in pictures:
            data, kind = pictures[url]
            return URLFetcherResponse(url, data, {"Content-Type": kind})
        name = url.removeprefix(_FONTS)
        if url.startswith(_FONTS) and _FONT_NAME.fullmatch(name):
            data = resources("fonts", name).read_bytes()
            return URLFetcherResponse(url, data, {"Content-Type": "font/ttf"})
        raise Denied(url)

    return fetch
