"""The page inside a mail: one column, styles on the tags, nothing that is loaded.

Mail programs drop style sheets and classes, and Outlook's own engine wants the
direction on each block and knows no `bdi`; so every tag carries style and direction,
and isolated runs are spans, which a browser isolates too once they have a direction.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import Template
from markupsafe import Markup

from pressdesk.assets import resources
from pressdesk.document.nodes import Release, replace
from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.writers import article
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import ltr
from pressdesk.writers.plain import opening
from pressdesk.writers.script import script
from pressdesk.writers.sheet import environment, running_code, title

_TAG = re.compile(
    r"<(p|h2|ul|ol|li|figure|blockquote|figcaption|table|caption|th|td)(?=[ >])"
)


def mail_page(package: Package, imprint: Imprint) -> tuple[str, tuple[Notice, ...]]:
    """The release as a page for a mail, and what could not be carried over."""
    release, look = package.release, imprint.letterhead
    above = opening(release)
    told = replace(release, body=release.body[1:]) if above else release
    body, notices = article.fragment(Package(told, package.media), imprint)
    direction = "ltr" if release.meta.language == "en" else "rtl"
    side = "left" if direction == "ltr" else "right"
    colours = look.colours
    base = (
        f"direction:{direction};text-align:{side};font-family:{look.font},Tahoma,"
        f"Arial,sans-serif;font-size:16px;line-height:1.9;color:{colours.ink}"
    )
    parts = {
        name: article.line(release.part(name), package)
        for name in ("kicker", "headline", "subhead", "lead")
    }
    shown = _template().render(
        parts,
        title=title(release, imprint),
        language=release.meta.language,
        direction=direction,
        office=imprint.office,
        c=colours,
        s={"base": base, "p": "margin:0"},
        notes=script(release, imprint).notes,
        opening=above,
        body=_styled(body, imprint, direction),
        foot=_foot(release, imprint),
    )
    return shown.replace("<bdi ", "<span ").replace("</bdi>", "</span>"), notices


def _styled(body: Markup, imprint: Imprint, direction: str) -> Markup:
    side = "left" if direction == "ltr" else "right"
    colours = imprint.letterhead.colours
    numbers = ";list-style-type:persian" if direction == "rtl" else ""
    cell = f"border:1px solid {colours.line};padding:4px 10px;text-align:{side}"
    styles = {
        "p": "margin:0 0 12px",
        "h2": f"margin:18px 0 6px;font-size:18px;color:{colours.accent}",
        "ul": f"margin:0 0 12px;padding:0;padding-{side}:24px",
        "ol": f"margin:0 0 12px;padding:0;padding-{side}:24px{numbers}",
        "li": "margin:0 0 4px",
        "figure": "margin:0 0 14px",
        "blockquote": f"margin:0 0 4px;padding:0;padding-{side}:14px;"
        f"border-{side}:4px solid {colours.accent}",
        "figcaption": f"padding-{side}:18px;font-size:15px;color:{colours.muted}",
        "table": "border-collapse:collapse;width:100%;margin:0 0 14px",
        "caption": f"text-align:{side};font-size:14px;color:{colours.muted}",
        "th": f"{cell};background:{colours.tint}",
        "td": cell,
    }

    def styled(match: re.Match[str]) -> str:
        tag = match[1]
        return f'<{tag} dir="{direction}" style="{styles[tag]}"'

    return Markup(_TAG.sub(styled, body))


def _foot(release: Release, imprint: Imprint) -> tuple[Markup, ...]:
    office, contact = imprint.office, release.meta.contact
    code = running_code(release, imprint) if release.stamp else ""
    stamp = Markup(" · ").join(each for each in (code, imprint.date) if each)
    people = [Markup.escape(contact.name)] if contact.name else []
    people += [ltr(each) for each in (contact.phone, contact.email) if each]
    label = imprint.labels.contact.rstrip(": ")
    reached = [ltr(each) for each in (office.phone, office.website) if each]
    rows = (
        stamp,
        Markup("{}: {}").format(label, Markup(" · ").join(people)) if people else "",
        Markup.escape(office.address),
        Markup(" · ").join(reached),
    )
    return tuple(Markup(row) for row in rows if row)


@lru_cache(maxsize=1)
def _template() -> Template:
    path = resources("mail", "mail.html.j2")
    return environment().from_string(path.read_text("utf-8"))
