"""The office's letterheads in the window: list, form, page, and what exports show."""

from io import BytesIO
from zipfile import ZipFile

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QColorDialog, QFileDialog, QLabel

from pressdesk.notices import MachineFailed, notice
from pressdesk.ui import tasks
from pressdesk.ui.dialogs.ask import Confirm, Unsaved
from pressdesk.ui.dialogs.letterheads import page as live
from pressdesk.ui.dialogs.letterheads.colours import colour_of
from pressdesk.ui.dialogs.letterheads.dialog import LetterheadsDialog
from pressdesk.ui.dialogs.letterheads.inputs import number_of
from pressdesk.workflow import deliver, letterheads
from pressdesk.workflow.letterhead_shelf import find, library
from pressdesk.writers.letterhead_file import dump
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">'
    b'<path d="M0 0h2v1H0z" fill="#0B5D57" /></svg>'
)


class Refusing:
    """A page costs a second: where it is not the matter, it is refused."""

    def __init__(self, desk):
        self.desk = desk

    def pdf_in(self, _package, _kept):
        raise MachineFailed(notice("task-failed", "error", reason="بی‌صفحه"))

    def close(self):
        pass


class Direct(Refusing):
    """The real page, without a process of its own."""

    def pdf_in(self, package, kept):
        return deliver.export_in(self.desk, package, "pdf", kept).data


@pytest.fixture(autouse=True)
def no_page(monkeypatch):
    monkeypatch.setattr(live, "Previewer", Refusing)


@pytest.fixture
def own(desk):
    """One letterhead of the office's own."""
    return letterheads.save(desk, letterheads.copy(desk, "band")).id


@pytest.fixture
def dialog(opened, own, qtbot, monkeypatch):
    made = opened.publishing.letterheads_dialog(current=own)
    qtbot.addWidget(made)
    made.answers = ["discard"]
    monkeypatch.setattr(made, "ask_unsaved", lambda _name: made.answers.pop())
    made.show()
    return made


def enter(dialog, path, typed):
    field = dialog.form.fields[path]
    field.line.setText(typed)
    field.line.textEdited.emit(typed)
    return field


def look(dialog):
    return dialog.draft.kept.look


# -- what is typed -----------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("۱۲", 12),
        ("۱۲٫۵", 12.5),
        ("12.5", 12.5),
        ("١٢", 12),
        (" 7 ", 7),
        ("", None),
        ("ده", None),
        ("-3", None),
        ("1e3", None),
    ],
)
def test_numbers_are_read_in_any_digits(typed, number):
    assert number_of(typed) == number


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#1f3b57", "#1F3B57"),
        ("1F3B57", "#1F3B57"),
        ("#۱F۳B۵۷", "#1F3B57"),
        ("#0af", "#00AAFF"),
        ("#12345", None),
        ("red", None),
        ("", None),
    ],
)
def test_colours_are_read_short_or_long(typed, colour):
    assert colour_of(typed) == colour


def test_a_length_in_persian_digits_is_taken(dialog):
    enter(dialog, "margins.start", "۳۰٫۵")
    assert look(dialog).margins.start == 30.5
    assert dialog.keep.isEnabled()


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("margins.start", "900"),
        ("margins.start", "پهن"),
        ("colours.ink", "#12"),
        ("logo.height", ""),
        ("name.en", "x" * 61),
    ],
)
def test_a_wrong_value_is_marked_and_not_taken(dialog, path, typed):
    before = look(dialog)
    field = enter(dialog, path, typed)
    assert look(dialog) == before
    assert field.line.property("invalid")
    assert field.said.isVisibleTo(dialog)
    assert field.said.text()
    assert dialog.save() is False
    assert dialog.strip.sentence.text().endswith(dialog._text("letterheads-wrong"))
    assert dialog.focusWidget() is field.line


def test_what_had_no_room_is_taken_when_there_is(dialog):
    enter(dialog, "paper.width", "۸۵")
    field = dialog.form.fields["paper.width"]
    assert field.wrong
    for side in ("start", "end"):
        enter(dialog, f"margins.{side}", "۱۰")
    assert look(dialog).paper.width == 85
    assert not field.wrong
    assert dialog.form.fields["paper"].box.currentData() == "own"


def test_paper_by_its_name(dialog):
    paper = dialog.form.fields["paper"]
    paper.box.setCurrentIndex(paper.box.findData("a5"))
    paper.box.activated.emit(0)
    assert (look(dialog).paper.width, look(dialog).paper.height) == (148, 210)
    assert dialog.form.fields["paper.width"].line.text() == "۱۴۸"


