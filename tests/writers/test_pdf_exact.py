"""Persian with quotation marks and brackets, read back exactly by two readers.

Direction marks stand beside a bracket in a right-to-left line (`writers.pdf.pen`); they
do not show and are not compared.
"""

from io import BytesIO

import pypdfium2
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.writers import letterhead
from pressdesk.writers.pdf import write_pdf
from tests.builders import bold, intertitle, para
from tests.writers.printed import PURE, imprint, package

QUOTED = (
    "او «راننده‌های کتابخانهٔ سیار» را «پیک‌های دانایی» نامید (و خانواده‌هایشان را)، "
    "سپس گفت: «کودکی پرسید: ‹این کتاب‌ها را می‌شود نگه داشت؟›»",
    "[می‌خندد] «همان کتاب هنوز در راه است»؛ (او «گفت»: [بله]).",
)


def by_pdfium(data):
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def by_pypdf(data):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def unmarked(text):
    return " ".join("".join(c for c in text if c not in BIDI_CONTROLS).split())


@pytest.mark.parametrize("font", letterhead.FONTS)
@pytest.mark.parametrize("read", [by_pdfium, by_pypdf])
def test_shipped_fonts_read_back_exactly(font, read):
    look = replace(letterhead.load("official"), font=font)
    blocks = [para(words) for words in (*PURE, *QUOTED)]
    pack = package(*blocks, intertitle(QUOTED[1]), para(bold(QUOTED[0])))
    text = unmarked(read(write_pdf(pack, imprint(letterhead=look)).data))
    for words in PURE:
        assert words in text.replace("۴۲", "۲۴")  # pypdf turns Persian numbers round
    for words in QUOTED:
        assert text.count(words) == 2


@pytest.mark.parametrize("words", ["«سلام»", "(سلام)", "[سلام]", "‹سلام›"])
def test_a_bracket_is_not_turned_into_its_twin(words):
    text = by_pdfium(write_pdf(package(para("پیش ", words, " پس")), imprint()).data)
    assert f"پیش {words} پس" in unmarked(text)


def test_emojis_stand_where_they_were_written():
    """pypdf ends its line at each change of the font, and gives words out of order."""
    words = "📚 کتاب 🚌 سیار 🌱"
    data = write_pdf(package(para(words)), imprint()).data
    assert words in unmarked(by_pdfium(data))
    assert set(words) <= set(by_pypdf(data))
