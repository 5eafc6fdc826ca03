"""One code, one release: also where a file was copied or saved under another name."""

from dataclasses import replace as with_fields

import pytest
from PySide6.QtWidgets import QPushButton

from pressdesk.document.nodes import replace
from pressdesk.notices import MachineFailed, notice
from pressdesk.ui.dialogs.ask import Twin
from pressdesk.ui.dialogs.issue import IssueDialog
from pressdesk.workflow import compose
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def copied(window, desk, tmp_path, monkeypatch):
    """A file whose original is issued already, open in the window."""
    original, copy = tmp_path / "a.pressdesk", tmp_path / "b.pressdesk"
    package = compose.sample(desk, "meeting-report")
    compose.save(original, package)
    words = replace(package.release, headline=("گزارش نشستی دیگر",))
    compose.save(copy, with_fields(package, release=words))
    monkeypatch.setattr(IssueDialog, "exec", lambda self: 1)
    window.filing.open_path(original)
    window.publishing.issue()
    assert window.session.release.stamp.code == "140500001"
    window.filing.open_path(copy)
    return window


def answered(monkeypatch, answer):
    def answering(dialog):
        dialog.answer = answer

    monkeypatch.setattr(Twin, "exec", answering)


@pytest.mark.parametrize(("answer", "code"), [("new", 2), ("same", 1), ("", None)])
def test_a_copy_of_an_issued_release_asks_what_it_is(
    copied, tmp_path, monkeypatch, answer, code
):
    answered(monkeypatch, answer)
    copied.publishing.issue()
    saved = compose.open_file(tmp_path / "b.pressdesk").release
    first = compose.open_file(tmp_path / "a.pressdesk").release
    assert (saved.id == first.id) is (answer != "new")
    if code is None:
        assert saved.stamp is None
    else:
        assert saved.stamp.code == f"1405{code:05}"


def test_a_release_of_its_own_asks_nothing(window, desk, monkeypatch):
    monkeypatch.setattr(Twin, "exec", lambda self: pytest.fail("asked"))
    monkeypatch.setattr(IssueDialog, "exec", lambda self: 1)
    window.session.open(compose.sample(desk, "meeting-report"))
    window.publishing.issue()
    assert window.session.release.issued


def test_a_register_that_cannot_be_read_is_the_gate_s_to_tell(
    copied, desk, monkeypatch
):
    def refuse(_id):
        raise MachineFailed(notice("store-busy", "error", path="x"))

    monkeypatch.setattr(Twin, "exec", lambda self: pytest.fail("asked"))
    monkeypatch.setattr(type(desk.ledger()), "find", lambda self, _id: refuse(_id))
    copied.publishing.issue()
    assert not copied.session.release.issued


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_question_is_named_and_answered(window, look, qtbot, desk):
    dialog = Twin(window, look, desk.text, "140500001", "۲۷ اردیبهشت")
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
    named = {each.text(): each for each in dialog.findChildren(QPushButton)}
    named[desk.text("twin-same")].click()
    assert dialog.answer == "same"
