"""Pictures of a page: never fetched; those inside the page itself are taken in."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import unquote_to_bytes

from lxml import html

from pressdesk.document.nodes import Photo, Text, block_id, plain
from pressdesk.notices import PressdeskError
from pressdesk.readers.facts import Facts
from pressdesk.readers.reading import elided

Node: TypeAlias = html.HtmlElement
_LARGEST = 24 * 1024 * 1024
PICTURES = ("img", "amp-img")
_LATER = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-srcset")


def take_picture(
    node: Node,
    facts: Facts,
    media: dict[str, bytes],
    text_of: Callable[[Node], Text],
) -> Photo | None:
    """The photo of an `img` or `figure`, or None with a notice of what was left."""
    picture = node if node.tag in PICTURES else next(node.iter(*PICTURES), None)
    captions = [text_of(caption) for caption in node.iter("figcaption")][:1]
    caption = captions[0] if captions else ()
    if picture is None:
        if plain(caption).strip():
            facts.say("read-caption-dropped", text=elided(plain(caption)))
        return None
    source, alt = _source(picture), picture.get("alt") or ""
    name = _taken(source, facts, media) if source.startswith("data:") else ""
    if not name:
        shown = plain(caption) or alt
        if not source.startswith("data:"):
            address = elided(source)
            facts.say("read-picture-left", address=address, text=elided(shown))
        elif plain(caption).strip():
            facts.say("read-caption-dropped", text=elided(shown))
        return None
    return Photo(block_id(), name, caption, alt=" ".join(alt.split()))


def _source(picture: Node) -> str:
    """The picture's address; what is inside the page may only hold its place."""
    source = (picture.get("src") or "").strip()
    if source.startswith("data:") or not source:
        later = next(filter(None, map(picture.get, _LATER)), "").split()
        return later[0] if later else source
    return source


def _taken(source: str, facts: Facts, media: dict[str, bytes]) -> str:
    from pressdesk.document import media as pictures

    try:
        name, clean = pictures.take_in(_bytes(source))
    except (PressdeskError, ValueError, binascii.Error):
        facts.say("read-picture-unread", "warning")
        return ""
    media[name] = clean
    return name


def _bytes(source: str) -> bytes:
    head, comma, data = source.partition(",")
    if not comma or len(data) > _LARGEST:
        raise ValueError("no data")
    if head.lower().endswith(";base64"):
        return base64.b64decode(unquote_to_bytes(data), validate=False)
    return unquote_to_bytes(data)
