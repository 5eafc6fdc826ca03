"""The outline's order is the page's: dragged, or moved by keys, one step to undo."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from pressdesk.document.package import Package
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def filled(window):
    release = b.release(
        b.headline("تیتر"),
        b.lead("لید"),
        b.para("بند یکم"),
        b.intertitle("میان‌تیتر"),
        b.para("بند دوم"),
        b.para("بند سوم"),
        b.end_mark(),
    )
    window.session.open(Package(release))
    window.docks.outline.show_rows(window.page.outline())
    return window


def order(window):
    window.sync()
    return [block.id for block in window.session.release.body]


def drop(window, block, at):
    """What Qt sends when the row of `block` is let go at a point."""
    outline = window.docks.outline
    data = outline.mimeData([outline._items[block]])
    move, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(at, move, data, button, keys)
    outline.dragMoveEvent(over)
    event = QDropEvent(QPointF(at), move, data, button, keys)
    outline.dropEvent(event)
    return over.isAccepted()


def edge(window, block, *, above):
    outline = window.docks.outline
    box = outline.visualItemRect(outline._items[block])
    return QPoint(box.center().x(), box.top() + 1 if above else box.bottom() - 1)


def test_a_dragged_row_moves_its_block(filled):
    assert drop(filled, "b4", edge(filled, "b1", above=True))
    assert order(filled) == ["b4", "b1", "b2", "b3"]
    assert filled.docks.outline.current() == "b4"
    filled.writing.undo()
    assert order(filled) == ["b1", "b2", "b3", "b4"]


def test_an_intertitle_is_dragged_with_its_section(filled):
    drop(filled, "b2", edge(filled, "headline", above=True))
    assert order(filled) == ["b2", "b3", "b4", "b1"]
    drop(filled, "b2", edge(filled, "end_mark", above=False))
    assert order(filled) == ["b2", "b3", "b4", "b1"]  # all of it is its section


def test_parts_and_a_locked_release_are_not_dragged(filled):
    assert not drop(filled, "headline", edge(filled, "b3", above=True))
    filled.docks.outline.set_locked(locked=True)
    assert not drop(filled, "b4", edge(filled, "b1", above=True))
    assert order(filled) == ["b1", "b2", "b3", "b4"]


def test_the_keys_move_what_the_outline_has_marked(filled):
    outline = filled.docks.outline
    outline.mark("b3")
    outline.hasFocus = lambda: True
    filled.commands["move-up"].trigger()
    assert order(filled) == ["b1", "b3", "b2", "b4"]
    assert outline.current() == "b3"
    filled.commands["move-down"].trigger()
    assert order(filled) == ["b1", "b2", "b3", "b4"]


def test_a_click_and_the_return_key_go_to_the_block(filled):
    outline = filled.docks.outline
    outline.itemClicked.emit(outline._items["b4"], 0)
    assert filled.page.place() == "b4"
    outline.itemActivated.emit(outline._items["lead"], 0)
    assert filled.page.place() == "lead"


def test_the_page_moves_by_the_same_commands(filled):
    filled.page.go_to("b4")
    filled.commands["move-up"].trigger()
    assert order(filled) == ["b1", "b2", "b4", "b3"]
