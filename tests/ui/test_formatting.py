"""Links that are checked, the end mark, the painter and plain letters by command."""

import pytest
from PySide6.QtGui import QDesktopServices

from pressdesk.document.nodes import Span, plain
from pressdesk.document.package import Package
from pressdesk.ui.dialogs.address import Address
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def dialog(window, qtbot):
    made = Address(window, window.look, window.text, "")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_bare_domain_is_mended_and_shown(dialog, window):
    dialog.line.setText("abanrud.example")
    assert "https://abanrud.example" in dialog.said.text()
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.value == "https://abanrud.example"


def test_a_wrong_address_stays_open_and_says_why(dialog, window):
    dialog.line.setText("javascript:alert(1)")
    assert dialog.said.text() == ""
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.said.text() == window.text("link-scheme")
    dialog.line.setText("abanrud")
    assert dialog.said.text() == window.text("link-host")
    dialog.line.setText("")
    dialog.accept()
    assert (dialog.result(), dialog.value) == (1, "")


@pytest.fixture
def written(window):
    window.session.open(
        Package(
            b.release(
                b.lead("لید"),
                b.para(b.link("نشانی", "https://abanrud.example")),
                b.para("بند دوم"),
            )
        )
    )
    return window


def test_a_link_is_opened_only_on_demand(written, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString())
    )
    written.page.go_to("b1", 2, 2)
    assert opened == []
    written.commands["link-open"].trigger()
    assert opened == ["https://abanrud.example"]
    written.page.link_opened.emit("file:///etc/passwd")
    assert len(opened) == 1
    assert written.bar.message.sentence == written.text("link-scheme")
    written.bar.clear()
    written.page.go_to("b2", 2, 2)
    written.commands["link-open"].trigger()
    assert written.bar.message.sentence == written.text("bar-no-link")


def test_the_house_s_end_mark_comes_once(written, desk):
    written.commands["end-mark"].trigger()
    written.sync()
    mark = plain(written.session.release.end_mark)
    assert mark == desk.option("endmark.text") != ""
    written.page.go_to("b1")
    written.commands["end-mark"].trigger()
    written.sync()
    assert plain(written.session.release.end_mark) == mark
    assert written.page.place() == "end_mark"
    written.commands["undo"].trigger()
    assert written.session.release.end_mark == ()


def test_the_painter_s_command_is_checked_while_the_brush_is_up(written):
    written.page.go_to("b2", 0, 3)
    written.commands["bold"].trigger()
    written.commands["painter"].trigger()
    assert written.commands["painter"].isChecked()
    written.page.go_to("lead", 0, 3)
    written.commands["painter-give"].trigger()
    assert not written.commands["painter"].isChecked()
    written.sync()
    assert written.session.release.lead == (Span("لید", bold=True),)
    written.commands["painter-give"].trigger()
    assert written.bar.message.sentence == written.text("bar-no-brush")


def test_plain_letters_keep_links(written):
    written.page.go_to("b1", 0, 5)
    written.commands["bold"].trigger()
    written.commands["clear-format"].trigger()
    written.sync()
    linked = Span("نشانی", link="https://abanrud.example")
    assert written.session.release.body[0].text == (linked,)
