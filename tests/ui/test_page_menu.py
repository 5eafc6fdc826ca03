from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.ui.messages import LRI
from pressdesk.workflow import compose
from pressdesk.workflow.recent import remember

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
        *("undo", "redo", "-", "cut", "copy", "paste", "paste-plain", "-"),
        *("link", "footnote", "ltr", "zwnj", "-", "select-all", "find"),
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
    opened.page.toggle_italic()
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


def test_a_paragraph_s_menu_has_the_styles(opened, menu_at):
    place = next(row.id for row in opened.page.outline() if row.kind == "paragraph")
    menu = menu_at(place)
    styles = next(a for a in menu.actions() if a.objectName() == "block-style").menu()
    assert _names(styles) == [
        *("paragraph", "intertitle", "quote", "list", "list-numbers")
    ]
    styles.actions()[1].trigger()
    assert opened.page.block_kind() == "intertitle"
    opened.page.set_locked(True)
    assert "block-style" not in _names(menu_at(place))


def test_the_findings_of_a_place_stand_in_its_menu(opened, menu_at):
    opened.page.go_to("headline", 0, 0)
    opened.page.insert_text("واژه " * 14)
    opened.sync()
    opened.viewing.check()
    menu = menu_at("headline")
    finding = next(a for a in menu.actions() if a.objectName() == "finding")
    assert not finding.icon().isNull()
    finding.trigger()
    assert opened.docks.open_now()["findings"]
    menu.close()
    opened.page.go_to("end_mark")
    assert "finding" not in _names(menu_at("end_mark"))


def test_a_row_of_the_outline_has_a_menu(opened):
    outline = opened.docks.outline
    item = outline.topLevelItem(4)
    outline.customContextMenuRequested.emit(outline.visualItemRect(item).center())
    menu = QApplication.activePopupWidget()
    assert _names(menu) == ["outline-go", "-", "move-up", "move-down", "-", "lengths"]
    menu.actions()[0].trigger()
    assert opened.page.place() == outline.current()
    menu.close()


@LANGUAGES
def test_a_recent_file_has_a_menu(window, desk, tmp_path):
    for name in ("a", "b"):
        path = tmp_path / f"{name}.pressdesk"
        compose.save(path, compose.sample(desk, "notice"))
        remember(desk, path, compose.sample(desk, "notice").release)
    window.start.refresh()
    listed = window.start.recent
    row = listed._rows.itemAt(0).widget()
    row.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert _names(menu) == ["recent-open", "recent-copy", "recent-forget"]
    menu.actions()[1].trigger()
    assert QApplication.clipboard().text() == str(tmp_path / "b.pressdesk")
    menu.actions()[2].trigger()
    menu.close()
    assert [Path(each.path).stem for each in listed.files] == ["a"]
    assert (tmp_path / "b.pressdesk").is_file()
