"""A mail ready to be sent: draft with text, page, DOCX, PDF and photos.

`X-Unsent: 1` opens it for writing in Outlook; other programs offer to edit it. All
bytes are ASCII and all names stand twice: in full by RFC 2231, and in plain ASCII for
programs that know no better. Nothing of it stands in one line of more than 998 bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from itertools import chain

from pressdesk.document.nodes import Release, plain
from pressdesk.document.package import Package
from pressdesk.notices import Notice, notice
from pressdesk.text.characters import persian_digits
from pressdesk.writers import pictures
from pressdesk.writers.imprint import Imprint, Written, once
from pressdesk.writers.mail_page import mail_page
from pressdesk.writers.mail_words import encoded, one_line
from pressdesk.writers.naming import latin_name
from pressdesk.writers.public import fingerprint
from pressdesk.writers.script import script

DOMAIN = "pressdesk.invalid"
MOST_BYTES = 18_000_000
"""Of attachments: with what base64 adds, below the 25 MB that most mail hosts take."""

_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_ATOM = r"[A-Za-z0-9_%+-]+"
_MAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
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
    """The release as a mail draft; `made` holds its DOCX and its PDF.

    What those could not carry over is told here too.
    """
    release = package.release
    page, notices = mail_page(package, imprint)
    documents = tuple(_documents(release, imprint, made))
    room = MOST_BYTES - sum(len(file.data) for file in documents)
    photos, left_out = _photos(package, imprint, room)
    mail = EmailMessage(policy=SMTP)
    for name, value in _plain_headers(release, imprint):
        mail[name] = value
    whole = script(release, imprint)
    mail.set_content(whole.text(whole.story.text), cte="base64")
    mail.add_alternative(page, subtype="html", cte="base64")
    for file in (*documents, *photos):
        _attach(mail, file)
    mail["Content-Language"] = release.meta.language
    _bound(mail, fingerprint(release))
    told = (made["docx"].notices, made["pdf"].notices, notices, left_out)
    data = _worded_headers(release, imprint) + mail.as_bytes()
    return Written(data, once(chain.from_iterable(told)))


def _worded_headers(release: Release, imprint: Imprint) -> bytes:
    """Subject and sender; an address that is none is left to who sends the mail."""
    made = f"Subject: {encoded(subject(release, imprint))}"
    address = imprint.office.email.strip()
    if _MAIL.fullmatch(address):
        name = encoded(one_line(imprint.office.name))
        shown = f"{name}{SMTP.linesep} <{address}>" if name else address
        made += f"{SMTP.linesep}From: {shown}"
    return f"{made}{SMTP.linesep}".encode("ascii")


def _plain_headers(release: Release, imprint: Imprint) -> Iterator[tuple[str, str]]:
    yield "To", ""
    yield "Date", format_datetime(datetime.fromisoformat(imprint.instant))
    yield "Message-ID", f"<{fingerprint(release)[:32]}@{DOMAIN}>"
    yield "X-Unsent", "1"


def subject(release: Release, imprint: Imprint) -> str:
    """The headline; before it, that it is a draft or may not be published yet."""
    notes = script(release, imprint).notes
    words = plain(release.headline) or imprint.office.name
    return one_line("".join(f"[{note}] " for note in notes) + words)


def _documents(
    release: Release, imprint: Imprint, made: Mapping[str, Written]
) -> Iterator[_File]:
    name, short = readable_name(release, imprint), latin_name(release, imprint)
    for format_id, kind in (("docx", _WORD), ("pdf", "pdf")):
        ending, data = f".{format_id}", made[format_id].data
        yield _File(data, f"application/{kind}", name + ending, short + ending)


def readable_name(release: Release, imprint: Imprint) -> str:
    """The beginning of the headline as a file's name; under embargo no topic."""
    if imprint.embargo:
        return latin_name(release, imprint)
    headline = one_line(plain(release.headline))
    words = " ".join(headline.split()[:_NAME_WORDS])
    kept = "".join(char for char in words if char not in _BANNED)[:_NAME_LENGTH]
    draft = "" if release.issued else f"{imprint.labels.draft} "
    return f"{draft}{kept.strip(' .')}".strip() or latin_name(release, imprint)


def _photos(
    package: Package, imprint: Imprint, room: int
) -> tuple[tuple[_File, ...], tuple[Notice, ...]]:
    """The photos that `room` bytes hold, in their order.

    Their numbers are those that the captions of the paste kit have.
    """
    release = package.release
    short, label = latin_name(release, imprint), imprint.labels.photo_by.rstrip(": ")
    shown = persian_digits if release.meta.language != "en" else str
    files: list[_File] = []
    left_out = 0
    for number, found in pictures.of_release(package, pictures.WEB):
        if len(found.data) > room:
            left_out += 1
            continue
        room -= len(found.data)
        name = f"{label} {shown(str(number))}{found.ending}"
        plain_name = f"{short}-photo-{number}{found.ending}"
        files.append(_File(found.data, found.media_type, name, plain_name))
    told = notice("eml-photos-left-out", "warning", count=left_out)
    return tuple(files), (told,) if left_out else ()


def _attach(mail: EmailMessage, file: _File) -> None:
    main, _, sub = file.media_type.partition("/")
    mail.add_attachment(file.data, maintype=main, subtype=sub, filename=file.name)
    part = mail.get_payload()[-1]  # type: ignore[index]
    if isinstance(part, EmailMessage):
        part.set_param("name", file.plain, replace=True)


def _bound(mail: EmailMessage, seed: str) -> None:
    """Boundaries that are the same each time the same release is exported."""
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{seed[:24]}_{number}")
