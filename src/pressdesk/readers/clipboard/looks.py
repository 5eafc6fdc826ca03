"""Bold, italic and underline by style become tags; fonts and colours are counted."""

from __future__ import annotations

import re

from lxml import html

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.clipboard.style import properties, slanted, weight
from pressdesk.readers.markup import INLINE

_BOLD, _ITALIC = ("b", "strong"), ("i", "em")
_SHOWN = re.compile(
    r"(?:^|;)\s*(?:color|background|background-color|font-family|font-size)\s*:"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXT_BLOCKS = frozenset({"p", "td", "th", "li", "div", "dt", "dd", "figcaption"})


def to_tags(body: Node, losses: Losses) -> None:
    """Write the look that stays as tags, inside the element that has it."""
    for node in [n for n in body.iter() if isinstance(n.tag, str)]:
        style = (node.get("style") or "")[:4000].lower()
        if node.tag == "font" or _SHOWN.search(style):
            losses.add("looks")
        if node is not body and (style or node.tag in (*_BOLD, *_ITALIC)):
            _one(node)


def _one(node: Node) -> None:
    style, words = properties(node), text_of(node)
    bold, italic = weight(style, words), slanted(style, words)
    if node.tag in _BOLD and bold is False:
        node.tag = "span"
    if node.tag in _ITALIC and italic is False:
        node.tag = "span"
    if not words.strip() or node.tag in _HEADINGS or not _holds_text(node):
        return
    if bold and node.tag not in _BOLD:
        _wrap(node, "b")
    if italic and node.tag not in _ITALIC:
        _wrap(node, "i")
    lines = (
        f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    )
    if "underline" in lines and node.tag not in ("a", "u") and not _in_link(node):
        _wrap(node, "u")


def _holds_text(node: Node) -> bool:
    if node.tag not in INLINE and node.tag not in _TEXT_BLOCKS:
        return False
    inner = (each for each in node.iterdescendants() if isinstance(each.tag, str))
    return all(each.tag in INLINE or each.tag == "br" for each in inner)


def _in_link(node: Node) -> bool:
    inside = next(node.iter("a"), None) is not None
    return inside or any(up.tag == "a" for up in node.iterancestors())


def _wrap(node: Node, tag: str) -> None:
    inner = html.Element(tag)
    inner.text, node.text = node.text, None
    for child in list(node):
        inner.append(child)
    node.append(inner)
