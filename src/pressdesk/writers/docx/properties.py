"""What the file says about itself: core and custom properties, Word's settings."""

from __future__ import annotations

from datetime import UTC, datetime

from pressdesk.document.nodes import Meta, Release, plain
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.markup import escape
from pressdesk.writers.docx.page import standing
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.public import fingerprint

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_CUSTOM = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_LANGUAGES = {"fa": "fa-IR", "en": "en-US"}
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # fixed by ECMA-376


def _utc(instant: str) -> str:
    moment = datetime.fromisoformat(instant).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def core_xml(release: Release, imprint: Imprint) -> str:
    """The part `docProps/core.xml`; dates are the imprint's, never the clock's."""
    title = plain(release.headline).strip() or imprint.office.name
    if words := standing(release, imprint):
        title = f"{words}: {title}"
    revision = release.stamp.revision if release.stamp is not None else 1
    fields = [
        ("dc:title", title),
        ("dc:subject", plain(release.kicker)),
        ("dc:creator", imprint.office.name),
        ("cp:keywords", "، ".join(release.meta.tags)),
        ("dc:language", _LANGUAGES.get(release.meta.language, "fa-IR")),
        ("cp:lastModifiedBy", imprint.office.name),
        ("cp:category", release.meta.service),
        ("cp:contentStatus", standing(release, imprint)),
        ("cp:revision", str(revision)),
    ]
    xml = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in fields if text)
    if imprint.instant:
        moment = _utc(imprint.instant)
        xml += "".join(
            f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{tag}>'
            for tag in ("created", "modified")
        )
    return f"{markup.DECLARATION}<cp:coreProperties {_CORE}>{xml}</cp:coreProperties>"


FORM = "1"  # of the properties that the reader of our own files goes by


def custom_xml(release: Release, imprint: Imprint) -> str:
    """The part `docProps/custom.xml`: what a program may look for.

    It holds what the public form of a release holds, and no more: no form values, no
    login names, no contact but the media's.
    """
    fields = [
        ("PressdeskForm", FORM),
        ("ReleaseId", release.id),
        *_stamp(release),
        ("JalaliDate", imprint.date_numeric),
        ("Instant", imprint.instant),
        ("Fingerprint", fingerprint(release)),
        ("Status", standing(release, imprint)),
        ("State", _state(release, imprint)),
        *_about(release.meta),
        *_site(release),
    ]
    xml = "".join(
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(
            ((name, value) for name, value in fields if value), start=2
        )
    )
    return f"{markup.DECLARATION}<Properties {_CUSTOM}>{xml}</Properties>"


def _state(release: Release, imprint: Imprint) -> str:
    if not release.issued:
        return "draft"
    return "embargo" if imprint.embargo else "issued"


def _stamp(release: Release) -> list[tuple[str, str]]:
    stamp = release.stamp
    if stamp is None:
        return []
    return [
        ("NewsCode", stamp.code),
        ("IssuedAt", stamp.instant),
        ("Revision", str(stamp.revision)),
    ]


def _about(meta: Meta) -> list[tuple[str, str]]:
    fields = [
        ("Kind", meta.kind),
        ("Service", meta.service),
        ("Occasion", meta.occasion),
        ("EventPlace", meta.event_place),
        ("EventAt", meta.event_at),
        ("Source", meta.source),
        ("Byline", meta.byline),
        ("ContactName", meta.contact.name),
        ("ContactPhone", meta.contact.phone),
        ("ContactEmail", meta.contact.email),
        ("Embargo", meta.embargo),
        ("Language", meta.language),
        ("Slug", meta.slug),
    ]
    return fields + [(f"Tag{at}", tag) for at, tag in enumerate(meta.tags, start=1)]


def _site(release: Release) -> list[tuple[str, str]]:
    site = release.site
    if site is None:
        return []
    return [
        ("SiteCode", site.code),
        ("SiteUrl", site.url),
        ("SitePublishedAt", site.published_at),
    ]


def app_xml(imprint: Imprint) -> str:
    """The part `docProps/app.xml`."""
    return (
        f"{markup.DECLARATION}<Properties xmlns="
        '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Pressdesk</Application><Company>{escape(imprint.office.name)}"
        "</Company></Properties>"
    )


def settings_xml(*, footnotes: bool) -> str:
    """The part `word/settings.xml`: fonts embedded, Word 2013 and later layout."""
    word = "http://schemas.microsoft.com/office/word"
    modes = (
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>'
        for name, value in modes
    )
    lines = "".join(f'<w:footnote w:id="{number}"/>' for number in (-1, 0))
    notes = f"<w:footnotePr>{lines}</w:footnotePr>" if footnotes else ""
    return (
        f"{markup.DECLARATION}<w:settings {markup.NAMESPACES}><w:embedTrueTypeFonts/>"
        f'<w:defaultTabStop w:val="720"/>{notes}<w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="en-US" w:bidi="fa-IR"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
