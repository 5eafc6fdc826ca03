"""Where on a page the article stands: its headline, its body and what frames both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lxml import html

from pressdesk.readers.phrases import phrases, squeeze
from pressdesk.readers.reading import Known
from pressdesk.text.words import word_count

Node: TypeAlias = html.HtmlElement
_TITLE_CUT = re.compile(r"\s+(?:\||-|–|::|»|«|/)\s+")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEXT_TAGS = frozenset({"p", "span", "a", "b", "strong", "em", "i", "u", "font", "br"})
_CODE = frozenset({"script", "style", "template", "noscript"})
_GOOD_WORDS = 8
_LONGEST_TITLE = 600
_SHARE = 0.7
_NO_BODY = frozenset({"body", "html", "p", "a", "span"})


@dataclass(frozen=True)
class Located:
    """`scope` holds the stamp, headline and lead around `body`."""

    scope: Node
    body: Node
    headline: Node | None
    junk: set[Node]


def locate(root: Node, known: Known) -> Located:
    """Find the article: microdata, known containers, or where the text is densest."""
    page = root.find("body") if root.find("body") is not None else root
    junk = junk_of(page)
    body = _by_item(page)
    if body is None:
        body = _by_class(page, junk)
    if body is None:
        body = _densest(page, junk)
    headline = _titled(page, known, root, junk)
    if headline is None:
        headline = _looking_like_one(page, body, junk)
    return Located(_scope(page, body, headline), body, headline, junk)


def tokens(node: Node) -> list[str]:
    """The class names and the id of an element."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return names.split()[:40]


def has_class(node: Node, name: str) -> bool:
    """Whether a class name or the id fits the pattern `name` of `news.json`."""
    pattern = phrases().page[name]
    return any(pattern.match(token) for token in tokens(node) if len(token) < 60)


def is_junk(node: Node) -> bool:
    """Menus, footers, comments, scripts and hidden parts."""
    tables = phrases()
    if node.tag == "footer" and any(up.tag == "article" for up in node.iterancestors()):
        return has_class(node, "junk_class")
    if node.tag in tables.junk_tags or node.get("role") in tables.junk_roles:
        return True
    style = (node.get("style") or "")[:500].replace(" ", "").lower()
    hidden = node.get("hidden") is not None or "display:none" in style
    return hidden or has_class(node, "junk_class")


def text_of(node: Node) -> str:
    """All characters below an element."""
    return "".join(part for part in node.itertext() if isinstance(part, str))


def _elements(page: Node) -> Iterator[Node]:
    return (node for node in page.iter() if isinstance(node.tag, str))


def _by_item(page: Node) -> Node | None:
    found = [n for n in _elements(page) if "articleBody" in (n.get("itemprop") or "")]
    return max(found, key=lambda n: len(text_of(n)), default=None)


def _by_class(page: Node, junk: set[Node]) -> Node | None:
    found = [
        node
        for node in _elements(page)
        if node.tag not in _NO_BODY
        and node not in junk
        and has_class(node, "body_class")
    ]
    best = max(found[:50], key=lambda n: len(text_of(n)), default=None)
    enough = best is not None and word_count(text_of(best)) >= _GOOD_WORDS * 2
    return best if enough else None


def _densest(page: Node, junk: set[Node]) -> Node:
    """The deepest element that holds most of the page's running text."""
    words: dict[Node, int] = {}
    _weigh(page, words, junk)
    total, node = words.get(page, 0), page
    while total:
        inner = [n for n in node if words.get(n, 0) >= total * _SHARE]
        if not inner or inner[0].tag in _TEXT_TAGS:
            break
        node = inner[0]
    return node


def junk_of(page: Node) -> set[Node]:
    """All elements inside furniture, except frames that hold most of the page."""
    nodes = list(_elements(page))
    sizes: dict[Node, int] = {}
    for node in reversed(nodes):
        own = len((node.text or "").strip())
        below = sum(sizes.get(n, 0) + len((n.tail or "").strip()) for n in node)
        sizes[node] = 0 if node.tag in _CODE else own + below
    most = sizes.get(page, 0) * _SHARE
    junk: set[Node] = set()
    for node in nodes:
        if node is page or (sizes[node] > most and node.tag not in _CODE):
            continue
        if node.getparent() in junk or is_junk(node):
            junk.add(node)
    return junk


def _weigh(page: Node, words: dict[Node, int], junk: set[Node]) -> None:
    """Sum, for each element, the words of its long texts that are not links."""
    for node in reversed(list(_elements(page))):
        if node in junk:
            continue
        own = _own_words(node)
        words[node] = own + sum(words.get(child, 0) for child in node)


def _own_words(node: Node) -> int:
    if node.tag == "a":
        return 0
    texts = [node.text or "", *(child.tail or "" for child in node)]
    counts = [word_count(text) for text in texts]
    return sum(count for count in counts if count >= _GOOD_WORDS)


def _titled(page: Node, known: Known, root: Node, junk: set[Node]) -> Node | None:
    """The element whose words are the headline that the page's head names."""
    title = (root.findtext(".//title") or "")[:_LONGEST_TITLE]
    pieces = sorted(_TITLE_CUT.split(title), key=len, reverse=True)
    texts = (known.headline, title, *pieces)
    wanted = [text for text in map(squeeze, texts) if text]
    candidates = [(squeeze(_start(n)), n) for n in _candidates(page, junk)]
    headings = {text: n for text, n in reversed(candidates) if n.tag in _HEADINGS}
    leaves = dict(reversed(candidates))
    found = [
        words[text] for words in (headings, leaves) for text in wanted if text in words
    ]
    return next(iter(found), None)


def _start(node: Node) -> str:
    return text_of(node)[:_LONGEST_TITLE]


def _looking_like_one(page: Node, body: Node, junk: set[Node]) -> Node | None:
    """A named headline, else the last h1 before the body, else one inside it."""
    order = {node: at for at, node in enumerate(_elements(page))}
    found = [node for node in _candidates(page, junk) if text_of(node).strip()]
    named = [n for n in found if "headline" in (n.get("itemprop") or "")]
    firsts = [n for n in found if n.tag == "h1"]
    before = [n for n in firsts if order[n] < order.get(body, 0)]
    inside = [n for n in firsts if body in n.iterancestors()]
    classed = [n for n in found if has_class(n, "headline_class")]
    return next(iter((*named, *inside, *reversed(before), *firsts, *classed)), None)


def _candidates(page: Node, junk: set[Node]) -> Iterator[Node]:
    """Headings, named headlines, and short leaves that may be a headline."""
    leaves = 0
    for node in _elements(page):
        if node in junk:
            continue
        if node.tag in _HEADINGS or "headline" in (node.get("itemprop") or ""):
            yield node
        elif has_class(node, "headline_class") or (len(node) == 0 and leaves < 3000):
            leaves += 1
            yield node


def _with_ups(node: Node) -> Iterator[Node]:
    yield node
    yield from node.iterancestors()


def _scope(page: Node, body: Node, headline: Node | None) -> Node:
    """The smallest frame of body and headline, widened to its article element."""
    scope = body
    if headline is not None:
        above = set(_with_ups(headline))
        while scope is not page and scope not in above:
            scope = scope.getparent()
    for node in _with_ups(scope):
        kind = node.get("itemtype") or ""
        if node.tag in ("article", "main") or kind.endswith(("Article", "Posting")):
            return node
    if scope is body and body is not page and body.getparent() is not None:
        return body.getparent()
    return scope
