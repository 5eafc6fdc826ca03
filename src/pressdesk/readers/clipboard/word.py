"""Word's HTML: tracked changes, remarks, spacing, styles by class, foreign tags.

The shape is that of Word 2010 to 365: attributes and styles that begin with `mso-`,
conditional comments, elements with a name space («o:p», «st1:city», «w:Sdt»).
"""

from __future__ import annotations

import re

from pressdesk.readers.article import Node, text_of
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.clipboard.style import properties

_RULE = re.compile(r"@list\s+l(\d+):level(\d)[^{]{0,80}\{([^}]*)\}", re.IGNORECASE)
_FORMAT = re.compile(r"mso-level-number-format:\s*\"?([\w-]+)", re.IGNORECASE)
_NO_NUMBER = ("bullet", "none", "image")
_DRAWN = ("v", "m", "svg")
_CLASSES = {"MsoTitle": "h1", "MsoSubtitle": "h2"}
_QUOTES = ("MsoQuote", "MsoIntenseQuote")

Formats = dict[tuple[int, int], bool]


def list_formats(root: Node) -> Formats:
    """Whether each level of each list in the style sheet is numbered."""
    found: Formats = {}
    for sheet in root.iter("style"):
        for rule in _RULE.finditer((sheet.text or "")[:400_000]):
            kind = _FORMAT.search(rule[3])
            ordered = kind is None or kind[1].lower() not in _NO_NUMBER
            found[int(rule[1]), int(rule[2])] = ordered
    return found


def drop(node: Node) -> None:
    """Take an element or comment out; what stands behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def tidy(body: Node, losses: Losses) -> None:
    """Turn what is Word's own into plain tags, or out."""
    for node in [each for each in body.iter() if isinstance(each.tag, str)]:
        if ":" in node.tag:
            _foreign(node, losses)
        elif not _remark(node, losses) and not _change(node, losses):
            _spacing(node)
            _named(node)


def _foreign(node: Node, losses: Losses) -> None:
    prefix, _, name = node.tag.partition(":")
    if prefix.lower() in _DRAWN and name.lower() not in ("r", "omath", "omathpara"):
        losses.add("embeds", int(name.lower() in ("imagedata", "textbox")))
        drop(node)
    elif not "".join(text_of(node).split()):
        drop(node)
    else:
        node.tag = "span"
        node.attrib.clear()


def _remark(node: Node, losses: Losses) -> bool:
    """Remarks at the margin, and what points to them."""
    style, names = properties(node), (node.get("class") or "").split()
    element = style.get("mso-element", "")
    if element == "comment-list":
        count = sum(
            properties(n).get("mso-element") == "comment" for n in node.iter("div")
        )
        losses.add("remarks", max(1, count))
        drop(node)
        return True
    address = node.get("href") or ""
    sign = "msocomanchor" in names or "MsoCommentReference" in names
    docs = node.tag == "a" and address.startswith(("#cmnt", "#_msocom"))
    if sign or docs:
        losses.add("remarks", int(docs and address.startswith("#cmnt")))
        drop(node)
    return sign or docs


def _change(node: Node, losses: Losses) -> bool:
    """Tracked changes: what was put in stays, what was taken out goes."""
    names = (node.get("class") or "").split()
    if node.tag == "del" or "msoDel" in names:
        losses.add("deletions", int(bool(text_of(node).strip())))
        drop(node)
        return True
    if node.tag == "ins":
        tracked = node.get("cite") or node.get("datetime") or "msoIns" in names
        losses.add("insertions", int(bool(tracked)))
        node.tag = "span"
    return False


def _spacing(node: Node) -> None:
    """Runs of fixed spaces that stand for spaces or a tab."""
    style = properties(node)
    plain_space = "Apple-converted-space" in (node.get("class") or "")
    if "mso-tab-count" in style:
        for child in list(node):
            node.remove(child)
        node.text = " "
    elif style.get("mso-spacerun") or plain_space:
        node.text = (node.text or "").replace("\xa0", " ")


def _named(node: Node) -> None:
    """Paragraphs whose style says that they head or quote."""
    if node.tag not in ("p", "div"):
        return
    name = (node.get("class") or "").split()[:1]
    outline = properties(node).get("mso-outline-level", "")
    if name and name[0] in _CLASSES:
        node.tag = _CLASSES[name[0]]
    elif name and name[0].startswith(_QUOTES):
        node.tag = "blockquote"
    elif node.tag == "p" and outline in tuple("123456"):
        node.tag = f"h{outline}"
