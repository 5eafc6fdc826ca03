"""A saved web page as a tree, and what the page says of itself in its head."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from lxml import etree, html

from pressdesk.dates import tehran
from pressdesk.dates.reading import find_stamp
from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.readers.decode import LARGEST, decode, harmless
from pressdesk.readers.reading import Known

Node: TypeAlias = html.HtmlElement
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_ARTICLES = re.compile(r"(?:News|Reportage|Blog|Web)?(?:Article|Posting|Report)$")
_JALALI_YEAR = 1600
_DEEPEST = 12
_DEEPEST_NODE = 90


def parse(data: bytes) -> tuple[Node, tuple[Notice, ...]]:
    """The tree of a page; nothing is fetched, no external entity is read.

    Raises:
        Unreadable: no page at all.
    """
    declared = _CHARSET.search(data[:4096])
    text, notices = decode(data, declared.group(1).decode() if declared else "")
    text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text)
    text = "".join(c if c >= " " or c in "\t\n\r" else "\ufffd" for c in text)
    text = text.encode("utf-8", "replace").decode("utf-8")
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as e:
        raise Unreadable(notice("read-no-page", "error")) from e
    if len(text) > LARGEST:
        raise Unreadable(notice("read-too-large", "error", megabytes=len(data) >> 20))
    cut = any("depth" in entry.message.lower() for entry in parser.error_log)
    cut = _flattened(root) or cut
    deep = (notice("read-page-too-deep", "warning"),) if cut else ()
    return root, (*notices, *deep)


def _flattened(root: Node) -> bool:
    """Whether some subtree was too deep to walk and now is only its text."""
    depths: dict[Node, int] = {}
    roots = []
    for node in root.iter():
        above = node.getparent()
        depths[node] = depth = depths.get(above, 0) + 1 if above is not None else 0
        if depth == _DEEPEST_NODE and len(node):
            roots.append(node)
    for node in roots:
        text = " ".join(part for part in node.itertext("*") if isinstance(part, str))
        for child in list(node):
            node.remove(child)
        node.text = text
    return bool(roots)


def known(root: Node) -> Known:
    """JSON-LD first, then microdata, Open Graph and the meta elements."""
    article = next(_articles(root), {})
    metas = _metas(root)
    return Known(
        headline=_clean(article.get("headline") or _title(metas)),
        description=_clean(article.get("description") or metas.get("og:description")),
        published_at=published(
            article.get("datePublished")
            or metas.get("article:published_time")
            or metas.get("datepublished")
            or _itemtime(root)
        ),
        url=_address(root, metas, article),
        byline=_name(article.get("author")) or _clean(metas.get("author")),
        service=_clean(article.get("articleSection") or metas.get("article:section")),
        tags=_tags(article.get("keywords") or metas.get("news_keywords")),
    )


def published(value: object) -> str:
    """An ISO instant in Tehran time, a date, or empty when it is neither."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        if len(text) == len("2023-05-17"):
            day = dt.date.fromisoformat(text)
            return day.isoformat() if day.year > _JALALI_YEAR else _printed(text)
        moment = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
        if moment.year < _JALALI_YEAR:
            return _printed(text.replace("T", " ")[:16])
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=tehran.TEHRAN)
        return tehran.iso(moment)
    except (ValueError, OverflowError):
        return _printed(text)


def _printed(text: str) -> str:
    stamp = find_stamp(text)
    return stamp.iso if stamp and stamp.use == "release" else ""


def web_address(value: object) -> str:
    """`value` when it is an absolute web address."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.netloc else ""


def _clean(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return harmless(" ".join(re.split(r"[ \t\r\n\f]+", value.strip(" \t\r\n"))))[0]


def _metas(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        found.setdefault(name.strip().lower(), node.get("content") or "")
    return found


def _title(metas: Mapping[str, str]) -> str:
    title, site = metas.get("og:title", ""), metas.get("og:site_name", "").strip()
    for mark in (" | ", " - ", " – ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and site and tail.strip() == site:
            return head
    return title


def _address(root: Node, metas: Mapping[str, str], article: Mapping[str, Any]) -> str:
    links = (
        node.get("href")
        for node in root.iter("link")
        if (node.get("rel") or "").lower() == "canonical"
    )
    candidates = (*links, metas.get("og:url"), article.get("url"))
    return next(filter(None, map(web_address, candidates)), "")


def _itemtime(root: Node) -> str:
    for node in root.iter("time", "span", "meta"):
        if "datePublished" in (node.get("itemprop") or ""):
            return node.get("datetime") or node.get("content") or ""
    return ""


def _name(author: object) -> str:
    if isinstance(author, list):
        return "، ".join(filter(None, map(_name, author[:5])))
    if isinstance(author, dict):
        is_person = author.get("@type", "Person") == "Person"
        return _clean(author.get("name")) if is_person else ""
    return _clean(author)


def _tags(value: object) -> tuple[str, ...]:
    words = value if isinstance(value, list) else re.split(r"[،,]", _clean(value))
    return tuple(filter(None, (_clean(word) for word in words[:50])))


def _articles(root: Node) -> Iterator[Mapping[str, Any]]:
    for node in root.iter("script"):
        if (node.get("type") or "").strip().lower() == "application/ld+json":
            try:
                data = json.loads(node.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _in_data(data, 0)


def _in_data(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _in_data(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(n, str) and _ARTICLES.match(n) for n in names):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _in_data(data.get(key), depth + 1)
