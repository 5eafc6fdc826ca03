"""Word's list paragraphs become lists.

Each is a `p` with «mso-list: l0 level2 lfo1» (list, level, override) whose bullet or
number is text, inside a conditional comment «supportLists» and a span with
«mso-list: Ignore»; a browser in between leaves only the class and the bullet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.clipboard.style import properties
from pressdesk.readers.clipboard.word import Formats, drop

_PLACE = re.compile(r"l(\d{1,6})\s+level(\d)\b")
_BULLETS = "·•o§▪●◦■□Øüv–\\-*¨\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0a8"
_SIGN = re.compile(
    f"[\\s\xa0\u200e\u200f]*(?:([{_BULLETS}])|"
    "\\(?[0-9۰-۹٠-٩]{1,3}(?:[.\\-][0-9۰-۹]{1,2})*[.)\\-–]{1,2}|"
    "\\(?[A-Za-zآ-ی]{1,4}[.)\\-–]{1,2})[\\s\xa0\u200e\u200f]+"
)
_NAMES = ("MsoList",)
_DEEPEST = 4


@dataclass
class _Item:
    node: Node
    level: int
    sort: int
    ordered: bool


def make_lists(body: Node, formats: Formats) -> None:
    """Put each run of list paragraphs into `ul` and `ol`."""
    group: list[_Item] = []
    for node in [each for each in body.iter("p", "div") if _may_list(each)]:
        item = _item(node, formats)
        if item is None:
            continue
        if group and not _follows(group, item):
            _build(group)
            group = []
        group.append(item)
    if group:
        _build(group)


def _may_list(node: Node) -> bool:
    style = node.get("style") or ""
    named = (node.get("class") or "").startswith(_NAMES)
    inner = next(node.iter("p", "div", "table", "ul", "ol"), node)
    deeper = (
        node.tag == "div" and next(node.iterdescendants("p", "div"), None) is not None
    )
    return (named or "mso-list" in style) and inner is node and not deeper


def _item(node: Node, formats: Formats) -> _Item | None:
    style = properties(node).get("mso-list", "")
    place = _PLACE.search(style)
    sign = _take_ignored(node) or _take_conditional(node)
    if not sign and (place is None or not _known(place, formats)):
        sign = _take_leading(node)
    if not sign and place is None:
        return None
    sort, level = (int(place[1]), int(place[2])) if place else (0, 1)
    ordered = _numbered(sign) if sign else formats.get((sort, level), False)
    return _Item(node, max(1, min(level, 9)), sort, ordered)


def _known(place: re.Match[str], formats: Formats) -> bool:
    return (int(place[1]), int(place[2])) in formats


def _numbered(sign: str) -> bool:
    words = sign.strip(" \t\n\xa0\u200e\u200f")
    return len(words) > 1 and any(map(str.isalnum, words))


def _take_ignored(node: Node) -> str:
    """The sign in the span that Word itself would ignore."""
    for span in node.iter("span"):
        if properties(span).get("mso-list") == "ignore":
            sign = text_of(span)
            drop(span)
            return sign
    return ""


def _take_conditional(node: Node) -> str:
    """The sign between the comments «if !supportLists» and «endif»."""
    signs: list[Node] = []
    inside = False
    for child in list(node):
        if not isinstance(child.tag, str):
            words = child.text or ""
            inside = "supportLists" in words or (inside and "endif" not in words)
        elif inside:
            signs.append(child)
    sign = "".join(map(text_of, signs))
    if len(sign.strip()) > 8:
        return ""
    for child in signs:
        drop(child)
    return sign


def _take_leading(node: Node) -> str:
    """The sign at the head of the text itself."""
    found = _SIGN.match(text_of(node)[:40])
    if found is None:
        return ""
    left = found.end()
    for part in [each for each in node.iter() if isinstance(each.tag, str)]:
        if part is not node and left:
            words = part.text or ""
            part.text, left = words[left:], max(0, left - len(words))
        elif left:
            words = node.text or ""
            node.text, left = words[left:], max(0, left - len(words))
        if left and part is not node:
            words = part.tail or ""
            part.tail, left = words[left:], max(0, left - len(words))
    return found[0]


def _follows(group: list[_Item], item: _Item) -> bool:
    """Whether only white space and comments lie between two items of one list."""
    last = group[-1].node
    between = last.tail or ""
    following = last.getnext()
    while following is not None and not isinstance(following.tag, str):
        between += following.tail or ""
        following = following.getnext()
    near = following is item.node and not between.strip()
    first = group[0]
    top = item.level <= first.level
    same = item.sort == first.sort and item.ordered == first.ordered
    return near and (not top or same)


def _build(group: list[_Item]) -> None:
    first = group[0].node
    parent = first.getparent()
    if parent is None:
        return
    least = min(item.level for item in group)
    top = html.Element("ol" if group[0].ordered else "ul")
    parent.insert(parent.index(first), top)
    open_lists = [top]
    for item in group:
        depth = min(item.level - least, len(open_lists), _DEEPEST - 1)
        if depth == len(open_lists) and len(open_lists[-1]):
            inner = html.Element("ol" if item.ordered else "ul")
            open_lists[-1][-1].append(inner)
            open_lists.append(inner)
        depth = min(depth, len(open_lists) - 1)
        del open_lists[depth + 1 :]
        _move(item.node, open_lists[-1])
    tail = group[-1].node.tail
    top.tail = tail


def _move(node: Node, into: Node) -> None:
    parent = node.getparent()
    if parent is not None:
        if node.tail and node.tail.strip():
            drop(node)
        else:
            parent.remove(node)
    node.tail = None
    node.tag = "li"
    into.append(node)
