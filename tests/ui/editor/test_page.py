"""What the window asks of the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage

from pressdesk.document.nodes import (
    Meta,
    Paragraph,
    Person,
    Release,
    SlotValue,
    Span,
    Table,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.ui.editor import formats
from pressdesk.ui.editor.counts import Limits
from pressdesk.ui.editor.menu import edit_menu
from pressdesk.ui.editor.slots import filled
from pressdesk.ui.editor.underlines import Underline
from pressdesk.ui.theme import DARK, LIGHT
from tests import builders as b

# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_marks_toggle_over_a_selection_in_one_step(editor, hands, sample):
    editor.go_to("b1", 0, 3)
    editor.toggle_bold()
    editor.toggle_italic()
    wanted = (Span("بند", bold=True, italic=True), " یکم")
    assert editor.release(sample).body[0].text == wanted
    editor.undo_text()
    editor.undo_text()
    assert editor.release(sample) == sample


def test_a_link_is_set_read_changed_and_taken_away(editor, hands, sample):
    editor.go_to("b1", 0, 3)
    editor.set_link("https://abanrud.example")
    assert editor.current_link() == "https://abanrud.example"
    hands.at("b1", 2)
    editor.set_link("https://other.example")
    assert editor.release(sample).body[0].text[0].link == "https://other.example"
    hands.at("b1", 2)
    editor.set_link("")
    assert editor.release(sample) == sample


def test_letters_after_a_link_are_not_in_it(editor, hands, sample):
    editor.go_to("b1", 4, 7)
    editor.set_link("https://abanrud.example")
    hands.at("b1", 7)
    hands.type(" نو")
    assert editor.release(sample).body[0].text[-1] == " نو"


def slotted():
    return b.release(
        b.lead("با حضور ", b.slot("میزبان", "host"), " و ", b.slot("میزبان", "host")),
        b.para("میزبان", b.slot("دست‌خورده", "host")),
    )


def test_a_slot_is_replaced_where_it_still_shows_the_old_text(editor):
    release = slotted()
    editor.load(Package(release))
    assert editor.replace_slot("host", "میزبان", "نسرین کاویان", filled=True) == 2
    made = editor.release(release)
    assert plain(made.lead) == "با حضور نسرین کاویان و نسرین کاویان"
    assert made.lead[1].slot == "host"
    assert made.body == release.body
    editor.undo_text()
    assert editor.release(release) == release


def test_marks_are_filled_by_their_field_and_its_members():
    host = SlotValue("host", Person("نسرین کاویان"))
    made = filled(Release("r", meta=Meta(slots=(host, SlotValue("date", "")))))
    names = ("host", "host.name", "host.title", "host.post", "date", "date.brief")
    assert [made(name) for name in names] == [True, True, True, False, False, False]
    assert made.changed("date", filled=True)("date.brief")


def test_a_slot_typed_over_says_its_text(editor, hands):
    release = slotted()
    editor.load(Package(release))
    assert editor.slot_texts() == {"host": "میزبان"}
    editor.go_to("lead", 8, 14)
    hands.type("نو")
    assert editor.slot_texts() == {"host": "نو"}


def test_tab_goes_through_slots_and_parts(editor, hands):
    from PySide6.QtCore import Qt

    editor.load(Package(slotted()))
    places = []
    for _ in range(6):
        hands.press(Qt.Key.Key_Tab)
        places.append((editor.place(), editor.surface.textCursor().selectedText()))
    assert places == [
        ("headline", ""),
        ("subhead", ""),
        ("lead", "میزبان"),
        ("lead", "میزبان"),
        ("b1", "دست‌خورده"),
        ("end_mark", ""),
    ]
    hands.press(Qt.Key.Key_Backtab)
    assert editor.surface.textCursor().selectedText() == "دست‌خورده"


def test_the_menu_cuts_by_the_guard(editor, hands, sample):
    hands.select("headline", 0, "lead", 3)
    menu = edit_menu(editor.surface, lambda message: message)
    menu.actions()[0].trigger()
    made = editor.release(sample)
    assert (made.headline, made.subhead, made.lead) == ((), (), (" خبر",))


def test_photos_tables_and_quotes_go_into_the_body(editor, hands, sample):
    hands.at("headline")
    name = editor.insert_photo("c.png", b"", alt="متن جایگزین")
    assert editor.photo().alt == "متن جایگزین"
    editor.set_photo(replace(editor.photo(), photographer="عکاس", alt="دیگر"))
    photo = editor.release(sample).body[0]
    assert (photo.id, photo.photographer, photo.alt) == (name, "عکاس", "دیگر")
    hands.at("end_mark")
    name = editor.insert_table((("الف", ""), ("ب", "پ")))
    made = editor.release(sample).body[-1]
    assert made == Table(name, ((("الف",), ()), (("ب",), ("پ",))))
    editor.set_table(replace(made, header=False))
    assert not editor.release(sample).body[-1].header
    hands.at("b6")
    editor.insert_quote()
    hands.type("گفته")
    kinds = [type(block).__name__ for block in editor.release(sample).body]
    assert kinds.count("Quote") == 2
    while editor.text_undo_available:
        editor.undo_text()
    assert editor.release(sample) == sample


def test_go_to_counts_code_points(editor):
    editor.load(Package(b.release(b.para("🌱🌱 سلام"))))
    editor.go_to("b1", 3, 7)
    assert editor.surface.textCursor().selectedText() == "سلام"


def test_signals_of_typing_loading_theme_and_zoom(qtbot, editor, hands, sample):
    steps, edits, places = [], [], []
    editor.text_step.connect(lambda: steps.append(1))
    editor.edited.connect(lambda: edits.append(1))
    editor.place_changed.connect(places.append)
    editor.load(Package(sample))
    editor.set_theme(DARK)
    editor.set_zoom(150)
    editor.set_underlines([Underline("b1", 0, 3, "error")])
    assert (steps, edits) == ([], [])
    assert not editor.text_undo_available
    hands.at("b1", 3)
    hands.type("الف")
    assert places[-1] == "b1"
    assert len(steps) == 1
    assert len(edits) == 3


def test_update_to_is_one_step(editor, sample):
    steps = []
    editor.text_step.connect(lambda: steps.append(1))
    other = replace(sample, headline=("دیگر",), body=sample.body[2:])
    editor.update_to(other)
    assert editor.release(sample) == other
    assert len(steps) == 1
    editor.undo_text()
    assert editor.release(sample) == sample


def test_counts_and_outline(editor, sample):
    assert editor.counts().words == 22
    rows = editor.outline()
    assert [(row.id, row.level) for row in rows] == [
        ("kicker", 0), ("headline", 0), ("subhead", 0), ("lead", 0), ("b1", 0),
        ("b2", 0), ("b3", 0), ("b4", 1), ("b5", 1), ("b6", 1), ("b7", 1),
        ("end_mark", 0),
    ]  # fmt: skip
    assert rows[-3].text == "شرح"
    assert rows[-2].text == "الف \u00b7 ب"


def colours_of(editor):
    editor.show()
    image = editor.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    every = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in every[0] for y in every[1]}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_page_wears_the_theme(editor, theme):
    release = replace(
        slotted(), meta=Meta(slots=(SlotValue("host", ""),)), kicker=("ر",)
    )
    editor.load(Package(release))
    editor.set_theme(theme)
    seen = colours_of(editor)
    wanted = {theme.base, theme.ground, theme.tint, theme.line, theme.edge}
    assert {colour.lower() for colour in wanted} <= seen


def test_over_the_limit_the_gutter_warns(editor):
    editor.set_theme(LIGHT)
    before = colours_of(editor)
    editor.set_limits(Limits(headline_words=1))
    after = colours_of(editor)
    assert LIGHT.warn.lower() in after - before


def test_a_screen_reader_hears_the_limit(editor, hands):
    editor.set_limits(Limits(headline_words=1))
    hands.at("headline")
    said = editor.surface.accessibleDescription()
    parts = ("editor-kind-headline", "editor-limit", "editor-over")
    assert said == "comma ".join(parts)


def test_an_empty_release_shows_and_takes_text(editor, hands):
    editor.load(Package(Release("r")))
    hands.at("lead")
    hands.press(0x01000004)
    hands.type("متن")
    body = editor.release(Release("r")).body
    assert [type(block) for block in body] == [Paragraph]
    assert body[0].text == ("متن",)


def test_an_empty_line_below_an_object_is_typed_in_the_type_of_its_kind(editor, hands):
    editor.go_to("b1", 0, 0)
    editor.put_table(Table("t", ((("a",),),)))
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    editor.set_block_kind("intertitle")
    hands.type("سلام")
    (run,) = formats.fragments(editor.surface.textCursor().block())
    assert run.charFormat().fontWeight() == QFont.Weight.Bold


def test_undo_takes_back_what_was_typed_word_by_word(editor, hands, sample):
    hands.at("b1", 0)
    hands.type("یک دو سه")
    seen = []
    for _ in range(3):
        editor.undo_text()
        seen.append(plain(editor.release(sample).body[0].text))
    assert seen == ["یک دو بند یکم", "یک بند یکم", "بند یکم"]
    for _ in range(3):
        editor.redo_text()
    assert plain(editor.release(sample).body[0].text) == "یک دو سهبند یکم"
