import pytest
from PySide6.QtCore import Qt

from pressdesk.document.nodes import Span
from pressdesk.ui.dialogs.footnote import Footnote

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def notes_of(text):
    return [run.note for run in text if isinstance(run, Span) and run.note]


@pytest.fixture
def answer(monkeypatch):
    def give(words):
        seen = []

        def fill(dialog):
            seen.append(dialog.value)
            dialog.line.setPlainText(words)
            return True

        monkeypatch.setattr(Footnote, "exec", fill)
        return seen

    return give


def test_a_note_is_written_changed_and_taken_away(opened, answer):
    opened.page.go_to("end_mark", 2, 2)
    answer("نشانی در پایان خبر")
    opened.commands["footnote"].trigger()
    opened.sync()
    assert notes_of(opened.session.release.end_mark) == ["نشانی در پایان خبر"]
    seen = answer("نشانی تازه")
    opened.page.note_opened.emit()
    opened.sync()
    assert seen == ["نشانی در پایان خبر"]
    assert notes_of(opened.session.release.end_mark) == ["نشانی تازه"]
    opened.commands["footnote-remove"].trigger()
    opened.sync()
    assert notes_of(opened.session.release.end_mark) == []
    for _ in range(3):
        opened.commands["undo"].trigger()
    assert notes_of(opened.session.release.end_mark) == []
    opened.commands["redo"].trigger()
    assert notes_of(opened.session.release.end_mark) == ["نشانی در پایان خبر"]


def test_without_a_word_the_bar_says_what_to_do(opened):
    opened.page.go_to("subhead")
    opened.commands["footnote"].trigger()
    assert opened.bar.message.sentence == opened.text("bar-no-words")
    opened.bar.clear()
    opened.commands["footnote-remove"].trigger()
    assert opened.bar.message.sentence == opened.text("bar-no-footnote")


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_enter_accepts_and_nothing_is_no_note(opened, qtbot):
    dialog = Footnote(opened, opened.look, opened.text, "واژه")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.accept_button.isEnabled()
    dialog.line.setPlainText("یک\nدو")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.value == "یک دو"


def test_a_known_note_can_be_removed_in_its_dialog(opened, qtbot):
    dialog = Footnote(opened, opened.look, opened.text, "واژه", "متن")
    qtbot.addWidget(dialog)
    dialog._remove()
    assert dialog.result() == Footnote.DialogCode.Accepted
    assert dialog.value == ""
