"""The key guard: what a person does never breaks the structure of a release."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from pressdesk.document.nodes import PARTS, ListBlock, Paragraph, Quote, plain, replace
from pressdesk.document.package import Package
from pressdesk.ui.editor import guard

ENTER, BACK, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def texts(release):
    return [plain(release.part(name)) for name in PARTS]


def test_typing_goes_into_the_part_and_one_undo_takes_it_back(editor, hands, sample):
    hands.at("headline", 8)
    hands.type(" ۱۴۰۵ و 12")
    assert plain(editor.release(sample).headline) == "تیتر خبر ۱۴۰۵ و 12"
    while editor.text_undo_available:
        editor.undo_text()
    assert editor.release(sample) == sample


def test_enter_in_single_line_parts_goes_to_the_next_part(editor, hands, sample):
    hands.at("kicker")
    seen = []
    for _ in range(3):
        hands.press(ENTER)
        seen.append(editor.place())
    assert seen == ["headline", "subhead", "lead"]
    assert editor.release(sample) == sample


def test_enter_in_the_body_splits_with_a_fresh_id(editor, hands, sample):
    hands.at("b1", 3)
    hands.press(ENTER)
    first, second = editor.release(sample).body[:2]
    assert (first.id, plain(first.text), plain(second.text)) == ("b1", "بند", " یکم")
    assert second.id not in {block.id for block in sample.body}
    editor.undo_text()
    assert editor.release(sample) == sample


def test_enter_at_the_start_keeps_the_id_with_its_text(editor, hands, sample):
    hands.at("b1")
    hands.press(ENTER)
    first, second = editor.release(sample).body[:2]
    assert (first.text, second.id, plain(second.text)) == ((), "b1", "بند یکم")


def test_enter_after_the_lead_makes_a_paragraph(editor, hands, sample):
    hands.at("lead", 7)
    hands.press(ENTER)
    hands.type("نو")
    body = editor.release(sample).body
    assert (body[0].text, body[1].id) == (("نو",), "b1")


def test_two_enters_leave_a_list(editor, hands, sample):
    hands.at("b4")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_End)
    hands.press(ENTER)
    hands.press(ENTER)
    body = editor.release(sample).body
    assert isinstance(body[3], ListBlock)
    assert len(body[3].items) == 2
    assert isinstance(body[4], Paragraph)


@pytest.mark.parametrize("part", PARTS)
def test_backspace_at_a_part_start_merges_nothing(editor, hands, sample, part):
    hands.at(part)
    hands.press(BACK)
    assert editor.release(sample) == sample


def test_backspace_merges_paragraphs_and_undo_parts_them(editor, hands, sample):
    hands.at("b2")
    hands.press(BACK)
    body = editor.release(sample).body
    assert (body[0].id, body[0].text) == ("b1", ("بند یکمبند دوم",))
    editor.undo_text()
    assert editor.release(sample) == sample


def test_delete_at_the_end_of_the_lead_merges_nothing(editor, hands, sample):
    hands.at("lead", 7)
    hands.press(DELETE)
    assert editor.release(sample) == sample


@pytest.mark.parametrize("key", [BACK, DELETE])
def test_delete_across_parts_empties_but_keeps_them(editor, hands, sample, key):
    hands.select("headline", 4, "lead", 3)
    hands.press(key)
    assert texts(editor.release(sample)) == [
        "روتیتر خبر", "تیتر", "", " خبر", "انتهای پیام/",
    ]  # fmt: skip
    editor.undo_text()
    assert editor.release(sample) == sample


def test_select_all_and_delete_keeps_the_parts(editor, hands, sample):
    editor.surface.selectAll()
    hands.press(DELETE)
    release = editor.release(sample)
    assert texts(release) == [""] * 5
    assert not any(plain(getattr(block, "text", ())) for block in release.body)
    assert guard.intact(editor.surface.document())
    editor.undo_text()
    assert editor.release(sample) == sample


def test_typing_over_everything_lands_in_the_first_part(editor, hands, sample):
    editor.surface.selectAll()
    hands.type("نو")
    assert texts(editor.release(sample)) == ["نو", "", "", "", ""]


def test_cut_over_parts_and_paste(editor, hands, sample):
    hands.select("lead", 0, "b1", 3)
    editor.surface.cut()
    assert guard.intact(editor.surface.document())
    assert plain(editor.release(sample).lead) == ""
    editor.surface.paste()
    assert plain(editor.release(sample).lead) == "لید خبر"


def test_everything_copied_and_pasted_over_itself_stays(editor, hands, sample):
    editor.surface.selectAll()
    data = editor.surface.createMimeDataFromSelection()
    editor.surface.insertFromMimeData(data)
    made = editor.release(sample)
    assert texts(made) == texts(sample)
    same = [
        replace(new, id=old.id) for new, old in zip(made.body, sample.body, strict=True)
    ]
    assert tuple(same) == sample.body


def test_plain_lines_become_paragraphs(editor, hands, sample):
    hands.at("b1", 3)
    data = QMimeData()
    data.setText("یک\r\n\r\nدو\nسه")
    editor.surface.insertFromMimeData(data)
    body = editor.release(sample).body
    assert [plain(block.text) for block in body[:4]] == [
        "بندیک", "دو", "سه یکم", "بند دوم",
    ]  # fmt: skip
    editor.undo_text()
    assert editor.release(sample) == sample


def test_lines_in_a_single_line_part_become_spaces(editor, hands, sample):
    hands.at("headline", 8)
    data = QMimeData()
    data.setText("یک\nدو")
    editor.surface.insertFromMimeData(data)
    assert plain(editor.release(sample).headline) == "تیتر خبریک دو"


def test_copied_rows_keep_marks_and_get_fresh_ids(editor, hands, sample):
    hands.select("b1", 0, "b5", 4)
    data = editor.surface.createMimeDataFromSelection()
    hands.at("b2", 7)
    hands.press(ENTER)
    editor.surface.insertFromMimeData(data)
    body = editor.release(sample).body
    kinds = [type(block).__name__ for block in body]
    assert kinds.count("Intertitle") == kinds.count("ListBlock") == 2
    assert kinds.count("Quote") == 2
    assert len({block.id for block in body}) == len(body)


def test_backspace_on_a_photo_removes_it_with_its_caption(editor, hands, sample):
    hands.at("b6")
    hands.press(BACK)
    wanted = tuple(block for block in sample.body if block.id != "b6")
    assert editor.release(sample).body == wanted


def test_letters_typed_on_an_object_do_nothing(editor, hands, sample):
    hands.at("b7")
    hands.type("الف")
    assert editor.release(sample) == sample


def test_zwnj_by_both_keys(editor, hands, sample):
    hands.at("b1", 3)
    hands.press(Qt.Key.Key_Space, SHIFT, " ")
    hands.press(Qt.Key.Key_At, SHIFT | CTRL)
    assert plain(editor.release(sample).body[0].text) == "بند\u200c\u200c یکم"


def test_shift_enter_is_a_line_in_the_body_and_nothing_in_a_title(
    editor, hands, sample
):
    hands.at("b1", 3)
    hands.press(ENTER, SHIFT)
    hands.at("headline", 3)
    hands.press(ENTER, SHIFT)
    release = editor.release(sample)
    assert plain(release.body[0].text) == "بند\n یکم"
    assert release.headline == sample.headline


def test_kinds_change_and_come_back(editor, hands, sample):
    hands.at("b1")
    editor.set_block_kind("quote")
    assert isinstance(editor.release(sample).body[0], Quote)
    editor.set_block_kind("paragraph")
    assert editor.release(sample) == sample
    editor.toggle_list(ordered=True)
    assert editor.release(sample).body[0].ordered
    editor.toggle_list(ordered=True)
    assert editor.release(sample).body[0].text == ("بند یکم",)


def test_a_locked_page_takes_nothing(editor, hands, sample):
    editor.set_locked(True)
    hands.at("b1", 3)
    hands.type("الف")
    for key in (ENTER, BACK, DELETE):
        hands.press(key)
    editor.toggle_bold()
    editor.set_block_kind("intertitle")
    data = QMimeData()
    data.setText("متن")
    editor.surface.insertFromMimeData(data)
    assert editor.release(sample) == sample


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["enter", "back", "delete", "type", "cut", "paste", "undo"]),
        st.floats(0, 1),
        st.floats(0, 1),
        st.booleans(),
    ),
    max_size=12,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=ACTS)
def test_no_keys_break_the_structure(editor, hands, sample, acts):
    editor.load(Package(sample))
    surface, document = editor.surface, editor.surface.document()
    for act, one, two, wide in acts:
        last = document.characterCount() - 1
        cursor = surface.textCursor()
        cursor.setPosition(int(one * last))
        mode = cursor.MoveMode.KeepAnchor if wide else cursor.MoveMode.MoveAnchor
        cursor.setPosition(int(two * last), mode)
        surface.setTextCursor(cursor)
        {
            "enter": lambda: hands.press(ENTER),
            "back": lambda: hands.press(BACK),
            "delete": lambda: hands.press(DELETE),
            "type": lambda: hands.type("آ"),
            "cut": surface.cut,
            "paste": surface.paste,
            "undo": editor.undo_text,
        }[act]()
        assert guard.intact(document), act
    release = editor.release(sample)
    editor.load(Package(release))
    assert editor.release(sample) == release
    assert len({block.id for block in release.body}) == len(release.body)
