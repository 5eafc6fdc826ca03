"""One self-contained web page: fonts and pictures inside, no script, no network.

The body goes through nh3 although everything put into it is escaped: two locks on one
door. The policy allows the page's own style and data by their hashes alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from functools import lru_cache

import nh3
from markupsafe import Markup

from pressdesk.assets import resources
from pressdesk.document.nodes import Release, plain
from pressdesk.document.package import Package
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.markup import SCHEMES, Inliner
from pressdesk.writers.sheet import (
    SCHEME,
    Sheet,
    image_type,
    media_name,
    sheet,
    stylesheet,
    template,
)

_TAGS = {
    "p",
    "h1",
    "h2",
    "strong",
    "em",
    "u",
    "a",
    "mark",
    "bdi",
    "br",
    "div",
    "ul",
    "ol",
    "li",
    "blockquote",
    "figure",
    "img",
    "figcaption",
    "span",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_ATTRIBUTES = {
    "*": {"class", "id", "dir"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope"},
}
_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
_SOURCE = re.compile(rf'src="({SCHEME}:[^"]+)"')


def write_html(package: Package, imprint: Imprint) -> Written:
    """The release as one HTML file with the look of its letterhead."""
    shown = sheet(package, imprint)
    release, office = package.release, imprint.office
    css = _style(imprint.letterhead)
    data = linked_data(release, imprint)
    logo = office.logo if shown.logo and office.logo else b""
    page = template(imprint.letterhead.layout, "web.html.j2").render(
        sheet=shown,
        look=imprint.letterhead,
        release=release,
        office=office,
        imprint=imprint,
        headline=plain(release.headline) or shown.title,
        description=plain(release.lead) or plain(release.subhead),
        css=Markup(css),
        data=data,
        policy=_policy(css, data),
        logo=_data_url(logo, shown.logo_type) if logo else "",
        body=_body(shown, package),
        footer=_footer(shown),
    )
    return Written(page.encode(), shown.notices)


def linked_data(release: Release, imprint: Imprint) -> Markup:
    """The release as a schema.org NewsArticle in JSON-LD, safe inside a script."""
    name = imprint.office.name
    office = {"@type": "Organization", "name": name}
    known: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": plain(release.headline),
        "alternativeHeadline": plain(release.subhead) or plain(release.kicker),
        "description": plain(release.lead),
        "inLanguage": release.meta.language,
        "author": [office] if name else [],
        "publisher": office if name else {},
        "keywords": list(release.meta.tags),
    }
    if release.stamp and release.issued:
        known["identifier"] = release.stamp.code
        known["datePublished"] = release.stamp.instant
        known["dateModified"] = imprint.instant
    else:
        known["creativeWorkStatus"] = "Draft"
    kept = {key: value for key, value in known.items() if value}
    text = json.dumps(kept, ensure_ascii=False).translate(_IN_SCRIPT)
    return Markup(text)


def _policy(css: str, data: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            "font-src data:",
            f"style-src '{_digest(css)}'",
            f"script-src '{_digest(data)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=4)
def _style(look: Letterhead) -> str:
    """The style with the fonts inside it; no font is read twice."""
    font = look.font
    faces = (
        f'@font-face{{font-family:"{font}";font-weight:{weight};font-display:swap;'
        f'src:url("{_font(f"{font}-{name}.woff2")}") format("woff2")}}'
        for weight, name in ((400, "Regular"), (600, "SemiBold"), (700, "Bold"))
    )
    return "\n".join(("", *faces, stylesheet(look, "web.css.j2")))


def _font(name: str) -> str:
    return _data_url(resources("fonts", "web", name).read_bytes(), "font/woff2")


def _data_url(data: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{b64encode(data).decode()}"


def _body(shown: Sheet, package: Package) -> Markup:
    clean = nh3.clean(
        shown.body,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={*SCHEMES, SCHEME},
        link_rel="noopener",
    )

    def embedded(match: re.Match[str]) -> str:
        data = package.media[media_name(match[1])]
        return f'src="{_data_url(data, image_type(data))}"'

    return Markup(_SOURCE.sub(embedded, clean))


def _footer(shown: Sheet) -> tuple[Markup, ...]:
    foot = shown.footer
    rows = (foot["start"], foot["middle"], foot["end"])
    return tuple(Inliner({}).html((row,)) for row in rows if row)
