"""A mail ready to be sent: draft with text, page, DOCX, PDF and photos.

`X-Unsent: 1` opens it for writing in Outlook; other programs offer to edit it. All
bytes are ASCII and all names stand twice: in full by RFC 2231, and in plain ASCII for
programs that know no better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from pressdesk.document.nodes import Photo, Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.text.characters import BIDI_CONTROLS, persian_digits
from pressdesk.writers import pictures
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.mail_page import mail_page
from pressdesk.writers.naming import latin_name
from pressdesk.writers.public import fingerprint
from pressdesk.writers.script import script

DOMAIN = "pressdesk.invalid"
MOST_BYTES = 18_000_000
"""Of photos in one mail: with what base64 adds, below the 25 MB of most mail hosts."""

_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NAME_WORDS = 8
_NAME_LENGTH = 80
_BANNED = '<>:"/\\|?*'


@dataclass(frozen=True)
class _File:
    """An attachment: `name` as people read it, `plain` in ASCII."""

    data: bytes
    media_type: str
    name: str
    plain: str


def write_eml(
    package: Package, imprint: Imprint, made: Mapping[str, Written]
) -> Written:
    """The release as a mail draft; `made` holds its DOCX and its PDF."""
    release = package.release
    page, notices = mail_page(package, imprint)
    photos, left_out = _photos(package, release, imprint)
    mail = EmailMessage(policy=SMTP)
    for name, value in _headers(release, imprint):
        mail[name] = value
    whole = script(release, imprint)
    mail.set_content(whole.text(whole.story.text), cte="base64")
    mail.add_alternative(page, subtype="html", cte="base64")
    for file in (*_documents(release, imprint, made), *photos):
        _attach(mail, file)
    _bound(mail, fingerprint(release))
    return Written(mail.as_bytes(), (*notices, *left_out))


def _headers(release: Release, imprint: Imprint) -> Iterator[tuple[str, object]]:
    yield "Subject", subject(release, imprint)
    office = imprint.office
    if _MAIL.fullmatch(office.email.strip()):
        name = _one_line(office.name)
        yield "From", Address(display_name=name, addr_spec=office.email.strip())
    yield "To", ""
    yield "Date", format_datetime(datetime.fromisoformat(imprint.instant))
    yield "Message-ID", f"<{fingerprint(release)[:32]}@{DOMAIN}>"
    yield "X-Unsent", "1"
    yield "Content-Language", release.meta.language


def subject(release: Release, imprint: Imprint) -> str:
    """The headline; before it, that it is a draft or may not be published yet."""
    notes = script(release, imprint).notes
    words = plain(release.headline) or imprint.office.name
    return _one_line("".join(f"[{note}] " for note in notes) + words)


def _documents(
    release: Release, imprint: Imprint, made: Mapping[str, Written]
) -> Iterator[_File]:
    name, short = readable_name(release, imprint), latin_name(release, imprint)
    for format_id, media_type in (("docx", f"application/{_WORD}"), ("pdf", "")):
        kind = media_type or "application/pdf"
        ending = f".{format_id}"
        yield _File(made[format_id].data, kind, name + ending, short + ending)


def readable_name(release: Release, imprint: Imprint) -> str:
    """The beginning of the headline as a file's name; under embargo no topic."""
    if imprint.embargo:
        return latin_name(release, imprint)
    headline = _one_line(plain(release.headline))
    words = " ".join(headline.split()[:_NAME_WORDS])
    kept = "".join(char for char in words if char not in _BANNED)[:_NAME_LENGTH]
    draft = "" if release.issued else f"{imprint.labels.draft} "
    return f"{draft}{kept.strip(' .')}".strip() or latin_name(release, imprint)


def _photos(
    package: Package, release: Release, imprint: Imprint
) -> tuple[tuple[_File, ...], tuple[Notice, ...]]:
    files: list[_File] = []
    left_out = size = 0
    short, label = latin_name(release, imprint), imprint.labels.photo_by.rstrip(": ")
    media = dict.fromkeys(b.media for b in release.body if isinstance(b, Photo))
    for number, name in enumerate(media, 1):
        found = pictures.picture(package.media.get(name, b""), pictures.WEB)
        if found is None or size + len(found.data) > MOST_BYTES:
            left_out += found is not None
            continue
        size += len(found.data)
        end = found.ending
        shown = f"{label} {persian_digits(str(number))}{end}"
        files.append(
            _File(found.data, found.media_type, shown, f"{short}-photo-{number}{end}")
        )
    told = notice("eml-photos-left-out", "warning", count=left_out)
    return tuple(files), (told,) if left_out else ()


def _attach(mail: EmailMessage, file: _File) -> None:
    main, _, sub = file.media_type.partition("/")
    mail.add_attachment(file.data, maintype=main, subtype=sub, filename=file.name)
    part = mail.get_payload()[-1]  # type: ignore[index]
    if isinstance(part, EmailMessage):
        part.set_param("name", file.plain, header="Content-Type")


def _bound(mail: EmailMessage, seed: str) -> None:
    """Boundaries that are the same each time the same release is exported."""
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{seed[:24]}_{number}")


def _one_line(text: str) -> str:
    shown = (char for char in text if char not in BIDI_CONTROLS)
    return " ".join("".join(shown).split())
