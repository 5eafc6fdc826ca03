"""How text is spread over pages: nothing lost, nothing alone, nothing off the paper."""

from itertools import pairwise

import pypdfium2
import pytest

from pressdesk.writers.pdf import write_pdf, write_pdf_with_layout
from tests.builders import bullets, intertitle, para, photo, quote, table
from tests.writers.printed import IMPRINT, package
from tests.writers.test_pdf_text import flat

WORDS = [f"کلمه{n}" for n in range(900)]
LONG = " ".join(WORDS)
JOINED = "می\u200c" * 60 + "شود"
ADDRESS = "https://abanrud.example/a-long-path/" + "a" * 120 + "?id=36338&lang=fa"


@pytest.mark.parametrize(
    "block",
    [
        quote(LONG, by="گوینده"),
        table(("الف", "ب"), (LONG, "ج")),
        table((LONG, "ب"), ("الف", "ج")),
        bullets(LONG, "دو"),
        photo("a.jpg", LONG),
    ],
)
def test_what_is_longer_than_a_page_loses_nothing(block):
    text = flat(write_pdf(package(para("آغاز"), block, para("پایان")), IMPRINT).data)
    assert [word for word in WORDS if word not in text] == []
    assert "پایان" in text


def lines_of(blocks):
    _, layout = write_pdf_with_layout(package(*blocks), IMPRINT)
    found = {}
    for line in layout.lines:
        pages = found.setdefault(line.block, {})
        pages.setdefault(line.page, set()).add(line.bottom)
    return {
        block: {page: len(bottoms) for page, bottoms in pages.items()}
        for block, pages in found.items()
    }


@pytest.mark.parametrize("length", range(180, 300, 30))
def test_no_line_of_a_paragraph_stands_alone(length):
    blocks = [para(LONG[: length * (1 + n % 3)]) for n in range(40)]
    for pages in lines_of(blocks).values():
        assert len(pages) == 1 or min(pages.values()) >= 2


@pytest.mark.parametrize("length", range(150, 330, 36))
def test_a_heading_stands_with_what_follows(length):
    blocks = []
    for _ in range(12):
        blocks += [intertitle("میان‌تیتر"), para(LONG[:length])]
    found = lines_of(blocks)
    assert max(max(pages) for pages in found.values()) >= 1
    for heading, text in pairwise(f"b{n}" for n in range(1, 25)):
        if heading in found and int(heading[1:]) % 2:
            assert max(found[heading]) == min(found[text])


@pytest.mark.parametrize(
    "block",
    [
        para("واژه ", JOINED, " پایان"),
        para("نشانی ", ADDRESS, " پایان"),
        bullets(JOINED, ADDRESS),
        quote(JOINED, by=ADDRESS),
        table(("نشانی", "شرح"), (ADDRESS, "کوتاه"), (JOINED, "دیگر")),
        table(*[tuple(f"ستون {n} خانه" for n in range(14)) for _ in range(3)]),
    ],
)
def test_nothing_runs_off_the_page(block):
    data, layout = write_pdf_with_layout(package(block), IMPRINT)
    with pypdfium2.PdfDocument(data.data) as document:
        width = document[0].get_width()
    margin = IMPRINT.letterhead.margins.end / 25.4 * 72 - 1
    for line in layout.lines:
        assert min(c.left for c in line.clusters) >= margin
        assert max(c.right for c in line.clusters) <= width - margin
