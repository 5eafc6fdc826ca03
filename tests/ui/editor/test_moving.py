"""Blocks moved by key, by the gutter and by name; each move is one undo step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from pressdesk.document.edits import normal_release
from pressdesk.document.nodes import plain, replace
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, formats, moving
from tests import builders as b
from tests.strategies import releases
from tests.ui.editor.test_bridge import SAME_APP

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ENTER = Qt.Key.Key_Return


def order(editor, base):
    return [block.id for block in editor.release(base).body]


@pytest.mark.parametrize(
    ("place", "step", "wanted"),
    [
        ("b1", 1, "b2 b1 b3 b4 b5 b6 b7"),
        ("b3", -1, "b1 b3 b2 b4 b5 b6 b7"),
        ("b5", 1, "b1 b2 b3 b4 b6 b5 b7"),
        ("b7", -1, "b1 b2 b3 b4 b5 b7 b6"),
        ("b6", -1, "b1 b2 b3 b4 b6 b5 b7"),
        ("b1", -1, "b1 b2 b3 b4 b5 b6 b7"),
        ("b7", 1, "b1 b2 b3 b4 b5 b6 b7"),
        ("headline", 1, "b1 b2 b3 b4 b5 b6 b7"),
        ("end_mark", -1, "b1 b2 b3 b4 b5 b6 b7"),
    ],
)
def test_a_block_moves_whole_and_undo_brings_it_back(
    editor, hands, sample, place, step, wanted
):
    hands.at(place)
    editor.move_chosen(step)
    made = editor.release(sample)
    assert [block.id for block in made.body] == wanted.split()
    assert sorted(made.body, key=lambda x: x.id) == list(sample.body)
    assert editor.place() == place
    if made != sample:
        editor.undo_text()
    assert editor.release(sample) == sample
    assert not editor.text_undo_available


def test_the_cursor_and_what_is_selected_go_along(editor, hands, sample):
    hands.select("b1", 2, "b2", 3)
    before = editor.surface.textCursor().selectedText()
    assert editor.move_chosen(1)
    assert order(editor, sample) == ["b3", "b1", "b2", "b4", "b5", "b6", "b7"]
    assert editor.surface.textCursor().selectedText() == before
    assert editor.move_chosen(-1)
    assert editor.release(sample) == sample


def test_a_block_selected_to_the_start_of_the_next_moves_alone(editor, hands, sample):
    hands.select("b2", 0, "b3", 0)
    editor.move_chosen(-1)
    assert order(editor, sample)[:3] == ["b2", "b1", "b3"]


def test_what_reaches_into_a_part_stays(editor, hands, sample):
    hands.select("lead", 2, "b2", 3)
    assert not editor.move_chosen(1)
    editor.set_locked(True)
    hands.at("b1")
    assert not editor.move_chosen(1)
    assert editor.release(sample) == sample


def texts(editor, base, at):
    return [plain(item.text) for item in editor.release(base).body[at].items]


def test_an_item_that_leaves_its_list_comes_back_into_it(editor, hands, sample):
    hands.at("b4")  # its first item
    editor.move_chosen(1)
    assert texts(editor, sample, 3) == ["دو", "یک"]
    editor.move_chosen(1)  # past the quote
    made = editor.release(sample)
    assert [type(block).__name__ for block in made.body[3:6]] == [
        "ListBlock", "Quote", "ListBlock",
    ]  # fmt: skip
    assert [block.id for block in made.body[3:6]] == ["b4", "b5", "b4-2"]
    assert editor.place() == "b4-2"
    editor.move_chosen(-1)
    assert texts(editor, sample, 3) == ["دو", "یک"]
    assert order(editor, sample) == ["b1", "b2", "b3", "b4", "b5", "b6", "b7"]


def test_a_paragraph_goes_through_a_list_and_leaves_it_whole(editor, hands, sample):
    editor.load(
        Package(b.release(b.bullets("یک", "دو", "سه", ordered=True), b.para("بند")))
    )
    base = editor.release(b.release())
    hands.at("b2", 1)
    editor.move_chosen(-1)
    editor.move_chosen(-1)
    assert texts(editor, base, 2) == ["دو", "سه"]
    editor.move_chosen(-1)
    assert order(editor, base) == ["b2", "b1"]
    assert texts(editor, base, 1) == ["یک", "دو", "سه"]


def test_an_item_between_those_of_another_list_is_one_of_them(editor, hands):
    base = b.release(b.bullets("گلوله"), b.bullets("یک", "دو", ordered=True))
    editor.load(Package(base))
    hands.at("b1")
    editor.move_chosen(1)
    assert order(editor, base) == ["b2"]
    assert texts(editor, base, 0) == ["یک", "گلوله", "دو"]


def test_an_intertitle_takes_its_section_along(editor, sample):
    base = replace(
        sample,
        body=(*sample.body[:4], replace(sample.body[2], id="c"), *sample.body[4:]),
    )
    editor.load(Package(base))
    assert editor.move_block("c", "b3")
    assert order(editor, base) == ["b1", "b2", "c", "b5", "b6", "b7", "b3", "b4"]
    assert editor.step_block("c", 1)
    assert editor.release(base) == base
    assert editor.step_block("b4", -1)
    assert order(editor, base)[2:4] == ["b4", "b3"]
    assert editor.move_block("b1", "")
    assert order(editor, base)[-1] == "b1"
    assert not editor.move_block("headline", "b1")


@SAME_APP
@given(made=releases(), picks=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1))))
def test_moves_lose_nothing_and_undo_to_the_start(qapp, made, picks):
    base = normal_release(made)
    document = QTextDocument()
    bridge.to_document(base, document)

    def texts():
        rows = map(formats.read_row, bridge.blocks(document))
        return sorted(str(row.text) for row in rows)

    before = texts()
    for one, two in picks[:6]:
        units = moving.units(document)
        if units:
            unit = units[int(one * (len(units) - 1))]
            cursor = QTextCursor(document.findBlockByNumber(unit.first))
            moving.carry(cursor, unit, int(two * document.blockCount()))
        assert texts() == before
        ids = {block.id for block in bridge.release_of(document, base).body}
        assert ids <= set(map(formats.place_of, bridge.blocks(document)))
    while document.isUndoAvailable():
        document.undo()
    assert bridge.release_of(document, base) == base


# The gutter


@pytest.fixture
def mouse(qtbot, editor):
    editor.show()
    gutter = editor.surface.gutter

    def send(kind, y, buttons=Qt.MouseButton.LeftButton):
        event = QMouseEvent(
            kind,
            QPointF(30, y),
            gutter.mapToGlobal(QPointF(30, y)),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(gutter, event)

    return send


def middle(editor, place):
    surface = editor.surface
    for number in range(surface.document().blockCount()):
        block = surface.document().findBlockByNumber(number)
        if editor.rows()[number].place == place:
            return surface.sheet().rect(block).center().y()
    raise AssertionError(place)


def test_a_click_in_the_gutter_selects_the_block(editor, mouse, sample):
    y = middle(editor, "b5")
    mouse(QEvent.Type.MouseButtonPress, y)
    mouse(QEvent.Type.MouseButtonRelease, y)
    chosen = editor.surface.textCursor().selection().toPlainText()
    assert chosen == "گفته\nگوینده"
    assert editor.release(sample) == sample


def test_a_drag_in_the_gutter_moves_and_shows_where(editor, mouse, sample):
    y = middle(editor, "b1")
    mouse(QEvent.Type.MouseButtonPress, y)
    mouse(QEvent.Type.MouseMove, middle(editor, "b5") - 1)
    assert editor.surface.drop_line is not None
    mouse(QEvent.Type.MouseButtonRelease, y)
    assert editor.surface.drop_line is None
    assert order(editor, sample) == ["b2", "b3", "b4", "b1", "b5", "b6", "b7"]
    editor.undo_text()
    assert editor.release(sample) == sample


def test_escape_ends_a_drag_and_parts_are_not_dragged(editor, mouse, sample):
    y = middle(editor, "b1")
    mouse(QEvent.Type.MouseButtonPress, y)
    mouse(QEvent.Type.MouseMove, middle(editor, "b5"))
    key = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(editor.surface, key)
    mouse(QEvent.Type.MouseButtonRelease, middle(editor, "b5"))
    mouse(QEvent.Type.MouseButtonPress, middle(editor, "headline"))
    mouse(QEvent.Type.MouseMove, middle(editor, "b5"))
    assert editor.surface.drop_line is None
    mouse(QEvent.Type.MouseButtonRelease, middle(editor, "b5"))
    assert editor.release(sample) == sample


def test_tab_and_the_commands_indent_all_selected_items(editor, hands, sample):
    hands.select("b4", 0, "b5", 1)
    editor.indent(1)
    assert [i.level for i in editor.release(sample).body[3].items] == [1, 1]
    editor.undo_text()
    hands.at("b4", 0)
    hands.press(Qt.Key.Key_Tab)
    assert [i.level for i in editor.release(sample).body[3].items] == [1, 0]
    hands.press(Qt.Key.Key_Backtab)
    assert editor.release(sample) == sample
