"""The printed page as a tree for the engine, read in a fraction of its own time.

Our templates are well-formed but for the end of empty elements, so that an XML parser
written in C gives the same tree as the engine's HTML parser, which is written in Python
(tests/writers/test_pdf_source.py compares them). What that refuses, such as a control
character, is read by the engine itself.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from pressdesk.writers.pdf.fetcher import Fetcher
from pressdesk.writers.pdf.text_layer import supported

_DOCTYPE = "<!doctype html>"
_EMPTY = re.compile(r"<((?:br|img|meta)\b[^<>]*?)/?>")
_LINES = re.compile(r"<[^<>]*[\t\n][^<>]*>")


def source(html: str, fetch: Fetcher) -> Any:
    """The page as the engine takes it."""
    from weasyprint import HTML

    root = tree(html) if supported() else None
    if root is None:
        return HTML(string=html, url_fetcher=fetch)
    return _kind()(root, fetch)


def tree(html: str) -> ElementTree.Element | None:
    """The page's elements; None when only an HTML parser can read it."""
    closed = _EMPTY.sub(r"<\1/>", html.removeprefix(_DOCTYPE))
    whole = _LINES.sub(_kept, closed)
    try:
        return ElementTree.fromstring(whole)
    except ElementTree.ParseError:
        return None


def _kept(tag: re.Match[str]) -> str:
    """A tag whose attributes keep their line breaks, which XML would make spaces."""
    return tag.group().replace("\n", "&#10;").replace("\t", "&#9;")


@lru_cache(maxsize=1)
def _kind() -> Any:
    """The engine's page, made of a tree."""
    import cssselect2  # type: ignore[import-untyped]
    from weasyprint import HTML

    class Page(HTML):  # type: ignore[misc]
        def __init__(self, root: ElementTree.Element, fetch: Fetcher) -> None:
            self.base_url, self.media_type = None, "print"
            self.url_fetcher = fetch
            self.wrapper_element = cssselect2.ElementWrapper.from_html_root(
                root, content_language=None
            )
            self.etree_element = root

    return Page
