"""Web addresses: dead links, links that lead elsewhere, ones that count readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pressdesk.checks.prose import Kind
from pressdesk.checks.rule import Found
from pressdesk.checks.style_words import words
from pressdesk.checks.whole import Spotted, Whole, WholeRule, prose_of

_URL: frozenset[Kind] = frozenset({"url", "latin"})
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SHOWN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:/\S*)?", re.ASCII | re.I
)
_EMPTY = ("", "#", "http://", "https://")
_LOCAL = ("localhost", "127.0.0.1", "example.com", "example.org")


def dead(whole: Whole) -> Iterator[Spotted]:
    """A link that leads nowhere."""
    for number, start, end, link in whole.links:
        if not _is_live(link):
            yield number, Found(start, end, (), 0.9, link)


def _is_live(link: str) -> bool:
    if link.startswith(("mailto:", "tel:")):
        return len(link.partition(":")[2]) > 2
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return False
    known = parts.scheme in ("http", "https") and _HOST.fullmatch(host)
    return (
        bool(known)
        and host not in _LOCAL
        and " " not in link
        and "://" not in parts.path
    )


def elsewhere(whole: Whole) -> Iterator[Spotted]:
    """A link whose words are an address, and whose target is another."""
    for number, start, end, link in whole.links:
        shown = _SHOWN.fullmatch(whole.texts[number][start:end].strip())
        if shown and _is_live(link) and _host(link) != _host("http://" + shown[1]):
            yield number, Found(start, end, (), 0.9, _host(link))


def _host(link: str) -> str:
    return (urlsplit(link).hostname or "").removeprefix("www.").lower()


def trackers(whole: Whole) -> Iterator[Spotted]:
    """An address with what tells its owner who sent the reader."""
    for number, start, end, link in whole.links:
        if _clean(link) != link:
            yield number, Found(start, end, (), 0.8, _clean(link))
    for number, start, end, url in _written(whole):
        if _clean(url) != url:
            yield number, Found(start, end, (_clean(url),), 0.8, _clean(url))


def _clean(link: str) -> str:
    """The address without the parts that only count readers."""
    if not _tracks().search(link):
        return link
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    kept = [
        (k, v)
        for k, v in parse_qsl(parts.query, keep_blank_values=True)
        if k not in words("trackers")
    ]
    return urlunsplit(parts._replace(query=urlencode(kept)))


@cache
def _tracks() -> re.Pattern[str]:
    return re.compile(rf"[?&](?:{'|'.join(words('trackers'))})=")


def insecure(whole: Whole) -> Iterator[Spotted]:
    """An address without encryption."""
    for number, start, end, link in whole.links:
        if link.startswith("http://") and _is_live(link):
            yield number, Found(start, end, (), 0.6, link)
    for number, start, _end, url in _written(whole):
        if url.startswith("http://"):
            yield number, Found(start, start + len("http://"), ("https://",), 0.6, url)


def _written(whole: Whole) -> Iterator[tuple[int, int, int, str]]:
    """The addresses that stand in the text themselves, outside links."""
    linked = {(number, start) for number, start, _end, _link in whole.links}
    for number, text in enumerate(whole.texts):
        if "://" not in text:
            continue
        for each in prose_of(text).protected:
            if each.kind == "url" and (number, each.start) not in linked:
                yield number, each.start, each.end, text[each.start : each.end]


RULES: tuple[WholeRule, ...] = (
    WholeRule("link.dead", dead, "suggest", "warning", _URL),
    WholeRule("link.elsewhere", elsewhere, "suggest", "warning", _URL),
    WholeRule("link.tracker", trackers, "suggest", "style", _URL),
    WholeRule("link.insecure", insecure, "style", "style", _URL),
)
