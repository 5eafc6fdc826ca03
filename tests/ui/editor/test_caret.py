"""The caret in mixed text, as a person moves it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressdesk.document.nodes import replace
from pressdesk.document.package import Package
from pressdesk.text.characters import ZWNJ
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MIXED = f"سامانهٔ Windows 11 و می{ZWNJ}شود "


@pytest.fixture
def mixed(editor):
    """One line of Persian, Latin, an isolated phone number and a half-space."""
    line = b.para(MIXED, b.ltr("021-88776655"), " تماس")
    editor.load(Package(b.release(b.headline("تیتر"), line, b.para("دوم"))))
    editor.show()
    return editor


def line(editor):
    return editor.surface.textCursor().block().text()


@pytest.mark.parametrize(("key", "way"), [(KEY.Key_Left, -1), (KEY.Key_Right, 1)])
def test_each_arrow_is_seen_to_move_the_caret_its_way(mixed, hands, key, way):
    hands.at("b1")
    block = mixed.surface.textCursor().block()
    if way > 0:
        hands.press(KEY.Key_End)
    seen = []
    while mixed.surface.textCursor().block() == block:
        seen.append(mixed.surface.cursorRect().x())
        hands.press(key)
    assert len(seen) > len("سامانه Windows 11")
    assert all((after - before) * way > 0 for before, after in pairwise(seen))


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_Right])
def test_arrows_go_over_lines_and_paragraphs(editor, hands, key):
    long = "سامانهٔ Windows 11 را می‌شناسند و " * 12
    editor.load(Package(b.release(b.headline("تیتر"), b.para(long), b.para("دوم"))))
    editor.show()
    surface = editor.surface
    ends = [0, surface.document().characterCount() - 1]
    start, end = ends if key == KEY.Key_Left else reversed(ends)
    cursor = surface.textCursor()
    cursor.setPosition(start)
    surface.setTextCursor(cursor)
    for _ in range(2 * ends[1]):
        hands.press(key)
    assert surface.textCursor().position() == end


def test_home_and_end_are_the_ends_of_the_line(mixed, hands):
    hands.at("b1", 5)
    hands.press(KEY.Key_End)
    assert mixed.surface.textCursor().atBlockEnd()
    left = mixed.surface.cursorRect().x()
    hands.press(KEY.Key_Home)
    assert mixed.surface.textCursor().atBlockStart()
    assert mixed.surface.cursorRect().x() > left


def test_control_goes_word_by_word_and_keeps_a_joined_word(mixed, hands):
    hands.at("b1", MIXED.index("می"))
    hands.press(KEY.Key_Left, CTRL)
    assert mixed.surface.textCursor().positionInBlock() == len(MIXED)


def test_shift_selects_what_the_arrows_pass(mixed, hands):
    hands.at("b1", MIXED.index("می"))
    for _ in f"می{ZWNJ}":
        hands.press(KEY.Key_Left, SHIFT)
    assert mixed.surface.textCursor().selectedText() == f"می{ZWNJ}ش"
    hands.press(KEY.Key_Home, SHIFT)
    assert mixed.surface.textCursor().selectedText() == MIXED[: MIXED.index("می")]


def clicked(editor, offset, *, thrice=False):
    editor.go_to("b1", offset, offset)
    surface = editor.surface
    at = surface.cursorRect().center()
    button = Qt.MouseButton.LeftButton
    QTest.mouseDClick(surface.viewport(), button, pos=at)
    if thrice:
        QTest.mouseClick(surface.viewport(), button, pos=at)
    return surface.textCursor()


def test_a_double_click_takes_the_word_with_its_half_space(mixed):
    cursor = clicked(mixed, MIXED.index("می") + 1)
    assert cursor.selectedText() == f"می{ZWNJ}شود"


def test_a_third_click_takes_the_paragraph_and_nothing_below(mixed, hands):
    cursor = clicked(mixed, 3, thrice=True)
    assert cursor.selectedText() == line(mixed)
    hands.type("نو")
    rows = [row.text for row in mixed.rows() if row.kind == "paragraph"]
    assert rows == [("نو",), ("دوم",)]


def test_delete_before_a_half_space_takes_the_letter_alone(mixed, hands):
    hands.at("b1", MIXED.index(ZWNJ) - 1)
    hands.press(KEY.Key_Delete)
    assert f"م{ZWNJ}شود" in line(mixed)
    hands.press(KEY.Key_Delete)
    assert "مشود" in line(mixed)
    mixed.undo_text()
    mixed.undo_text()
    assert f"می{ZWNJ}شود" in line(mixed)


def test_backspace_behind_a_half_space_takes_it_alone(mixed, hands):
    hands.at("b1", MIXED.index(ZWNJ) + 1)
    hands.press(KEY.Key_Backspace)
    assert "میشود" in line(mixed)


def test_delete_takes_a_letter_with_its_vowel_mark(editor, hands):
    editor.load(Package(b.release(b.headline("تیتر"), b.para("نامهٔ او"))))
    hands.at("b1", 3)
    hands.press(KEY.Key_Delete)
    assert line(editor) == "نام او"


@pytest.mark.parametrize(
    ("modifiers", "key"), [(SHIFT, KEY.Key_Space), (CTRL | SHIFT, KEY.Key_At)]
)
def test_a_half_space_by_its_keys(mixed, hands, modifiers, key):
    hands.at("b1", 3)
    hands.press(key, modifiers, " ")
    assert line(mixed).startswith(f"سام{ZWNJ}انه")


class TestRunAtTheCaret:
    """One command isolates a Latin run or a phone number."""

    @pytest.mark.parametrize(
        ("at", "run"),
        [(9, "Windows 11"), (18, "Windows 11"), (MIXED.index(ZWNJ), None)],
    )
    def test_the_run_is_found_without_a_selection(self, mixed, hands, at, run):
        hands.at("b1", at)
        assert mixed.toggle_ltr() is (run is not None)
        spans = mixed.rows()[4].text
        isolated = [span.text for span in spans if getattr(span, "ltr", False)]
        assert isolated == [*filter(None, [run]), "021-88776655"]
        assert not mixed.surface.textCursor().hasSelection()

    def test_a_phone_number_too_and_back_again(self, editor, hands):
        before = b.release(b.headline("تیتر"), b.para("تلفن ۰۲۱-۸۸۷۷۶۶۵۵ است"))
        editor.load(Package(before))
        hands.at("b1", 9)
        assert editor.toggle_ltr()
        assert editor.rows()[4].text[1] == b.ltr("۰۲۱-۸۸۷۷۶۶۵۵")
        hands.type("۴")
        assert editor.rows()[4].text[1] == b.ltr("۰۲۱-۴۸۸۷۷۶۶۵۵")
        assert editor.toggle_ltr()
        assert editor.rows()[4].text == ("تلفن ۰۲۱-۴۸۸۷۷۶۶۵۵ است",)
        for _ in range(3):
            editor.undo_text()
        assert editor.release(before) == before

    def test_the_edges_of_an_isolated_run_belong_to_it(self, mixed, hands):
        hands.at("b1", len(MIXED))
        assert mixed.toggle_ltr()
        assert not any(getattr(run, "ltr", False) for run in mixed.rows()[4].text)

    def test_a_locked_page_stays_as_it_is(self, mixed, hands):
        hands.at("b1", 9)
        mixed.set_locked(True)
        mixed.toggle_ltr()
        assert mixed.rows()[4].text[0] == MIXED


def test_one_step_puts_a_text_that_typing_does_not_flow_into(mixed, hands):
    hands.at("b2", 3)
    hands.type("و")
    mixed.surface.put_text("۲۷ اردیبهشت")
    hands.type("،")
    assert line(mixed) == "دومو۲۷ اردیبهشت،"
    mixed.undo_text()
    assert line(mixed) == "دومو۲۷ اردیبهشت"
    mixed.undo_text()
    assert line(mixed) == "دومو"


class TestArrowsOverTheEdge:
    """A word from left to right, or a number, at an edge is no trap for the caret."""

    @pytest.mark.parametrize(
        "words", ["سال ۱۴۰۵", "در Windows", "Windows است", "abc", "۱۲", "یک. abc"]
    )
    @pytest.mark.parametrize(
        ("key", "start", "end"),
        [(KEY.Key_Left, "b1", "b3"), (KEY.Key_Right, "b3", "b1")],
    )
    def test_every_letter_is_passed_once(self, editor, hands, words, key, start, end):
        made = b.release(b.para("یک"), b.para(words), b.para("سه"))
        editor.load(Package(made))
        editor.surface.grab()
        hands.at(start, 2 if start == "b1" else 0)
        seen = []
        while editor.place() != end and len(seen) < 30:
            hands.press(key)
            if editor.place() == "b2":
                seen.append(editor.surface.textCursor().positionInBlock())
        assert editor.place() == end
        assert len(seen) == len(set(seen)) >= len(words)

    def test_shift_selects_over_it(self, editor, hands):
        made = b.release(b.para("سال ۱۴۰۵"), b.para("دو"))
        editor.load(Package(made))
        editor.surface.grab()
        hands.at("b1", 0)
        for _ in range(10):
            hands.press(KEY.Key_Left, SHIFT)
        cursor = editor.surface.textCursor()
        assert cursor.selectionStart() == cursor.anchor()
        assert editor.place() == "b2"

    def test_the_whole_page_both_ways(self, editor, hands, sample):
        made = replace(sample, lead=("نسخهٔ ۱۱ Windows",), headline=("در ۱۴۰۵",))
        editor.load(Package(made))
        editor.surface.grab()
        hands.at("kicker", 0)
        for key, last in ((KEY.Key_Left, "end_mark"), (KEY.Key_Right, "kicker")):
            for _ in range(300):
                hands.press(key)
            assert editor.place() == last


def test_tab_and_its_opposite_leave_a_list_at_its_last_level(editor, hands):
    made = b.release(b.para("پیش"), b.bullets("یک", "دو"), b.para("پس"))
    editor.load(Package(made))
    hands.at("b2", 0)
    hands.press(KEY.Key_Backtab, SHIFT)
    assert editor.place() == "b1"
    hands.at("b2", 0)
    for _ in range(5):
        hands.press(KEY.Key_Tab)
    assert (editor.place(), editor.rows()[5].level) == ("b2", 3)
    assert editor.surface.textCursor().block().blockNumber() == 6
