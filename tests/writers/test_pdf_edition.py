"""A file with more than the plain one: style, values, marks, drawings over a page."""

from io import BytesIO

import pypdf
import pypdfium2

from pressdesk.writers.pdf import write_pdf, write_pdf_with_layout
from pressdesk.writers.pdf.edition import Edition
from tests.builders import para
from tests.writers.printed import IMPRINT, PURE, package
from tests.writers.test_pdf_text import flat

PACK = package(*map(para, PURE))


def test_the_plain_edition_is_the_stock_file():
    written, _ = write_pdf_with_layout(PACK, IMPRINT, Edition())
    assert written == write_pdf(PACK, IMPRINT)


def test_a_style_of_its_own_and_only_for_once():
    stock = write_pdf(PACK, IMPRINT)
    wide = Edition(style="@page { margin-left: 80mm }")
    _, narrow = write_pdf_with_layout(PACK, IMPRINT, wide)
    lefts = [c.left for line in narrow.lines for c in line.clusters]
    assert min(lefts) >= 80 / 25.4 * 72 - 1
    assert write_pdf(PACK, IMPRINT) == stock


def test_marks_stand_in_the_watermark():
    written, _ = write_pdf_with_layout(PACK, IMPRINT, Edition(marks=("نسخهٔ بازبینی",)))
    assert "بازبینی" not in flat(written.data)
    assert len(written.data) > len(write_pdf(PACK, IMPRINT).data) + 300


def test_what_is_drawn_over_a_page_knows_its_lines_and_is_no_text():
    seen = {}

    def over(page, lines):
        seen[page] = lines
        bars = (f"20 {line.bottom} 10 {line.top - line.bottom} re" for line in lines)
        return f"1 0 0 rg {' '.join(bars)} f".encode()

    written, layout = write_pdf_with_layout(PACK, IMPRINT, Edition(over=over))
    assert tuple(line for lines in seen.values() for line in lines) == layout.lines
    assert flat(written.data) == flat(write_pdf(PACK, IMPRINT).data)
    content = pypdf.PdfReader(BytesIO(written.data)).pages[0].get_contents().get_data()
    assert content.rsplit(b"BMC", 1)[0].rstrip().endswith(b"/Artifact")
    with pypdfium2.PdfDocument(written.data) as document:
        page = document[0]
        picture = page.render(scale=1).to_pil().convert("RGB")
        line = layout.lines[0]
        middle = page.get_height() - (line.top + line.bottom) / 2
        assert picture.getpixel((25, round(middle))) == (255, 0, 0)
