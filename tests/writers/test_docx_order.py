"""Mixed lines of the corpus read in the order that their authors marked by hand.

LibreOffice goes by the characters alone, so the marks in the file must bring the
bidirectional algorithm (UAX #9, python-bidi as oracle) to the same order.
"""

from __future__ import annotations

import pytest
from bidi import get_display
from lxml import etree

from pressdesk.text.characters import BIDI_CONTROLS
from tests.corpus import CASES
from tests.writers.test_docx import W, imprint, parts, words

MIXED = [case for case in CASES if case.ordered]
UNSEEN = str.maketrans(dict.fromkeys(BIDI_CONTROLS))


def order(line):
    return get_display(line, base_dir="R").translate(UNSEEN)


@pytest.mark.parametrize("case", MIXED, ids=lambda case: case.name)
def test_mixed_lines_read_in_order(case):
    held = parts(case.package, office=imprint(office=case.office).office)
    shown = {}
    for paragraph in etree.fromstring(held["word/document.xml"]).iter(W + "p"):
        mark = paragraph.find(W + "bookmarkStart")
        if mark is not None:
            shown[mark.get(W + "name").removeprefix("_Block_")] = words(paragraph)
    assert case.ordered.keys() <= shown.keys()
    for key, line in case.ordered.items():
        assert order(shown[key]) == order(line)


def test_without_its_marks_some_line_would_turn_over():
    lines = [line for case in MIXED for line in case.ordered.values()]
    assert any(order(line.translate(UNSEEN)) != order(line) for line in lines)
