"""Mixed lines of the corpus read in the order that their authors marked by hand.

The base direction is what the file itself says of each paragraph. LibreOffice goes by
the characters alone, so the marks in the file must bring the bidirectional algorithm
(UAX #9, python-bidi as oracle) to the same order.
"""

from __future__ import annotations

import re

import pytest
from bidi import get_display
from lxml import etree

from pressdesk.text.characters import BIDI_CONTROLS, LRM, NNBSP
from pressdesk.writers.docx.runs import pieces
from pressdesk.writers.docx.way import Way
from tests.corpus import BY_NAME, CASES
from tests.writers.test_docx import W, imprint, parts, words

MIXED = [case for case in CASES if case.ordered]
OPEN = str.maketrans(")]}»", "([{«")
UNSEEN = str.maketrans(dict.fromkeys(BIDI_CONTROLS))


def order(line, base="R"):
    """The signs from left to right; the oracle does not turn brackets, so all open."""
    shown = get_display(line.replace(NNBSP, " "), base_dir=base)
    return shown.translate(UNSEEN).translate(OPEN)


def said(properties):
    """R or L as `w:bidi` in these properties says it; None where they do not."""
    bidi = None if properties is None else properties.find(W + "bidi")
    if bidi is None:
        return None
    return "L" if bidi.get(W + "val") in ("0", "false", "off") else "R"


def base(paragraph, styles):
    """The direction that Word gives a paragraph: its own, else its styles'."""
    properties = paragraph.find(W + "pPr")
    found, style = said(properties), properties.find(W + "pStyle")
    while found is None and style is not None:
        style = styles[style.get(W + "val")]
        found, style = said(style.find(W + "pPr")), style.find(W + "basedOn")
    return found or "L"


def styles_of(held):
    return {
        style.get(W + "styleId"): style
        for style in etree.fromstring(held["word/styles.xml"]).iter(W + "style")
    }


@pytest.mark.parametrize("case", MIXED, ids=lambda case: case.name)
def test_mixed_lines_read_in_order(case):
    held = parts(case.package, office=imprint(office=case.office).office)
    shown, styles = {}, styles_of(held)
    for paragraph in etree.fromstring(held["word/document.xml"]).iter(W + "p"):
        mark = paragraph.find(W + "bookmarkStart")
        if mark is not None:
            name = mark.get(W + "name").removeprefix("_Block_")
            shown[name] = words(paragraph), base(paragraph, styles)
    assert case.ordered.keys() <= shown.keys()
    wanted = "L" if case.release.meta.language == "en" else "R"
    for key, line in case.ordered.items():
        painted, direction = shown[key]
        assert direction == wanted
        assert order(painted, direction) == order(line, direction)


@pytest.mark.parametrize("case", MIXED, ids=lambda case: case.name)
def test_paragraphs_and_styles_agree(case):
    held = parts(case.package, office=imprint(office=case.office).office)
    styles = styles_of(held)
    for paragraph in etree.fromstring(held["word/document.xml"]).iter(W + "p"):
        direction = base(paragraph, styles)
        paragraph.find(W + "pPr").remove(paragraph.find(f"{W}pPr/{W}bidi"))
        assert base(paragraph, styles) == direction


def test_without_its_marks_some_line_would_turn_over():
    lines = [line for case in MIXED for line in case.ordered.values()]
    assert any(order(line.translate(UNSEEN)) != order(line) for line in lines)


def test_an_english_file_says_nothing_of_right_to_left():
    held = parts(BY_NAME["english-draft"].package)
    turned = ("bidiVisual", "rtlGutter", "<w:bidi/>")
    for name in held:
        if name.startswith("word/") and name.endswith(".xml"):
            said = held[name].decode()
            assert not [word for word in turned if word in said]
    assert "w:bidi" not in "".join(re.findall("<w:pPr>.*?</w:pPr>", styles(held)))
    assert '<w:left w:val="single" w:sz="24"' in styles(held)
    assert "<w:rtl/>" not in held["word/numbering.xml"].decode()


def styles(held):
    return held["word/styles.xml"].decode()


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        ("Line «خط شبانه» has 12 stops.", ["خط شبانه"]),
        ("Welcome (به شهر ما) all", ["به شهر ما"]),
        ("In Persian: خوش آمدید (به شهر).", ["خوش آمدید (به شهر)"]),
        (
            "Until دوشنبه ۲۸ اردیبهشت ۱۴۰۵, ۰۸:۰۰ only",
            ["دوشنبه ۲۸ اردیبهشت ۱۴۰۵, ۰۸:۰۰"],
        ),
        ("From ۱۴۰۵/۰۲/۲۷ on", []),
    ],
)
def test_persian_in_an_english_text_runs_to_the_left(text, leftward):
    cut = pieces((text,), Way(rtl=False))
    assert [piece.text for piece in cut if not piece.ltr] == leftward


def test_a_number_behind_persian_stays_behind_it():
    cut = list(pieces(("Sold at ایوان: 12 each, 021-55501370",), Way(rtl=False)))
    shown = "".join(f"{piece.before}{piece.text}{piece.after}" for piece in cut)
    assert order(shown, "L").startswith("Sold at ناویا: 12 each")
    assert LRM + "021-55501370" + LRM in shown


def test_a_note_in_english_reads_from_the_left():
    held = parts(BY_NAME["footnotes"].package)
    notes = etree.fromstring(held["word/footnotes.xml"]).iter(W + "p")
    shown = [order(words(note).strip()) for note in notes]
    assert "Footnote in English, 2026." in shown
