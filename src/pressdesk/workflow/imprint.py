"""What stands around a release on paper: the office, the letterhead, dates, words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import TEHRAN, iso
from pressdesk.document.nodes import Release
from pressdesk.i18n.messages import Messages
from pressdesk.text.characters import FSI, PDI
from pressdesk.workflow import letterheads as library
from pressdesk.workflow.desk import Desk
from pressdesk.writers.imprint import ABOUT, Imprint, Labels, MessageRules, Office
from pressdesk.writers.letterhead_file import Kept

_PIXELS = (b"\x89PNG", b"\xff\xd8\xff")


def office(desk: Desk, own_logo: bytes = b"") -> Office:
    """The office as printed, from its settings; a logo that is gone is left out.

    `own_logo` is a letterhead's, which counts before the office's.
    """
    option = desk.option
    logo_path = Path(option("office.logo")) if option("office.logo") else None
    logo = own_logo or None
    if logo is None and logo_path and logo_path.is_file():
        logo = logo_path.read_bytes()
    return Office(
        name=option("office.name"),
        unit=option("office.unit"),
        address=option("office.address"),
        phone=option("office.phone"),
        email=option("office.email"),
        website=option("office.website"),
        logo=logo,
        logo_pixels=_pixels(logo),
    )


def _pixels(logo: bytes | None) -> bytes | None:
    """A drawn logo as PNG, for the formats that take no drawings."""
    if logo is None or logo.startswith(_PIXELS):
        return None
    from pressdesk.writers.pdf.drawing import svg_pixels

    return svg_pixels(logo)


def letterheads(desk: Desk) -> Mapping[str, str]:
    """The names of the letterheads to choose from, by id; the default one first."""
    return library.names(desk)


def labels(language: str) -> Labels:
    """The printed words in the release's language, whatever the window speaks.

    The message of a field such as `no_code` is `label-no-code`.
    """
    word = Messages(language).text
    names = [field.name for field in fields(Labels)]
    return Labels(**{name: word(f"label-{name.replace('_', '-')}") for name in names})


def about(language: str) -> Mapping[str, str]:
    """What a bundle's readme page says, in the release's language.

    The message of a name such as `photos-web` is `bundle-photos-web`.
    """
    word = Messages(language).text
    return MappingProxyType({name: word(f"bundle-{name}") for name in ABOUT})


def imprint_of(desk: Desk, release: Release, letterhead_id: str = "") -> Imprint:
    """What is printed around the release: dates of its stamp, or of now for a draft.

    Without a letterhead's id it is the default one's.
    """
    return imprint_in(desk, release, library.chosen(desk, letterhead_id)[0].kept)


def imprint_in(desk: Desk, release: Release, kept: Kept) -> Imprint:
    """The same in a letterhead that need not be on the shelf yet."""
    if release.stamp and release.issued:
        instant = datetime.fromisoformat(release.stamp.instant)
    else:
        instant = desk.clock()
    local = instant.astimezone(TEHRAN)
    day = JalaliDate.from_gregorian(local.date())
    language = _calendar(release)
    return Imprint(
        letterhead=kept.look,
        office=office(desk, kept.logo),
        labels=labels(release.meta.language),
        date=wording.long_date(day, language),
        date_numeric=wording.short(day, language),
        time=wording.clock(local, language),
        instant=iso(local),
        embargo=embargo(desk, release),
        messages=_messages(desk),
        about=about(release.meta.language),
    )


def _calendar(release: Release) -> str:
    """The language of printed dates: English for an English release, else Persian."""
    return "en" if release.meta.language == "en" else "fa"


def _messages(desk: Desk) -> MessageRules:
    limits = (f"messages.{name}_limit" for name in ("caption", "message"))
    caption, message = (desk.settings.number(name) for name in limits)
    shortened = desk.option("messages.ending")
    return MessageRules(caption, message, "link" if shortened == "link" else "ellipsis")


def embargo(desk: Desk, release: Release) -> str:
    """Until when the release may not be published, as printed.

    Empty when there is no embargo or the desk's clock has passed it. A time without an
    offset is Tehran's; one that is no time stays as it was written and never passes.
    """
    written = release.meta.embargo
    if not written:
        return ""
    try:
        until = datetime.fromisoformat(written)
        until = (
            until.astimezone(TEHRAN) if until.tzinfo else until.replace(tzinfo=TEHRAN)
        )
    except (ValueError, OverflowError):
        return written
    if until <= desk.clock():
        return ""
    language = _calendar(release)
    day = wording.long_date(JalaliDate.from_gregorian(until.date()), language)
    word = Messages(release.meta.language).text
    sentence = word(
        "label-date-and-time", date=day, time=wording.clock(until, language)
    )
    return sentence.replace(FSI, "").replace(PDI, "")