def test_the_arrow_keys_count_to_the_bounds(dialog, qtbot):
    line = dialog.form.fields["margins.header"].line
    line.setFocus()
    before = look(dialog).margins.header
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert look(dialog).margins.header == before + 1
    for _ in range(20):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    assert look(dialog).margins.header == 0


def test_a_colour_hard_to_read_is_warned_of(dialog):
    field = enter(dialog, "colours.accent", "#6bc4d0")
    assert look(dialog).colours.accent == "#6BC4D0"
    assert field.said.property("tone") == "warn"
    assert "۲" in field.said.text()
    assert not field.wrong
    enter(dialog, "colours.accent", "#0B5D57")
    assert not field.said.isVisibleTo(dialog)


def test_a_colour_is_chosen_by_eye(dialog, monkeypatch):
    field = dialog.form.fields["colours.accent"]
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    field.swatch.click()
    assert not dialog.draft.modified
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123456"))
    field.swatch.click()
    assert look(dialog).colours.accent == "#123456"
    assert (field.line.text(), field.swatch.colour) == ("#123456", "#123456")


def test_a_row_is_added_and_taken_away(dialog):
    rows = dialog.form.fields["header.start"]
    assert [box.isVisibleTo(dialog) for box in rows.boxes] == [True, True, True, False]

    def choose(number, value):
        box = rows.boxes[number]
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    choose(2, "phone")
    assert look(dialog).header.start == ("name", "unit", "phone")
    assert rows.boxes[3].isVisibleTo(dialog)
    choose(0, "")
    assert look(dialog).header.start == ("unit", "phone")
    assert rows.boxes[0].currentData() == "unit"
    choose(1, "unit")
    assert look(dialog).header.start == ("unit",)


def test_what_the_settings_lack_is_told(dialog, desk):
    assert desk.text("letterheads-field-address") in dialog.form.empty.text()
    desk.settings.update(
        {
            f"office.{name}": "x"
            for name in ("unit", "address", "phone", "email", "website")
        }
    )
    dialog.choose(dialog.current)
    assert not dialog.form.empty.isVisibleTo(dialog)


def test_the_wheel_scrolls_and_changes_nothing(dialog):
    box = dialog.form.fields["header.style"].box
    box.clearFocus()
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 (inverted)
    )
    before = box.currentIndex()
    QApplication.sendEvent(box, turned)
    assert box.currentIndex() == before


# -- steps and saving --------------------------------------------------------


