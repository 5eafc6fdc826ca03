"""The formats that a release can be exported to, in the order people see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pressdesk.document.package import Package
from pressdesk.writers.imprint import Extra, Imprint, Written, once

Made = Mapping[str, Written]
"""What the formats named in `needs` gave, by format id."""


@dataclass(frozen=True)
class WriterEntry:
    """One format: its id on the command line, its files' ending and media type.

    `ending` follows the release's name in the path of the first file, such as `.pdf`
    or `-web/index.html`. `needs` are the formats whose files this one carries: they are
    made before it, once, and handed over.
    """

    id: str
    ending: str
    media_type: str
    write: Callable[[Package, Imprint, Made], Written]
    needs: tuple[str, ...] = ()

    def files(self, written: Written) -> tuple[Extra, ...]:
        """All files of this format, the first one among them."""
        return (Extra(written.ending or self.ending, written.data), *written.extras)


def _docx(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.docx import write_docx

    return write_docx(package, imprint)


def _pdf(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.pdf import write_pdf

    return write_pdf(package, imprint)


def _html(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.html import write_html

    return write_html(package, imprint)


def _web(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.html import write_web

    return write_web(package, imprint)


def _fragment(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.fragment import write_fragment

    return write_fragment(package, imprint)


def _paste(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.paste import write_paste

    return write_paste(package, imprint)


def _ninjs(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.ninjs import write_ninjs

    return write_ninjs(package, imprint)


def _caption(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.messages import write_caption

    return write_caption(package, imprint)


def _message(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.messages import write_message

    return write_message(package, imprint)


def _card(package: Package, imprint: Imprint, _made: Made) -> Written:
    from pressdesk.writers.card import write_card

    return write_card(package, imprint)


def _eml(package: Package, imprint: Imprint, made: Made) -> Written:
    from pressdesk.writers.eml import write_eml

    return write_eml(package, imprint, made)


def _bundle(package: Package, imprint: Imprint, made: Made) -> Written:
    from pressdesk.writers.bundle import write_bundle

    carried = {
        each.id: each.files(made[each.id]) for each in WRITERS if each.id in made
    }
    notices = once(notice for written in made.values() for notice in written.notices)
    return replace(write_bundle(package, imprint, carried), notices=notices)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_CARRIED = (
    *("docx", "pdf", "html", "web", "fragment", "paste"),
    *("ninjs", "caption", "message", "card", "eml"),
)

WRITERS: tuple[WriterEntry, ...] = (
    WriterEntry("docx", ".docx", _WORD, _docx),
    WriterEntry("pdf", ".pdf", "application/pdf", _pdf),
    WriterEntry("html", ".html", "text/html", _html),
    WriterEntry("web", "-web/index.html", "text/html", _web),
    WriterEntry("fragment", "-fragment.html", "text/html", _fragment),
    WriterEntry("paste", "-paste/all.txt", "text/plain", _paste),
    WriterEntry("ninjs", ".ninjs.json", "application/json", _ninjs),
    WriterEntry("caption", "-caption.txt", "text/plain", _caption),
    WriterEntry("message", "-message.txt", "text/plain", _message),
    WriterEntry("card", "-card-photo-1200x630.png", "image/png", _card),
    WriterEntry("eml", ".eml", "message/rfc822", _eml, needs=("docx", "pdf")),
    WriterEntry("bundle", "-bundle.zip", "application/zip", _bundle, needs=_CARRIED),
)


def entry(format_id: str) -> WriterEntry | None:
    """The format of this id, if there is one."""
    return next((each for each in WRITERS if each.id == format_id), None)
