"""The law of editing: no sequence of commands breaks a release, and undo restores it.

What is typed, marked, moved and cut leaves a document without errors, whose places are
all found and that comes back from the page unchanged; undone to the start it is the
release that was opened. The nightly profile asks ten times as often.
"""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.edits import normal_release
from pressdesk.document.nodes import PARTS
from pressdesk.document.package import Package
from pressdesk.document.schema import problems
from pressdesk.ui.editor import guard

PROFILE = settings()
LAW = settings(
    max_examples=max(200, PROFILE.max_examples),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
COMMANDS = 50
NO, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = Qt.Key
LINK = "https://abanrud.example"


def press(editor, key, keys=NO, text=""):
    QApplication.sendEvent(
        editor.surface, QKeyEvent(QEvent.Type.KeyPress, key, keys, text)
    )


def move_named(editor, step):
    places = [row.place for row in editor.rows() if row.kind not in PARTS]
    if places:
        editor.step_block(places[len(places) // 2], step)


def drag_named(editor):
    places = [row.place for row in editor.rows() if row.kind not in PARTS]
    if places:
        editor.move_block(places[-1], places[0])


def paint(editor):
    editor.surface.painter.press()
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    cursor.select(cursor.SelectionType.BlockUnderCursor)
    editor.surface.setTextCursor(cursor)
    editor.surface.painter.apply()
    editor.surface.painter.put_down()


def note(editor):
    if editor.choose_note():
        editor.set_note("پانوشت")


def copy(editor):
    if editor.surface.textCursor().hasSelection():
        editor.surface.copy()


ACTS = {
    "type": lambda e: press(e, 0, text="آ"),
    "zwnj": lambda e: e.insert_zwnj(),
    "phrase": lambda e: e.insert_text("می\u200cشود «۱۲» 3.5"),
    "enter": lambda e: press(e, KEYS.Key_Return),
    "line": lambda e: press(e, KEYS.Key_Return, SHIFT),
    "back": lambda e: press(e, KEYS.Key_Backspace),
    "delete": lambda e: press(e, KEYS.Key_Delete),
    "word back": lambda e: press(e, KEYS.Key_Backspace, CTRL),
    "tab": lambda e: press(e, KEYS.Key_Tab),
    "backtab": lambda e: press(e, KEYS.Key_Backtab, SHIFT),
    "bold": lambda e: e.toggle_bold(),
    "italic": lambda e: e.toggle_italic(),
    "underline": lambda e: e.toggle_underline(),
    "ltr": lambda e: e.toggle_ltr(),
    "link": lambda e: e.set_link(LINK),
    "unlink": lambda e: e.set_link(""),
    "note": note,
    "plain": lambda e: e.clear_format(),
    "paint": paint,
    "bullets": lambda e: e.toggle_list(ordered=False),
    "numbers": lambda e: e.toggle_list(ordered=True),
    "latin": lambda e: e.toggle_list(ordered=True, numbering="latin"),
    "letters": lambda e: e.toggle_list(ordered=True, numbering="abjad"),
    "indent": lambda e: e.indent(1),
    "outdent": lambda e: e.indent(-1),
    "intertitle": lambda e: e.set_block_kind("intertitle"),
    "paragraph": lambda e: e.set_block_kind("paragraph"),
    "quote kind": lambda e: e.set_block_kind("quote"),
    "quote": lambda e: e.insert_quote(),
    "photo": lambda e: e.insert_photo("c.png", b""),
    "up": lambda e: e.move_chosen(-1),
    "down": lambda e: e.move_chosen(1),
    "section up": lambda e: move_named(e, -1),
    "section down": lambda e: move_named(e, 1),
    "drag": drag_named,
    "end mark": lambda e: e.fill_part("end_mark", "انتهای پیام/"),
    "cut": lambda e: e.surface.cut(),
    "copy": copy,
    "paste": lambda e: e.surface.paste(),
    "paste plain": lambda e: e.surface.paste_plain(),
    "all": lambda e: e.surface.selectAll(),
    "undo": lambda e: e.undo_text(),
    "redo": lambda e: e.redo_text(),
}
STEP = st.tuples(
    st.sampled_from(sorted(ACTS)),
    st.integers(0, 999),
    st.integers(0, 999),
    st.sampled_from(["here", "point", "short", "wide"]),
)


def place_cursor(editor, one, two, how):
    """Leave the cursor, or set a point, a short or a wide selection."""
    if how == "here":
        return
    document = editor.surface.document()
    last = document.characterCount() - 1
    cursor = editor.surface.textCursor()
    cursor.setPosition(one * last // 999)
    if how != "point":
        to = two * last // 999 if how == "wide" else min(last, cursor.position() + 4)
        cursor.setPosition(to, cursor.MoveMode.KeepAnchor)
    editor.surface.setTextCursor(cursor)


@LAW
@given(steps=st.lists(STEP, min_size=COMMANDS // 2, max_size=COMMANDS))
def test_no_commands_break_a_release_and_undo_restores_it(editor, sample, steps):
    base = normal_release(sample)
    editor.load(Package(base))
    QApplication.clipboard().clear()
    document = editor.surface.document()
    for act, one, two, how in steps:
        place_cursor(editor, one, two, how)
        ACTS[act](editor)
        assert guard.intact(document), act
    made = editor.release(base)
    assert [found for found in problems(made) if found.severity == "error"] == []
    places = {row.place for row in editor.rows()}
    assert {block.id for block in made.body} <= places
    while editor.text_undo_available:
        editor.undo_text()
    assert editor.release(base) == base
    editor.load(Package(made))
    assert editor.release(base) == made
    assert normal_release(made) == made
