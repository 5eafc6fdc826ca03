#!/usr/bin/env python3
"""Spelling: planted mistakes found, against right words that are marked.

    .venv/bin/python benchmarks/bench_spelling.py [FOLDER]

FOLDER holds `sentences.tsv` and `typos.tsv` (`../shared/eval/dev` unless it is given):
right sentences, and the same with one mistake in each. An unknown word is an error
where some form is likely enough; the first table shows what another limit would give,
the last lines what the shipped limits give and how long a word takes.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from pressdesk.checks import spelling
from pressdesk.checks.prose import Prose
from pressdesk.checks.suggestions import is_likely_slip, suggestions

HERE = Path(__file__).resolve().parents[1]
LIMITS = (-11.0, -10.0, -9.0, -8.0, -7.0, -6.0, -5.0, -4.0, -2.8, -1.0, 1.0, 99.0)
Row = list[str]


def rows(path: Path) -> list[Row]:
    """The rows of a table without its head."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()][1:]


def marked(text: str) -> dict[str, tuple[str, ...]]:
    """The words of a text that are errors, each with what is proposed."""
    prose = Prose(text)
    found = {text[each.start : each.end] for each in spelling.misspelt(prose)}
    return {word: suggestions(word) for word in found}


def figures(typos: list[Row], right: list[Row]) -> str:
    """Found, proposed first and among five, and false alarms per 1,000 words."""
    found = first = among = 0
    for _id, _kind, wrong, meant, text in typos:
        proposed = marked(text).get(wrong)
        found += proposed is not None
        first += bool(proposed) and proposed[0] == meant
        among += bool(proposed) and meant in proposed
    words = sum(len(row[4].split()) for row in right)
    alarms = sum(len(marked(row[4])) for row in right)
    shares = "  ".join(f"{each / len(typos):.4f}" for each in (found, first, among))
    return f"{shares}  {1000 * alarms / words:6.2f}"


def forget() -> None:
    """Let nothing be known from an earlier limit."""
    for each in (spelling.verdict, is_likely_slip):
        each.cache_clear()


def main() -> None:
    """Print the table."""
    given = Path(sys.argv[1]) if sys.argv[1:] else HERE.parent / "shared/eval/dev"
    if not (given / "typos.tsv").is_file():
        print("bench_spelling: skipped, there are no sentences in", given)
        return
    typos, right = rows(given / "typos.tsv"), rows(given / "sentences.tsv")
    shipped = spelling.UNKNOWN_LIMIT
    print("limit    found   first   in five  false alarms per 1,000 words")
    for limit in LIMITS:
        forget()
        spelling.UNKNOWN_LIMIT = limit
        print(f"{limit:6.1f}  {figures(typos, right)}")
    forget()
    spelling.UNKNOWN_LIMIT = shipped
    print(f"shipped {figures(typos, right)}")
    suggestions.cache_clear()
    begun = time.perf_counter()
    for row in typos:
        suggestions(row[2])
    each = (time.perf_counter() - begun) / len(typos)
    print(f"suggestions: {1000 * each:.2f} ms a word")


if __name__ == "__main__":
    main()
