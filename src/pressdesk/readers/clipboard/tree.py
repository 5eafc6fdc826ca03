"""A clipboard's tree made plain: dialects become tags, the rest goes and is counted."""

from __future__ import annotations

import re

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.clipboard import envelope, looks, sidenotes, word, word_lists
from pressdesk.readers.clipboard.links import plain_address
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.clipboard.style import hidden, properties
from pressdesk.readers.pictures import PICTURES

_SILENT = frozenset(
    {"style", "template", "noscript", "meta", "link", "title", "base", "xml"}
    | {"source", "track", "param", "map", "area", "col", "colgroup", "datalist"}
)
_EMBEDS = frozenset(
    {"iframe", "object", "embed", "video", "audio", "svg", "canvas", "applet"}
    | {"input", "select", "textarea", "button", "math"}
)
_KEPT = frozenset({"href", "src", "alt", "colspan", "rowspan", "role"})
_DOT = ("0", "1", "0px", "1px")
_EMOJI = re.compile(r"[^\w\s]{1,8}")
_LEVEL = re.compile("[1-9]")


def made_plain(root: Node, losses: Losses) -> Node:
    """The tree with structure and marks alone; its attributes are only our own.

    A piece of a page may stand in what the parser took for a head.
    """
    formats = word.list_formats(root)
    for head in root.iter("head"):
        head.tag = "div"
    _cut_to_fragment(root)
    _strip(root, losses)
    word.tidy(root, losses)
    word_lists.make_lists(root, formats)
    sidenotes.gather(root, losses)
    looks.to_tags(root, losses)
    _frames(root)
    for node in _elements(root):
        _address(node, losses)
        _bare(node)
    return root


def _elements(body: Node) -> list[Node]:
    return [node for node in body.iter() if isinstance(node.tag, str)]


def _cut_to_fragment(body: Node) -> None:
    """What lies outside the marked fragment is context, not what was copied."""
    marks = {
        (node.text or "").strip(): node
        for node in body.iter()
        if not isinstance(node.tag, str) and "Fragment" in (node.text or "")
    }
    start, end = marks.get(envelope.START), marks.get(envelope.END)
    if start is not None:
        for node in start.xpath("preceding::*"):
            word.drop(node)
        for node in start.iterancestors():
            node.text = None
    if end is not None:
        for node in end.xpath("following::*"):
            word.drop(node)
        end.tail = None


def _strip(body: Node, losses: Losses) -> None:
    for node in _elements(body):
        node.attrib.pop(sidenotes.NOTE, None)
        tag = node.tag.lower()
        if tag == "script":
            losses.add("scripts")
            word.drop(node)
        elif tag in _SILENT:
            word.drop(node)
        elif tag in _EMBEDS:
            losses.add("embeds")
            word.drop(node)
        elif hidden(node):
            losses.add("hidden", int(bool(text_of(node).strip())))
            word.drop(node)
        elif tag in PICTURES:
            _picture(node, losses)
        elif tag == "br" and "Apple-interchange-newline" in (node.get("class") or ""):
            word.drop(node)


def _picture(node: Node, losses: Losses) -> None:
    """Only a picture inside the clipboard itself stays; an emoji is its sign."""
    source = (node.get("src") or "").strip()
    alt = (node.get("alt") or "").strip()
    if node.get("width") in _DOT and node.get("height") in _DOT:
        losses.add("dots")
        word.drop(node)
    elif _EMOJI.fullmatch(alt) and not alt.isascii():
        node.tail = alt + (node.tail or "")
        word.drop(node)
    elif not source.startswith("data:"):
        local = source.lower().startswith(("file:", "cid:", "blob:", "wpscid"))
        losses.add("file-pictures" if local else "remote-pictures")
        word.drop(node)


def _frames(body: Node) -> None:
    """Headings by role, quotations that are only an indent, heads of tables."""
    for node in _elements(body):
        role, level = node.get("role"), node.get("aria-level") or ""
        if role == "heading":
            node.tag = f"h{level}" if _LEVEL.fullmatch(level) and level < "7" else "h2"
        elif node.tag == "blockquote" and _is_indent(node):
            node.tag = "div"
        elif node.tag == "table":
            _head(node)
        elif node.tag == "b" and next(node.iter("p", "ul", "ol", "table"), None):
            node.tag = "div"


def _is_indent(node: Node) -> bool:
    style = properties(node)
    bare = style.get("border", "").startswith(("none", "0")) and "margin" in style
    return (
        bare or next(node.iter("ul", "ol", "table", "h1", "h2", "h3"), None) is not None
    )


def _head(table: Node) -> None:
    """The cells of `thead`, or of a first row that alone is bold, head the table."""
    rows = [
        row for row in table.iter("tr") if next(row.iterancestors("table")) is table
    ]
    if len(rows) < 2 or any(cell.tag == "th" for cell in rows[0]):
        return
    parent = rows[0].getparent()
    in_head = parent is not None and parent.tag == "thead"
    bold = [[_is_bold(cell) for cell in row.iter("td")] for row in rows]
    alone = bool(bold[0]) and all(bold[0]) and not any(map(all, bold[1:]))
    if in_head or (alone and len(bold[0]) > 1):
        for cell in rows[0].iter("td"):
            cell.tag = "th"


def _is_bold(cell: Node) -> bool:
    """Whether all words of a cell are bold."""
    whole = "".join(text_of(cell).split())
    bold = sum(
        len("".join(text_of(node).split()))
        for node in cell.iter("b", "strong")
        if not any(up.tag in ("b", "strong") for up in node.iterancestors())
    )
    return bool(whole) and bold == len(whole)


def _address(node: Node, losses: Losses) -> None:
    address = node.get("href")
    if node.tag == "a" and address:
        made, trackers = plain_address(address)
        losses.add("trackers", trackers)
        node.set("href", made)


def _bare(node: Node) -> None:
    struck = "line-through" in properties(node).get("text-decoration", "")
    level = node.get("aria-level") or node.get("data-aria-level") or ""
    for name in list(node.attrib):
        if name not in _KEPT and name != sidenotes.NOTE:
            del node.attrib[name]
    if node.get("role") not in (None, "presentation"):
        del node.attrib["role"]
    if struck:
        node.set("style", "text-decoration:line-through")
    if node.tag == "li" and _LEVEL.fullmatch(level):
        node.set("aria-level", level)
