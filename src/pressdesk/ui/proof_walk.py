"""The way from one finding to the next: through the text, then what is beside it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pressdesk.ui.editor.underlines import key_of as text_of
from pressdesk.ui.reckoned import Reckoned, on_page
from pressdesk.workflow.findings import Entry

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from pressdesk.ui.editor.underlined import Underlined


class Stop(NamedTuple):
    """A place on the way: code points of the block, its entry."""

    at: int
    end: int
    entry: Entry


class Walk:
    """What was found, on a page as it reads now."""

    def __init__(self, page: Underlined, found: Reckoned) -> None:
        self._page, self._found = page, found

    def follow(self, current: Entry | None, by: int) -> Entry | None:
        """The next one from the caret, then those beside the text, then from the top.

        Several may begin at one place: the one that is current says which is next.
        """
        page, rest = self._page, self._found.elsewhere[::by]
        block, caret = page.caret()
        if current in rest:
            rest = rest[rest.index(current) + 1 :]
        else:
            here = self.stops(block)[::by]
            known = [n for n, each in enumerate(here) if each.entry == current]
            if known and here[known[0]].at == caret:
                ahead = here[known[0] + 1 :]
            else:
                ahead = [each for each in here if (each.at - caret) * by > 0]
            if ahead:
                return ahead[0].entry
            if (found := self._first(page.blocks(block, by), by)) is not None:
                return found
        if rest:
            return rest[0]
        first = page.end(by)
        again = self._first(chain([first], page.blocks(first, by)), by)
        return again or next(iter(self._found.elsewhere[::by]), None)

    def _first(self, blocks: Iterable[QTextBlock], by: int) -> Entry | None:
        """The first finding of the first of these blocks that has one."""
        found = (stops[::by][0].entry for each in blocks if (stops := self.stops(each)))
        return next(found, None)

    def stops(self, block: QTextBlock) -> list[Stop]:
        """The findings of a block, as its text reads now; those typed over are gone."""
        entries = self._found.texts.get(text_of(block))
        if not entries:
            return []
        now = {id(each.finding): each for each in self._page.of(block)}
        made = []
        for entry in entries:
            mark = now.get(id(entry.located))
            if mark is not None:
                made.append(Stop(mark.start, mark.end, entry))
            elif not on_page(entry):
                made.append(Stop(0, 0, entry))
        return sorted(made, key=lambda each: each.at)
