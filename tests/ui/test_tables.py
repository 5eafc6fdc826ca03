"""The table editor: cells by keys and clipboard, rows and columns, marks, steps."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pressdesk.document import tables
from pressdesk.document.nodes import Span, Table, plain
from pressdesk.ui.dialogs.ask import Unsaved
from pressdesk.ui.tables.dialog import TableDialog
from pressdesk.ui.tables.size import TableSize
from tests.builders import bold, ltr

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TABLE = Table(
    "t",
    ((("خط",), ("شمار",)), (("خط ", bold("شبانه")), (ltr("021-55501371"),))),
    caption=("سفرها ", bold("شبانه")),
)


def _discard(asked):
    asked.answer = "discard"


@pytest.fixture
def dialog(opened, qtbot, monkeypatch):
    monkeypatch.setattr(Unsaved, "exec", _discard)

    def make(table=TABLE):
        made = TableDialog(opened, opened.look, opened.text, table)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        made.grid.setFocus()
        return made

    return make


def words(made):
    return [[plain(cell) for cell in row] for row in made.value.rows]


def key(dialog, name, modifiers=Qt.KeyboardModifier.NoModifier):
    target = dialog.grid.editing() or dialog.grid
    QTest.keyClick(target, name, modifiers)


def write(dialog, text):
    key(dialog, Qt.Key.Key_Return)
    dialog.grid.editing().insertPlainText(text)


def test_nothing_changed_is_the_same_table(dialog):
    assert dialog().value == TABLE
    ragged = Table("t", ((("ا",),), ()))
    assert dialog(ragged).value == ragged


def test_the_first_column_stands_at_the_right(dialog):
    made = dialog()
    assert made.grid.columnViewportPosition(0) > made.grid.columnViewportPosition(1)


def test_enter_writes_in_a_cell_and_goes_down(dialog):
    made = dialog()
    write(made, "مسیر")
    key(made, Qt.Key.Key_Return)
    assert words(made)[0][0] == "مسیر"
    assert made.grid.place() == (1, 0)
    assert made.isVisible()


def test_typing_replaces_a_cell_and_escape_takes_it_back(dialog, qtbot):
    made = dialog()
    qtbot.keyClicks(made.grid, "x")
    assert made.grid.editing() is not None
    key(made, Qt.Key.Key_Escape)
    assert made.grid.editing() is None
    assert made.isVisible()
    assert made.value == TABLE


def test_shift_and_enter_breaks_the_line(dialog):
    made = dialog()
    write(made, "یک")
    key(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    made.grid.editing().insertPlainText("دو")
    assert words(made)[0][0] == "یک\nدو"


def test_tab_goes_on_and_makes_a_row_after_the_last_cell(dialog):
    made = dialog()
    made.grid.go(1, 0)
    write(made, "پایانه")
    key(made, Qt.Key.Key_Tab)
    assert made.grid.place() == (1, 1)
    key(made, Qt.Key.Key_Tab)
    assert made.grid.place() == (2, 0)
    assert words(made) == [["خط", "شمار"], ["پایانه", "021-55501371"], ["", ""]]
    made.grid.finish()
    QTest.keyClick(made.grid, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert made.grid.place() == (1, 1)


def test_marks_of_cells_are_kept_and_set(dialog):
    made = dialog()
    made.grid.go(1, 0)
    key(made, Qt.Key.Key_Return)
    cursor = made.grid.editing().textCursor()
    cursor.setPosition(0)
    cursor.insertText("یک ")
    assert plain(made.value.rows[1][0]) == "یک خط شبانه"
    assert made.value.rows[1][0][-1] == bold("شبانه")
    made.grid.go(0, 1)
    made.acts["bold"].trigger()
    assert made.value.rows[0][1] == (bold("شمار"),)
    made.grid.go(1, 1)
    made.acts["ltr"].trigger()
    assert made.value.rows[1][1] == ("021-55501371",)
    made.acts["ltr"].trigger()
    assert made.value.rows[1][1] == (Span("021-55501371", ltr=True),)


def test_rows_and_columns_at_their_places(dialog):
    made = dialog()
    made.grid.go(1, 0)
    made.acts["row-below"].trigger()
    assert made.grid.place() == (2, 0)
    made.acts["row-up"].trigger()
    assert [row[0] for row in words(made)] == ["خط", "", "خط شبانه"]
    made.acts["row-remove"].trigger()
    made.acts["column-left"].trigger()
    assert made.grid.place() == (1, 1)
    assert words(made)[0] == ["خط", "", "شمار"]
    made.acts["column-to-right"].trigger()
    assert words(made)[0] == ["", "خط", "شمار"]
    made.acts["column-remove"].trigger()
    assert made.value == TABLE


def test_a_move_beyond_the_edge_does_nothing(dialog):
    made = dialog()
    for name in ("row-up", "column-to-right"):
        made.acts[name].trigger()
    made.grid.go(1, 1)
    for name in ("row-down", "column-to-left"):
        made.acts[name].trigger()
    assert made.value == TABLE


def test_steps_are_undone_and_done_again(dialog):
    made = dialog()
    made.acts["row-above"].trigger()
    write(made, "نو")
    key(made, Qt.Key.Key_Return)
    made.acts["undo"].trigger()
    assert words(made)[0] == ["", ""]
    made.acts["undo"].trigger()
    assert made.value == TABLE
    made.acts["redo"].trigger()
    made.acts["redo"].trigger()
    assert words(made)[0] == ["نو", ""]


def test_a_table_of_excel_is_pasted_into_the_cells(dialog):
    made = dialog()
    made.grid.go(1, 1)
    QGuiApplication.clipboard().setText("۱\t۲\r\n۳\t۴\r\n")
    key(made, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert words(made)[1:] == [["خط شبانه", "۱", "۲"], ["", "۳", "۴"]]
    made.acts["undo"].trigger()
    assert made.value == TABLE


def test_cells_are_copied_for_others_and_with_marks_for_us(dialog):
    made = dialog()
    made.grid.selectAll()
    key(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    source: QMimeData = QGuiApplication.clipboard().mimeData()
    assert source.text() == "خط\tشمار\nخط شبانه\t021-55501371"
    made.grid.clearSelection()
    made.grid.go(1, 1)
    key(made, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert made.value.rows[2][1:] == TABLE.rows[1]
    made.acts["undo"].trigger()
    made.grid.selectAll()
    key(made, Qt.Key.Key_Delete)
    assert words(made) == [["", ""], ["", ""]]


def test_what_is_pasted_into_a_cell_is_text_of_the_alphabet(dialog):
    made = dialog()
    key(made, Qt.Key.Key_Return)
    source = QMimeData()
    source.setHtml("<b>یک\x0bدو</b>")
    source.setText("یک\x0bدو\x00")
    made.grid.editing().insertFromMimeData(source)
    (run,) = made.value.rows[0][0]
    assert isinstance(run, str)
    assert not set(run) & {"\x0b", "\x00"}


def test_heads_and_caption(dialog):
    made = dialog()
    made.header.setChecked(False)
    made.header_column.setChecked(True)
    assert (made.value.header, made.value.header_column) == (False, True)
    assert made.value.caption == TABLE.caption
    made.caption.setText("سفرها")
    assert made.value.caption == ("سفرها",)


@pytest.mark.parametrize("answer", ["save", "discard", "cancel"])
def test_nothing_written_goes_without_a_question(dialog, monkeypatch, answer):
    made = dialog()
    with monkeypatch.context() as patch:
        patch.setattr(Unsaved, "exec", lambda asked: setattr(asked, "answer", answer))
        made.acts["row-above"].trigger()
        made.reject()
    assert made.isVisible() is (answer == "cancel")
    assert bool(made.result()) is (answer == "save")


def test_an_untouched_table_is_left_at_once(dialog, monkeypatch):
    made = dialog()
    monkeypatch.setattr(Unsaved, "exec", lambda _: 1 / 0)
    made.reject()
    assert not made.isVisible()


def test_the_picker_draws_a_size_by_mouse_and_keys(opened, qtbot):
    made = TableSize(opened, opened.look, opened.text, (2, 2))
    qtbot.addWidget(made)
    made.show()
    picker = made.picker
    qtbot.keyClick(picker, Qt.Key.Key_Left)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert made.value == (3, 3)
    made.columns.setValue(5)
    assert picker.size_ == (3, 5)
    at: QPoint = picker.square(3, 1).center().toPoint()
    qtbot.mouseMove(picker, at)
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=at)
    assert made.value == (4, 2)
    assert made.result()


def test_a_new_table_is_filled_first_and_is_one_step(opened, monkeypatch):
    def fill(dialog):
        dialog.model.change(tables.with_cell(dialog.model.table, 0, 0, ("خط",)))
        dialog.resize(800, 600)
        return True

    def choose(dialog):
        dialog.picker.choose(2, 4)
        return True

    monkeypatch.setattr(TableSize, "exec", choose)
    monkeypatch.setattr(TableDialog, "exec", fill)
    opened.page.go_to("lead")
    before = opened.session.release.body
    opened.commands["table"].trigger()
    opened.sync()
    made = next(b for b in opened.session.release.body if isinstance(b, Table))
    assert (len(made.rows), len(made.rows[0])) == (2, 4)
    assert made.rows[0][0] == ("خط",)
    opened.commands["undo"].trigger()
    assert opened.session.release.body == before
    assert opened.place.kept.table == (2, 4)
    assert opened.place.kept.table_window == (800, 600)


def test_enter_on_a_table_opens_it_and_one_undo_takes_it_back(
    opened, qtbot, monkeypatch
):
    opened.page.go_to("lead")
    name = opened.page.put_table(TABLE)
    opened.page.go_to(name)
    opened.sync()
    before = opened.page.table()

    def change(dialog):
        dialog.acts["row-remove"].trigger()
        return True

    monkeypatch.setattr(TableDialog, "exec", change)
    qtbot.keyClick(opened.page.surface, Qt.Key.Key_Return)
    assert len(opened.page.table().rows) == 1
    assert opened.page.table().caption == TABLE.caption
    opened.commands["undo"].trigger()
    opened.page.go_to(name)
    assert opened.page.table() == before
    at = opened.page.surface.cursorRect().center()
    port = opened.page.surface.viewport()
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert len(opened.page.table().rows) == 1


def test_a_locked_table_is_left_alone(opened, monkeypatch):
    monkeypatch.setattr(TableDialog, "exec", lambda _dialog: 1 / 0)
    opened.page.go_to("lead")
    opened.page.go_to(opened.page.put_table(TABLE))
    opened.page.set_locked(True)
    opened.tabling.edit()
    opened.page.set_locked(False)
    opened.page.go_to("lead")
    opened.commands["table-edit"].trigger()
    QApplication.processEvents()
    assert opened.bar.isVisible()


def test_keys_lead_out_of_the_grid(dialog):
    """Pressed by hand in the written session; a window has to be active for them."""
    made = dialog()
    known = {each.key().toString(): each for each in made.findChildren(QShortcut)}
    write(made, "تر")
    known["Ctrl+Tab"].activated.emit()
    assert made.focusWidget() is made.caption
    known["Ctrl+Return"].activated.emit()
    assert made.result() == made.DialogCode.Accepted
    assert words(made)[0][0].endswith("تر")
