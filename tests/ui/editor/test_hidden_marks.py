"""Signs for what has no picture."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from pressdesk.document.package import Package
from pressdesk.text.characters import NBSP, RLM, ZWNJ
from pressdesk.ui.editor import formats, hidden_marks
from pressdesk.ui.editor.hidden_marks import HiddenMarks, signs
from pressdesk.ui.theme import DARK, LIGHT
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def shown(editor, *runs):
    editor.load(Package(b.release(b.headline("تیتر"), b.para(*runs))))
    editor.go_to("b1")
    return signs(editor.surface.textCursor().block())


def test_each_hidden_character_has_its_sign(editor):
    text = f"می{ZWNJ}شود{NBSP}و  دو فاصله{RLM}\nسطر"
    found = [(sign.unit, sign.char) for sign in shown(editor, text)]
    line_end = text.index("\n")
    assert found == [
        (2, ZWNJ),
        (6, NBSP),
        (8, " "),
        (9, " "),
        (line_end - 1, RLM),
        (line_end, "\u2028"),
        (len(text), "¶"),
    ]


def test_a_sign_behind_an_emoji_stands_at_its_letter(editor):
    found = shown(editor, f"\U0001f600 می{ZWNJ}شود")
    assert [sign.unit for sign in found] == [5, 9]


def test_the_isolates_of_the_page_itself_stay_unseen(editor):
    found = shown(editor, "تلفن ", b.ltr("021-88776655"), " و \u2067جدا\u2069")
    assert [sign.char for sign in found] == ["\u2067", "\u2069", "¶"]


def test_photos_tables_and_placeholders_have_none(editor, sample):
    block = editor.surface.document().begin()
    while block.isValid():
        kind = hidden_marks.kind_of(block)
        if kind in ("photo", "table"):
            assert signs(block) == []
        block = block.next()
    editor.load(Package(b.release(b.headline(""))))
    assert signs(editor.surface.document().begin()) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_tick_stands_between_the_letters(editor, theme):
    editor.set_theme(theme)
    editor.load(Package(b.release(b.headline("تیتر"), b.para(f"می{ZWNJ}شود"))))
    editor.show()
    editor.go_to("b1", 3, 3)
    at = editor.surface.cursorRect().center()
    editor.surface.setFocus()
    plain = editor.surface.viewport().grab().toImage()
    editor.surface.show_signs(shown=True)
    marked = editor.surface.viewport().grab().toImage()
    changed = [x for x in range(plain.width()) if differs(plain, marked, x, at.y())]
    assert any(abs(x - at.x()) <= 2 for x in changed)
    pilcrow = [x for x in changed if abs(x - at.x()) > 2]
    assert all(x < at.x() for x in pilcrow)


def differs(one: QImage, other: QImage, x: int, y: int):
    return one.pixel(x, y) != other.pixel(x, y)


def in_view(surface):
    return surface.sheet().painted(
        surface.first_visible(), QRectF(surface.viewport().rect())
    )


def test_only_what_is_seen_is_looked_at(editor, monkeypatch):
    body = [b.para(f"بند می{ZWNJ}شود") for _ in range(300)]
    editor.load(Package(b.release(b.headline("تیتر"), *body)))
    editor.show()
    seen = []
    monkeypatch.setattr(
        hidden_marks, "signs", lambda block: seen.append(block) or signs(block)
    )
    surface = editor.surface
    picture = QImage(surface.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setClipRect(picture.rect())
    editor.go_to("b200")
    marks = HiddenMarks(surface.mirror)
    marks.paint(painter, surface.sheet(), in_view(surface), LIGHT)
    assert 0 < len(seen) < 40
    seen.clear()
    surface.textCursor().insertText("س")
    marks.paint(painter, surface.sheet(), in_view(surface), LIGHT)
    painter.end()
    assert [formats.place_of(each) for each in seen] == ["b200"]
