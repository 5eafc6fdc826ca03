"""Two states of one text compared word by word, marks and footnotes included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from pressdesk.document.nodes import Span, Text, replace

# letters with their vowel marks and joiners, else one character
_WORD = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d]+|.", re.DOTALL)
_MOST = 4_000_000  # pairs of words; a longer text is compared as a whole
_BARE = Span("")


class Edit(Struct, frozen=True):
    """From `start` to `end` the text was `was`; nothing there is a deletion.

    `noted`: a footnote changed. `low` and `high` leave out white space at the ends,
    unless there is nothing else.
    """

    start: int
    end: int
    was: str
    noted: bool = False
    low: int = 0
    high: int = 0


class Words(Struct, frozen=True):
    """The words of a text, each with the marks that it carries."""

    pieces: tuple[tuple[str, Span], ...] = ()


def words_of(texts: Iterable[Text]) -> Words:
    """The words of several texts, parted by newlines as in `schema.block_text`."""
    made: list[tuple[str, Span]] = []
    for number, text in enumerate(texts):
        if number:
            made.append(("\n", _BARE))
        for run in text:
            span = run if isinstance(run, Span) else Span(run)
            marks = replace(span, text="")
            made += ((word, marks) for word in _WORD.findall(span.text))
    return Words(tuple(made))


def edits(old: Words, new: Words) -> tuple[Edit, ...]:
    """What to undo in the new text to have the old one, from its start to its end."""
    before, after = old.pieces, new.pieces
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    offsets = [0]
    for word, _marks in after:
        offsets.append(offsets[-1] + len(word))
    found = [
        Edit(
            offsets[head + low],
            offsets[head + high],
            "".join(word for word, _marks in was),
            _notes(was) != _notes(middle[1][low:high]),
        )
        for was, low, high in _differences(*middle)
    ]
    text = "".join(word for word, _marks in after)
    return tuple(_trimmed(edit, text) for edit in _joined(found, text))


def undone(text: str, found: Sequence[Edit]) -> str:
    """The earlier text."""
    for edit in reversed(found):
        text = text[: edit.start] + edit.was + text[edit.end :]
    return text


_Pieces = Sequence[tuple[str, Span]]


def _alike(before: _Pieces, after: _Pieces) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _differences(before: _Pieces, after: _Pieces) -> Iterator[tuple[_Pieces, int, int]]:
    """The earlier words, and where words stand for them now."""
    if not before and not after:
        return
    if len(before) * len(after) > _MOST:
        yield before, 0, len(after)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, low, high, start, end in matcher.get_opcodes():
        if tag != "equal":
            yield before[low:high], start, end


def _notes(pieces: _Pieces) -> list[str]:
    return [marks.note for _word, marks in pieces if marks.note][:1]


def _trimmed(edit: Edit, text: str) -> Edit:
    words = text[edit.start : edit.end]
    if not words.strip():
        return replace(edit, low=edit.start, high=edit.end)
    low = edit.start + len(words) - len(words.lstrip())
    return replace(edit, low=low, high=edit.start + len(words.rstrip()))


def _joined(found: Sequence[Edit], text: str) -> list[Edit]:
    """Edits with nothing but a space between them as one, where both put words in."""
    made: list[Edit] = []
    for edit in found:
        last = made[-1] if made else None
        between = text[last.end : edit.start] if last else ""
        if last and between == " " and last.end > last.start and edit.end > edit.start:
            was = last.was + between + edit.was
            noted = last.noted or edit.noted
            made[-1] = Edit(last.start, edit.end, was, noted)
        else:
            made.append(edit)
    return made
