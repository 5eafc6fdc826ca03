"""The line of whom the media may ask; in a narrow place it is broken between values."""

from __future__ import annotations

from pressdesk.document.nodes import Contact, Inline, Span, Text, plain
from pressdesk.writers.docx.room import words_mm
from pressdesk.writers.docx.words import labelled

_GAP, _BREAK = " · ", "\n"


def contact_text(contact: Contact, label: str, width: float, size: float) -> Text:
    """Label and values in lines of at most `width` millimetres; empty without a value.

    A telephone number would be broken at its hyphen.
    """
    values: list[Inline] = [contact.name] if contact.name else []
    values += [Span(v, ltr=True) for v in (contact.phone, contact.email) if v]
    if not values:
        return ()
    text: list[Inline] = [labelled(label, "")]
    line = plain(tuple(text))
    for at, value in enumerate(values):
        words = plain((value,))
        gap = _GAP if at else ""
        if gap and words_mm(f"{line}{gap}{words}", size) > width:
            gap, line = _BREAK, ""
        text += [gap, value] if gap else [value]
        line += f"{gap}{words}"
    return tuple(text)
