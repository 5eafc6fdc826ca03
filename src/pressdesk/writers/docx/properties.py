"""What the file says about itself: core and custom properties, Word's settings."""

from __future__ import annotations

from datetime import UTC, datetime

from pressdesk.document.nodes import Release, plain
from pressdesk.writers.docx import markup
from pressdesk.writers.docx.markup import escape
from pressdesk.writers.imprint import Imprint

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
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # fixed by ECMA-376


def _utc(instant: str) -> str:
    moment = datetime.fromisoformat(instant).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def core_xml(release: Release, imprint: Imprint) -> str:
    """The part `docProps/core.xml`; dates are the imprint's, never the clock's."""
    title = plain(release.headline).strip() or imprint.office.name
    if not release.issued:
        title = f"{imprint.labels.draft}: {title}"
    revision = release.stamp.revision if release.stamp is not None else 1
    fields = [
        ("dc:title", title),
        ("dc:subject", plain(release.kicker)),
        ("dc:creator", imprint.office.name),
        ("cp:keywords", "، ".join(release.meta.tags)),
        ("dc:language", "fa-IR"),
        ("cp:lastModifiedBy", imprint.office.name),
        ("cp:category", release.meta.service),
        ("cp:contentStatus", "" if release.issued else imprint.labels.draft),
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


def custom_xml(release: Release, imprint: Imprint) -> str:
    """The part `docProps/custom.xml`: what a program may look for."""
    stamp = release.stamp
    fields = [
        ("ReleaseId", release.id),
        ("NewsCode", stamp.code if stamp is not None else ""),
        ("Revision", str(stamp.revision) if stamp is not None else ""),
        ("JalaliDate", imprint.date_numeric),
        ("Instant", imprint.instant),
        ("Status", "" if release.issued else imprint.labels.draft),
    ]
    xml = "".join(
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(
            ((name, value) for name, value in fields if value), start=2
        )
    )
    return f"{markup.DECLARATION}<Properties {_CUSTOM}>{xml}</Properties>"


def app_xml(imprint: Imprint) -> str:
    """The part `docProps/app.xml`."""
    return (
        f"{markup.DECLARATION}<Properties xmlns="
        '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Pressdesk</Application><Company>{escape(imprint.office.name)}"
        "</Company></Properties>"
    )


def settings_xml() -> str:
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
    return (
        f"{markup.DECLARATION}<w:settings {markup.NAMESPACES}><w:embedTrueTypeFonts/>"
        f'<w:defaultTabStop w:val="720"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="en-US" w:bidi="fa-IR"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
