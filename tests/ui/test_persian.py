"""Persian typing in the window: menu rows, settings, and the date at the caret."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.dates.jalali import JalaliDate
from pressdesk.settings.policy import Policy
from pressdesk.text.characters import ZWNJ
from pressdesk.text.keystrokes import HELPS

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints|does not support (raise|grabbing)"
)

KEY = Qt.Key
NO_KEYS = Qt.KeyboardModifier.NoModifier


def press(widget, key, text="", modifiers=NO_KEYS):
    QApplication.sendEvent(
        widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text)
    )


def write(window, words):
    for each in words:
        press(window.page.surface, 0, each)


def at_lead(window):
    window.page.go_to("lead", 0, 0)
    window.page.surface.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    return window.page.surface.textCursor().block


def test_hidden_marks_are_shown_and_remembered(opened):
    assert not opened.page.surface.shows_signs
    opened.commands["marks"].trigger()
    assert opened.page.surface.shows_signs
    assert opened.commands["marks"].isChecked()
    assert opened.desk.settings.flag("typing.marks")
    opened.commands["marks"].trigger()
    assert not opened.page.surface.shows_signs


def test_one_command_turns_all_help_off_and_on(opened):
    helped = opened.page.surface.helped
    assert helped.on == frozenset(HELPS)
    opened.commands["typing-help"].trigger()
    assert helped.on == frozenset()
    assert not opened.commands["typing-help"].isChecked()
    opened.commands["typing-help"].trigger()
    assert helped.on == frozenset(HELPS)


def test_a_locked_setting_says_so_and_the_row_stays_true(opened, monkeypatch):
    ruled = Policy(locked={"typing.help": True})
    monkeypatch.setattr(opened.desk.settings, "_policy", ruled)
    opened.commands["typing-help"].trigger()
    assert opened.commands["typing-help"].isChecked()
    assert opened.page.surface.helped.on
    assert opened.bar.isVisible()


def test_backspace_after_a_help_goes_the_window_s_way_of_undo(opened):
    block = at_lead(opened)
    write(opened, " می خواهد ")
    helped = block().text()
    assert helped.endswith(f"می{ZWNJ}خواهد ")
    press(opened.page.surface, KEY.Key_Backspace)
    assert block().text().endswith(" می خواهد ")
    assert opened.session.can_redo
    opened.commands["redo"].trigger()
    assert block().text() == helped
    opened.commands["undo"].trigger()
    assert block().text().endswith(" می خواهد ")


def test_who_was_elsewhere_meanwhile_deletes_a_letter(opened):
    at_lead(opened)
    write(opened, " می خواهد ")
    helped = at_lead(opened)().text()
    QApplication.sendEvent(opened.page.surface, QFocusEvent(QEvent.Type.FocusOut))
    press(opened.page.surface, KEY.Key_Backspace)
    assert at_lead(opened)().text() == helped[:-1]


@pytest.fixture
def panel(opened):
    at_lead(opened)
    opened.commands["date"].trigger()
    yield opened.persian.panel
    if opened.persian.panel is not None:
        opened.persian.panel.close()


def typed(panel, words):
    panel.line.setText(words)
    panel.line.textEdited.emit(words)


def test_enter_puts_the_typed_day_at_the_caret_as_one_step(opened, panel):
    before = at_lead(opened)().text()
    typed(panel, "۲۸ اردیبهشت ۱۴۰۲")
    press(panel.line, KEY.Key_Return)
    assert not panel.isVisible()
    assert at_lead(opened)().text() == before + "پنجشنبه ۲۸ اردیبهشت ۱۴۰۲"
    opened.commands["undo"].trigger()
    assert at_lead(opened)().text() == before


def test_the_keys_of_the_calendar_work_from_the_line(opened, panel):
    line = panel.line
    press(line, KEY.Key_Left)
    press(line, KEY.Key_Down)
    assert panel.day == JalaliDate(1405, 3, 4)
    press(line, KEY.Key_PageUp)
    assert panel.day == JalaliDate(1405, 2, 4)
    press(line, KEY.Key_Home)
    assert panel.day == JalaliDate(1405, 2, 27)
    typed(panel, "فردا")
    assert panel.day == JalaliDate(1405, 2, 28)
    press(line, KEY.Key_PageDown)
    assert panel.day == JalaliDate(1405, 3, 28)
    assert line.text() == ""


def test_the_form_is_chosen_shown_and_remembered(opened, panel):
    shown = [panel.forms.itemText(row) for row in range(panel.forms.count())]
    assert shown == [
        "یکشنبه ۲۷ اردیبهشت ۱۴۰۵",
        "۲۷ اردیبهشت ۱۴۰۵",
        "۱۴۰۵/۰۲/۲۷",
        "یکشنبه ۲۷ اردیبهشت ۱۴۰۵، ساعت ۱۰:۴۶",
    ]
    panel.forms.setCurrentIndex(2)
    panel.insert.click()
    assert at_lead(opened)().text().endswith("۱۴۰۵/۰۲/۲۷")
    assert opened.desk.option("typing.date") == "numeric"
    opened.commands["date"].trigger()
    assert opened.persian.panel.forms.currentData() == "numeric"


def test_a_typed_time_comes_with_the_day(opened, panel):
    typed(panel, "شنبه ساعت 9")
    press(panel.line, KEY.Key_Return)
    assert at_lead(opened)().text().endswith("شنبه ۲ خرداد ۱۴۰۵، ساعت ۰۹:۰۰")


def test_what_is_no_day_is_told_and_not_put(opened, panel):
    before = at_lead(opened)().text()
    typed(panel, "سی‌ودوم")
    press(panel.line, KEY.Key_Return)
    assert panel.isVisible()
    assert "سی‌ودوم" in panel.told.text()
    assert not panel.insert.isEnabled()
    assert at_lead(opened)().text() == before
    typed(panel, "")
    assert panel.insert.isEnabled()


def test_a_click_on_a_day_puts_it_and_escape_closes(opened, panel):
    panel.grid.cells[JalaliDate(1405, 2, 1)].click()
    assert at_lead(opened)().text().endswith("سه‌شنبه ۱ اردیبهشت ۱۴۰۵")
    opened.commands["date"].trigger()
    again = opened.persian.panel
    press(again, KEY.Key_Escape)
    assert not again.isVisible()


def test_where_nothing_can_run_left_to_right_it_is_said(opened):
    opened.page.go_to("headline", 0, 0)
    opened.commands["ltr"].trigger()  # what is typed next
    assert not opened.bar.isVisible()
    opened.page.go_to("lead")
    opened.page.go_to(opened.page.insert_photo("a.png", b""))
    opened.commands["ltr"].trigger()
    assert opened.bar.isVisible()
