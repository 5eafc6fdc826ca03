"""The search of the start page: what it finds, its keys, and what is said of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pressdesk.text.characters import ZWNJ
from pressdesk.ui.lookup import Entry, find
from pressdesk.workflow import compose

both = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


def _entries(*names):
    return [Entry("found-file", name, lambda: None) for name in names]


def _names(found):
    return [each.name for each in found]


def test_spelling_does_not_hide_a_name():
    entries = _entries(f"پاسخ{ZWNJ}گویی شبانه", "اطلاعیهٔ کوتاه")
    for wanted in ("پاسخگويي", "پاسخ گویی", f"پاسخ{ZWNJ}گویی"):
        assert _names(find(entries, wanted)) == [entries[0].name]
    assert _names(find(entries, "اطلاعيه ك")) == [entries[1].name]
    assert find(entries, "زعفران") == ()


def test_a_name_that_begins_so_comes_first():
    entries = _entries("برنامهٔ خبر", "باخبر", "خبر جدید")
    assert _names(find(entries, "خبر")) == ["خبر جدید", "برنامهٔ خبر", "باخبر"]


def test_a_note_finds_after_the_names():
    noted = Entry("found-command", "Export", lambda: None, note="PDF", also="deliver")
    entries = [noted, *_entries("PDF preview")]
    assert _names(find(entries, "pdf")) == ["PDF preview", "Export"]
    assert _names(find(entries, "deliver")) == ["Export"]
    assert len(find(entries * 20, "", most=9)) == 9


@pytest.fixture
def field(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.start.search


def _press(qtbot, field, key):
    qtbot.keyClick(field, key)


@both
def test_ctrl_k_takes_the_keyboard_from_anywhere(window, field, qtbot):
    window.start.cards["notice"].setFocus()
    qtbot.keyClick(
        window.start.cards["notice"], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    )
    assert QApplication.focusWidget() is field


@both
def test_a_template_is_found_and_opened(window, field, qtbot, desk):
    notice = desk.template("notice").name.in_language(desk.option("language"))
    field.enter()
    field.insert(notice)
    assert field.found[0].name == notice
    assert notice in field.accessibleDescription()
    _press(qtbot, field, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.gallery
    assert window.gallery.chosen == "notice"
    assert field.text() == ""
    assert field.list.isHidden()


def test_a_recent_file_is_found_by_its_headline(window, field, desk, tmp_path, qtbot):
    package = compose.sample(desk, "notice")
    window.session.open(package)
    window.filing.save_to(tmp_path / "a.pressdesk")
    window.session.close()
    headline = window.start.recent.files[0].headline
    field.enter()
    field.setText(headline.replace("ی", "ي").replace(ZWNJ, ""))
    assert _names(field.found) == [headline]
    _press(qtbot, field, Qt.Key.Key_Enter)
    assert window.at_page


@both
def test_commands_that_can_be_used_now_are_found(window, field, desk):
    field.enter()
    about = window.commands["about"].iconText()
    field.setText(about)
    assert about in _names(field.found)
    save = window.commands["save"].iconText()
    field.setText(save)
    assert save not in _names(field.found)


@both
def test_up_and_down_go_round_and_escape_clears(window, field, qtbot):
    field.enter()
    _press(qtbot, field, Qt.Key.Key_Down)  # nothing typed: everything is offered
    assert field.list.currentRow() == 0
    _press(qtbot, field, Qt.Key.Key_Up)
    assert field.list.currentRow() == len(field.found) - 1
    _press(qtbot, field, Qt.Key.Key_Down)
    assert field.list.currentRow() == 0
    field.setText("zzzz")
    assert field.found == ()
    _press(qtbot, field, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.start
    _press(qtbot, field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.list.isHidden()


def test_a_click_chooses_too(window, field, qtbot, desk):
    field.enter()
    field.setText("اطلاعیه")
    place = field.list.visualItemRect(field.list.item(0)).center()
    qtbot.mouseClick(
        field.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), place
    )
    assert window.gallery.chosen == "notice"


@both
def test_the_list_stands_inside_the_page(window, field):
    field.enter()
    field.setText("a")
    assert window.start.rect().contains(field.list.geometry())
    assert field.list.accessibleName()
    window.resize(800, 560)
    QApplication.processEvents()
    assert not window.start.side.isVisible()
    assert field.isVisible()
    assert window.start.rect().right() >= field.list.geometry().right()
    assert field.list.geometry().left() >= 0


def test_the_search_is_made_with_the_first_letter(window):
    assert window.start.search.list is None


@both
def test_the_list_is_drawn(window, field):
    field.enter()
    field.setText("a")
    field.list.setCurrentRow(-1)
    plain = field.list.grab().toImage()
    field.list.setCurrentRow(0)
    assert field.list.grab().toImage() != plain
