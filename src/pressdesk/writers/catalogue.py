"""The formats that a release can be exported to, in the order people see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pressdesk.document.package import Package
from pressdesk.writers.imprint import Imprint, Written


@dataclass(frozen=True)
class WriterEntry:
    """One format: its id on the command line, the file's ending and media type."""

    id: str
    extension: str
    media_type: str
    write: Callable[[Package, Imprint], Written]


def _docx(package: Package, imprint: Imprint) -> Written:
    from pressdesk.writers.docx import write_docx

    return write_docx(package, imprint)


def _pdf(package: Package, imprint: Imprint) -> Written:
    from pressdesk.writers.pdf import write_pdf

    return write_pdf(package, imprint)


def _html(package: Package, imprint: Imprint) -> Written:
    from pressdesk.writers.html import write_html

    return write_html(package, imprint)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

WRITERS: tuple[WriterEntry, ...] = (
    WriterEntry("docx", "docx", _WORD, _docx),
    WriterEntry("pdf", "pdf", "application/pdf", _pdf),
    WriterEntry("html", "html", "text/html", _html),
)
