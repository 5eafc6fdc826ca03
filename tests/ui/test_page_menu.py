import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.ui.messages import LRI

# Offscreen menus cannot be raised, nor take the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def menu_at(opened):
    """Opens the context menu as a click at a place would, and gives it."""
    shown = []

    def show(place):
        opened.page.go_to(place)
        surface = opened.page.surface
        at = surface.cursorRect().center()
        opened.page.go_to("headline")
        QApplication.sendEvent(
            surface.viewport(),
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(5, 5)),
        )
        shown.append(QApplication.activePopupWidget())
        return shown[-1]

    yield show
    for menu in shown:
        menu.close()


def _names(menu):
    return [a.objectName() or "-" for a in menu.actions()]


@LANGUAGES
def test_the_menu_has_icons_keys_and_the_marks(opened, menu_at, desk):
    menu = menu_at("lead")
    assert opened.page.place() == "lead"
    assert _names(menu) == [
        *("cut", "copy", "paste", "paste-plain", "-"),
        *("link", "footnote", "ltr", "zwnj", "-", "select-all"),
    ]
    by_name = {action.objectName(): action for action in menu.actions()}
    assert not by_name["copy"].icon().isNull()
    assert f"\t{LRI}Ctrl+X" in by_name["cut"].text()
    assert by_name["ltr"].text().startswith(desk.text("command-ltr"))
    assert menu.layoutDirection() == QApplication.layoutDirection()


def test_a_photo_s_menu_opens_its_fields(opened, menu_at):
    opened.page.go_to("lead")
    photo = opened.page.insert_photo("a.png", b"")
    assert "photo-fields" in _names(menu_at(photo))


def test_a_click_inside_the_selection_keeps_it(opened):
    surface = opened.page.surface
    opened.page.go_to("lead", 0, 4)
    chosen = surface.textCursor().selectedText()
    inside = QTextCursor(surface.document())
    inside.setPosition(surface.textCursor().selectionStart() + 2)
    at = surface.cursorRect(inside).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(5, 5))
    QApplication.sendEvent(surface.viewport(), event)
    QApplication.activePopupWidget().close()
    assert surface.textCursor().selectedText() == chosen != ""


def test_text_alone_is_pasted(opened):
    opened.page.go_to("headline", 0, 3)
    opened.page.toggle_bold()
    opened.page.surface.copy()
    opened.page.go_to("lead")
    opened.commands["paste-plain"].trigger()
    opened.sync()
    lead = opened.session.release.lead
    assert isinstance(lead[0], str)
    assert lead[0].startswith(opened.session.release.headline[0].text)


def test_a_run_is_isolated(opened):
    opened.page.go_to("lead", 0, 5)
    opened.commands["ltr"].trigger()
    opened.sync()
    assert opened.session.release.lead[0].ltr
    assert opened.commands["ltr"].isChecked()
    chosen = opened.page.surface.textCursor().selectedText()
    assert chosen == opened.session.release.lead[0].text
    opened.commands["ltr"].trigger()
    opened.sync()
    assert not opened.session.release.lead[0].ltr
    assert opened.page.surface.textCursor().selectedText() == chosen


def test_a_double_click_on_a_photo_asks_for_its_fields(opened, qtbot, monkeypatch):
    opened.page.go_to("lead")
    photo = opened.page.insert_photo("a.png", b"")
    seen = []

    def fill(dialog):
        seen.append(dialog.caption.text())
        dialog.caption.setText("خط شبانه")
        dialog.alt.setText("اتوبوسی در ایستگاه")
        return True

    monkeypatch.setattr(PhotoFields, "exec", fill)
    opened.page.go_to(photo)
    surface = opened.page.surface
    at = surface.cursorRect().center()
    qtbot.mouseDClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert seen == [""]
    opened.sync()
    made = next(b for b in opened.session.release.body if b.id == photo)
    assert (made.caption, made.alt) == (("خط شبانه",), "اتوبوسی در ایستگاه")
    opened.commands["undo"].trigger()
    made = next(b for b in opened.session.release.body if b.id == photo)
    assert (made.caption, made.alt) == ((), "")


def test_a_locked_photo_is_left_alone(opened, monkeypatch):
    opened.page.go_to("lead")
    photo = opened.page.insert_photo("a.png", b"")
    opened.page.go_to(photo)
    monkeypatch.setattr(PhotoFields, "exec", lambda _dialog: 1 / 0)
    opened.page.set_locked(True)
    opened.page.photo_opened.emit()
