"""Finding and replacing in a release: every text of it, footnotes too.

What is found is a value, so that a window, a command and an archive can show it, choose
among it and have it replaced. A text that replaces another takes its marks over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from pressdesk.document.edits import normal
from pressdesk.document.nodes import (
    PARTS,
    Inline,
    PartName,
    Release,
    Span,
    Table,
    Text,
    plain,
    replace,
)
from pressdesk.document.schema import SCHEMA, kind_of, texts_of, with_texts
from pressdesk.notices import Refused, notice
from pressdesk.text.finding import Match, Wanted, find_all


class Spot(Struct, frozen=True, order=True):
    """Which text of a release: a part name or block id, and the text's number in it.

    `note` is 0 for the text itself, else the number of a footnote in it, from 1.
    """

    block: str
    text: int = 0
    note: int = 0


class Passage(Struct, frozen=True):
    """A text to look through.

    `part` is what the page calls it: a part, `paragraph`, `item`, `speaker`, `caption`,
    `table`. A cell's `row` and `column` are counted from 1.
    """

    spot: Spot
    part: str
    text: str
    row: int = 0
    column: int = 0


class Hit(Struct, frozen=True):
    """A match at its place."""

    passage: Passage
    match: Match

    @property
    def spot(self) -> Spot:
        """Which text it is in."""
        return self.passage.spot

    @property
    def words(self) -> str:
        """What was found, as it stands there."""
        return self.passage.text[self.match.start : self.match.end]


class Replaced(Struct, frozen=True):
    """The new release, how much was replaced, and what was left for its footnotes."""

    release: Release
    count: int
    left: int = 0


def passages(release: Release) -> tuple[Passage, ...]:
    """Every text of `release` in reading order, each followed by its footnotes."""
    return tuple(
        replace(passage, spot=replace(passage.spot, note=note), text=said)
        for passage, text in _texts(release)
        for note, said in enumerate((plain(text), *_notes(text)))
    )


def hits(among: Sequence[Passage], found: Iterable[Sequence[Match]]) -> tuple[Hit, ...]:
    """The matches of each passage (`text.finding.find_all`) at their places."""
    return tuple(
        Hit(passage, match)
        for passage, matches in zip(among, found, strict=True)
        for match in matches
    )


def find(release: Release, wanted: Wanted, new: str | None = None) -> tuple[Hit, ...]:
    """Everything in `release` that is `wanted`, in reading order.

    Raises:
        Unreadable: the pattern is none.
    """
    among = passages(release)
    return hits(among, find_all([each.text for each in among], wanted, new))


def put(release: Release, chosen: Iterable[Hit]) -> Replaced:
    """`release` with the new words of the `chosen` hits in it.

    Words that carry a footnote which would go with them are left as they are.

    Raises:
        Refused: the release is issued and not under correction.
    """
    if release.locked:
        raise Refused(notice("find-locked", "error"))
    wanted: dict[str, dict[Spot, list[Match]]] = {}
    for hit in chosen:
        wanted.setdefault(hit.spot.block, {}).setdefault(hit.spot, []).append(hit.match)
    work = _Work()
    parts = {
        name: work.text(name, 0, release.part(name), SCHEMA[name].single_line, found)
        for name in PARTS
        if (found := wanted.get(name))
    }
    body = []
    for block in release.body:
        found = wanted.get(block.id, {})
        rules = SCHEMA[kind_of(block)].texts
        texts = [
            work.text(block.id, number, text, not rules[field].lines, found)
            for number, (field, text) in enumerate(texts_of(block))
        ]
        body.append(with_texts(block, texts) if found else block)
    made = replace(release, body=tuple(body), **parts)
    return Replaced(made, work.count, work.left)


def _texts(release: Release) -> Iterator[tuple[Passage, Text]]:
    for name in PARTS[:-1]:
        yield _part(release, name)
    for block in release.body:
        cells = _cells(block) if isinstance(block, Table) else iter(())
        for number, (field, text) in enumerate(texts_of(block)):
            row, column = next(cells, (0, 0)) if field == "rows" else (0, 0)
            spot, part = Spot(block.id, number), _SHOWN.get(field, kind_of(block))
            part = "table" if isinstance(block, Table) else part
            yield Passage(spot, part, plain(text), row, column), text
    yield _part(release, PARTS[-1])


_SHOWN = {"items": "item", "speaker": "speaker", "caption": "caption"}


def _part(release: Release, name: PartName) -> tuple[Passage, Text]:
    text = release.part(name)
    return Passage(Spot(name), name, plain(text)), text


def _cells(table: Table) -> Iterator[tuple[int, int]]:
    for row, cells in enumerate(table.rows, 1):
        for column in range(1, len(cells) + 1):
            yield row, column


def _notes(text: Text) -> list[str]:
    """The footnotes of `text`; neighbours with the same one have it once."""
    made: list[str] = []
    last = ""
    for run in text:
        note = run.note if isinstance(run, Span) else ""
        if note and note != last:
            made.append(note)
        last = note
    return made


class _Work:
    """Counts while it replaces."""

    def __init__(self) -> None:
        self.count = self.left = 0

    def text(
        self,
        block: str,
        number: int,
        text: Text,
        one_line: bool,  # noqa: FBT001 (as the schema says it)
        found: Mapping[Spot, Sequence[Match]],
    ) -> Text:
        """One text with its footnotes."""
        for note, said in enumerate(_notes(text), 1):
            matches = found.get(Spot(block, number, note), ())
            if matches:
                self.count += len(matches)
                text = _with_note(text, note, _rewritten(said, matches))
        for match in reversed(found.get(Spot(block, number), ())):
            new = match.new.replace("\n", " ") if one_line else match.new
            made = swap(text, match.start, match.end, new)
            self.count += made is not None
            self.left += made is None
            text = text if made is None else made
        return text


def _rewritten(said: str, matches: Sequence[Match]) -> str:
    for match in reversed(matches):
        said = said[: match.start] + match.new + said[match.end :]
    return " ".join(said.split())


def _with_note(text: Text, number: int, said: str) -> Text:
    """`text` with other words in its footnote `number`."""
    made: list[Inline] = []
    seen, last = 0, ""
    for run in text:
        note = run.note if isinstance(run, Span) else ""
        seen += bool(note and note != last)
        last = note
        if isinstance(run, Span) and note and seen == number:
            made.append(replace(run, note=said))
        else:
            made.append(run)
    return normal(made)


def swap(text: Text, start: int, end: int, new: str) -> Text | None:
    """`text` with `new` from `start` to `end`; None if a footnote would be lost.

    Letters that stay keep their marks; the others take those of the first one that
    goes, as in typing over a selection.
    """
    spans = [Span(run) if isinstance(run, str) else run for run in text]
    old = plain(text)[start:end]
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    low, high, fresh = start + head, end - tail, new[head : len(new) - tail]
    before, inside, after = _cut(spans, low, high)
    lost = _lost(before, inside, after)
    near = inside or (before[-1:] if head else after[:1])
    marks = replace(near[0], text=fresh) if near else Span(fresh)
    if (
        len(lost) > 1
        or (lost and not fresh)
        or (lost and marks.note not in ("", *lost))
    ):
        return None
    if lost:
        marks = replace(marks, note=lost[0])
    return normal((*before, marks, *after))


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _cut(
    spans: Sequence[Span], low: int, high: int
) -> tuple[list[Span], list[Span], list[Span]]:
    """The runs before `low`, between, and after `high`; cut runs keep their marks."""
    made: tuple[list[Span], list[Span], list[Span]] = ([], [], [])
    at = 0
    for span in spans:
        size = len(span.text)
        first, last = max(0, low - at), max(0, high - at)
        pieces = (span.text[:first], span.text[first:last], span.text[last:])
        for part, piece in zip(made, pieces, strict=True):
            if piece:
                part.append(replace(span, text=piece))
        at += size
    return made


def _lost(
    before: Sequence[Span], inside: Sequence[Span], after: Sequence[Span]
) -> list[str]:
    """The footnotes that stand nowhere else than inside."""
    kept = {before[-1].note if before else "", after[0].note if after else ""}
    notes = dict.fromkeys(span.note for span in inside if span.note)
    return [note for note in notes if note not in kept]
