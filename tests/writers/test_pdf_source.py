"""The page read as XML is the tree that an HTML parser makes of it."""

from __future__ import annotations

from io import BytesIO

import pytest
import tinyhtml5

from pressdesk.writers.pdf import page_html, write_pdf
from pressdesk.writers.pdf.source import tree
from tests.builders import para
from tests.corpus import CASES
from tests.writers.printed import IMPRINT, imprint, package
from tests.writers.test_pdf_text import flat

FEW = {"h1", "p", "li", "td", "figcaption"}


def shape(element):
    """Tags, attributes and words, white space between blocks left out."""
    inner = [shape(child) for child in element]
    words = element.text if element.tag in FEW else (element.text or "").strip()
    tails = [(child.tail or "").strip() for child in element]
    return element.tag, dict(element.attrib), words or "", inner, tails


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_parsers_make_the_same_tree(case):
    around = imprint(office=case.office, letterhead=case.letterhead)
    page = page_html(case.package, around)
    found = tree(page)
    stock = tinyhtml5.parse(BytesIO(page.encode()), namespace_html_elements=False)
    assert found is not None
    assert shape(found) == shape(stock)


def test_what_xml_refuses_is_read_all_the_same():
    pack = package(para("سطر \x0b شکسته"))
    assert tree(page_html(pack, IMPRINT)) is None
    assert "شکسته" in flat(write_pdf(pack, IMPRINT).data)
