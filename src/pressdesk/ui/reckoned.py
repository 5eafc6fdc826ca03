"""The findings of a release, sorted for the page and the panel.

All of it is reckoned beside the window: a long release has tens of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from pressdesk.document.package import Package
from pressdesk.notices import Severity
from pressdesk.ui.editor.underlines import Key, Underline, Underlines
from pressdesk.workflow import findings
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.findings import Entry, Kind


class Reckoned(Struct, frozen=True):
    """`texts` are the findings of each text of the page, `elsewhere` those of none."""

    entries: tuple[Entry, ...] = ()
    kinds: tuple[Kind, ...] = ()
    texts: Mapping[Key, tuple[Entry, ...]] = {}
    elsewhere: tuple[Entry, ...] = ()

    @property
    def underlines(self) -> Underlines:
        """What is underlined of them."""
        return _Underlines(self.texts)

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        among = (kind for kind in self.kinds if kind.severity == severity)
        return sum(len(kind.entries) for kind in among)

    def without(self, gone: Sequence[Entry]) -> Reckoned:
        """The same, some findings settled; the others are as they were."""
        ids = {id(each) for each in gone}
        texts = dict(self.texts)
        for key in {key_of(each) for each in gone}:
            texts[key] = _left(texts.get(key, ()), ids)
        touched = {(each.kind, each.severity) for each in gone}
        kinds = tuple(
            _less(each, ids) if (each.message, each.severity) in touched else each
            for each in self.kinds
        )
        return Reckoned(
            _left(self.entries, ids),
            tuple(each for each in kinds if each.entries),
            texts,
            _left(self.elsewhere, ids),
        )


def read(desk: Desk, package: Package, before: Reckoned) -> Reckoned:
    """What stands against a release; what stood against it before is the same value."""
    known = {each.located: each for each in before.entries if each.located is not None}
    entries = findings.read(desk, package, known)
    return before if entries == before.entries else reckon(entries)


def reckon(entries: Iterable[Entry]) -> Reckoned:
    """Sort what was found."""
    entries = tuple(entries)
    texts: dict[Key, list[Entry]] = {}
    elsewhere: list[Entry] = []
    for each in entries:
        if each.spot is None:
            elsewhere.append(each)
        else:
            texts.setdefault(key_of(each), []).append(each)
    return Reckoned(
        entries,
        findings.kinds(entries),
        {key: tuple(among) for key, among in texts.items()},
        tuple(elsewhere),
    )


def key_of(entry: Entry) -> Key:
    """The text of the page that it is about, or the block."""
    spot, located = entry.spot, entry.located
    if spot is None:
        return "", 0
    whole = located is None or located.passage.part == "table"
    return spot.block, 0 if whole else spot.text


def on_page(entry: Entry) -> bool:
    """Whether its words stand in a text that is written on the page itself."""
    return _stands(entry, in_cells=False)


def in_table(entry: Entry) -> bool:
    """Whether its words stand in a table's caption or cell, which is painted."""
    return _stands(entry, in_cells=True)


def _stands(entry: Entry, *, in_cells: bool) -> bool:
    located = entry.located
    if located is None or located.passage.spot.note:
        return False  # a footnote stands nowhere on the page
    return (located.passage.part == "table") == in_cells


class _Underlines(Underlines):
    """Made of a text's findings when the text is painted."""

    def __init__(self, texts: Mapping[Key, Sequence[Entry]]) -> None:
        super().__init__()
        self._texts = texts
        self._places = {place for place, _ in texts}
        self._made: dict[Key, tuple[Underline, ...]] = {}
        self._cells: dict[str, Mapping[int, tuple[Underline, ...]]] = {}

    def in_text(self, key: Key) -> tuple[Underline, ...]:
        """Those of one text."""
        if key not in self._made:
            among = tuple(filter(on_page, self._texts.get(key, ())))
            self._made[key] = tuple(_underlines(key, among))
        return self._made[key]

    def in_table(self, place: str) -> Mapping[int, tuple[Underline, ...]]:
        """Those of a table's cells."""
        if not (place in self._places and self._texts.get((place, 0))):
            return {}
        if place not in self._cells:
            cells: dict[int, list[Entry]] = {}
            for each in self._texts[place, 0]:
                if each.located is not None and in_table(each):
                    cells.setdefault(each.located.passage.spot.text, []).append(each)
            self._cells[place] = {
                number: tuple(_underlines((place, number), among))
                for number, among in cells.items()
            }
        return self._cells[place]


def _underlines(key: Key, entries: Sequence[Entry]) -> Iterator[Underline]:
    for each in entries:
        located = each.located
        if located is not None:
            start, end = each.seen
            text = located.passage.text
            yield Underline(key[0], start, end, each.severity, key[1], text, located)


def _left(among: Sequence[Entry], gone: set[int]) -> tuple[Entry, ...]:
    return tuple(each for each in among if id(each) not in gone)


def _less(kind: Kind, gone: set[int]) -> Kind:
    left, fixable = _left(kind.entries, gone), _left(kind.fixable, gone)
    return Kind(kind.message, kind.severity, left, fixable)
