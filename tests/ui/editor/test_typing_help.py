"""Help while typing, as a person meets it on the page."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Span
from pressdesk.document.package import Package
from pressdesk.text.characters import ZWNJ
from pressdesk.text.keystrokes import HELPS
from tests import builders as b

BACK, ENTER = Qt.Key.Key_Backspace, Qt.Key.Key_Return


@pytest.fixture
def page(editor, hands):
    """An empty paragraph with the caret in it, all helps on."""
    editor.load(Package(b.release(b.headline(""), b.lead(""), b.para(""))))
    editor.surface.helped.on = frozenset(HELPS)
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.movePosition(cursor.MoveOperation.PreviousBlock)
    editor.surface.setTextCursor(cursor)
    assert editor.block_kind() == "paragraph"
    return editor


def line(page):
    return page.surface.textCursor().block().text()


@pytest.mark.parametrize(
    ("typed", "helped"),
    [
        ("او می خواهد ", f"او می{ZWNJ}خواهد "),
        ("کتاب ها ", f"کتاب{ZWNJ}ها "),
        ('گفت "', "گفت «"),
        ("سال 1405 ", "سال ۱۴۰۵ "),
        ("سلام ،", "سلام،"),
        ("سلام،خ", "سلام، خ"),
        ("صبر...", "صبر…"),
    ],
)
def test_one_backspace_or_one_undo_takes_back_only_the_help(page, hands, typed, helped):
    hands.type(typed)
    assert line(page) == helped
    end = page.surface.textCursor()
    assert end.atBlockEnd()
    hands.press(BACK)
    assert line(page) == typed
    assert page.surface.textCursor().atBlockEnd()
    page.redo_text()
    assert line(page) == helped
    page.undo_text()
    assert line(page) == typed


def test_an_undone_help_is_not_given_again_at_its_place(page, hands):
    hands.type("او می خواهد ")
    hands.press(BACK)
    hands.press(BACK)
    hands.type(" ")
    assert line(page) == "او می خواهد "
    hands.type("و می رود ")
    assert line(page) == f"او می خواهد و می{ZWNJ}رود "


def test_another_number_at_that_place_is_helped_again(page, hands):
    hands.type("سال 1405 ")
    hands.press(BACK)
    for _ in "1405 ":
        hands.press(BACK)
    hands.type("1406 ")
    assert line(page) == "سال ۱۴۰۶ "


def test_another_release_knows_nothing_of_what_was_undone(page, hands):
    for helped in (True, True):
        page.load(Package(b.release(b.headline(""), b.lead(""), b.para("او"))))
        hands.at("b1", 2)
        hands.type(" می رود ")
        assert (ZWNJ in line(page)) is helped
        hands.press(BACK)
        assert ZWNJ not in line(page)


def test_backspace_later_only_deletes(page, hands):
    hands.type("سال 1405 ")
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_End)
    hands.type("و")
    hands.press(BACK)
    assert line(page) == "سال ۱۴۰۵ "
    hands.press(BACK)
    assert line(page) == "سال ۱۴۰۵"


def test_an_arabic_letter_goes_with_one_backspace_and_comes_back_by_undo(page, hands):
    hands.type("علي")
    assert line(page) == "علی"
    page.undo_text()
    assert line(page) == "علي"
    hands.press(BACK)
    assert line(page) == "عل"


def test_enter_finishes_the_last_word(page, hands):
    hands.type("در سال 1405")
    hands.press(ENTER)
    assert page.surface.textCursor().block().previous().text() == "در سال ۱۴۰۵"
    page.undo_text()
    page.undo_text()
    assert line(page) == "در سال 1405"


def test_a_help_that_is_off_does_nothing(page, hands):
    page.surface.helped.on = frozenset(HELPS) - {"digits"}
    hands.type("سال 1405 و می خواهد ")
    assert line(page) == f"سال 1405 و می{ZWNJ}خواهد "


def test_pasted_text_stays_as_it_came(page, hands):
    QGuiApplication.clipboard().setText('او می خواهد "1405" ')
    page.surface.paste_plain()
    assert line(page) == 'او می خواهد "1405" '
    page.insert_text("12 ")
    assert line(page).endswith("12 ")


def test_a_left_to_right_run_stays_as_typed(page, hands):
    run = Span("part 1 of", ltr=True)
    page.load(Package(b.release(b.headline(""), b.lead(""), b.para("بخش ", run))))
    hands.at("b1", 4 + len("part "))
    hands.type("23 ")
    row = next(row for row in page.rows() if row.kind == "paragraph")
    assert row.text[1].text == "part 23 1 of"


def test_marks_stay_on_what_is_changed(page, hands):
    hands.type("سال ")
    page.toggle_bold()
    hands.type("14")
    page.toggle_bold()
    hands.type("05 ")
    row = next(row for row in page.rows() if row.kind == "paragraph")
    assert [getattr(run, "text", run) for run in row.text] == ["سال ", "۱۴", "۰۵ "]
    assert row.text[1].bold


def test_text_of_an_input_method_is_helped(page):
    for each in "می خواهد ":
        event = QInputMethodEvent()
        event.setCommitString(each)
        QApplication.sendEvent(page.surface, event)
    assert line(page) == f"می{ZWNJ}خواهد "


def test_beside_a_sign_of_two_units_the_right_letters_change(page, hands):
    hands.type("\U0001f600 و \U0001f600 12 ")
    assert line(page) == "\U0001f600 و \U0001f600 ۱۲ "


KEYS = st.text(
    st.sampled_from('می نمیخواهدرودکتابهاي\u064a\u0643"12٣۴.،؛:!?؟ ()«»/@aW-…'),
    max_size=40,
)


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(KEYS)
def test_what_is_typed_stands_after_every_help_is_taken_back(page, hands, keys):
    page.load(Package(b.release(b.headline(""), b.lead(""), b.para(""))))
    cursor = page.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.movePosition(cursor.MoveOperation.PreviousBlock)
    page.surface.setTextCursor(cursor)
    stands = ""
    for key in keys:
        hands.type(key)
        stands += key
        while line(page) != stands:
            page.undo_text()
    assert line(page) == stands
