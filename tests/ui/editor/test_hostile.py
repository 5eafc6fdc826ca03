"""What a person in a hurry does to the page, in odd orders: nothing breaks."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import PARTS, Span, plain
from pressdesk.document.package import Package
from pressdesk.ui.editor import clipboard, guard
from tests import builders as b

KEYS = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LINK = "https://abanrud.example"


def kinds(editor):
    return [row.kind for row in editor.rows()]


def load(editor, *runs):
    made = b.release(b.headline("تیتر"), b.para(*runs))
    editor.load(Package(made))
    return made


def text_of(editor):
    return editor.rows()[4].text


def offered(**data):
    made = QMimeData()
    for kind, value in data.items():
        made.setData(kind, value)
    return made


def test_a_date_over_a_selection_of_parts_leaves_each_part(editor, hands, sample):
    before = editor.release(sample)
    hands.select("headline", 2, "b2", 3)
    editor.surface.put_text("۱۲ آذر ۱۴۰۵")
    assert guard.intact(editor.surface.document())
    assert plain(editor.release(sample).headline) == "تی۱۲ آذر ۱۴۰۵"
    editor.undo_text()
    assert editor.release(sample) == before


def test_the_net_of_the_guard_takes_back_by_the_windows_order(editor, qtbot):
    asked = []
    editor.surface.helped.undo = lambda: asked.append(1)
    cursor = QTextCursor(editor.surface.document())
    cursor.movePosition(cursor.MoveOperation.NextBlock, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    qtbot.waitUntil(lambda: asked == [1])


class TestMarksThatEnd:
    """What is typed at the edge of a link, a field or a run, and inside one."""

    @pytest.mark.parametrize(
        "run", [Span("نام", link=LINK), Span("نام", slot="host"), Span("نام", note="پ")]
    )
    def test_before_the_first_letter_of_a_paragraph(self, editor, hands, run):
        load(editor, run, " آمد")
        hands.at("b1", 0)
        hands.type("آقای ")
        assert text_of(editor) == ("آقای ", run, " آمد")

    def test_where_boldness_changes_inside_a_link(self, editor, hands):
        load(editor, Span("درشت", bold=True, link=LINK), Span(" و نه", link=LINK))
        hands.at("b1", 4)
        hands.type("ی")
        assert text_of(editor) == (
            Span("درشتی", bold=True, link=LINK),
            Span(" و نه", link=LINK),
        )


class TestMarksOfASelection:
    def test_a_selection_made_backwards_is_unmarked_at_once(self, editor, hands):
        load(editor, "عادی ", b.bold("درشت"), " عادی")
        hands.select("b1", 9, "b1", 5)
        assert editor.marks().bold
        editor.toggle_bold()
        assert text_of(editor) == ("عادی درشت عادی",)

    def test_all_is_marked_and_unmarked_where_it_may_be(self, editor, sample):
        before = editor.release(sample)
        editor.surface.selectAll()
        editor.toggle_bold()
        made = editor.release(sample)
        assert made.headline == before.headline, "a headline takes no boldness"
        assert made.lead == (b.bold("لید خبر"),)
        editor.surface.selectAll()
        editor.toggle_bold()
        assert editor.release(sample) == before

    def test_a_part_that_takes_no_mark_says_so(self, editor, hands, sample):
        before = editor.release(sample)
        hands.select("headline", 0, "headline", 4)
        assert not editor.toggle_bold()
        assert not editor.toggle_underline()
        editor.set_link(LINK)
        assert editor.toggle_italic()
        assert editor.toggle_italic()
        assert editor.release(sample) == before


class TestObjectAtTheCaret:
    """A photo or a table is cut and copied whole, without marking it first."""

    @pytest.fixture(autouse=True)
    def _empty(self):
        yield
        QGuiApplication.clipboard().clear()

    def test_a_photo_moves_with_its_caption(self, editor, hands, sample):
        hands.at("b6")
        hands.press(KEYS.Key_X, CTRL)
        assert "photo" not in kinds(editor)
        assert "caption" not in kinds(editor)
        hands.at("b1", 7)
        editor.surface.paste()
        photo, caption = editor.rows()[5:7]
        assert (photo.kind, photo.media) == ("photo", "a.png")
        assert plain(caption.text) == "شرح"
        editor.undo_text()
        editor.undo_text()
        assert editor.release(sample) == sample

    def test_a_table_is_copied(self, editor, hands):
        hands.at("b7")
        hands.press(KEYS.Key_C, CTRL)
        assert (
            "الف" in QGuiApplication.clipboard().text()
            or clipboard.taken(QGuiApplication.clipboard().mimeData()).rows[0].table
        )
        assert kinds(editor).count("table") == 1

    @pytest.mark.parametrize("key", [KEYS.Key_Delete, KEYS.Key_Backspace])
    def test_its_one_character_marked_is_all_of_it(self, editor, hands, key):
        hands.select("b6", 0, "b6", 1)
        hands.press(key)
        assert "photo" not in kinds(editor)
        assert "caption" not in kinds(editor)


class TestClipboardsThatHarm:
    def test_rows_that_no_release_may_hold_are_left(self, editor, hands, sample):
        hands.at("b1", 0)
        evil = b'[{"kind":"paragraph","text":["a\\u0000b"]}]'
        made = offered(**{clipboard.MIME: evil})
        made.setText("متن")
        editor.surface.insertFromMimeData(made)
        assert plain(editor.rows()[4].text) == "متنبند یکم"

    def test_the_path_of_a_file_is_no_text(self, editor, hands, sample, qtbot):
        before = editor.release(sample)
        made = QMimeData()
        made.setUrls([QUrl.fromLocalFile("/home/x/a.docx")])
        hands.at("b1", 0)
        with qtbot.waitSignal(editor.files_refused):
            editor.surface.insertFromMimeData(made)
        assert editor.release(sample) == before


class TestLockedPage:
    def test_an_input_method_writes_nothing(self, editor, hands, sample):
        hands.select("headline", 1, "b1", 2)
        editor.set_locked(True)
        event = QInputMethodEvent()
        event.setCommitString("آزمون")
        QApplication.sendEvent(editor.surface, event)
        assert editor.release(sample) == sample

    @pytest.mark.parametrize(
        ("key", "keys", "text"),
        [
            (0, Qt.KeyboardModifier.NoModifier, "ا"),
            (KEYS.Key_Backspace, Qt.KeyboardModifier.NoModifier, ""),
            (KEYS.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"),
            (KEYS.Key_X, CTRL, ""),
        ],
    )
    def test_a_key_that_would_write_is_refused_aloud(
        self, editor, hands, sample, qtbot, key, keys, text
    ):
        hands.at("b1", 2)
        editor.set_locked(True)
        with qtbot.waitSignal(editor.refused):
            hands.press(key, keys, text)
        assert editor.release(sample) == sample

    def test_keys_for_reading_say_nothing(self, editor, hands, qtbot):
        editor.set_locked(True)
        with qtbot.assertNotEmitted(editor.refused):
            hands.press(KEYS.Key_Down)
            hands.press(KEYS.Key_Left, SHIFT)
            hands.press(KEYS.Key_C, CTRL)
        QGuiApplication.clipboard().clear()


class TestInputMethods:
    def commit(self, editor, words):
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(editor.surface, event)

    def test_dictated_lines_are_paragraphs_of_the_body(self, editor, hands, sample):
        hands.at("b2", 7)
        self.commit(editor, "یک\nدو")
        assert [plain(row.text) for row in editor.rows()[5:7]] == ["بند دومیک", "دو"]
        editor.undo_text()
        assert editor.release(sample) == sample

    def test_and_one_line_in_a_headline(self, editor, hands, sample):
        hands.at("headline", 8)
        self.commit(editor, " یک\nدو\x00")
        made = editor.release(sample)
        assert plain(made.headline) == "تیتر خبر یک دو\ufffd"
        assert made.subhead == sample.subhead


def test_what_was_cut_over_parts_goes_back_where_it_was(editor, hands, sample):
    hands.select("headline", 2, "b1", 8)
    editor.surface.cut()
    editor.surface.paste()
    made = editor.release(sample)
    assert [made.part(name) for name in PARTS] == [sample.part(name) for name in PARTS]
    assert made.body[0].text == sample.body[0].text
    QGuiApplication.clipboard().clear()


def test_each_selected_paragraph_is_a_quote(editor, hands, sample):
    hands.select("b1", 1, "b3", 2)
    editor.insert_quote()
    assert kinds(editor)[4:10] == ["quote", "speaker"] * 3
    assert len({row.id for row in editor.rows()[4:10]}) == 3
    editor.undo_text()
    assert editor.release(sample) == sample


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("سلام 👨\u200d👩\u200d👧", "سلام "),
        ("🇮🇷", ""),
        ("👍🏽", ""),
        ("مُ", "م"),
        ("آ😀", "آ"),
    ],
)
def test_backspace_takes_a_whole_sign_and_one_mark_of_a_letter(
    editor, hands, typed, left
):
    load(editor, typed)
    hands.at("b1", len(typed))
    hands.press(KEYS.Key_Backspace)
    assert plain(text_of(editor)) == left
