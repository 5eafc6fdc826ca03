"""Footnotes: a sign in the text and a note at the foot that point to each other.

Word has «_ftnref1» and «_ftn1», LibreOffice «sdfootnote1anc» and «sdfootnote1sym»,
Google Docs «ftnt_ref1» and «ftnt1», our own page «note-1-ref» and «note-1»: each is a
pair of links, and that is all that is asked for here.
"""

from __future__ import annotations

import re

from lxml import html

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.clipboard.style import properties
from pressdesk.readers.clipboard.word import drop

NOTE = "pressdesk-note"
_HOLDERS = ("p", "li", "div", "aside", "dd", "td")
_FRAME = re.compile(r"(?:_?ftn|_?edn|ftnt|sdfootnote|sdendnote|fn)\d+$")
_LISTS = ("footnote-list", "endnote-list")
_MOST = 500


def gather(body: Node, losses: Losses) -> None:
    """Put each note on an empty span in the place of its sign."""
    places = _places(body)
    links = [a for a in body.iter("a") if (a.get("href") or "").startswith("#")]
    done: set[Node] = set()
    for link in links[:_MOST]:
        target = places.get((link.get("href") or "")[1:])
        if link in done or target is None or link.getparent() is None:
            continue
        back = _back_link(target, link)
        if back is None or back in done:
            continue
        holder = _holder(target, body)
        if holder is None or link in set(holder.iter()):
            continue
        done |= {link, back}
        _attach(link, back, holder, losses)
    _drop_frames(body)


def _places(body: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in body.iter():
        if isinstance(node.tag, str):
            for name in (node.get("id"), node.get("name") if node.tag == "a" else ""):
                if name:
                    found.setdefault(name, node)
    return found


def _back_link(target: Node, link: Node) -> Node | None:
    """The link of the note that leads to the sign."""
    above = link.getparent()
    near = [link, *([above] if above is not None else []), *link.iterdescendants()]
    names = {node.get("id") for node in near} | {node.get("name") for node in near}
    holder = target.getparent() if target.tag == "a" else target
    for each in (target, *(holder.iter("a") if holder is not None else ())):
        address = each.get("href") or ""
        if (
            each is not link
            and address.startswith("#")
            and address[1:] in names - {None}
        ):
            return each
    return None


def _holder(target: Node, body: Node) -> Node | None:
    """The paragraph of the note, with a frame that has nothing else."""
    node: Node | None = target
    while node is not None and node is not body and node.tag not in _HOLDERS:
        node = node.getparent()
    if node is None or node is body:
        return None
    above = node.getparent()
    while above is not None and above is not body and _is_frame(above):
        node, above = above, above.getparent()
    return node


def _is_frame(node: Node) -> bool:
    return bool(_FRAME.match(node.get("id") or ""))


def _attach(link: Node, back: Node, holder: Node, losses: Losses) -> None:
    drop(back)
    words = " ".join(text_of(holder).split()).lstrip("↑↩^ ")
    drop(holder)
    sign = html.Element("span")
    if words:
        sign.set(NOTE, words)
        losses.add("notes")
    sign.tail, link.tail = link.tail, None
    parent = link.getparent()
    if parent is not None:
        parent.replace(link, sign)


def _drop_frames(body: Node) -> None:
    """The empty list of footnotes, its ruling and the breaks before it."""
    for node in list(body.iter("div")):
        element = properties(node).get("mso-element", "")
        if element in _LISTS and not text_of(node).strip():
            drop(node)
