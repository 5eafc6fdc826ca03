"""Plain text of the clipboard: paragraphs, lists of bulleted lines, rows of cells.

Text copied from a PDF file breaks where the page did; such lines are joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pressdesk.document.nodes import (
    BodyBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    Text,
    block_id,
    plain,
)
from pressdesk.readers.clipboard.letters import cured, cured_line
from pressdesk.readers.clipboard.losses import Losses
from pressdesk.readers.decode import harmless
from pressdesk.readers.runs import trimmed, with_text

_BULLET = re.compile("\\s*(?:[•▪●◦‣🔹🔸◾]\ufe0f?\\s*|[·o§–*\u2010-]\t+)(?=\\S)")
_NUMBER = re.compile(r"\s*\(?[0-9۰-۹٠-٩]{1,3}[.)\-–]\t+(?=\S)")
_ENDED = (".", "؟", "!", ":", "؛", "…", ".»", "؟»", "!»", "?")
_WIDTHS = range(45, 141)
_FEWEST = 4
_FULL = 0.72
_SHORTEST_LIST = 2


def blocks_of(text: str, losses: Losses) -> tuple[BodyBlock, ...]:
    """The blocks of plain text."""
    kept, told = harmless(text)
    losses.notices.extend(told)
    table = _table(kept, losses)
    if table is not None:
        return (table,)
    paragraphs = [Paragraph(block_id(), (line,)) for line in _paragraphs(kept, losses)]
    listed = with_lists(paragraphs, losses)
    return tuple(_cured(block, losses) for block in listed)


def _cured(block: BodyBlock, losses: Losses) -> BodyBlock:
    if isinstance(block, ListBlock):
        items = tuple(ListItem(trimmed(cured(i.text, losses))) for i in block.items)
        return ListBlock(block.id, items, block.ordered)
    assert isinstance(block, Paragraph)
    return Paragraph(block.id, trimmed(cured(block.text, losses)))


# -- cells ------------------------------------------------------------------


def _table(text: str, losses: Losses) -> Table | None:
    """Lines of cells parted by tabs, as spreadsheets give them."""
    rows = [line.split("\t") for line in text.rstrip("\n").split("\n")]
    widths = {len(row) for row in rows}
    if len(rows) < _SHORTEST_LIST or len(widths) != 1 or widths == {1}:
        return None
    if all(marked(line) for line in text.rstrip("\n").split("\n")):
        return None
    cells = tuple(tuple(_cell(cell, losses) for cell in row) for row in rows)
    return Table(block_id(), cells, header=False) if any(map(any, cells)) else None


def _cell(words: str, losses: Losses) -> Text:
    words = cured_line(words.strip(), losses)
    return (words,) if words else ()


# -- lists ------------------------------------------------------------------


def marked(words: str) -> tuple[int, bool] | None:
    """How long the bullet or number at the head of a line is, and whether a number."""
    if found := _BULLET.match(words):
        return found.end(), False
    found = _NUMBER.match(words)
    return (found.end(), True) if found else None


def with_lists(blocks: Iterable[BodyBlock], losses: Losses) -> Iterator[BodyBlock]:
    """Two or more bulleted paragraphs in a row become a list."""
    for sort, group in groupby(blocks, _sort):
        members = list(group)
        if sort is None or len(members) < _SHORTEST_LIST:
            yield from members
            continue
        items = tuple(ListItem(_unmarked(block)) for block in members)
        losses.add("lists", len(items))
        yield ListBlock(block_id(), items, sort)


def _sort(block: BodyBlock) -> bool | None:
    found = marked(plain(block.text)) if isinstance(block, Paragraph) else None
    return found[1] if found else None


def _unmarked(block: BodyBlock) -> Text:
    assert isinstance(block, Paragraph)
    found = marked(plain(block.text))
    left = found[0] if found else 0
    made = []
    for run in block.text:
        words = run if isinstance(run, str) else run.text
        made.append(with_text(run, words[left:]))
        left = max(0, left - len(words))
    return trimmed(tuple(made))


# -- wrapped lines ----------------------------------------------------------


def _paragraphs(text: str, losses: Losses) -> list[str]:
    lines = [line.rstrip() for line in text.split("\n")]
    width = _wrapped_at(lines)
    made: list[str] = []
    open_ended = False
    for line in lines:
        if not line.strip():
            open_ended = False
        elif open_ended and width and not marked(line):
            made[-1] = _hyphenless(made[-1], line.strip())
            losses.add("joined-lines")
        else:
            made.append(line.strip("\ufeff ") if width else line)
        open_ended = bool(line.strip()) and _runs_on(line, width)
    return [line for line in made if line.strip()]


def _hyphenless(upper: str, lower: str) -> str:
    cut = upper.endswith("-") and upper[-2:-1].isascii() and lower[:1].islower()
    return upper[:-1] + lower if cut else f"{upper} {lower}"


def _wrapped_at(lines: list[str]) -> int:
    """About how many characters a line of the page held; 0 for whole paragraphs."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if len(lengths) < _FEWEST:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    if width not in _WIDTHS or lengths[-1] > width * 1.35:
        return 0
    full = [line for line in lines if len(line.strip()) >= width * _FULL]
    running = [line for line in full if not line.rstrip().endswith(_ENDED)]
    enough = len(full) * 2 >= len(lengths) and len(running) * 2 >= len(full)
    return width if enough and len(running) >= _FEWEST - 1 else 0


def _runs_on(line: str, width: int) -> bool:
    """Whether the paragraph of this line goes on in the next one."""
    length = len(line.strip())
    if line.rstrip().endswith(_ENDED):
        return length >= width * 0.95
    return length >= width * _FULL
