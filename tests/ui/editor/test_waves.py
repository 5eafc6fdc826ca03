"""Findings are underlined where their words stand: lines painted over the text."""

import pytest
from PySide6.QtGui import QColor, QImage, QTextCursor

from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, formats
from pressdesk.ui.editor.underlines import Underline
from pressdesk.ui.theme import LIGHT
from tests import builders as b

MANY = 3_000
LONG = "این بند آن‌قدر بلند است که در یک سطر جا نمی‌گیرد و واژهٔ آخر به سطر بعد می‌رود "


def load(editor, *body):
    editor.load(Package(b.release(b.headline("تیتر"), *body)))
    editor.grab()  # the view gets its measures


def block_of(editor, place, number=0):
    found = [
        each
        for each in bridge.blocks(editor.surface.document())
        if formats.place_of(each) == place
    ]
    return found[number]


def marked(editor, place, word, severity="warning", number=0):
    text = block_of(editor, place, number).text()
    start = text.index(word)
    editor.set_underlines([Underline(place, start, start + len(word), severity)])


def picture_of(editor):
    """The view round the first paragraph: three lines of text and more."""
    picture = QImage(editor.surface.viewport().size(), QImage.Format.Format_RGB32)
    editor.surface.viewport().render(picture)
    return picture.copy(0, rect_of(editor, "b1", 0).top(), picture.width(), 90)


def coloured(editor, colour):
    """The dots of a colour in the view, as they are painted."""
    picture, sought = picture_of(editor), QColor(colour)
    return [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width())
        if near(QColor(picture.pixel(x, y)), sought)
    ]


def near(one, other):
    return all(
        abs(a - b) < 40
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    )


def rect_of(editor, place, offset):
    block = block_of(editor, place)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + offset)
    return editor.surface.cursorRect(cursor)


@pytest.mark.parametrize(
    ("severity", "token"), [("error", "error"), ("warning", "warnLine")]
)
def test_the_line_runs_from_the_first_letter_to_the_last(editor, severity, token):
    load(editor, b.para("یک واژهٔ غلت در میان"))
    before = coloured(editor, getattr(LIGHT, token))
    marked(editor, "b1", "غلت", severity)
    dots = set(coloured(editor, getattr(LIGHT, token))) - set(before)
    right, left = rect_of(editor, "b1", 9).x(), rect_of(editor, "b1", 12).x()
    assert min(x for x, _y in dots) == pytest.approx(left, abs=3)
    assert max(x for x, _y in dots) == pytest.approx(right, abs=3)


def test_a_hint_is_a_quiet_line_of_dots(editor):
    load(editor, b.para("یک واژهٔ غلت در میان"))
    before = picture_of(editor)
    marked(editor, "b1", "غلت", "info")
    after = picture_of(editor)
    changed = {
        x
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    right, left = rect_of(editor, "b1", 9).x(), rect_of(editor, "b1", 12).x()
    assert min(changed) == pytest.approx(left, abs=3)
    assert max(changed) == pytest.approx(right, abs=3)
    assert len(changed) < max(changed) - min(changed)  # dots, not a line


def test_words_on_two_lines_have_a_line_on_each(editor):
    load(editor, b.para(LONG * 2))
    editor.set_underlines([Underline("b1", 0, 2 * len(LONG), "error")])
    dots = coloured(editor, LIGHT.error)
    assert len({y // 20 for _x, y in dots}) >= 2
    layout = block_of(editor, "b1").layout()
    text = layout.lineAt(0).naturalTextRect()
    assert min(x for x, _y in dots) >= layout.position().x() + text.left() - 1


def test_a_part_that_runs_the_other_way_is_underlined_where_it_stands(editor):
    load(editor, b.para("واژهٔ Latin غلت"))
    editor.set_underlines([Underline("b1", 3, 9, "error")])
    dots = {x for x, _y in coloured(editor, LIGHT.error)}
    gaps = [x for x in range(min(dots), max(dots)) if not dots & set(range(x, x + 6))]
    assert gaps  # «in» stands between


def test_thousands_of_findings_lay_nothing_out(editor):
    load(editor, *[b.para("متن بند")] * MANY)
    layout = editor.surface.document().documentLayout()
    told = []
    layout.update.connect(told.append)
    editor.set_underlines(
        Underline(f"b{n}", 0, 3, "warning") for n in range(1, MANY + 1)
    )
    assert told == []
    editor.set_underlines([])
    assert told == []


def test_the_line_stays_with_its_words_while_a_person_types(editor, hands):
    load(editor, b.para("یک واژهٔ غلت در میان"))
    text = block_of(editor, "b1").text()
    editor.set_underlines([Underline("b1", 9, 12, "error", text=text)])
    hands.at("b1", 0)
    hands.type("باز ")
    dots = coloured(editor, LIGHT.error)
    assert max(x for x, _y in dots) == pytest.approx(
        rect_of(editor, "b1", 13).x(), abs=3
    )


@pytest.mark.parametrize("word", ["۹۰۰", "Latin", "۹۰۰ میلیارد"])
def test_the_line_covers_the_first_letter_of_a_run_that_goes_the_other_way(
    editor, word
):
    """Nothing is drawn below the space before it, and something below its first."""
    load(editor, b.para(f"مبلغ {word} است"))
    marked(editor, "b1", word, "error")
    dots = {x for x, _y in coloured(editor, LIGHT.error)}
    block = block_of(editor, "b1")
    line, origin = block.layout().lineAt(0), block.layout().position().x()
    space, *runs = (
        line.glyphRuns(at, 1)[0].boundingRect().translated(origin, 0)
        for at in (4, *range(5, 5 + len(word)))
    )
    assert not dots & set(range(int(space.left()) + 2, int(space.right()) - 1))
    for each in runs:
        assert dots & set(range(int(each.left()), int(each.right()) + 1))
