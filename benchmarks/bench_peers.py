"""PDF, warm, against Chromium, LibreOffice and Typst on one page design in one run.

    python benchmarks/bench_peers.py [rounds]

All make the same page (`design.py`), another release each round, turn by turn; the
least of the rounds counts. Ours begins with the release and ends with the bytes of a
file that is PDF/A-3a and PDF/UA-1, tagged, with exact text and attachments. Chromium
loads the page in an open tab and prints it with tags (`Page.printToPDF` over its
debugging pipe; PDF/A it cannot). LibreOffice turns our Word file (photo, embedded
fonts, table, head and foot) to PDF: the least time between two files of many in one
start, in which it loads, lays out, exports, stores and closes one; its own remote
control gives the same for a warm office, half of it for loading. With tags and PDF/A-3b
(it has no 3a) as ours, and as it comes. Typst has its compiler kept
and makes tagged PDF/A-3a too. Goals: not slower than Chromium (1.5 times is accepted
with a profile), at least twice as fast as LibreOffice.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.answers import Absent  # noqa: E402
from benchmarks.design import (  # noqa: E402
    IMPRINT,
    design,
    for_typst,
    least,
    numbered,
)
from benchmarks.engines import FONTS, needed, office  # noqa: E402
from pressdesk.writers.docx import write_docx  # noqa: E402
from pressdesk.writers.pdf import write_pdf  # noqa: E402
from tests.e2e.browser import chromium  # noqa: E402

CHROMIUM_GOAL = 1.0
OFFICE_GOAL = 0.5
DOCUMENTS = 24
TAGGED = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
Work = Callable[[int], object]


@contextmanager
def in_chromium(folder: Path) -> Iterator[Work]:
    """Load the page in an open tab and print it."""
    needed("chromium")
    with chromium(folder / "profile") as tab:

        def work(number: int) -> bytes:
            tab.open(pages[number % len(pages)])
            tab.run("document.fonts.ready.then(() => 1)")
            told = tab.call(
                "Page.printToPDF",
                preferCSSPageSize=True,
                printBackground=True,
                generateTaggedPDF=True,
            )
            return base64.b64decode(told["data"])

        pages = []
        for number in range(4):
            (folder / f"{number}").mkdir()
            pages.append(folder / f"{number}" / "page.html")
            pages[-1].write_text(design(folder / f"{number}", number).whole(), "utf-8")
        yield work


@contextmanager
def in_typst(folder: Path) -> Iterator[Work]:
    """Compile with fonts and compiler kept."""
    try:
        import typst
    except ImportError as reason:
        raise Absent("no typst package") from reason
    design(folder)
    for_typst(folder, numbered(0).release)
    page = folder / "page.typ"
    shutil.copy(Path(__file__).with_name("page.typ"), page)
    compiler = typst.Compiler(
        str(page), str(folder), font_paths=[str(FONTS)], ignore_system_fonts=True
    )

    def work(number: int) -> bytes:
        for_typst(folder, numbered(number).release)
        made: bytes = compiler.compile(format="pdf", pdf_standards=["a-3a"])
        return made

    yield work


def in_libreoffice(folder: Path, export: str) -> float:
    """The least seconds from one finished document to the next, in one start."""
    needed("soffice")
    files = [folder / f"{number}.docx" for number in range(DOCUMENTS)]
    for number, path in enumerate(files):
        path.write_bytes(write_docx(numbered(number), IMPRINT).data)
    office(folder, *files, export=export)
    ended = sorted(path.with_suffix(".pdf").stat().st_mtime_ns for path in files)
    return min(after - before for before, after in pairwise(ended)) / 1e9


def measured(rounds: int, folder: Path) -> tuple[dict[str, float], dict[str, str]]:
    """Seconds of each engine that is here, and why the others are missing."""
    found: dict[str, float] = {}
    missing: dict[str, str] = {}

    def ours(number: int) -> bytes:
        return write_pdf(numbered(number), IMPRINT).data

    for name, opened in (("Chromium", in_chromium), ("Typst", in_typst)):
        place = folder / name
        place.mkdir()
        try:
            with opened(place) as work:
                mine, found[name] = least(rounds, ours, work)
                found["Pressdesk"] = min(mine, found.get("Pressdesk", mine))
        except Absent as reason:
            missing[name] = str(reason)
    for name, export in (("LibreOffice", TAGGED), ("LibreOffice, plain", "pdf")):
        try:
            found[name] = in_libreoffice(folder, export)
        except Absent as reason:
            missing[name] = str(reason)
    found.setdefault("Pressdesk", least(rounds, ours)[0])
    return found, missing


def main() -> int:
    """Print the table; the exit code says whether the goals are met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    with tempfile.TemporaryDirectory() as folder:
        found, missing = measured(rounds, Path(folder))
    ours = found["Pressdesk"]
    print(f"{'PDF, warm':20} {'ms':>8} {'ours / it':>10}")
    for name, seconds in sorted(found.items(), key=lambda pair: pair[1]):
        print(f"{name:20} {seconds * 1000:8.1f} {ours / seconds:10.2f}")
    for name, reason in missing.items():
        print(f"skipped: {name}: {reason}")
    print(f"goals: {CHROMIUM_GOAL} of Chromium, {OFFICE_GOAL} of LibreOffice")
    over = (("Chromium", CHROMIUM_GOAL), ("LibreOffice", OFFICE_GOAL))
    return int(any(n in found and ours / found[n] > goal for n, goal in over))


if __name__ == "__main__":
    sys.exit(main())
