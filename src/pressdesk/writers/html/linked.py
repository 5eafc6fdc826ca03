"""What machines are told of the page: a schema.org NewsArticle, its dates and picture.

Properties and their forms follow Google's page on article data and the Open Graph
protocol. Nothing is said that is not known: a page of one file has no picture with an
address, and only a release with the site's address has absolute ones.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from pressdesk.dates.tehran import TEHRAN, iso
from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.photos import credit
from pressdesk.writers.html.photos import Shot
from pressdesk.writers.imprint import Imprint

_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Cover:
    """The picture that stands for the page; its address is absolute where known."""

    address: str
    media_type: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Dates:
    """ISO instants with offset; empty for a draft. An embargo's end comes first."""

    published: str = ""
    modified: str = ""


def cover(release: Release, photo: Photo, shot: Shot) -> Cover:
    """The photo as the page's picture."""
    caption = plain(photo.caption)
    return Cover(
        urljoin(page_url(release), shot.file),
        shot.media_type,
        shot.width,
        shot.height,
        photo.alt or caption,
        caption,
        credit(photo),
    )


def page_url(release: Release) -> str:
    """Where the site published the release, if that is a web address."""
    url = release.site.url if release.site else ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def dates(release: Release, imprint: Imprint) -> Dates:
    """When the release is published and was changed: never before its embargo ends."""
    if release.stamp is None or not release.issued:
        return Dates()
    instants = (release.stamp.instant, imprint.instant)
    published, modified = (_later(each, release.meta.embargo) for each in instants)
    return Dates(published, modified)


def _later(instant: str, embargo: str) -> str:
    try:
        end = datetime.fromisoformat(embargo)
        until = end if end.tzinfo else end.replace(tzinfo=TEHRAN)
        return max(instant, iso(until), key=datetime.fromisoformat)
    except (ValueError, OverflowError):
        return instant


def article(
    release: Release,
    imprint: Imprint,
    when: Dates,
    picture: Cover | None,
    logo: str,
) -> dict[str, object]:
    """The release as a NewsArticle; `logo` is its file's address or empty."""
    meta, url = release.meta, page_url(release)
    office = _office(imprint, urljoin(url, logo) if logo else "")
    by = {"@type": "Person", "name": meta.byline} if meta.byline else office
    known: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": url} if url else {},
        "headline": plain(release.headline),
        "alternativeHeadline": plain(release.subhead) or plain(release.kicker),
        "description": plain(release.lead),
        "image": [_image(picture)] if picture else [],
        "datePublished": when.published,
        "dateModified": when.modified,
        "author": [by] if by else [],
        "publisher": office,
        "inLanguage": meta.language,
        "articleSection": meta.service,
        "keywords": list(meta.tags),
        "contentLocation": _named("Place", meta.event_place),
        "sourceOrganization": _named("Organization", meta.source),
        "identifier": release.stamp.code if release.issued and release.stamp else "",
        "version": release.stamp.revision if release.stamp else 0,
        "creativeWorkStatus": "" if release.issued else "Draft",
    }
    return {key: value for key, value in known.items() if value}


def script(known: dict[str, object]) -> Markup:
    """The data as JSON-LD, safe inside a script."""
    text = json.dumps(known, ensure_ascii=False)
    return Markup(text.translate(_IN_SCRIPT))


def _office(imprint: Imprint, logo: str) -> dict[str, object]:
    office = imprint.office
    if not office.name:
        return {}
    site = office.website
    address = site if "://" in site else f"https://{site}" if site else ""
    known = {
        "@type": "Organization",
        "name": office.name,
        "url": address,
        "logo": {"@type": "ImageObject", "url": logo} if logo else {},
    }
    return {key: value for key, value in known.items() if value}


def _image(picture: Cover) -> dict[str, object]:
    known = {
        "@type": "ImageObject",
        "url": picture.address,
        "width": picture.width,
        "height": picture.height,
        "caption": picture.caption,
        "creditText": picture.credit,
    }
    return {key: value for key, value in known.items() if value}


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name} if name else {}
