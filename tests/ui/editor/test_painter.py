"""The format painter, plain letters, links by mouse, and the way through a quote."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Intertitle, Paragraph, Span, replace
from pressdesk.document.package import Package
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ENTER, ESCAPE, BACK = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace
BOLD = Span("بند", bold=True)


def let_go(editor):
    """The mouse button goes up after a selection."""
    editor.surface.selected.emit()


def test_the_brush_gives_once_and_is_one_step(editor, hands, sample):
    editor.go_to("b1", 0, 3)
    editor.toggle_bold()
    painter = editor.surface.painter
    painter.press()
    editor.go_to("b2", 0, 3)
    let_go(editor)
    assert editor.release(sample).body[1].text == (BOLD, " دوم")
    assert painter.held is None
    editor.undo_text()
    assert editor.release(sample).body[1].text == ("بند دوم",)
    editor.go_to("b2", 0, 3)
    let_go(editor)
    assert editor.release(sample).body[1].text == ("بند دوم",)


def test_kept_it_gives_again_until_escape(editor, hands, sample):
    editor.go_to("b1", 0, 3)
    editor.toggle_bold()
    painter = editor.surface.painter
    painter.press()
    painter.press()
    for place in ("b2", "lead"):
        editor.go_to(place, 0, 3)
        let_go(editor)
    made = editor.release(sample)
    assert made.body[1].text[0] == BOLD
    assert made.lead[0] == Span("لید", bold=True)
    hands.press(ESCAPE)
    assert painter.held is None
    painter.press()
    painter.press()
    painter.press()
    assert painter.held is None


def test_without_a_selection_the_block_style_goes_along(editor, hands, sample):
    hands.at("b3", 2)
    editor.surface.painter.press()
    hands.at("b1", 2)
    let_go(editor)
    made = editor.release(sample).body[0]
    assert made == Intertitle("b1", ("بند یکم",))
    editor.undo_text()
    assert editor.release(sample) == sample


def test_titles_take_no_mark_that_they_may_not_have(editor, hands, sample):
    editor.go_to("b1", 0, 3)
    editor.toggle_bold()
    editor.toggle_italic()
    editor.surface.painter.press()
    editor.go_to("headline", 0, 3)
    let_go(editor)
    assert editor.release(sample).headline == (Span("تیت", italic=True), "ر خبر")


def test_plain_letters_keep_links_fields_and_notes(editor, sample):
    marked = (
        Span("یک", bold=True, italic=True, link="https://abanrud.example"),
        Span("دو", underline=True, slot="host"),
        Span("سه", bold=True, note="پانوشت"),
    )
    base = replace(sample, lead=marked)
    editor.load(Package(base))
    editor.go_to("lead", 0, 6)
    editor.clear_format()
    assert editor.release(base).lead == tuple(
        replace(run, bold=False, italic=False, underline=False) for run in marked
    )
    editor.undo_text()
    assert editor.release(base) == base


def test_control_and_a_click_open_a_link(qtbot, editor):
    link = b.link("پیوند", "https://abanrud.example")
    base = b.release(b.lead("آغاز ", link, " پایان"))
    editor.load(Package(base))
    editor.show()
    asked = []
    editor.link_opened.connect(asked.append)
    surface = editor.surface

    def click(offset, keys):
        editor.go_to("lead", offset, offset)
        at = QPointF(surface.cursorRect().center())
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            event = QMouseEvent(
                kind,
                at,
                surface.viewport().mapToGlobal(at),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
                keys,
            )
            QApplication.sendEvent(surface.viewport(), event)

    click(7, Qt.KeyboardModifier.NoModifier)
    click(2, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    click(7, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["https://abanrud.example"]


def test_enter_goes_from_the_quote_to_its_speaker_and_on(editor, hands):
    base = b.release(b.quote("گفته"), b.end_mark())
    editor.load(Package(base))
    hands.at("b1", 4)
    hands.press(ENTER)
    hands.press(ENTER)  # the speaker stays empty
    hands.type("متن")
    body = editor.release(base).body
    assert body[0] == base.body[0]
    assert isinstance(body[1], Paragraph)
    assert body[1].text == ("متن",)
