"""What is printed around a release: the office, its letterhead, the printed words.

Writers get all of it as an argument; they read no settings, clock or translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from pressdesk.notices import Notice
from pressdesk.writers.letterhead import Letterhead


@dataclass(frozen=True)
class Office:
    """The office as printed. `logo` is SVG, PNG or JPEG bytes, or None.

    `logo_pixels` is a drawn logo (SVG) as PNG, for formats that take no drawings.
    """

    name: str = ""
    unit: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    logo: bytes | None = None
    logo_pixels: bytes | None = None


@dataclass(frozen=True)
class Labels:
    """Printed words in the release's language, made by the caller from translations.

    `page` and `of` stand around the page numbers («صفحهٔ ۱ از ۳»); `no_code` stands
    where the code of an unissued release will be; `embargo` is the watermark of what
    may not be published yet; `full_text` stands before the address of the whole
    release, under a shortened one; `back_to_text` names a footnote's link to its run.
    """

    draft: str
    code: str
    no_code: str
    date: str
    page: str
    of: str
    photo_by: str
    contact: str
    embargo_until: str
    revision: str
    embargo: str = ""
    fingerprint: str = ""
    source: str = ""
    full_text: str = ""
    notes: str = ""
    back_to_text: str = ""
    table: str = ""
    tags: str = ""


@dataclass(frozen=True)
class MessageRules:
    """How releases are cut for messengers; the limits count UTF-16 code units.

    `ending` says how a shortened one ends: with an ellipsis, or with the address of the
    full text where there is one.
    """

    caption_limit: int = 1024
    message_limit: int = 4096
    ending: Literal["ellipsis", "link"] = "ellipsis"


ABOUT = (
    *("title", "docx", "pdf", "html", "web", "fragment", "paste", "caption"),
    *("message", "card", "eml", "ninjs", "photos-web", "photos-print", "captions"),
    *("files", "kilobytes", "megabytes", "sums", "check", "check-windows"),
)
"""The words of a bundle's readme page: what its files are, and around them."""


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Imprint:
    """Everything a writer prints beside the release itself.

    `letterhead` is the look of the page, its logo stands in `office`; `date` and `time`
    are the printed Jalali date and time (of the stamp, or of today for a draft),
    `date_numeric` the short form; `instant` the same as ISO 8601 with offset.
    `embargo` is the printed end of an embargo that still lies ahead, else empty;
    `about` says what the files of a bundle are, by the names in `ABOUT`.
    """

    letterhead: Letterhead
    office: Office
    labels: Labels
    date: str
    date_numeric: str
    time: str
    instant: str
    embargo: str = ""
    void: bool = False
    messages: MessageRules = MessageRules()
    about: Mapping[str, str] = field(default_factory=_nothing)


@dataclass(frozen=True)
class Extra:
    """A further file of a format; `ending` follows the release's name in its path.

    An ending such as `-web/photo.jpg` puts the file into a folder of its own.
    """

    ending: str
    data: bytes


@dataclass(frozen=True)
class Written:
    """A writer's result: the first file's bytes and what could not be carried over.

    `ending` is the first file's own ending, where it differs from its format's.
    """

    data: bytes
    notices: tuple[Notice, ...] = ()
    extras: tuple[Extra, ...] = ()
    ending: str = ""


def once(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices of several formats together, none of them twice."""
    kept: list[Notice] = []
    for each in notices:
        if each not in kept:
            kept.append(each)
    return tuple(kept)
