"""Texts with marks: trimming, joining and cutting them at line breaks."""

from __future__ import annotations

from collections.abc import Iterable

from pressdesk.document.nodes import Inline, Span, Text, plain, replace

BLANKS = " \t\n"


def with_text(run: Inline, text: str) -> Inline:
    """The same run with other characters."""
    return text if isinstance(run, str) else replace(run, text=text)


def joined(runs: Iterable[Inline]) -> Text:
    """Adjacent runs of equal marks joined, empty ones dropped."""
    out: list[Inline] = []
    for run in runs:
        text = run if isinstance(run, str) else run.text
        if not text:
            continue
        last = out[-1] if out else None
        if isinstance(run, Span) and run == Span(text):
            run = text
        if last is not None and with_text(last, "") == with_text(run, ""):
            out[-1] = with_text(last, plain((last, run)))
        else:
            out.append(run)
    return tuple(out)


def trimmed(text: Text) -> Text:
    """Without spaces, tabs and newlines at both ends; NBSP stays."""
    runs = list(joined(text))
    while runs and not (head := plain(runs[:1]).lstrip(BLANKS)):  # type: ignore[arg-type]
        runs.pop(0)
    if runs:
        runs[0] = with_text(runs[0], head)
    while runs and not (tail := plain((runs[-1],)).rstrip(BLANKS)):
        runs.pop()
    if runs:
        runs[-1] = with_text(runs[-1], tail)
    return tuple(runs)


def cut(text: Text, length: int) -> Text:
    """The first `length` characters."""
    out: list[Inline] = []
    for run in text:
        words = run if isinstance(run, str) else run.text
        out.append(with_text(run, words[:length]))
        length = max(0, length - len(words))
    return joined(out)


def lines(text: Text) -> list[Text]:
    """The text cut at its newlines."""
    out: list[list[Inline]] = [[]]
    for run in text:
        first, *rest = (run if isinstance(run, str) else run.text).split("\n")
        out[-1].append(with_text(run, first))
        out.extend([with_text(run, words)] for words in rest)
    return [joined(runs) for runs in out]
