import pytest
from PySide6.QtGui import QColor, QFont

from pressdesk.document.nodes import Span, Table, replace
from pressdesk.document.package import Package
from pressdesk.ui.editor import set_table
from pressdesk.ui.editor.cells import height_of, set_cell
from pressdesk.ui.theme import LIGHT

CELL = ("مهلت ", Span("نشانی محل", slot="place"), Span("021-5550", ltr=True))


@pytest.fixture
def font(editor):
    return QFont("Vazirmatn", 10)


def _formats(layout):
    return [
        (each.start, each.length, each.format.background().color().name())
        for each in layout.formats()
    ]


def test_an_unfilled_mark_is_tinted(font):
    layout = set_cell(CELL, font, 300, LIGHT, lambda _name: False)
    start, length, ground = _formats(layout)[1]
    assert (start, length, ground) == (5, 9, LIGHT.tint.lower())
    assert layout.formats()[1].format.foreground().color() == QColor(LIGHT.accent)
    assert layout.formats()[0].format.foreground().color() == QColor(LIGHT.text)


def test_a_filled_mark_is_plain(font):
    layout = set_cell(CELL, font, 300, LIGHT, lambda _name: True)
    assert layout.formats()[1].format.foreground().color() == QColor(LIGHT.text)


def test_a_number_that_nobody_marked_keeps_its_order(font):
    layout = set_cell(("تلفن، 021-5550 تهران",), font, 400, LIGHT, bool)
    assert layout.text() == "تلفن، \u2066021-5550\u2069 تهران"


def test_a_narrow_cell_has_more_lines(font):
    wide = set_cell(CELL, font, 400, LIGHT, bool)
    narrow = set_cell(CELL, font, 60, LIGHT, bool)
    assert height_of(narrow) > height_of(wide) > 0
    assert height_of(set_cell((), font, 60, LIGHT, bool)) >= 0


def test_the_page_tints_a_table_s_mark(editor, sample):
    mark = Span("نشانی محل", slot="place")
    release = replace(sample, body=(Table("t", ((("الف",), (mark,)),)),))
    editor.load(Package(release))
    editor.resize(900, 700)
    seen = editor.surface.viewport().grab().toImage()
    wanted = QColor(LIGHT.tint)
    found = [
        (x, y)
        for x in range(0, seen.width(), 4)
        for y in range(0, seen.height(), 4)
        if seen.pixelColor(x, y) == wanted
    ]
    assert found


def _table(*rows, caption=""):
    cells = tuple(tuple((cell,) if cell else () for cell in row) for row in rows)
    return Table("t", cells, caption=(caption,) if caption else ())


def test_the_caption_stands_above_as_in_print(editor, sample):
    editor.load(Package(replace(sample, body=(_table(("", "")),))))
    plain = editor.surface.viewport().grab().toImage()
    named = replace(sample, body=(_table(("", ""), caption="ایییی"),))
    editor.load(Package(named))
    seen = editor.surface.viewport().grab().toImage()
    assert _first_line(seen) > _first_line(plain)


def _first_line(seen):
    """The first row of pixels that is a table's line from side to side."""
    wanted, x = QColor(LIGHT.line2), seen.width() // 2
    across = (x, x - 60, x - 120)
    return next(
        y
        for y in range(seen.height())
        if all(seen.pixelColor(each, y) == wanted for each in across)
    )


def test_cells_are_set_again_only_when_something_changed(
    editor, sample, hands, monkeypatch
):
    table = _table(*([["متن"] * 5] * 4))
    editor.load(Package(replace(sample, body=(*sample.body[:1], table))))
    editor.surface.grab()
    made = []
    monkeypatch.setattr(
        set_table, "set_cell", lambda *given: made.append(1) or set_cell(*given)
    )
    hands.at("b1", 0)
    hands.type("سلام")
    editor.surface.grab()
    assert made == []
    editor.set_zoom(150)
    editor.surface.grab()
    assert made
