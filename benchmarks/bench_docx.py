"""DOCX export, warm, against bare python-docx with the same paragraphs.

    python benchmarks/bench_docx.py [rounds]

Both take turns; the medians are compared. Bare python-docx writes its own template, no
direction, no styles of ours, no embedded fonts; no goal is set.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from docx import Document
from docx.document import Document as WordDocument
from PIL import Image

from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Photo,
    Quote,
    Release,
    Table,
    plain,
)
from pressdesk.document.package import Package
from pressdesk.workflow.imprint import labels
from pressdesk.writers import letterhead
from pressdesk.writers.docx import write_docx
from pressdesk.writers.imprint import Imprint, Office

BODY = (
    "به گزارش روابط عمومی سازمان حمل‌ونقل آبان‌رود، نسرین کاویان در این دیدار گفت: "
    "روابط عمومی پیش از آنکه بلندگوی سازمان باشد، گوش آن است؛ اگر صدای مسافر با شمارهٔ "
    "021-55501370 یا نشانی pasokh@abanrud.example به ما نرسد، هیچ آماری آن را جبران "
    "نمی‌کند."
)
IMPRINT = Imprint(
    letterhead=letterhead.load("official"),
    office=Office(name="سازمان حمل‌ونقل آبان‌رود", unit="روابط عمومی"),
    labels=labels("fa"),
    date="یکشنبه ۲۷ اردیبهشت ۱۴۰۵",
    date_numeric="۱۴۰۵/۰۲/۲۷",
    time="۱۰:۴۲",
    instant="2026-05-17T10:42:00+03:30",
)


def sample() -> Package:
    """A release of the usual length: ten paragraphs, a list, a table, a photo."""
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), "#7F9BB0").save(out, "JPEG")
    paragraphs = tuple(Paragraph(f"p{at}", (BODY,)) for at in range(10))
    body: tuple[BodyBlock, ...] = (
        *paragraphs[:3],
        Intertitle("h1", ("سه راه تماس، یک پرونده",)),
        *paragraphs[3:6],
        Quote("q1", ("هیچ پیامی نباید بی‌پاسخ بماند.",), ("نسرین کاویان",)),
        ListBlock("l1", (ListItem(("تلفن",)), ListItem(("پیامک",))), ordered=True),
        Table("t1", ((("ایستگاه",), ("شمار",)), (("میدان بهار",), ("۱۲",)))),
        Photo("f1", "photo.jpg", ("خط شبانه",), "آرش پویان", "اتوبوس شبانه"),
        *paragraphs[6:],
    )
    release = Release(
        "00000000-0000-4000-8000-000000000001",
        headline=("سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد",),
        lead=(BODY,),
        body=body,
        end_mark=("انتهای پیام/",),
    )
    return Package(release, {"photo.jpg": out.getvalue()})


def bare(package: Package) -> bytes:
    """The same paragraphs through python-docx alone: its template, no direction."""
    document = Document()
    release = package.release
    document.add_heading(plain(release.headline))
    document.add_paragraph(plain(release.lead))
    for block in release.body:
        if isinstance(block, Paragraph | Intertitle | Quote):
            document.add_paragraph(plain(block.text))
        elif isinstance(block, ListBlock):
            for item in block.items:
                document.add_paragraph(plain(item.text), style="List Number")
        elif isinstance(block, Table):
            _bare_table(document, block)
        else:
            document.add_picture(io.BytesIO(package.media[block.media]))
            document.add_paragraph(plain(block.caption))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _bare_table(document: WordDocument, block: Table) -> None:
    table = document.add_table(len(block.rows), len(block.rows[0]))
    for cells, row in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = plain(text)


def timed(work: Callable[[], bytes]) -> float:
    """Seconds of one call."""
    start = perf_counter()
    work()
    return perf_counter() - start


def main(rounds: int = 15) -> None:
    """Warm each once, then measure all in turn, so that load falls on all alike."""
    package = sample()
    works: dict[str, Callable[[], bytes]] = {"bare python-docx": lambda: bare(package)}
    works["docx"] = lambda: write_docx(package, IMPRINT).data
    times: dict[str, list[float]] = {name: [] for name in works}
    sizes = {name: len(work()) for name, work in works.items()}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(timed(work))
    base = median(times["bare python-docx"])
    print(f"{'what':18} {'median ms':>9} {'min ms':>7} {'ratio':>6} {'kB':>5}")
    for name, found in times.items():
        middle = median(found)
        print(
            f"{name:18} {middle * 1000:9.1f} {min(found) * 1000:7.1f} "
            f"{middle / base:6.2f} {sizes[name] / 1024:5.0f}"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
