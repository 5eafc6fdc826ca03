"""What readers copy out of a PDF against what was written, for Pressdesk and its peers.

    python benchmarks/bench_fidelity.py

The same text goes through every engine in this run: `texts/pure.txt` (Persian alone,
with half-spaces), `texts/quotes.txt` (the same kind with «quotations» and brackets) and
`texts/stress.txt` (addresses, numbers, diacritics, Latin words). A figure is errors in
percent of the characters (`closeness.py`), behind it the half-spaces (ZWNJ) kept.
Goals: 0.0 and all of them on the pure part with pypdfium2 and pypdf; less errors than
every peer in every reader, on all parts together.

pdf.js drops a glyph whose text is, or ends with, a character of Unicode's class Cf, as
ZWNJ is (its `SpecialCharRegExp`), so `letters` compares without ZWNJ on both sides.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import readers  # noqa: E402
from benchmarks.answers import Absent  # noqa: E402
from benchmarks.closeness import Closeness, closeness, of_letters  # noqa: E402
from benchmarks.engines import ENGINES, Texts, pressdesk  # noqa: E402

PARTS = ("pure", "quotes", "stress")
EMOJIS = "📚🚌🌱"
EXACT = ("pypdfium2", "pypdf")


@dataclass(frozen=True)
class Row:
    """One engine in one reader: the parts, all together, and that without ZWNJ."""

    parts: tuple[Closeness, ...]
    whole: Closeness
    letters: Closeness


def part(name: str) -> Texts:
    """The paragraphs of a test text."""
    written = (Path(__file__).parent / "texts" / f"{name}.txt").read_text("utf-8")
    return tuple(line for line in written.splitlines() if line)


def made(folder: Path) -> tuple[dict[str, list[Path]], dict[str, str]]:
    """The PDFs of every engine that is here, and why the others are not."""
    found: dict[str, list[Path]] = {}
    missing: dict[str, str] = {}
    for name, make in ENGINES.items():
        files = [folder / f"{name}-{each}.pdf" for each in PARTS]
        try:
            for each, path in zip(PARTS, files, strict=True):
                make(part(each), path)
        except Absent as reason:
            missing[name] = str(reason)
        else:
            found[name] = files
    return found, missing


def row(texts: Sequence[str]) -> Row:
    """The figures of what was read of the parts, in their order."""
    pairs = [(part(name), text) for name, text in zip(PARTS, texts, strict=True)]
    parts = [closeness(*pair) for pair in pairs]
    letters = [of_letters(*pair) for pair in pairs]
    return Row(tuple(parts), reduce(add, parts), reduce(add, letters))


def measured(folder: Path) -> tuple[dict[str, dict[str, Row]], dict[str, str]]:
    """Rows by reader and engine, and why others are missing."""
    files, missing = made(folder)
    present, absent = readers.present()
    rows: dict[str, dict[str, Row]] = {}
    for reader, read in present.items():
        rows[reader] = {name: row(read(made)) for name, made in files.items()}
    return rows, missing | absent


def emojis(folder: Path) -> dict[str, str]:
    """What each reader gives of the emojis in our PDF."""
    path = folder / "emojis.pdf"
    pressdesk(("نشانه‌ها", " کتاب ".join(EMOJIS) + " سیار"), path)
    found = {}
    for reader, read in readers.present()[0].items():
        (text,) = read([path])
        found[reader] = "".join(c for c in text if c in EMOJIS)
    return found


def faults(rows: dict[str, dict[str, Row]]) -> list[str]:
    """What misses the goals."""
    found = []
    for reader, engines in rows.items():
        ours = engines["Pressdesk"]
        pure = ours.parts[0]
        if reader in EXACT and (pure.edits or pure.kept < pure.of):
            found.append(f"{reader}: pure Persian is not exact")
        for name, other in engines.items():
            if name != "Pressdesk" and other.whole.errors <= ours.whole.errors:
                found.append(f"{reader}: {name} has no more errors")
    return found


def table(rows: dict[str, dict[str, Row]]) -> Iterator[str]:
    """The figures as lines."""
    heads = "".join(f"{name:>7} %" for name in (*PARTS, "all", "letters"))
    yield f"{'reader':10} {'engine':12}{heads}   ZWNJ"
    for reader, engines in rows.items():
        for name, found in engines.items():
            figures = (*found.parts, found.whole, found.letters)
            shown = "".join(f"{each.errors:9.1f}" for each in figures)
            whole = found.whole
            yield f"{reader:10} {name:12}{shown}   {whole.kept}/{whole.of}"


def main() -> int:
    """Print the table; the exit code says whether the goals are met."""
    with tempfile.TemporaryDirectory() as folder:
        rows, missing = measured(Path(folder))
        kept = emojis(Path(folder))
    print(*table(rows), sep="\n")
    told = ", ".join(f"{reader} {len(seen)}" for reader, seen in kept.items())
    print(f"emojis read back, of {len(EMOJIS)}: {told}")
    missed = faults(rows)
    missed += [f"{n}: emojis" for n in EXACT if sorted(kept[n]) != sorted(EMOJIS)]
    for name, reason in missing.items():
        print(f"skipped: {name}: {reason}")
    for each in missed:
        print(f"missed: {each}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