def test_undo_and_redo_by_key_from_within_a_field(dialog, qtbot):
    name = dialog.form.fields["name.fa"].line
    before = name.text()
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "ab")
    enter(dialog, "margins.top", "۴۰")
    control, both = (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.keyClick(name, Qt.Key.Key_Z, control)
    assert (look(dialog).margins.top, name.text()) == (26, "ab")
    qtbot.keyClick(name, Qt.Key.Key_Z, control)
    assert name.text() == before
    assert not dialog.draft.modified
    qtbot.keyClick(name, Qt.Key.Key_Z, both)
    qtbot.keyClick(name, Qt.Key.Key_Z, both)
    assert (look(dialog).margins.top, name.text()) == (40, "ab")
    assert not dialog.redo_tool.isEnabled()


def test_undo_puts_a_wrong_text_away(dialog):
    enter(dialog, "margins.top", "۴۰")
    field = enter(dialog, "margins.end", "9999")
    dialog.undo_tool.click()
    assert not field.wrong
    assert field.line.text() == "۱۸"


def test_saved_by_key_it_lies_on_the_shelf(dialog, desk, own, qtbot):
    told = []
    dialog.shelf_changed.connect(lambda: told.append(1))
    enter(dialog, "name.fa", "سربرگ روابط عمومی")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert find(desk, own).kept.look.name.fa == "سربرگ روابط عمومی"
    assert (told, dialog.fresh) == ([1], own)
    assert not dialog.keep.isEnabled()
    assert dialog.head.name.text() == "سربرگ روابط عمومی"


@pytest.mark.parametrize("name", ["", "سربرگ رسمی"])
def test_a_name_that_cannot_be_is_told_where_it_stands(dialog, desk, own, name):
    enter(dialog, "name.fa", name)
    enter(dialog, "name.en", "")
    assert dialog.save() is False
    assert dialog.form.fields["name.fa"].wrong in dialog.strip.sentence.text()
    assert find(desk, own).kept.look.name.fa != name


def test_changes_stay_while_another_one_is_looked_at(dialog, own):
    enter(dialog, "margins.top", "۴۰")
    dialog.shelf.select("classic")
    assert dialog.current == "classic"
    assert not dialog.keep.isEnabled()
    dialog.shelf.select(own)
    assert dialog.form.fields["margins.top"].line.text() == "۴۰"
    assert dialog.keep.isEnabled()


def test_leaving_asks_and_does_what_was_said(dialog, desk, own):
    enter(dialog, "margins.top", "۴۰")
    dialog.answers.append("cancel")
    dialog.close()
    assert dialog.isVisible()
    dialog.answers.append("save")
    dialog.reject()
    assert not dialog.isVisible()
    assert find(desk, own).kept.look.margins.top == 40


def test_discarded_changes_are_gone(dialog, desk, own):
    enter(dialog, "margins.top", "۴۰")
    dialog.answers.append("discard")
    dialog.close()
    assert not dialog.isVisible()
    assert find(desk, own).kept.look.margins.top == 26


def test_the_question_names_what_was_changed(opened, own, qtbot, monkeypatch):
    dialog = opened.publishing.letterheads_dialog(current=own)
    qtbot.addWidget(dialog)
    dialog.show()
    said = []

    def exec_(question):
        qtbot.addWidget(question)
        said.extend(each.text() for each in question.findChildren(QLabel))
        question.buttons["discard"].click()

    monkeypatch.setattr(Unsaved, "exec", exec_)
    enter(dialog, "name.fa", "سربرگ روابط عمومی")
    dialog.reject()
    assert not dialog.isVisible()
    assert any("سربرگ روابط عمومی" in each for each in said)
    assert opened.text("letterheads-unsaved-note") in said


def test_what_cannot_be_saved_keeps_the_dialog_open(dialog, own):
    enter(dialog, "name.fa", "سربرگ رسمی")
    dialog.shelf.select("classic")
    dialog.answers.append("save")
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.current == own


# -- the shelf ---------------------------------------------------------------


def test_a_shipped_one_is_read_and_copied(dialog, desk, qtbot):
    dialog.shelf.select("official")
    fields = dialog.form.fields
    assert fields["margins.top"].line.isReadOnly()
    assert not fields["header.style"].box.isEnabled()
    assert not fields["colours.ink"].swatch.isEnabled()
    assert not dialog.ways.buttons["remove"].isEnabled()
    assert not dialog.ways.buttons["export"].isEnabled()
    qtbot.keyClick(fields["margins.top"].line, Qt.Key.Key_Up)
    assert not dialog.draft.modified
    dialog.head.copy.click()
    assert dialog.entry.origin == "own"
    assert dialog.current in {each.id for each in library(desk)[0]}
    assert not fields["margins.top"].line.isReadOnly()
    assert dialog.focusWidget() is fields["name.fa"].line
    assert not dialog.head.copy.isVisibleTo(dialog)


def test_a_copy_has_what_the_form_shows(dialog):
    enter(dialog, "margins.top", "۴۰")
    dialog.ways.buttons["copy"].click()
    assert find(dialog._desk, dialog.current).kept.look.margins.top == 40


def test_what_the_organisation_gives_has_a_padlock(opened, desk, qtbot, tmp_path):
    folder = tmp_path / "given"
    folder.mkdir()
    kept = letterheads.copy(desk, "plain")
    (folder / "a.pdletterhead").write_bytes(dump(kept))
    desk.settings.set("letterhead.folder", str(folder))
    dialog = opened.publishing.letterheads_dialog(current=kept.look.id)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.entry.origin == "given"
    assert dialog.head._lock.isVisible()
    assert dialog.form.fields["name.fa"].line.isReadOnly()
    assert dialog.ways.buttons["export"].isEnabled()
    assert dialog.head.note.text().endswith(desk.text("letterheads-about-given"))


def test_a_removed_one_is_brought_back_whole(dialog, desk, own, qtbot):
    dialog.head.default.click()
    assert desk.option("letterhead.default") == own
    kept = find(desk, own).kept
    dialog.shelf.setFocus()
    qtbot.keyClick(dialog.shelf, Qt.Key.Key_Delete)
    assert own not in {each.id for each in library(desk)[0]}
    assert desk.option("letterhead.default") == "official"
    assert dialog.current == "official"
    dialog.strip.link.click()
    assert find(desk, own).kept == kept
    assert dialog.current == own
    assert desk.option("letterhead.default") == own


def test_delete_takes_nothing_that_is_shipped(dialog, desk, qtbot):
    dialog.shelf.select("classic")
    qtbot.keyClick(dialog.shelf, Qt.Key.Key_Delete)
    assert dialog.current == "classic"
    assert find(desk, "classic")


def test_a_default_that_policy_rules_stays(opened, desk, own, qtbot, monkeypatch):
    monkeypatch.setattr(
        type(desk.settings), "locked", lambda _s, name: name == letterheads.DEFAULT
    )
    dialog = opened.publishing.letterheads_dialog(current=own)
    qtbot.addWidget(dialog)
    assert not dialog.head.default.isVisibleTo(dialog)
    assert desk.text("letterheads-about-ruled") in dialog.head.note.text()


def test_one_file_out_and_in_again(dialog, desk, own, tmp_path, monkeypatch):
    out = tmp_path / "دفتر"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(out), ""))
    enter(dialog, "margins.top", "۴۰")
    dialog.ways.buttons["export"].click()
    file = tmp_path / "دفتر.pdletterhead"
    assert file.is_file()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    dialog.ways.buttons["import"].click()
    assert dialog.current != own
    assert look(dialog).margins.top == 40
    name = look(dialog).name.fa
    assert name in dialog.strip.sentence.text()


