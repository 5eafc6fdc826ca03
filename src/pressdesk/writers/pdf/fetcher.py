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
    return _Shelf(pictures)


class _Shelf:
    _fail_on_errors = False  # asked for by the engine when an address is denied

    def __init__(self, pictures: Mapping[str, tuple[bytes, str]]) -> None:
        self._pictures = pictures

    def __call__(self, url: str, *_: object) -> URLFetcherResponse:
        from weasyprint.urls import URLFetcherResponse

        if url in self._pictures:
            data, kind = self._pictures[url]
            return URLFetcherResponse(url, data, {"Content-Type": kind})
        name = url.removeprefix(_FONTS)
        if url.startswith(_FONTS) and _FONT_NAME.fullmatch(name):
            data = resources("fonts", name).read_bytes()
            return URLFetcherResponse(url, data, {"Content-Type": "font/ttf"})
        raise Denied(url)
