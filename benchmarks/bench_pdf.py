"""PDF export, and all formats of one release, against bare WeasyPrint on the same page.

    python benchmarks/bench_pdf.py [rounds]

All are warm and take turns; the least of the rounds counts. The bare side reads our own
page and style sheet (`design.py`) and makes the same PDF/A variant, as WeasyPrint's
documentation shows it: parsing the style sheet and setting up its fonts each time, and
again with both kept. Goals: PDF at most 1.25 of the bare time, the whole set of formats
(PDF among them, what one needs of another made once) at most 4.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks.design import IMPRINT, VARIANT, design, least, numbered
from pressdesk.document.package import Package
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Written

PDF_GOAL, SET_GOAL = 1.25, 4.0


def written(pack: Package, formats: Sequence[str]) -> dict[str, Written]:
    """The formats with what they need, each made once."""
    made: dict[str, Written] = {}

    def make(format_id: str) -> Written:
        entry = catalogue.entry(format_id)
        assert entry
        if format_id not in made:
            needed = {name: make(name) for name in entry.needs}
            made[format_id] = entry.write(pack, IMPRINT, needed)
        return made[format_id]

    return {format_id: make(format_id) for format_id in formats}


def main() -> int:
    """Print the figures; the exit code says whether the goals are met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    ids = [entry.id for entry in catalogue.WRITERS]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = design(folder)
        fonts = FontConfiguration()
        css = CSS(string=page.css, font_config=fonts, base_url=name)

        def bare(_number: int) -> object:
            return HTML(string=page.whole(), base_url=name).write_pdf(
                pdf_variant=VARIANT
            )

        def kept(_number: int) -> object:
            return HTML(string=page.html, base_url=name).write_pdf(
                font_config=fonts, stylesheets=[css], pdf_variant=VARIANT
            )

        times = least(
            rounds,
            bare,
            kept,
            lambda number: written(numbered(number), ["pdf"]),
            lambda number: written(numbered(number), ids),
            *(lambda number, i=i: written(numbered(number), [i]) for i in ids),
        )
    base = times[0]
    names = ["bare WeasyPrint", "bare, all kept", "PDF", f"all {len(ids)} formats"]
    print(f"{'warm':20} {'ms':>8} {'to bare':>8}")
    for label, seconds in zip([*names, *(f"  {i}" for i in ids)], times, strict=True):
        print(f"{label:20} {seconds * 1000:8.1f} {seconds / base:8.2f}")
    print(f"goals: PDF {PDF_GOAL}, all formats {SET_GOAL}")
    return int(times[2] / base > PDF_GOAL or times[3] / base > SET_GOAL)


if __name__ == "__main__":
    sys.exit(main())
