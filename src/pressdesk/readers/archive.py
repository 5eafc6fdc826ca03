"""Pages saved as one file by a browser (MHTML): the page in it, then as any page."""

from __future__ import annotations

import email
from email.message import Message

from pressdesk.notices import Unreadable, notice
from pressdesk.readers.decode import LARGEST
from pressdesk.readers.reading import Reading
from pressdesk.readers.web import read_web


def read_archive(data: bytes) -> Reading:
    """The release of the first page in an archive; its other parts stay unread.

    Raises:
        Unreadable: there is no page in it.
    """
    if len(data) > LARGEST:
        raise Unreadable(notice("read-too-large", "error", megabytes=len(data) >> 20))
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return read_web(_in_unicode(part, page))
    raise Unreadable(notice("read-no-article", "error"))


def _in_unicode(part: Message, page: bytes) -> bytes:
    """The page in UTF-8 when the archive names another charset that fits."""
    charset = str(part.get_param("charset") or "").strip("'\"").lower()
    if not charset or charset == "utf-8":
        return page
    try:
        return page.decode(charset).encode("utf-8")
    except (LookupError, ValueError):
        return page
