"""Every shipped letterhead in every format that shows it."""

import re
import zipfile
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image

from pressdesk.document.package import Package
from pressdesk.text.characters import persian_digits
from pressdesk.workflow import deliver
from pressdesk.writers.letterhead import IDS, load
from tests.desks import make_desk
from tests.writers.printed import news

CODE = persian_digits("140500012")


@pytest.fixture(scope="module", params=IDS)
def exported(request, tmp_path_factory):
    desk = make_desk(tmp_path_factory.mktemp("desk"))
    chosen = ["docx", "pdf", "html", "web", "card"]
    look = load(request.param)
    return look, deliver.in_memory(desk, Package(news()), chosen, look.id)


def said(result):
    return re.sub(r"\s+", " ", result)


def test_pdf(exported):
    look, made = exported
    document = pdfium.PdfDocument(made["pdf"].data)
    text = said("".join(page.get_textpage().get_text_range() for page in document))
    assert CODE in text
    assert "سامانهٔ پاسخ‌گویی" in text
    size = [side * 25.4 / 72 for side in document[0].get_size()]
    assert size == pytest.approx([look.paper.width, look.paper.height], abs=0.1)


def test_docx(exported):
    look, made = exported
    with zipfile.ZipFile(BytesIO(made["docx"].data)) as box:
        parts = {
            name: box.read(name).decode()
            for name in box.namelist()
            if name.endswith(".xml")
        }
    head = "".join(text for name, text in parts.items() if "header" in name)
    assert CODE in re.sub("<[^>]+>", "", head)
    assert look.colours.accent[1:].upper() in (head + parts["word/styles.xml"]).upper()


@pytest.mark.parametrize("form", ["html", "web"])
def test_web_pages(exported, form):
    look, made = exported
    page = made[form].data.decode()
    assert CODE in page
    assert "سامانهٔ پاسخ‌گویی" in page
    assert f'class="letterhead {look.header.style}' in page


def test_cards(exported):
    _look, made = exported
    image = Image.open(BytesIO(made["card"].data))
    assert image.size == (1200, 630)
    assert image.text["Title"].startswith("سامانهٔ پاسخ‌گویی")
