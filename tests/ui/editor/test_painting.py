"""Painting only what changed leaves the same picture as painting everything."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pressdesk.document.package import Package
from pressdesk.ui.editor.gutter import Gutter
from pressdesk.ui.editor.underlines import Underline
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LONG = "این بند آن‌قدر بلند است که در یک سطر جا نمی‌گیرد و به سطر بعد می‌رود. " * 3


@pytest.fixture
def shown(qtbot, editor):
    body = [b.para(LONG), *[b.para("بند کوتاه است.")] * 3, b.quote("گفته", by="او")]
    editor.load(Package(b.release(b.headline("تیتر"), b.lead("لید خبر"), *body)))
    editor.surface.setCursorWidth(0)  # it blinks
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def on_screen(editor, widget):
    """What stands in the window's picture now, painted bit by bit."""
    for _ in range(3):  # what one turn asks for is painted in the next
        QApplication.processEvents()
    whole = editor.screen().grabWindow(editor.winId()).toImage()
    return whole.copy(QRect(widget.mapTo(editor, QPoint(0, 0)), widget.size()))


def anew(editor, widget):
    """The same painted whole."""
    whole = editor.grab().toImage()
    return whole.copy(QRect(widget.mapTo(editor, QPoint(0, 0)), widget.size()))


def acts(editor, hands):
    yield "a word", lambda: (hands.at("b2", 3), hands.type("ها "))
    yield "another line", lambda: (hands.at("b1", 40), hands.type("واژه " * 12))
    yield (
        "a headline too long",
        lambda: (hands.at("headline", 0), hands.type("یک " * 14)),
    )
    yield "two blocks", lambda: (hands.at("b3", 4), hands.press(Qt.Key.Key_Return))
    yield (
        "an empty lead",
        lambda: (editor.go_to("lead", 0, 7), hands.press(Qt.Key.Key_Backspace)),
    )
    yield "undo", editor.undo_text
    yield "a footnote", lambda: (editor.go_to("b2", 0, 3), editor.set_note("یادداشت"))
    yield "findings", lambda: editor.set_underlines([Underline("b2", 0, 3, "error")])
    yield "letters beside them", lambda: (hands.at("b2", 0), hands.type("نو"))
    yield "soft", lambda: editor.surface.set_soft(soft=True)
    yield "elsewhere", lambda: hands.at("b4", 2)
    yield "signs", lambda: editor.surface.show_signs(shown=True)
    yield "a space more", lambda: hands.type("  ")


def test_gutter_and_page_look_as_if_painted_whole(shown, hands):
    for name, act in acts(shown, hands):
        act()
        for widget in (shown.surface.gutter, shown.surface.viewport()):
            assert on_screen(shown, widget) == anew(shown, widget), name


def test_a_letter_in_a_word_leaves_the_gutter_alone(shown, hands, monkeypatch):
    gutter = shown.surface.gutter
    monkeypatch.setattr(gutter, "_text", lambda message: f"{message} #1")
    hands.at("b2", 3)
    hands.type("ی")
    QApplication.processEvents()
    asked = []
    monkeypatch.setattr(Gutter, "update", lambda *what: asked.append(what))
    hands.type("ی")
    assert asked == []
    hands.type(" و")
    assert asked


@pytest.fixture
def longer(editor):
    """So much that a change above does not make Qt paint what is below."""
    rows = (("الف", "ب"), ("پ", "ت"))
    made = (b.para("بند کوتاه است."), b.table(*rows), *[b.para(LONG * 2)] * 8)
    editor.resize(900, 700)
    editor.load(Package(b.release(b.headline("تیتر"), b.lead("لید خبر"), *made)))
    editor.surface.setCursorWidth(0)
    editor.show()
    return editor


def as_if_whole(editor):
    viewport = editor.surface.viewport()
    return on_screen(editor, viewport) == anew(editor, viewport)


def test_a_footnote_above_gives_those_below_other_numbers(longer):
    for place in ("b5", "b3", "b1"):
        longer.go_to(place, 0, 3)
        longer.set_note("یادداشت")
        assert as_if_whole(longer), place


def test_the_frame_of_a_table_comes_and_goes(longer):
    surface = longer.surface

    def click(number):
        box = surface.sheet().rect(surface.document().findBlockByNumber(number))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(surface.viewport(), left, none, box.center().toPoint())
        return surface.textCursor().blockNumber() == number

    assert as_if_whole(longer)
    for number in (5, 4, 5, 6):
        assert click(number)
        assert as_if_whole(longer), number
