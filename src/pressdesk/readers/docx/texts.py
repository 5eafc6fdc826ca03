"""Runs of a Word file as texts of a release: marks, links, footnotes, directions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pressdesk.document.edits import normal
from pressdesk.document.nodes import Inline, Span, Text, plain, replace
from pressdesk.document.schema import TextRule, marks_of
from pressdesk.readers.decode import harmless
from pressdesk.readers.docx.model import Item, Mark, Note, Word
from pressdesk.readers.facts import Facts
from pressdesk.readers.reading import elided
from pressdesk.text.characters import LRM, NNBSP, RLM

_NOTED = "_note_"
_FIELD = re.compile(r"_Slot_\d+_(\w*)", re.IGNORECASE)
_SLOT_CODES, _SLOT_SIGNS = re.compile("_([012])"), {"0": "_", "1": ".", "2": "-"}
_SAFE = ("http://", "https://", "mailto:", "tel:")
_BLANK = "slot mark"
_LTR = ("left to right", "left to right emphasis")
_EMPHASIS = ("emphasis", "intense emphasis", "subtle emphasis", _LTR[1])
_STRONG = ("strong", "intense emphasis")
_LAST_WORD = re.compile(r"\S+\s*\Z")
_BOM = "\ufeff"
_UNBROKEN = re.compile(f"{NNBSP}(?!{LRM})")  # a space that our writer kept
_MARKS = str.maketrans({LRM: None, RLM: None})


@dataclass
class Writing:
    """Makes texts; `own` files lose the direction marks that the writer put there."""

    facts: Facts
    own: bool = False
    _runs: list[Span] = field(default_factory=list)
    _slot: str = ""

    def text(self, items: Iterable[Item]) -> Text:
        """The text of a paragraph; pictures in it are left aside."""
        self._runs, self._slot = [], ""
        noted: int | None = None
        for item in items:
            if isinstance(item, Word):
                self._word(item)
            elif isinstance(item, Mark):
                noted = self._mark(item.name, noted)
            elif isinstance(item, Note):
                self._note(item.text, noted)
                noted = None
        return normal(self._runs)

    def _mark(self, name: str, noted: int | None) -> int | None:
        """Where noted words begin; an empty field begins or ends without a trace."""
        if name.lower().startswith(_NOTED):
            return len(self._runs)
        slot = _FIELD.fullmatch(name) if self.own else None
        if slot:
            self._slot = _SLOT_CODES.sub(lambda code: _SLOT_SIGNS[code[1]], slot[1])
        return noted

    def plain(self, text: str) -> str:
        """Characters without marks, as this file's texts are taken."""
        if self.own:
            text = _UNBROKEN.sub(" ", text).translate(_MARKS)
        kept, changed = harmless(text)
        self.facts.notices.extend(changed)
        inside = self.own and text.startswith(_BOM)  # of a text, not of a file
        return _BOM + kept if inside else kept

    def _word(self, word: Word) -> None:
        text = self.plain(word.text)
        if not text:
            return
        if word.style == _BLANK and text.strip() and not self._slot:
            self.facts.say("docx-blank-field", "warning", text=elided(text))
        span = Span(
            text,
            bold=word.bold or word.style in _STRONG,
            italic=word.italic or word.style in _EMPHASIS,
            underline=word.underline,
            link=self._link(word.link),
            ltr=word.style in _LTR,
            slot=self._slot,
        )
        self._runs.append(span)

    def _link(self, link: str) -> str:
        address = harmless("".join(link.split()))[0]
        if not address or address.startswith("#"):
            return ""
        if not address.lower().startswith(_SAFE):
            self.facts.say("read-link-dropped", address=address[:120])
            return ""
        return address

    def _note(self, words: str, noted: int | None) -> None:
        """Put a note on the runs since its bookmark, else on the last word."""
        note = self.plain(words)
        note = note[1:] if self.own and note[:1] in (" ", "\t") else note
        note = note if self.own else " ".join(note.split())
        if not note:
            return
        if noted is None:
            noted = self._last_word()
        if noted is None or noted >= len(self._runs):
            self.facts.say("docx-note-loose", "warning", text=elided(note))
            self._runs.append(Span("*", note=note))
            return
        self._runs[noted:] = [replace(run, note=note) for run in self._runs[noted:]]

    def _last_word(self) -> int | None:
        """Cut the last word off the last run without a note; its place, if any."""
        if not self._runs or self._runs[-1].note:
            return None
        last = self._runs[-1]
        found = _LAST_WORD.search(last.text)
        if found is None or not found.start():
            return len(self._runs) - 1
        cut = found.start()
        self._runs[-1:] = [
            replace(last, text=last.text[:cut]),
            replace(last, text=last.text[cut:]),
        ]
        return len(self._runs) - 1


def fitting(text: Text, rule: TextRule) -> Text:
    """`text` with the marks and line breaks that a part may have, and no others."""
    return normal(_fitted(run, rule) for run in text)


def _fitted(run: Inline, rule: TextRule) -> Inline:
    span = Span(run) if isinstance(run, str) else run
    if not rule.lines:
        span = replace(span, text=span.text.replace("\n", " "))
    for mark in marks_of(span) - rule.marks:
        span = replace(span, **{mark: type(getattr(span, mark))()})
    return span


def joined_lines(texts: Iterable[Text]) -> Text:
    """Several paragraphs as one text, each on a line of its own."""
    runs: list[Inline] = []
    for text in texts:
        if plain(text):
            runs += ("\n", *text) if runs else text
    return normal(runs)
