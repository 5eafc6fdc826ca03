"""Left-to-right runs: held together on the page, unseen by the release."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from pressdesk.document.nodes import Span, plain
from pressdesk.document.package import Package
from pressdesk.ui.editor import guard
from tests import builders as b

BACK, DELETE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete
PHONE = "021-55501370"


@pytest.fixture
def phone(editor):
    made = b.release(b.para("تلفن ", b.ltr(PHONE), " و بس"), b.para("بند"))
    editor.load(Package(made))
    return made


def shown(editor):
    return editor.surface.document().findBlockByNumber(4).text()


def test_a_phone_number_reads_left_to_right(editor, phone):
    editor.surface.grab()
    block = editor.surface.document().findBlockByNumber(4)
    line = block.layout().lineAt(0)
    first, last = (line.cursorToX(at)[0] for at in (7, 16))
    assert first < last


def test_offsets_are_those_of_the_release(editor, phone):
    editor.go_to("b1", 5, 17)
    assert PHONE in editor.surface.textCursor().selectedText()
    assert "و" not in editor.surface.textCursor().selectedText()


def test_letters_typed_inside_stay_inside_and_after_it_outside(editor, hands, phone):
    hands.at("b1", 8)
    hands.type("9")
    assert editor.release(phone).body[0].text[1] == b.ltr("0219-55501370")
    hands.at("b1", 18)
    hands.type("،")
    assert editor.release(phone).body[0].text[2] == "، و بس"


@pytest.mark.parametrize(
    ("key", "at", "wanted"),
    [
        (BACK, 17, ("تلفن ", b.ltr("021-5550137"), " و بس")),
        (BACK, 5, ("تلفن", b.ltr(PHONE), " و بس")),
        (DELETE, 5, ("تلفن ", b.ltr("21-55501370"), " و بس")),
    ],
)
def test_one_key_takes_one_letter(editor, hands, phone, key, at, wanted):
    hands.at("b1", at)
    hands.press(key)
    assert editor.release(phone).body[0].text == wanted
    editor.undo_text()
    assert editor.release(phone) == phone


def test_half_a_run_deleted_leaves_a_closed_isolate(editor, hands, phone):
    hands.select("b1", 3, "b1", 9)
    hands.press(DELETE)
    assert editor.release(phone).body[0].text == ("تلف", b.ltr("55501370"), " و بس")
    assert shown(editor).count("\u2066") == shown(editor).count("\u2069") == 1


def test_the_mark_is_put_on_and_taken_off(editor, phone):
    editor.go_to("b1", 5, 17)
    editor.toggle_ltr()
    assert editor.release(phone).body[0].text == (f"تلفن {PHONE} و بس",)
    assert "\u2066" not in shown(editor)
    editor.go_to("b1", 5, 17)
    editor.toggle_ltr()
    assert editor.release(phone) == phone
    editor.go_to("b1", 5, 17)
    editor.toggle_bold()
    bold = Span(PHONE, bold=True, ltr=True)
    assert editor.release(phone).body[0].text[1] == bold


def test_copied_text_holds_no_isolates(editor, phone):
    editor.go_to("b1", 0, 20)
    data = editor.surface.createMimeDataFromSelection()
    assert data.text() == f"تلفن {PHONE} و "


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["enter", "back", "delete", "type", "cut", "paste"]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=8,
)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=ACTS)
def test_no_keys_let_isolates_into_the_release(editor, hands, phone, acts):
    editor.load(Package(phone))
    surface, document = editor.surface, editor.surface.document()
    for act, one, two in acts:
        start = document.findBlockByNumber(4).position()
        cursor = surface.textCursor()
        last = document.characterCount() - 1
        cursor.setPosition(min(last, start + one))
        cursor.setPosition(min(last, start + two), cursor.MoveMode.KeepAnchor)
        surface.setTextCursor(cursor)
        {
            "enter": lambda: hands.press(Qt.Key.Key_Return),
            "back": lambda: hands.press(BACK),
            "delete": lambda: hands.press(DELETE),
            "type": lambda: hands.type("آa"),
            "cut": surface.cut,
            "paste": surface.paste,
        }[act]()
        assert guard.intact(document)
    release = editor.release(phone)
    texts = [row.text for row in editor.rows()]
    assert not any(char in plain(text) for text in texts for char in "\u2066\u2069")
    editor.load(Package(release))
    assert editor.release(phone) == release
    while editor.text_undo_available:
        editor.undo_text()


def test_neighbours_of_other_marks_share_one_isolate(editor):
    """Each in its own, an address with a bold part reads from its end."""
    made = b.release(
        b.para("نشانی ", b.ltr("abc."), Span("def", bold=True, ltr=True), " و")
    )
    editor.load(Package(made))
    assert shown(editor).count("\u2066") == shown(editor).count("\u2069") == 1
    editor.surface.grab()
    line = editor.surface.document().findBlockByNumber(4).layout().lineAt(0)
    assert line.cursorToX(8)[0] < line.cursorToX(12)[0]
    assert editor.release(made) == made


def test_half_of_a_run_is_made_bold_and_the_order_stays(editor, phone, hands):
    hands.select("b1", 5, "b1", 8)
    editor.toggle_bold()
    assert shown(editor).count("\u2066") == 1
    assert [run.text for run in editor.rows()[4].text[1:3]] == ["021", "-55501370"]


class TestTypedFromLeftToRight:
    """The command without a run at the caret is for what is typed next."""

    def test_on_type_off(self, editor, hands):
        before = b.release(b.para("نشانی "))
        editor.load(Package(before))
        hands.at("b1", 6)
        assert editor.toggle_ltr()
        assert editor.marks().ltr
        hands.type("a-1/b")
        assert editor.toggle_ltr()
        hands.type(" است")
        assert editor.rows()[4].text == ("نشانی ", b.ltr("a-1/b"), " است")
        while editor.text_undo_available:
            editor.undo_text()
        assert editor.release(before) == before

    def test_on_and_off_leaves_nothing(self, editor, hands):
        made = b.release(b.para("نشانی "))
        editor.load(Package(made))
        hands.at("b1", 6)
        editor.toggle_ltr()
        editor.toggle_ltr()
        assert shown(editor) == "نشانی "


def test_undo_of_a_mark_over_an_isolate_keeps_the_caret_in_the_text(editor, hands):
    """Only the isolates are put in and taken out: the text between them stays."""
    editor.load(Package(b.release(b.para("تلفن 021 و بس"))))
    hands.select("b1", 5, "b1", 8)
    editor.surface.document().contentsChange.connect(
        lambda at, gone, come: changes.append((gone, come))
    )
    changes = []
    editor.toggle_ltr()
    assert max(come for _gone, come in changes) <= len("021") + 2


def test_words_pasted_into_a_run_part_it(editor, phone, hands):
    hands.at("b1", 8)
    made = QMimeData()
    made.setText(" و ")
    editor.surface.insertFromMimeData(made)
    assert shown(editor).count("\u2066") == shown(editor).count("\u2069") == 2
    parts = [getattr(run, "ltr", False) for run in editor.rows()[4].text]
    assert parts == [False, True, False, True, False]
    while editor.text_undo_available:
        editor.undo_text()
    assert editor.release(phone) == phone


def test_backspace_in_an_empty_paragraph_takes_an_unused_run_along(editor, hands):
    editor.load(Package(b.release(b.para("یک"), b.para(""), b.para("سه"))))
    hands.at("b2")
    editor.toggle_ltr()
    hands.press(BACK)
    assert [row.id for row in editor.rows()[4:6]] == ["b1", "b3"]
