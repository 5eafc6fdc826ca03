"""What a review copy says of its changes, above the text and in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from pressdesk.document.nodes import Release
from pressdesk.document.package import Package
from pressdesk.text.characters import FSI, LRI, PDI
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.markup import Inliner
from pressdesk.writers.pdf.review.copy import ReviewCopy
from pressdesk.writers.pdf.review.marking import Cut, Marked
from pressdesk.writers.qr import short_fingerprint
from pressdesk.writers.sheet import Body
from pressdesk.writers.sheet import _body as printed

LEGEND = ("review-legend-changed", "review-legend-moved", "review-legend-cut")
SIGN = ("review-approved", "review-amend", "review-paraph")
_SHOWN, _MOST = 60, 8


def body(release: Release, copy: ReviewCopy, told: Sequence[str]) -> Body:
    """The text with the copy's words before it; `told` are those of the changes."""
    title = _title(copy)
    box = Markup('<div class="review" data-info="{}" data-sign="{}">{}</div>').format(
        info(release, copy),
        "\n".join(map(copy.say, SIGN)),
        Markup("").join(
            Markup('<p class="review-{}">{}</p>').format(kind, words)
            for kind, words in (("title", title), *(("row", row) for row in told))
        ),
    )

    def made(package: Package, imprint: Imprint, inliner: Inliner) -> Markup:
        return box + printed(package, imprint, inliner)

    return made


def info(release: Release, copy: ReviewCopy) -> str:
    """The margin's rows on every page, then the legend of what is marked."""
    words = [_said(copy, "review-number", number=copy.number)]
    state = _said(copy, "review-revision", revision=copy.revision)
    words.append(f"{state} · {copy.say('label-draft')}" if copy.draft else state)
    words += [copy.date, _said(copy, "review-time", time=copy.time)]
    words.append(f"{LRI}{short_fingerprint(release)}{PDI}")
    if copy.changes:
        words += ["", *map(copy.say, LEGEND)]
    return "\n".join(words)


def _title(copy: ReviewCopy) -> str:
    if not copy.since:
        return copy.say("review-first")
    word = "review-since" if copy.changes else "review-same"
    return _said(copy, word, number=copy.since, date=copy.since_date)


def summary(copy: ReviewCopy, found: Sequence[Marked]) -> tuple[str, ...]:
    """The lines that changed, the words that are gone, and what shows no line."""
    changed = [each.row.number for each in found if each.changed]
    moved = [each.row.number for each in found if each.moved]
    rows = [
        _said(copy, word, count=len(numbers), lines=_ranges(copy, numbers))
        for word, numbers in (("review-changed", changed), ("review-moved", moved))
        if numbers
    ]
    rows += [
        _said(copy, "review-fresh", line=each.row.number)
        for each in found
        if any(cut.fresh for cut in each.cuts)
    ]
    cuts = [
        _gone(copy, each.row.number, cut)
        for each in found
        for cut in each.cuts
        if not cut.fresh
    ]
    rows += cuts[:_MOST]
    if len(cuts) > _MOST:
        rows.append(_said(copy, "review-more", count=len(cuts) - _MOST))
    return (*rows, *_beside(copy, found))


def _gone(copy: ReviewCopy, line: int, cut: Cut) -> str:
    words = " ".join(cut.words.split())
    if len(words) > _SHOWN:
        words = words[:_SHOWN].rsplit(" ", 1)[0] + "…"
    if cut.photo:
        return _said(copy, "review-cut-photo", line=line)
    if not words:
        return _said(copy, "review-cut-space", line=line)
    after = "review-cut-after" if cut.block else "review-cut"
    return copy.say(after, line=line, words=words)  # isolated: they may be Latin


def _beside(copy: ReviewCopy, found: Sequence[Marked]) -> Iterator[str]:
    """What changed where no line stands: a photo without words, the contact."""
    if not found and copy.changes.blocks:
        yield copy.say("review-photo")
    for name in ("contact", "embargo"):
        if getattr(copy.changes.details, name):
            yield copy.say(f"review-{name}")


def _ranges(copy: ReviewCopy, numbers: Sequence[int]) -> str:
    """«۳، ۷ تا ۹»."""
    made: list[list[int]] = []
    for number in numbers:
        if made and made[-1][1] == number - 1:
            made[-1][1] = number
        else:
            made.append([number, number])
    words = [
        _said(
            copy, "review-line" if low == high else "review-range", low=low, high=high
        )
        for low, high in made
    ]
    return _said(copy, "review-comma").join(words)


def _said(copy: ReviewCopy, message_id: str, **args: str | int) -> str:
    """A sentence without the isolates that a page needs none of."""
    return copy.say(message_id, **args).replace(FSI, "").replace(PDI, "")
