"""A selection drawn away by the mouse stays where it was."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest

from pressdesk.document.package import Package
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FAR = QPoint(-60, 40)


@pytest.fixture
def drawn(editor, monkeypatch):
    """What was drawn, as text; elsewhere takes it as moved."""
    made = []

    def run(drag, *_actions):
        made.append(drag.mimeData().text())
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", run)
    editor.load(Package(b.release(b.para("بند یکم از متن"), b.para("دو"))))
    editor.show()
    return made


def spot(editor, place, offset):
    """A point on a letter of a block."""
    cursor = editor.surface.textCursor()
    editor.go_to(place, offset, offset + 1)
    box = editor.surface.cursorRect(editor.surface.textCursor())
    editor.surface.setTextCursor(cursor)
    return box.center() + QPoint(2, 0)


def draw(editor, begin):
    """From `begin` on; what is dropped elsewhere is not let go over the page."""
    view = editor.surface.viewport()
    QTest.mousePress(view, LEFT, NONE, begin)
    QTest.mouseMove(view, begin + FAR)


@pytest.mark.parametrize("locked", [False, True])
def test_what_is_taken_elsewhere_as_moved_stays(editor, hands, drawn, locked):
    before = editor.rows()
    hands.select("b1", 4, "b1", 8)
    editor.set_locked(locked)
    draw(editor, spot(editor, "b1", 5))
    assert drawn == ["یکم "]
    assert editor.rows() == before
    assert editor.surface.textCursor().selectedText() == "یکم "
    assert not editor.text_undo_available


def test_a_click_on_the_selection_ends_it(editor, hands, drawn):
    hands.select("b1", 4, "b1", 8)
    at = spot(editor, "b1", 5)
    QTest.mouseClick(editor.surface.viewport(), LEFT, NONE, at)
    assert drawn == []
    assert not editor.surface.textCursor().hasSelection()


def test_beside_the_selection_another_is_made(editor, hands, drawn):
    hands.select("b1", 4, "b1", 8)
    draw(editor, spot(editor, "b1", 12))
    assert drawn == []
    assert editor.surface.textCursor().hasSelection()
    assert editor.surface.textCursor().selectedText() != "یکم "
