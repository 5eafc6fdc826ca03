"""The message bar: hints go by themselves, what matters stays."""

import pytest
from PySide6.QtCore import QMimeData

from pressdesk.ui.dialogs.notices import NoticesDialog
from pressdesk.ui.panels.message_bar import Message

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def said(window):
    return window.bar.message.sentence if window.bar.message else ""


def test_a_hint_goes_after_a_while_and_a_warning_stays(opened):
    opened.say("راهنما")
    assert opened.bar.leaving.isActive()
    opened.bar.leaving.timeout.emit()
    assert said(opened) == ""
    opened.say("هشدار", "warning")
    assert not opened.bar.leaving.isActive()
    opened.bar.leaving.timeout.emit()
    assert said(opened) == "هشدار"


def test_a_hint_makes_way_at_once_and_does_not_come_back(opened):
    opened.say("یک")
    opened.say("دو")
    assert said(opened) == "دو"
    opened.say("سه", "warning")
    assert said(opened) == "سه"
    opened.say("چهار")
    assert said(opened) == "سه", "what matters waits for nobody"
    opened.bar.next()
    assert said(opened) == "چهار"
    opened.bar.next()
    assert said(opened) == ""


def test_a_hint_stays_while_somebody_is_at_it(opened, monkeypatch):
    opened.bar.say(Message("راهنما", link="بیشتر", passing=True))
    monkeypatch.setattr(opened.bar, "underMouse", lambda: True)
    opened.bar.leaving.timeout.emit()
    assert said(opened) == "راهنما"
    assert opened.bar.leaving.isActive()


def test_what_a_paste_left_is_read_again_from_the_menu(opened, monkeypatch):
    shown = []
    monkeypatch.setattr(NoticesDialog, "exec", lambda dialog: shown.append(dialog))
    opened.commands["paste-notices"].trigger()
    assert said(opened) == opened.text("bar-no-paste")
    made = QMimeData()
    made.setHtml("<p>متن<script>x()</script></p>")
    opened.page.surface.insertFromMimeData(made)
    assert opened.bar.message.passing
    opened.bar.leaving.timeout.emit()
    opened.commands["paste-notices"].trigger()
    assert len(shown) == 1
