"""Findings in a table's caption and cells: underlined where their words are painted."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Span, Table, plain
from pressdesk.document.package import Package
from pressdesk.text.characters import LRI, PDI
from pressdesk.ui.editor import cells, isolates, paper
from pressdesk.ui.editor.underlines import Underline
from pressdesk.ui.theme import LIGHT
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CAPTION, LONG = "جدول برنامه ها", "جلسه برگزار می شود و کتاب ها را همان روز می آورند"
TABLE = Table(
    "t1",
    caption=(CAPTION,),
    header=True,
    rows=((("روز",), ("برنامه",)), (("شنبه",), (LONG,))),
)


def mark(text, words, number, severity="error"):
    start = text.index(words)
    return Underline("b1", start, start + len(words), severity, number, text)


@pytest.fixture
def shown(editor):
    editor.resize(900, 700)
    editor.load(Package(b.release(b.headline("تیتر"), TABLE)))
    editor.show()
    return editor


def red(editor):
    """The rectangle of the view round all red dots: the lines of errors."""
    QApplication.processEvents()
    image, box = editor.surface.viewport().grab().toImage(), QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            dot = image.pixelColor(x, y)
            if dot.red() > dot.green() + 60 and dot.red() > dot.blue() + 60:
                box = box.united(QRect(x, y, 1, 1))
    return box


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ((LONG,), "کتاب ها"),
        (("تلفن 021-88001122 می باشد",), "می باشد"),
        (("تلفن 021-88001122 می باشد",), "021-88001122"),
        ((Span("pressdesk.example", ltr=True), " می باشد"), "می باشد"),
        (("🌱 نهال ها", Span(" را", bold=True)), "نهال ها"),
    ],
)
def test_words_are_found_in_a_set_cell(qapp, cell, words):
    font, text = QFont("Vazirmatn"), plain(cell)
    layout = cells.set_cell(cell, font, 200, LIGHT, lambda _name: True)
    start = text.index(words)
    first, last = (
        cells.unit_of(layout, text, at) for at in (start, start + len(words))
    )
    data = layout.text().encode("utf-16-le")[2 * first : 2 * last]
    assert data.decode("utf-16-le").strip(LRI + PDI) == words
    assert isolates.units(words, len(words)) <= last - first


def test_a_cell_and_the_caption_have_their_lines(shown):
    assert red(shown).isNull()
    shown.set_underlines([mark(LONG, "می شود", 4)])
    cell = red(shown)
    shown.set_underlines([mark(CAPTION, "برنامه ها", 0)])
    caption = red(shown)
    assert not cell.isNull()
    assert not caption.isNull()
    assert caption.bottom() < cell.top(), "the caption stands above the cells"
    middle = shown.surface.viewport().width() // 2
    assert cell.right() < middle < caption.right(), "the second column is at the left"


def test_a_point_on_the_words_gives_their_underline(shown):
    wanted = mark(LONG, "می شود", 4)
    shown.set_underlines([wanted, mark(LONG, "کتاب ها", 4, "info")])
    at = red(shown).center() - QPoint(0, 6)  # on the letters, above their line
    assert shown.underlined.at(at) == [wanted]
    assert shown.underlined.at(at + QPoint(0, 60)) == []


def test_a_cell_that_says_something_else_has_no_line(shown):
    old = LONG.replace("می شود", "می گردد")
    shown.set_underlines([mark(old, "می گردد", 4)])
    assert red(shown).isNull()


def test_a_long_caption_has_the_lines_it_needs(editor):
    heights = []
    for caption in (CAPTION, CAPTION * 12):
        table = Table("t1", caption=(caption,), rows=TABLE.rows)
        editor.load(Package(b.release(b.headline("تیتر"), table)))
        heights.append(editor.surface.document().size().height())
    assert heights[1] > heights[0] + 20


def test_footnotes_in_cells_go_on_counting(editor, monkeypatch):
    def noted(words):
        return Span(words, note=words)

    rows = (((noted("الف"), noted("ب")), ("پ",)), (("ت ", noted("ث")), ("ج",)))
    table = Table("t1", caption=("جدول ", noted("چ")), rows=rows)
    body = (b.para(noted("نخست")), table, b.para(noted("پس از آن")))
    editor.load(Package(b.release(b.headline("تیتر"), *body)))
    drawn = {}
    monkeypatch.setattr(
        paper.Overlay,
        "_draw",
        lambda _self, _painter, box, text, *_: drawn.update({text: box.right()}),
    )
    editor.show()
    QApplication.processEvents()
    numbers = [each for each in drawn if each in "۱۲۳۴۵۶"]
    assert sorted(numbers) == list("۱۲۳۴۵۶")
    assert drawn["۳"] > drawn["۴"], "from the right, each behind its words"
    middle = editor.surface.viewport().width() / 2
    assert min(drawn["۳"], drawn["۴"], drawn["۵"]) > middle, "in the first column"
