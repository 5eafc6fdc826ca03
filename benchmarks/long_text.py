"""Releases of any number of paragraphs for the editor's benchmarks, and the same bare.

A paragraph has some 280 characters with half-spaces; every thirtieth has a footnote,
every twentieth an intertitle before it. A finding stands in each.
"""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit

from pressdesk.document.nodes import BodyBlock, Intertitle, Paragraph, Release, Span
from pressdesk.document.package import Package
from pressdesk.text.characters import persian_digits
from pressdesk.ui.editor.underlines import Underline

SENTENCE = "مدیرعامل سازمان حمل‌ونقل آبان‌رود در این دیدار از برنامهٔ سال گفت. "
HEADING = "برنامهٔ سال"
NUMBERED = "شمارهٔ این بند {number} است و هیچ بندی مانند آن نیست."
FOOTNOTE = "گزارش سالانه، صفحهٔ ۱۲"


def text(number: int) -> str:
    """A paragraph unlike all others: nothing can be known of it from another."""
    return SENTENCE * 3 + NUMBERED.format(number=persian_digits(str(number)))


def release(paragraphs: int) -> Release:
    """A release with so many paragraphs."""
    body: list[BodyBlock] = []
    for number in range(paragraphs):
        if number % 20 == 10:
            body.append(Intertitle(f"t{number}", (HEADING,)))
        noted = number % 30 == 15
        said = text(number)
        runs = (said[:40], Span(said[40:60], note=FOOTNOTE), said[60:])
        body.append(Paragraph(f"b{number}", runs if noted else (said,)))
    return Release("r", headline=("تیتر خبر",), lead=(SENTENCE,), body=tuple(body))


def package(paragraphs: int) -> Package:
    """The same as a package."""
    return Package(release(paragraphs))


def findings(paragraphs: int, shift: int = 0) -> list[Underline]:
    """One finding in each paragraph, `shift` characters on."""
    start = 20 + shift
    return [
        Underline(f"b{number}", start, start + 8, "warning")
        for number in range(paragraphs)
    ]


def lines(paragraphs: int) -> str:
    """What the release says, as plain lines."""
    made = ["تیتر خبر", SENTENCE]
    for number in range(paragraphs):
        made += [HEADING] * (number % 20 == 10) + [text(number)]
    return "\n".join(made)


def fill(widget: QTextEdit, paragraphs: int) -> None:
    """Qt's own widget with the same text."""
    widget.setPlainText(lines(paragraphs))
