"""What cannot be done is said, and nothing changes."""

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import replace
from pressdesk.document.schema import problems
from pressdesk.system.locks import FileLock, here
from pressdesk.ui.dialogs.address import Address
from pressdesk.workflow import compose, issue

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def said(window):
    return window.bar.message.sentence if window.bar.message else ""


def test_a_heading_takes_no_boldness_and_no_link(opened, monkeypatch):
    monkeypatch.setattr(Address, "exec", lambda self: pytest.fail("was asked"))
    before = opened.session.release
    opened.page.go_to("headline", 0, 3)
    for command in ("bold", "underline", "link"):
        opened.commands[command].trigger()
        assert said(opened) == opened.text("bar-no-mark")
        opened.bar.clear()
    opened.settle()
    assert opened.session.release == before


@pytest.mark.parametrize("style", ["paragraph", "quote", "list", "list-numbers"])
def test_the_style_that_a_block_has_already_is_no_toggle(opened, style):
    opened.page.go_to(opened.session.release.body[0].id, 0, 0)
    opened.writing.set_style(style)
    opened.settle()
    once = opened.session.release.body
    opened.writing.set_style(style)
    opened.settle()
    assert opened.session.release.body == once


def test_a_key_on_an_issued_text_says_again_why_it_is_locked(opened, desk):
    opened.session.settle(issue.issue(desk, opened.session.package))
    opened.bar.clear()
    before = opened.session.release
    key = QKeyEvent(
        QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "\u0622"
    )
    QApplication.sendEvent(opened.page.surface, key)
    assert said(opened) == opened.text("bar-issued")
    assert opened.bar.links
    opened.settle()
    assert opened.session.release == before


def test_a_pasted_file_is_sent_to_the_import(opened):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/home/x/a.docx")])
    opened.page.surface.insertFromMimeData(files)
    assert said(opened) == opened.text("bar-files")


BROKEN = "سطر یک\x0bسطر دو\x00"
"""As PowerPoint copies two lines of one paragraph."""


def test_what_fields_take_never_makes_a_release_that_cannot_be_saved(opened):
    page = opened.page
    opened.writing.set_slot("place", BROKEN)
    opened.writing.set_meta(replace(opened.session.release.meta, service=BROKEN))
    page.go_to("lead", 0, 3)
    page.set_note(BROKEN)
    page.insert_photo("", b"")
    page.set_photo(replace(page.photo(), caption=(BROKEN,), photographer=BROKEN))
    opened.settle()
    errors = [f for f in problems(opened.session.release) if f.severity == "error"]
    assert {found.id for found in errors} <= {"document-media-name"}


def test_nothing_is_replaced_in_a_file_that_is_open_for_reading_only(
    window, desk, tmp_path
):
    path = tmp_path / "a.pressdesk"
    compose.save(path, compose.sample(desk, "meeting-report"))
    lock = FileLock(path)
    lock.path.write_bytes(msgspec.json.encode(replace(here(), host="desk-7")))
    assert window.filing.open_path(path)
    assert window.session.read_only
    before = window.session.release
    window.finding.replace()
    bar = window.finding.bar
    bar.field.setText("شبانه")
    bar.new.setText("دیگر")
    bar.changed.emit()
    for asked in (bar.all_asked, bar.replace_asked):
        asked.emit()
        assert bar.told.text() == window.text("find-read-only")
    assert not bar.all.isEnabled()
    window.page.update_to(replace(before, lead=("دیگر",)))
    window.settle()
    assert window.session.release == before
