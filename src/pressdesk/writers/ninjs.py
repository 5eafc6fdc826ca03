"""The release as ninjs 3.1, the IPTC's JSON for the systems of press agencies.

Field names follow https://iptc.org/std/ninjs/ninjs-schema_3.1.json; what the office has
not said (urgency, terms of use) is left out. The same release has the same `uri` in
every version: receivers recognise it by that, so it is made from the release's id.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pressdesk.dates.tehran import TEHRAN, iso
from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.text.words import word_count
from pressdesk.writers import article
from pressdesk.writers.form_text import GAP, FormText, embargo_line
from pressdesk.writers.image_kind import image_type
from pressdesk.writers.imprint import Imprint, Office, Written
from pressdesk.writers.pictures import picture
from pressdesk.writers.public import fingerprint
from pressdesk.writers.shown import name_of, shown

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_XHTML = "http://www.w3.org/1999/xhtml"
_TEXT, _MARKUP = "text/plain", "application/xhtml+xml"
_HEADLINES = (("main", "headline"), ("kicker", "kicker"), ("subheadline", "subhead"))


def write_ninjs(package: Package, imprint: Imprint) -> Written:
    """The release as one JSON file."""
    photos, lost = _associations(package)
    markup, notices = article.fragment(package, imprint)
    known = {
        **_state(package.release, imprint),
        **_texts(package.release, imprint, str(markup)),
        **_facts(package.release, imprint),
        "associations": photos,
    }
    kept = {key: value for key, value in known.items() if value not in ("", [], {})}
    data = json.dumps(kept, ensure_ascii=False, indent=2) + "\n"
    return Written(data.encode(), (*notices, *lost))


def _identity(release: Release) -> uuid.UUID:
    try:
        return uuid.UUID(release.id)
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_OID, release.id)


def _instant(text: str) -> str:
    """An instant with its offset, Tehran's by default; empty for what is none."""
    try:
        found = datetime.fromisoformat(text)
        return iso(found if found.tzinfo else found.replace(tzinfo=TEHRAN))
    except (ValueError, OverflowError):
        return ""


def _state(release: Release, imprint: Imprint) -> dict[str, Any]:
    stamp, embargo = release.stamp, _instant(release.meta.embargo)
    first = stamp is not None and stamp.revision == 1
    usable = "usable" if release.issued and not imprint.embargo else "withheld"
    labels = imprint.labels
    return {
        "uri": _identity(release).urn,
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "type": "text",
        "profile": "text-photo" if _photos(release) else "text-only",
        "representationType": "full" if release.issued else "partial",
        "version": str(_revision(release)),
        "firstCreated": _instant(stamp.instant) if stamp and first else "",
        "versionCreated": _instant(imprint.instant),
        "embargoedUntil": embargo if imprint.embargo else "",
        "pubStatus": "canceled" if imprint.void else usable,
        "edNote": embargo_line(imprint) or ("" if release.issued else labels.draft),
        "language": release.meta.language,
    }


def _revision(release: Release) -> int:
    if release.correction:
        return release.correction.revision
    return release.stamp.revision if release.stamp else 1


def _texts(release: Release, imprint: Imprint, markup: str) -> dict[str, Any]:
    text = FormText(release)
    lead = FormText(release, notes_inside=True).text(release.lead)
    body = text.body()
    notes = text.footnotes()
    whole = GAP.join(filter(None, (body, text.text(release.end_mark), notes)))
    counts = {"charCount": len(body), "wordCount": word_count(body)}
    heads = ((role, plain(getattr(release, part))) for role, part in _HEADLINES)
    bodies = (
        {"role": "main", "contentType": _TEXT, **counts, "value": whole},
        {
            "role": "main",
            "contentType": _MARKUP,
            **counts,
            "value": _xhtml(markup, release),
        },
    )
    return {
        "title": plain(release.headline),
        "slugline": release.meta.slug,
        "headlines": [
            {"role": role, "contentType": _TEXT, "value": words}
            for role, words in heads
            if words
        ],
        "descriptions": [_description("summary", lead)] if lead else [],
        "bodies": list(bodies) if whole else [],
        "by": release.meta.byline or imprint.office.unit or imprint.office.name,
    }


def _description(role: str, words: str) -> dict[str, str]:
    return {"role": role, "contentType": _TEXT, "value": words}


