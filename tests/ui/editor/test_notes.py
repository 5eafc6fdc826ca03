import pytest
from PySide6.QtCore import Qt

from pressdesk.document.nodes import Span, Table
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, note_runs
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def noted(words, note, **marks):
    return Span(words, note=note, **marks)


@pytest.fixture
def written(editor):
    release = b.release(
        b.lead("لید ", noted("یکم", "الف"), " و ", noted("دوم", "ب", bold=True)),
        b.para("بند ", noted("دو", "ج"), noted(" تکه", "ج", bold=True), " پایان"),
        b.para(noted("آخر", "د")),
    )
    editor.load(Package(release))
    return editor, release


def block(editor, place):
    return next(
        each
        for each in bridge.blocks(editor.surface.document())
        if bridge.formats.place_of(each) == place
    )


def test_notes_are_numbered_in_the_order_of_the_page(written):
    editor, _release = written
    known = editor.surface.notes
    numbers = [
        (note.text, note.number)
        for each in bridge.blocks(editor.surface.document())
        for note in known.of(each)
    ]
    assert numbers == [("الف", 1), ("ب", 2), ("ج", 3), ("د", 4)]


def test_notes_of_a_table_count_before_what_stands_below(editor):
    cells = ((("خانه", noted("الف", "در خانه")), ("ب",)),)
    release = b.release(b.para("بند"), b.para(noted("پس از جدول", "ت")))
    body = (release.body[0], Table("t1", cells), release.body[1])
    editor.load(Package(bridge.replace(release, body=body)))
    last = release.body[1].id
    assert [note.number for note in editor.surface.notes.of(block(editor, last))] == [2]


def test_the_word_at_the_cursor_gets_its_note(editor, hands):
    hands.at("b1", 6)
    assert editor.choose_note() == "یکم"
    editor.set_note("  دو \n سطر ")
    release = editor.release(b.release())
    assert release.body[0].text == ("بند ", noted("یکم", "دو سطر"))
    assert editor.note() == "دو سطر"
    editor.undo_text()
    assert editor.release(b.release()).body[0].text == ("بند یکم",)


def test_a_half_space_joins_the_word(editor, hands):
    hands.at("b3", 2)
    assert editor.choose_note() == "میان‌تیتر"


def test_between_two_words_there_is_none(editor, hands):
    hands.at("b1", 3)
    editor.insert_text("  ")
    hands.at("b1", 4)
    assert editor.choose_note() == ""


def test_a_field_s_text_is_taken_whole(editor):
    release = b.release(b.lead("نام: ", b.slot("مهتاب رستگار", "host.name"), "."))
    editor.load(Package(release))
    editor.go_to("lead", 7, 7)
    assert editor.choose_note() == "مهتاب رستگار"


def test_an_empty_note_goes(written):
    editor, release = written
    editor.go_to("lead", 5, 5)
    assert editor.choose_note() == "یکم"
    editor.set_note("")
    assert editor.release(release).lead[0] == "لید یکم و "


def test_what_is_typed_after_a_note_is_plain(written, hands):
    editor, release = written
    hands.at("lead", 7)
    hands.type("ت")
    assert editor.release(release).lead[:3] == ("لید ", noted("یکم", "الف"), "ت و ")


def test_a_split_run_keeps_one_note(written, hands):
    editor, release = written
    last = release.body[1].id
    hands.at(last, 2)
    hands.press(Qt.Key.Key_Return)
    made = editor.release(release).body
    assert [each.text for each in made[1:]] == [("آخ",), (noted("ر", "د"),)]
    editor.undo_text()
    assert editor.release(release) == release


def test_a_double_click_opens_the_note(written, qtbot):
    editor, _release = written
    editor.show()
    editor.go_to("lead", 6, 6)
    surface = editor.surface
    at = surface.cursorRect().center()
    with qtbot.waitSignal(editor.note_opened):
        qtbot.mouseDClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=at)
    editor.set_locked(True)
    with qtbot.assertNotEmitted(editor.note_opened):
        qtbot.mouseDClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_number_is_painted_at_the_end_of_its_run(written):
    editor, _release = written
    editor.show()
    accent = editor.surface.theme.color("accent")

    def inked():
        picture = editor.surface.viewport().grab().toImage()
        return sum(
            picture.pixelColor(x, y) == accent
            for x in range(picture.width())
            for y in range(picture.height())
        )

    with_notes = inked()
    editor.load(Package(b.release(b.lead("لید یکم"))))
    assert with_notes > inked() + 20


def test_the_gutter_says_how_many(written):
    editor, release = written
    said = editor.surface.gutter.describe(block(editor, release.body[0].id))
    assert "editor-footnotes" in said


def test_a_screen_reader_hears_the_note_at_the_caret(written, hands):
    editor, _release = written
    hands.at("lead", 6)
    assert editor.surface.accessibleDescription().endswith("editor-kind-footnote: الف")
    hands.at("lead", 1)
    assert "الف" not in editor.surface.accessibleDescription()


def test_runs_join_only_neighbours(written):
    editor, _release = written
    found = list(note_runs.runs(block(editor, "lead")))
    assert [text for _start, _end, text in found] == ["الف", "ب"]