def test_a_handed_out_file_replaces_no_other_unasked(dialog, tmp_path, monkeypatch):
    other = tmp_path / "دفتر.pdletterhead"
    other.write_bytes(b"of another")
    typed = str(tmp_path / "دفتر")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (typed, ""))
    monkeypatch.setattr(Confirm, "exec", lambda self: False)
    dialog.ways.buttons["export"].click()
    assert other.read_bytes() == b"of another"


def test_a_page_that_comes_too_late_is_for_nobody(opened, own, qtbot, monkeypatch):
    """Its dialog was closed and is destroyed: that was an unforeseen error once."""
    monkeypatch.setattr(live, "Previewer", Direct)
    made = opened.publishing.letterheads_dialog(current=own)
    made.show()
    made.page.ask(made.draft.kept, at_once=True)
    qtbot.waitUntil(lambda: made.page._task is not None)
    shiboken6.delete(made)
    tasks.wait()
    QApplication.processEvents()


def test_leaving_the_file_dialog_of_a_letterhead_does_nothing(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    dialog.ways.buttons["export"].click()


@LANGUAGES
def test_lists_of_words_have_the_comma_of_the_language(dialog, desk):
    dialog.choose("official")
    said = dialog.form.empty.text()
    assert f"{desk.text('comma')} " in said
    assert ("،" in said) == (desk.option("language") == "fa")


def test_a_broken_file_changes_nothing_and_says_why(dialog, desk, own, tmp_path):
    file = tmp_path / "broken.pdletterhead"
    file.write_bytes(b"no zip")
    before = library(desk)
    dialog.ways.take_file(file)
    assert library(desk) == before
    assert dialog.current == own
    assert dialog.strip.property("bar") == "error"
    said = desk.text("letterhead-file-not-ours")
    assert dialog.strip.sentence.text().endswith(said)


def test_a_broken_file_on_the_shelf_is_told(opened, own, desk, qtbot):
    (desk.home / "letterheads" / "x.pdletterhead").write_bytes(b"no zip")
    dialog = opened.publishing.letterheads_dialog()
    qtbot.addWidget(dialog)
    assert "x.pdletterhead" in dialog.strip.sentence.text()
    assert dialog.strip.property("bar") == "warning"


def test_without_own_ones_the_list_says_so(opened, desk, qtbot):
    dialog = opened.publishing.letterheads_dialog()
    qtbot.addWidget(dialog)
    notes = [
        dialog.shelf.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(dialog.shelf.count())
    ]
    assert desk.text("letterheads-none") in notes


# -- the logo ----------------------------------------------------------------


def test_a_logo_is_taken_and_put_away(dialog, desk, own, tmp_path, monkeypatch):
    file = tmp_path / "logo.svg"
    file.write_bytes(LOGO)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    field = dialog.form.logo
    assert not field.clear.isEnabled()
    field.choose.click()
    assert b"0B5D57" in dialog.draft.kept.logo
    image = field.picture.grab().toImage()
    centre = image.pixelColor(image.width() // 2, image.height() // 2)
    assert centre.name().upper() == "#0B5D57"
    assert dialog.save()
    assert find(desk, own).kept.logo == dialog.draft.kept.logo
    field.clear.click()
    assert dialog.draft.kept.logo == b""
    dialog.undo()
    assert dialog.draft.kept.logo


def test_what_is_no_logo_is_told_below_it(dialog, desk, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(b"no picture")
    dialog.form.logo.take_file(file)
    assert dialog.draft.kept.logo == b""
    assert dialog.form.logo.wrong == desk.text("logo-unreadable")


# -- the page ----------------------------------------------------------------


def test_the_real_page_follows_and_stays_when_one_fails(
    opened, own, qtbot, monkeypatch
):
    monkeypatch.setattr(live, "Previewer", Direct)
    dialog = opened.publishing.letterheads_dialog(current=own)
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog.page
    qtbot.waitUntil(lambda: page.sheet.image is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    first = page.sheet.image
    enter(dialog, "colours.accent", "#C00000")
    assert page.sheet.image is first
    qtbot.waitUntil(lambda: page.sheet.image is not first, timeout=20_000)
    second = page.sheet.image
    assert _reddest(second) > _reddest(first)
    page._previewer = Refusing(opened.desk)
    enter(dialog, "colours.accent", "#0000C0")
    qtbot.waitUntil(lambda: "بی‌صفحه" in page.state.text(), timeout=20_000)
    assert page.sheet.image is second
    dialog.drafts.clear()


def _reddest(image):
    small = image.scaled(120, 160)
    colours = (
        small.pixelColor(x, y)
        for x in range(small.width())
        for y in range(small.height())
    )
    return max(c.red() - c.blue() for c in colours)


# -- in the window -----------------------------------------------------------


@LANGUAGES
def test_every_control_is_named_and_every_word_is_there(dialog):
    assert unnamed(dialog) == []
    assert {f for f in dialog.form.fields.values() if "letterheads-" in f.name} == set()
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert [each for each in said if "letterhead" in each and "-" in each] == []


@LANGUAGES
@pytest.mark.parametrize("size", [(780, 485), (1008, 652), (1180, 720)])
def test_no_field_is_cut_off(dialog, size):
    dialog.setFixedSize(*size)
    QApplication.processEvents()
    form = dialog.form
    assert form.widget().minimumSizeHint().width() <= form.viewport().width()
    assert dialog.size().toTuple() == size


def test_the_command_works_without_a_release_and_keeps_the_size(
    window, qtbot, monkeypatch
):
    seen = []

    def exec_(dialog):
        qtbot.addWidget(dialog)
        seen.append(dialog.size().toTuple())
        dialog.resize(790, 500)

    monkeypatch.setattr(LetterheadsDialog, "exec", exec_)
    window.commands["letterheads"].trigger()
    window.place.keep()
    window.place.restore()
    window.commands["letterheads"].trigger()
    assert seen[1] == (790, 500) != seen[0]


def test_the_export_shows_at_once_what_was_saved(opened, own, qtbot, monkeypatch):
    export = opened.publishing.export_dialog()
    qtbot.addWidget(export)
    export.show()
    export.letterhead.setCurrentIndex(export.letterhead.findData("classic"))
    asked = []

    def exec_(dialog):
        qtbot.addWidget(dialog)
        asked.append(dialog.current)
        dialog.choose(own)
        enter(dialog, "name.fa", "سربرگ روابط عمومی")
        dialog.save()

    monkeypatch.setattr(LetterheadsDialog, "exec", exec_)
    monkeypatch.setattr(export.page, "forget", lambda: asked.append("page"))
    export.change.click()
    assert asked == ["classic", "page"]
    assert export.letterhead.currentData() == own
    assert export.letterhead.currentText() == "سربرگ روابط عمومی"


def test_web_page_and_word_file_wear_what_was_saved(dialog, opened, desk, own):
    enter(dialog, "colours.accent", "#7A1FA2")
    dialog.save()
    package = opened.session.package
    page = deliver.export_one(desk, package, "html", own).data
    assert b"#7A1FA2" in page
    word = deliver.export_one(desk, package, "docx", own).data
    with ZipFile(BytesIO(word)) as parts:
        styles = parts.read("word/styles.xml")
    assert b"7A1FA2" in styles


def test_a_removed_letterhead_leaves_the_export(opened, own, qtbot, monkeypatch, desk):
    export = opened.publishing.export_dialog()
    qtbot.addWidget(export)
    export.letterhead.setCurrentIndex(export.letterhead.findData(own))
    monkeypatch.setattr(LetterheadsDialog, "exec", lambda made: made.ways.remove())
    export.change.click()
    assert export.letterhead.findData(own) < 0
    assert export.letterhead.currentData() == "official"


def test_the_open_preview_is_drawn_again(opened, own, qtbot, desk, monkeypatch):
    monkeypatch.setattr(deliver, "preview_pdf", Refusing(desk).pdf_in)
    opened.docks.open("preview")
    asked = []
    monkeypatch.setattr(opened.docks.preview, "ask", lambda make: asked.append(make))
    dialog = opened.publishing.letterheads_dialog(current=own)
    qtbot.addWidget(dialog)
    dialog.ways.make_default()
    assert len(asked) == 1
