"""Latin names of the files that leave the desk: code, date and slug.

Under embargo a name tells no topic: folder lists and mail logs are read by people whom
the text must not reach yet.
"""

from __future__ import annotations

import re

from pressdesk.document.nodes import Release, plain
from pressdesk.text.characters import latin_digits
from pressdesk.text.slug import slug
from pressdesk.writers.imprint import Imprint

DRAFT = "draft"
LONGEST = 48
"""Characters of a name: in a folder of a folder it stays below what Windows takes, and
in a mail it fits into one line, as old programs want it."""
_LONGEST_CODE = 24


def topic(release: Release, imprint: Imprint) -> str:
    """The release's slug: its own or one of its headline; empty under embargo."""
    if imprint.embargo:
        return ""
    return slug(release.meta.slug) or slug(plain(release.headline))


def day(imprint: Imprint) -> str:
    """The printed day as `1405-02-27`; empty when it is none."""
    made = latin_digits(imprint.date_numeric).replace("/", "-")
    return made if re.fullmatch(r"\d{4}-\d{2}-\d{2}", made) else ""


def latin_name(release: Release, imprint: Imprint) -> str:
    """`<code>-<day>-<slug>` without an ending; a draft has `draft` and no code.

    At most `LONGEST` characters: of a long slug the first words stay. Two drafts under
    embargo have their ids to tell them apart.
    """
    known = release.stamp is not None and release.issued
    code = _safe(release.stamp.code) if release.stamp and known else DRAFT
    head = "-".join(filter(None, (code[:_LONGEST_CODE].strip("-"), day(imprint))))
    own = topic(release, imprint)
    if not own and not known:
        own = _safe(release.id)[:8]
    own = _first_words(own, LONGEST - len(head) - 1)
    return "-".join(filter(None, (head, own)))


def _first_words(slug: str, room: int) -> str:
    if len(slug) <= room:
        return slug
    return slug[: room + 1].rpartition("-")[0] or slug[:room]


def _safe(text: str) -> str:
    """Only what every file system and mail program takes."""
    return re.sub(r"[^A-Za-z0-9]+", "-", latin_digits(text)).strip("-") or DRAFT
