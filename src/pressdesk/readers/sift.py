"""Sifting: which pieces of a published text are the release, and what the rest says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from pressdesk.document.nodes import Text
from pressdesk.readers.endmarks import find_end, split_end
from pressdesk.readers.facts import Facts
from pressdesk.readers.lines import Line, classify
from pressdesk.readers.reading import Piece, elided
from pressdesk.readers.runs import cut
from pressdesk.text.words import word_count

_LONG = 15
_LINK_WORDS = 22
_HEAD_PIECES = 3
_SENTENCE_END = (".", "؟", "!", "؛", ":", "»", "،", "…")
_PARTS = frozenset({"kicker", "headline", "subhead", "lead"})


@dataclass
class Sifted:
    """The pieces that stay, the end mark, and the parts that labels named."""

    pieces: list[Piece] = field(default_factory=list)
    end_mark: Text = ()
    after_end: list[Piece] = field(default_factory=list)


@dataclass
class Sieve:
    """One pass over the pieces; `facts` gathers what is taken and dropped."""

    pieces: list[Piece]
    facts: Facts
    out: Sifted = field(default_factory=Sifted)
    waiting: str = ""
    skipping: str = ""

    @cached_property
    def lines(self) -> list[Line]:
        """What each piece is."""
        return [
            classify(piece.plain) if piece.text and not piece.role else Line("text")
            for piece in self.pieces
        ]

    @cached_property
    def first_long(self) -> int:
        """Where running text begins."""
        return next((i for i in range(len(self.pieces)) if self._long(i)), 0)

    @cached_property
    def end_at(self) -> int:
        """The first end mark after running text began; else the number of pieces."""
        for at, line in enumerate(self.lines):
            if line.end and line.end.kind == "mark" and at >= self.first_long:
                return at
        return len(self.pieces)

    @cached_property
    def last_long(self) -> int:
        """The last paragraph of running text before the end."""
        longs = [i for i in range(self.end_at) if self._long(i)]
        return longs[-1] if longs else 0

    def _long(self, at: int) -> bool:
        line, piece = self.lines[at], self.pieces[at]
        if line.kind != "text" or piece.linked > 0.8:
            return False
        return word_count(piece.plain) >= _LONG

    def run(self) -> Sifted:
        """Sift all pieces."""
        stop = self.tail_at
        for at in range(stop):
            self._one(at, self.pieces[at], self.lines[at])
        for piece in self.pieces[stop:]:
            self.facts.dropped(piece.shown)
        return self.out

    @cached_property
    def tail_at(self) -> int:
        """Where the page's tail (comment form, side lists, footer) begins."""
        for at, line in enumerate(self.lines):
            if at < self.first_long or at == 0 or self._end_follows(at):
                continue
            if line.kind == "drop_to_end":
                return at
            settled = at > self.end_at or at > self._last_sentence
            if line.kind == "drop_to_end_weak" and settled:
                return at
        return len(self.pieces)

    @cached_property
    def _last_sentence(self) -> int:
        ends = (i for i in reversed(range(len(self.pieces))) if self._sentence(i))
        return next(ends, -1)

    @cached_property
    def _last_text(self) -> int:
        """The last line of the release's own part that is running text."""
        texts = (i for i in range(self.tail_at) if self.lines[i].kind == "text")
        return max(texts, default=-1)

    def _end_follows(self, at: int) -> bool:
        return at < self.end_at < len(self.pieces)

    def _sentence(self, at: int) -> bool:
        return self._long(at) and self.pieces[at].plain.rstrip().endswith(".")

    def _one(self, at: int, piece: Piece, line: Line) -> None:
        if self._is_related(piece, line):
            self.facts.say("read-related-dropped", text=elided(piece.shown))
            return
        step = getattr(self, f"_on_{line.kind}", self._on_drop)
        step(at, piece, line)

    def _is_related(self, piece: Piece, line: Line) -> bool:
        """Whether the piece is a link under «بیشتر بخوانید»."""
        if not self.skipping:
            return False
        words, text = word_count(piece.plain), piece.plain.strip()
        bullet = text[:1] in "•▪●*-»›◾🔹" and bool(text)
        brief = words <= _LINK_WORDS and not text.endswith(_SENTENCE_END)
        first = self.skipping == "first"
        link = piece.linked > 0.8 or (
            brief
            and line.kind == "text"
            and not piece.role
            and piece.block is None
            and (bullet or first or not piece.gap)
        )
        self.skipping = "more" if link else ""
        return link

    def _on_text(self, at: int, piece: Piece, line: Line) -> None:
        if self._noise(at, piece):
            self.facts.dropped(piece.shown)
            return
        if self.waiting and piece.block is None and not piece.role:
            piece = self._labelled(piece)
        body, mark = split_end(piece.plain)
        if mark and at >= self.last_long and not self.out.end_mark and not piece.block:
            self.facts.say("read-end-mark-split", text=elided(mark))
            self.out.end_mark = (mark,)
            piece = _shortened(piece, len(body))
        self._keep(at, piece)

    def _keep(self, at: int, piece: Piece) -> None:
        if at > self.end_at:
            self.facts.say("read-text-after-end", "warning", text=elided(piece.shown))
        self.out.pieces.append(piece)

    def _noise(self, at: int, piece: Piece) -> bool:
        """Short strays of a page outside its body, or after the end mark."""
        if not piece.loose or piece.role:
            return False
        brief = word_count(piece.plain) < _LONG or piece.linked > 0.5
        return brief or at > self.end_at

    def _labelled(self, piece: Piece) -> Piece:
        role, self.waiting = self.waiting, ""
        return Piece(piece.text, role=role) if role in _PARTS else piece  # type: ignore[arg-type]

    def _on_drop(self, at: int, piece: Piece, line: Line) -> None:
        self.facts.dropped(piece.shown)

    def _on_block(self, at: int, piece: Piece, line: Line) -> None:
        self.skipping = "more" if piece.plain.partition(":")[2].strip() else "first"
        self.facts.say("read-related-dropped", text=elided(piece.shown))

    def _on_head(self, at: int, piece: Piece, line: Line) -> None:
        if at <= self.first_long or at > self.last_long:
            self.facts.dropped(piece.shown)
        else:
            self._keep(at, piece)

    def _on_attachment(self, at: int, piece: Piece, line: Line) -> None:
        self.facts.say("read-attachment-kept", "warning", text=elided(piece.shown))
        self._keep(at, piece)

    def _on_basmala(self, at: int, piece: Piece, line: Line) -> None:
        self._keep(at, piece)

    def _on_hashtags(self, at: int, piece: Piece, line: Line) -> None:
        self.facts.take_tags(line.rest, piece.plain)

    def _on_embargo(self, at: int, piece: Piece, line: Line) -> None:
        if not self.facts.take_embargo(piece.plain):
            self._keep(at, Piece(piece.text, role=""))

    def _on_label(self, at: int, piece: Piece, line: Line) -> None:
        edge = at <= self.first_long + 1 or at > self.last_long or piece.loose
        if line.label in _PARTS and at <= self.first_long + 1:
            self.facts.say("read-label-dropped", text=elided(piece.plain[:40]))
            if line.rest:
                start = len(piece.plain) - len(piece.plain.partition(":")[2].lstrip())
                self.out.pieces.append(Piece((piece.plain[start:],), role=line.label))  # type: ignore[arg-type]
            else:
                self.waiting = line.label
        elif line.label == "body" and not line.rest:
            self.facts.dropped(piece.shown)
        elif line.label in ("source", "byline", "tags") and edge:
            self._take_label(line.label, line.rest, piece)
        else:
            self._keep(at, piece)

    def _take_label(self, label: str, rest: str, piece: Piece) -> None:
        if label == "tags":
            self.facts.take_tags(rest, piece.plain)
            return
        self.facts.say(f"read-{label}-taken", text=elided(piece.shown))
        if rest:
            setattr(self.facts, label, rest)

    def _on_end(self, at: int, piece: Piece, line: Line) -> None:
        mark = line.end or find_end(piece.plain)
        if mark is None or not self._ends_here(at, mark.kind):
            self._keep(at, piece)
            return
        if mark.kind == "source":
            self.facts.source = mark.text
            self.facts.say("read-source-taken", text=elided(piece.shown))
        elif self.out.end_mark:
            self.facts.dropped(piece.shown)
        else:
            self.out.end_mark = (mark.text,)
            if mark.repaired:
                self.facts.say("read-end-mark-repaired", text=elided(piece.shown))
            if mark.kind == "desk":
                self.facts.say("read-desk-number", text=elided(piece.shown))

    def _ends_here(self, at: int, kind: str) -> bool:
        if kind == "continues":
            self.facts.say("read-continues", "warning")
            return False
        if kind == "mark":
            return at >= self.last_long
        return at > self.last_long and at > self._last_text

    def _on_stamp(self, at: int, piece: Piece, line: Line) -> None:
        stamp = line.stamp
        edge = len(self.out.pieces) < _HEAD_PIECES or at > self.last_long
        if stamp is None or not (edge or piece.loose or stamp.code or stamp.labelled):
            self._keep(at, piece)
        elif stamp.use == "release":
            self.facts.take_stamp(stamp, piece.plain)
        elif stamp.use == "service":
            self.facts.service = stamp.words
            self.facts.say("read-service-taken", text=elided(piece.shown))
        elif stamp.use == "link":
            self.facts.url = self.facts.url or stamp.url
            self.facts.say("read-link-taken", text=elided(piece.shown))
        elif stamp.use == "letter":
            self._keep(at, piece)
        elif stamp.use == "clock" and self._beside_code(at):
            self.facts.take_stamp(stamp, piece.plain)
        else:
            self.facts.say("read-clock-dropped", text=elided(piece.shown))

    def _beside_code(self, at: int) -> bool:
        beside = (
            self.lines[i].stamp for i in (at - 1, at + 1) if 0 <= i < len(self.lines)
        )
        return any(stamp and stamp.use == "release" and stamp.code for stamp in beside)


def _shortened(piece: Piece, length: int) -> Piece:
    text = cut(piece.text, length)
    return Piece(text, piece.block, piece.role, piece.linked, piece.loose, piece.gap)