def _xhtml(markup: str, release: Release) -> str:
    """The fragment as one well-formed element with a namespace of its own."""
    tree = lxml_html.fragment_fromstring(_xml_safe(markup), create_parent="div")
    language = release.meta.language
    tree.set("xmlns", _XHTML)
    tree.set("lang", language)
    tree.set("dir", "ltr" if language == "en" else "rtl")
    for mark in tree.iter():
        if isinstance(mark.tag, str) and mark.get("lang"):
            mark.set("{http://www.w3.org/XML/1998/namespace}lang", mark.get("lang"))
    return etree.tostring(tree, encoding="unicode")


def _xml_safe(markup: str) -> str:
    """Without the few characters that HTML may hold and XML may not."""
    return "".join(char for char in markup if char not in "\ufffe\uffff")


def _facts(release: Release, imprint: Imprint) -> dict[str, Any]:
    meta, office = release.meta, imprint.office
    place = {"name": meta.event_place, "rel": "eventPlace"}
    return {
        "copyrightHolder": office.name,
        "subjects": [{"name": tag, "rel": "keyword"} for tag in meta.tags if tag],
        "genres": [{"name": "Press Release"}],
        "places": [place] if meta.event_place else [],
        "organisations": list(_organisations(office)),
        "infoSources": list(_sources(release, office)),
        "events": [{"name": meta.occasion, "rel": "occasion"}] if meta.occasion else [],
        "altIds": list(_ids(release)),
    }


def _organisations(office: Office) -> Iterator[dict[str, Any]]:
    if office.name:
        values = (office.phone, office.email, office.website)
        ways = zip(("phone", "email", "web"), values, strict=True)
        reached: list[dict[str, Any]] = [
            {"type": kind, "role": "office", "value": value}
            for kind, value in ways
            if value
        ]
        if office.address:
            lines = {"lines": [office.address]}
            reached.append({"type": "address", "role": "office", "address": lines})
        reach = {"contactInfo": reached} if reached else {}
        yield {"name": office.name, "rel": "issuer", **reach}


def _sources(release: Release, office: Office) -> Iterator[dict[str, Any]]:
    contact, source = release.meta.contact, release.meta.source
    if source:
        yield {"name": source, "role": "source"}
    ways = (("phone", contact.phone), ("email", contact.email))
    reached = [
        {"type": kind, "role": "media", "name": contact.name or kind, "value": value}
        for kind, value in ways
        if value
    ]
    if contact.name or reached:
        reach = {"contactInfo": reached} if reached else {}
        yield {"name": contact.name or office.name, "role": "mediaContact", **reach}


def _ids(release: Release) -> Iterator[dict[str, str]]:
    site = release.site
    known: Mapping[str, str] = {
        "newsCode": release.stamp.code if release.stamp else "",
        "siteCode": site.code if site else "",
        "siteUrl": site.url if site else "",
        "sha256": fingerprint(release),
    }
    for role, value in known.items():
        if value:
            yield {"role": role, "value": value}


def _photos(release: Release) -> list[Photo]:
    return [block for block in release.body if isinstance(block, Photo)]


def _associations(package: Package) -> tuple[list[dict[str, Any]], list[Notice]]:
    made: list[dict[str, Any]] = []
    lost: list[Notice] = []
    for photo in _photos(package.release):
        data = shown(photo, package.media)
        size = _size(data) if data else None
        if data is None or size is None:
            word = (
                "writers-media-missing" if data is None else "writers-photo-unreadable"
            )
            lost.append(notice(word, "warning", media=photo.media))
            continue
        made.append(_picture(package.release, photo, data, size, len(made) + 1))
    return made, lost


def _size(data: bytes) -> tuple[int, int] | None:
    """The photo's own pixels; None when it cannot be shown (tried once for all)."""
    from PIL import Image

    if picture(data) is None:
        return None
    with Image.open(BytesIO(data)) as image:
        return image.size


def _picture(
    release: Release, photo: Photo, data: bytes, size: tuple[int, int], number: int
) -> dict[str, Any]:
    own = uuid.uuid5(_identity(release), f"{number}:{photo.media}")
    words = (("caption", plain(photo.caption)), ("altText", photo.alt))
    whole = name_of(photo) == photo.media
    rendition = {
        "name": "original" if whole else "cut",
        "title": name_of(photo),
        "contentType": image_type(data),
        "width": size[0],
        "height": size[1],
        "sizeInBytes": len(data),
    }
    known = {
        "name": f"photo-{number}",
        "rel": "photo",
        "uri": own.urn,
        "type": "picture",
        "language": release.meta.language,
        "by": photo.photographer,
        "creditLine": photo.source,
        "descriptions": [_description(role, text) for role, text in words if text],
        "renditions": [{k: v for k, v in rendition.items() if v}],
    }
    return {key: value for key, value in known.items() if value not in ("", [])}
