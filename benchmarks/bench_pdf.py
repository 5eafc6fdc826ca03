"""PDF export against bare WeasyPrint on the same HTML, as a ratio in one run.

`python benchmarks/bench_pdf.py [rounds]`: both are warm, measured turn by turn, and the
least of the rounds counts. The bare side reads the same page and style sheet from
memory and makes the same PDF/A variant, as WeasyPrint's own documentation shows it.
The goal is a ratio of at most 1.25; nothing but the ratio is compared between machines.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from pressdesk.document.package import Package
from pressdesk.writers.html import write_html
from pressdesk.writers.pdf import page_html, write_pdf
from pressdesk.writers.pdf.fetcher import SQUARE, Fetcher, fetcher
from pressdesk.writers.qr import qr_svg, qr_text
from pressdesk.writers.sheet import LOGO, SCHEME, stylesheet
from tests.writers.printed import IMPRINT, package

GOAL = 1.25


def _fetcher(pack: Package) -> Fetcher:
    known = {
        f"{SCHEME}:media/{name}": (data, "image/jpeg")
        for name, data in pack.media.items()
    }
    words = qr_text(pack.release, IMPRINT)
    square = qr_svg(words).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    known[SQUARE] = (square.encode(), "image/svg+xml")
    known[LOGO] = (IMPRINT.office.logo or b"", "image/svg+xml")
    return fetcher(known)


def _bare(pack: Package, *, fonts: FontConfiguration | None, css: CSS | None) -> bytes:
    fetch = _fetcher(pack)
    fonts = fonts or FontConfiguration()
    style = stylesheet(IMPRINT.letterhead, "page.css.j2")
    css = css or CSS(string=style, font_config=fonts, url_fetcher=fetch)
    page = HTML(string=page_html(pack, IMPRINT), url_fetcher=fetch)
    made: bytes = page.write_pdf(
        font_config=fonts, stylesheets=[css], pdf_variant="pdf/a-3a"
    )
    return made


def _least(rounds: int, *works: Callable[[], object]) -> list[float]:
    least = [float("inf")] * len(works)
    for _ in range(rounds + 1):
        for at, work in enumerate(works):
            start = perf_counter()
            work()
            least[at] = min(least[at], perf_counter() - start)
    return least


def main() -> int:
    """Print the figures; the exit code says whether the goal is met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    pack = package()
    fetch, fonts = _fetcher(pack), FontConfiguration()
    style = stylesheet(IMPRINT.letterhead, "page.css.j2")
    css = CSS(string=style, font_config=fonts, url_fetcher=fetch)
    ours, bare, shared, web = _least(
        rounds,
        lambda: write_pdf(pack, IMPRINT),
        lambda: _bare(pack, fonts=None, css=None),
        lambda: _bare(pack, fonts=fonts, css=css),
        lambda: write_html(pack, IMPRINT),
    )
    print(f"export to PDF, warm               {ours * 1000:7.1f} ms")
    print(f"bare WeasyPrint                   {bare * 1000:7.1f} ms")
    print(f"bare, fonts and style kept        {shared * 1000:7.1f} ms")
    print(f"export to HTML, warm              {web * 1000:7.1f} ms")
    print(f"ratio to bare WeasyPrint          {ours / bare:7.2f}   goal {GOAL}")
    print(f"ratio to bare, all kept           {ours / shared:7.2f}")
    return 0 if ours / bare <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
