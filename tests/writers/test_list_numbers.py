"""How lists count in every output, and that Word and web files bring it back."""

import pypdfium2
import pytest

from pressdesk.document.nodes import ListBlock, ListItem
from pressdesk.document.package import Package
from pressdesk.readers.docx import read_docx
from pressdesk.readers.web import read_web
from pressdesk.text.numerals import ABJAD, numeral
from pressdesk.writers.docx import write_docx
from pressdesk.writers.fragment import write_fragment
from pressdesk.writers.html import write_html
from pressdesk.writers.messages import write_message
from pressdesk.writers.paste import write_paste
from pressdesk.writers.pdf import write_pdf
from tests import builders as b
from tests.writers.printed import IMPRINT
from tests.writers.test_docx import imprint as word_imprint

ITEMS = (ListItem(("نخست",)), ListItem(("درون",), 1), ListItem(("دوم",)))


def sample(numbering):
    block = ListBlock("b1", ITEMS, ordered=True, numbering=numbering)
    return Package(b.release(b.headline("تیتر"), b.lead("لید"), block, b.end_mark()))


def test_numbers_and_letters():
    assert [numeral(3, each) for each in ("", "latin", "abjad")] == ["۳", "3", "ج"]
    assert numeral(3, "", persian=False) == "3"
    assert [numeral(1, "abjad"), numeral(28, "abjad"), numeral(29, "abjad")] == [
        "الف", "غ", "۲۹",
    ]  # fmt: skip
    assert len(ABJAD) == 28


def listed(reading):
    body = reading.package.release.body
    return next(block for block in body if isinstance(block, ListBlock))


@pytest.mark.parametrize("numbering", ["", "latin", "abjad"])
def test_word_and_web_files_bring_the_numbering_back(numbering):
    pack = sample(numbering)
    word = listed(read_docx(write_docx(pack, word_imprint()).data))
    assert (word.items, word.numbering) == (ITEMS, numbering)
    # A page without the release inside, as a site would show it.
    html = write_html(pack, IMPRINT).data.decode()
    page = listed(read_web(html.encode()))
    assert (page.ordered, page.numbering) == (True, numbering)


def test_a_foreign_word_list_with_letters_is_one():
    data = write_docx(sample("abjad"), word_imprint()).data
    assert b"PK" in data[:2]
    assert listed(read_docx(data)).numbering == "abjad"


@pytest.mark.parametrize(
    ("numbering", "seen"),
    [("", ["۱.", "۱.", "۲."]), ("latin", ["1.", "1.", "2."]),
     ("abjad", ["الف.", "الف.", "ب."])],
)  # fmt: skip
def test_printed_pages_and_texts_count_so(numbering, seen):
    pack = sample(numbering)
    data = write_pdf(pack, IMPRINT).data
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage().get_text_range()
    for mark in seen:
        assert mark in text or mark[::-1] in text, text
    message = write_message(pack, IMPRINT).data.decode()
    assert f"{seen[2]} دوم" in message
    assert write_fragment(pack, IMPRINT).data.decode().count("<ol") == 2
    assert f"{seen[2]} دوم" in write_paste(pack, IMPRINT).data.decode()
