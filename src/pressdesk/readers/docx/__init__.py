"""Word files: our own come back as they were, those of others are read and guessed.

`parcel` opens the file with care, `tidy` makes its text plain, `bare` hands it to
mammoth, whose model `model` turns into lines and tables; `ours` and `foreign` make the
release. Nothing is fetched, macros and objects stay unread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.readers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressdesk.readers.docx.bare import Bare
    from pressdesk.readers.docx.model import Element, Model
    from pressdesk.readers.docx.parcel import Parcel
    from pressdesk.readers.facts import Facts

_WARNED = ("docx-object-dropped", "docx-picture-outside", "docx-formula")
_MACROS = ("vbaproject", "activex")


def read_docx(data: bytes) -> Reading:
    """The release of a Word file.

    Raises:
        Unreadable: an old `.doc`, a locked, damaged or too large file, or no Word file.
    """
    from pressdesk.readers.docx.bare import bare
    from pressdesk.readers.docx.cells import unsealed
    from pressdesk.readers.docx.foreign import read_foreign
    from pressdesk.readers.docx.model import model
    from pressdesk.readers.docx.ours import read_ours
    from pressdesk.readers.docx.parcel import opened
    from pressdesk.readers.docx.properties import properties
    from pressdesk.readers.facts import Facts

    parcel = opened(data)
    known, made = properties(parcel), bare(parcel)
    read = model(made)
    facts = Facts()
    _tell(parcel, made, read, facts)
    elements = unsealed(read.elements)
    if known.ours:
        return read_ours(elements, known, facts)
    _margins(parcel, facts)
    return read_foreign(elements, facts)


def _tell(parcel: Parcel, made: Bare, read: Model, facts: Facts) -> None:
    """Say what was left out on the way."""
    from pressdesk.readers.reading import elided

    for message, count in made.counts.items():
        if count:
            severe = message in _WARNED
            facts.say(message, "warning" if severe else "info", count=count)
    for words in made.hidden:
        facts.say("docx-hidden-dropped", "warning", text=elided(words))
    if any(kind in name for name in parcel.names for kind in _MACROS):
        facts.say("docx-macros-ignored")
    symbols = sum("w:sym" in message for message in read.said)
    if symbols:
        facts.say("docx-symbols-lost", "warning", count=symbols)
    lost = made.letters - _letters(read.elements)
    if lost > 0:
        facts.say("docx-letters-lost", "warning", count=lost)


def _letters(elements: Iterable[Element]) -> int:
    """How many letters stand in lines, tables and notes."""
    from pressdesk.readers.docx.bare import letters
    from pressdesk.readers.docx.cells import lines
    from pressdesk.readers.docx.model import Line, Note, Word

    count = 0
    for element in elements:
        for line in (element,) if isinstance(element, Line) else lines(element):
            said = (i.text for i in line.items if isinstance(i, Word | Note))
            count += letters("".join(said))
    return count


def _margins(parcel: Parcel, facts: Facts) -> None:
    """Say what stood in header and footer: it is no part of the text."""
    from pressdesk.readers.docx.bare import main_part
    from pressdesk.readers.docx.tidy import text_in
    from pressdesk.readers.reading import elided

    seen: set[str] = set()
    for each in parcel.relations(main_part(parcel)):
        if each.kind not in ("header", "footer") or each.outside:
            continue
        root = parcel.tree(each.target)
        words = "" if root is None else text_in(root)
        words = elided(words)
        if words and words not in seen:
            seen.add(words)
            facts.say("docx-margin-dropped", text=words)
