"""The whole screen, the page alone, the wheel, and where a person was in a file."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Span, plain
from pressdesk.document.package import Package
from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
NO_KEYS, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def escape(widget):
    QApplication.sendEvent(
        widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NO_KEYS)
    )


def bars(window):
    return [
        window.menuBar().isVisible(),
        window.toolbar.isVisible(),
        window.statusBar().isVisible(),
        *window.docks.open_now().values(),
    ]


def test_the_page_stands_alone_and_comes_back(opened):
    before = bars(opened)
    wanted = dict(opened.docks.wanted)
    opened.commands["focus"].trigger()
    assert not any(bars(opened))
    assert opened.commands["focus"].isChecked()
    assert opened.page.surface.hasFocus() or not opened.isActiveWindow()
    escape(opened.page.surface)
    assert bars(opened) == before
    assert opened.docks.wanted == wanted
    assert not opened.commands["focus"].isChecked()


def test_the_whole_screen_and_back(opened):
    opened.commands["full-screen"].trigger()
    assert opened.isFullScreen()
    assert opened.commands["full-screen"].isChecked()
    opened.commands["focus"].trigger()
    escape(opened.page.surface)
    assert opened.isFullScreen()
    assert not opened.stage.alone
    escape(opened.page.surface)
    assert not opened.isFullScreen()
    assert not opened.commands["full-screen"].isChecked()


def test_another_release_keeps_the_page_alone_and_the_start_page_does_not(opened):
    opened.commands["focus"].trigger()
    opened.session.open(Package(b.release(b.headline("دیگر"))))
    assert not any(bars(opened))
    opened.session.close()
    assert not opened.stage.alone
    assert opened.menuBar().isVisible()
    opened.session.open(Package(b.release(b.headline("سوم"))))
    assert opened.toolbar.isVisible()


def test_none_of_it_is_remembered(opened, desk, look, qtbot):
    opened.commands["full-screen"].trigger()
    opened.commands["focus"].trigger()
    opened.close()
    again = MainWindow(desk, look)
    qtbot.addWidget(again)
    again.show()
    assert not again.isFullScreen()
    assert again.docks.wanted["outline"]


def test_the_find_bar_takes_escape_first(opened):
    opened.commands["focus"].trigger()
    opened.finding.find()
    escape(opened.finding.bar.field)
    assert not opened.finding.open
    assert opened.stage.alone


@pytest.mark.parametrize("locked", [False, True])
def test_the_wheel_zooms_with_ctrl(opened, locked):
    opened.page.set_locked(locked)
    surface = opened.page.surface
    font = surface.document().defaultFont().pointSizeF()

    def turn(angle):
        at = QPointF(100, 100)
        event = QWheelEvent(
            at,
            surface.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (Qt's own)
        )
        QApplication.sendEvent(surface.viewport(), event)

    turn(120)
    assert opened.status.zoom == 110
    turn(-60)
    assert opened.status.zoom == 110
    turn(-60)
    assert opened.status.zoom == 100
    assert surface.document().defaultFont().pointSizeF() == font


LONG = b.release(
    b.headline("گشایش خط"),
    *(b.para(f"بند {n} ", Span("a-b", ltr=True), " دنباله" * 30) for n in range(40)),
    b.bullets("یک", "دو", "سه"),
)


@pytest.fixture
def files(tmp_path):
    for name in ("a", "b"):
        compose.save(tmp_path / f"{name}.pressdesk", Package(LONG))
    return tmp_path / "a.pressdesk", tmp_path / "b.pressdesk"


def test_a_file_opens_where_it_was_left(window, files, qtbot):
    window.filing.open_path(files[0])
    page = window.page
    page.go_to("b30", 12, 12)
    view = page.surface.verticalScrollBar().value()
    assert view > 0
    place = page.surface.textCursor().position()
    window.filing.open_path(files[1])
    assert page.surface.textCursor().position() == 0
    assert page.surface.verticalScrollBar().value() == 0
    window.filing.open_path(files[0])
    assert page.surface.textCursor().position() == place
    QApplication.processEvents()
    assert page.surface.verticalScrollBar().value() == view


def test_it_is_kept_over_a_restart_and_in_a_list(window, files, desk, look, qtbot):
    window.filing.open_path(files[0])
    items = [r for r in window.page.rows() if r.kind == "item"]
    window.page.go_to(items[0].id, 0, 0)
    cursor = window.page.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    window.page.surface.setTextCursor(cursor)
    place = cursor.position()
    window.close()
    again = MainWindow(desk, look)
    qtbot.addWidget(again)
    again.filing.open_path(files[0])
    assert again.page.surface.textCursor().position() == place


def test_a_place_that_is_gone_is_no_harm(window, files):
    window.filing.open_path(files[0])
    window.page.go_to("b30", 5, 5)
    window.session.close()
    compose.save(files[0], Package(b.release(b.headline("کوتاه"))))
    window.filing.open_path(files[0])
    assert window.page.surface.textCursor().position() == 0
    assert plain(window.session.release.headline) == "کوتاه"


def test_a_new_name_is_followed(window, files, tmp_path):
    window.session.open(Package(LONG))
    window.session.save(tmp_path / "c.pressdesk")
    window.page.go_to("b3", 2, 2)
    place = window.page.surface.textCursor().position()
    window.session.close()
    window.filing.open_path(tmp_path / "c.pressdesk")
    assert window.page.surface.textCursor().position() == place
