"""Underlines keep to their words: through typing, in lists, beside isolates."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from pressdesk.document.nodes import Span
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, formats, isolates
from pressdesk.ui.editor.underlines import Underline, moved
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "سلام می رود و باز می گردد"


def mark(start, end, text=TEXT, **where):
    return Underline("b1", start, end, "warning", text=text, **where)


def words(editor):
    """The underlined stretches of the page, as they read."""
    made = []
    for block in bridge.blocks(editor.surface.document()):
        text = isolates.release_text(block)
        found = editor.surface.waves.underlines.of(block)
        made += [text[each.start : each.end] for each in found]
    return made


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (TEXT, ["می رود", "می گردد"]),
        ("او " + TEXT, ["می رود", "می گردد"]),
        (TEXT + "ند.", ["می رود", "می گردد"]),
        (TEXT.replace(" و ", " و سپس "), ["می رود", "می گردد"]),
        (TEXT.replace("می رود", "می‌رود"), ["می گردد"]),
        (TEXT.replace("رود", "دود"), ["می گردد"]),
        ("", []),
    ],
)
def test_typing_moves_underlines_and_takes_those_it_touches(now, left):
    marks = (mark(5, 11), mark(18, 25))
    assert [now[each.start : each.end] for each in moved(marks, now)] == left


def test_an_underline_moves_with_its_words_before_the_next_check(editor, hands):
    editor.load(Package(b.release(b.para(TEXT), b.para(TEXT))))
    editor.set_underlines([mark(5, 11), mark(18, 25)])
    assert words(editor) == ["می رود", "می گردد"]
    hands.at("b1", 0)
    hands.type("🌱 ")
    assert words(editor) == ["می رود", "می گردد"]
    hands.at("b1", 9)
    hands.type("ا")
    assert words(editor) == ["می گردد"]
    editor.undo_text()
    assert "می گردد" in words(editor)


def test_texts_of_one_block_are_told_apart(editor):
    editor.load(
        Package(b.release(b.bullets("یک دو", "سه چهار"), b.quote("گفته", by="او")))
    )
    marks = [
        Underline("b1", 3, 7, "error", 1, "سه چهار"),
        Underline("b2", 0, 2, "error", 1, "او"),
    ]
    editor.set_underlines(marks)
    assert words(editor) == ["چهار", "او"]


def test_an_underline_beside_an_isolated_run(editor):
    text = ("شماره ", Span("021-55", ltr=True), " می شد")
    plain = "شماره 021-55 می شد"
    editor.load(Package(b.release(b.para(*text))))
    editor.set_underlines([mark(13, 18, plain, finding="here")])
    assert words(editor) == ["می شد"]
    editor.go_to("b1", 14, 14)
    assert [each.finding for each in editor.underlined.at()] == ["here"]
    editor.go_to("b1", 2, 2)
    assert editor.underlined.at() == []


def test_the_mouse_finds_the_word_it_is_over(editor):
    editor.load(Package(b.release(b.para(TEXT))))
    editor.set_underlines([mark(5, 11, finding="first"), mark(18, 25, finding="last")])
    surface = editor.surface
    block = next(
        each
        for each in bridge.blocks(surface.document())
        if formats.place_of(each) == "b1"
    )

    def middle(at):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + at)
        one = surface.cursorRect(cursor).center()
        cursor.setPosition(block.position() + at + 1)
        return (one + surface.cursorRect(cursor).center()) / 2

    found = [editor.underlined.at(middle(at)) for at in range(len(TEXT))]
    said = [each[0].finding if each else "" for each in found]
    assert said[5:11] == ["first"] * 6
    assert said[18:] == ["last"] * 7
    assert set(said[:4] + said[13:17]) == {""}
    assert editor.underlined.at(middle(2) + QPoint(0, 300)) == []
