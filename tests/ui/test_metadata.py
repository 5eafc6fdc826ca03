import pytest
from PySide6.QtCore import Qt

from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import at
from pressdesk.document.nodes import Contact, replace
from pressdesk.document.package import Package
from pressdesk.workflow import compose, issue

# Offscreen popups cannot be raised, nor take the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
UNTIL = "2026-05-18T10:00:00+03:30"


@pytest.fixture
def panel(opened):
    assert "meta" not in opened.docks.made
    opened.commands["meta"].trigger()
    return opened.docks.meta


def leave(line, words):
    line.setText(words)
    line.editingFinished.emit()


def test_each_field_is_one_step_to_undo(opened, panel):
    before = opened.session.release.meta
    leave(panel.lines["source"], "  روابط عمومی  آبان‌رود ")
    leave(panel.lines["contact.email"], "press@abanrud.example")
    meta = opened.session.release.meta
    assert meta.source == "روابط عمومی آبان‌رود"
    assert meta.contact.email == "press@abanrud.example"
    opened.commands["undo"].trigger()
    assert opened.session.release.meta.contact == before.contact
    assert panel.lines["contact.email"].text() == before.contact.email
    assert opened.session.release.meta.source == meta.source
    opened.commands["undo"].trigger()
    assert opened.session.release.meta == before
    opened.commands["redo"].trigger()
    assert opened.session.release.meta.source == meta.source


def test_leaving_without_a_change_is_no_step(opened, panel):
    assert not opened.session.can_undo
    panel.flush()
    assert not opened.session.can_undo


def test_what_was_only_shown_stays_as_it_is_kept(window, desk):
    package = compose.sample(desk, "meeting-report")
    odd = replace(
        package.release.meta,
        source="دو  فاصله",
        slug="Night_Shift",
        embargo="2026-05-18T10:00:30",
        event_at="2026-05-18T06:30:00+00:00",
    )
    release = replace(package.release, meta=odd)
    window.session.open(Package(release, package.media))
    window.commands["meta"].trigger()
    for line in window.docks.meta.lines.values():
        line.editingFinished.emit()
    window.settle()
    assert window.session.release.meta == odd
    assert not window.session.can_undo
    assert window.docks.meta.event_at.time.text() == "۱۰:۰۰"


def test_what_is_typed_counts_before_it_is_left(opened, panel):
    panel.lines["byline"].setText("نگار پارسا")
    opened.settle()
    assert opened.session.release.meta.byline == "نگار پارسا"


@LANGUAGES
def test_an_embargo_is_typed_in_any_digits_and_shown(opened, panel, desk):
    panel.embargo.day.setText("۱۴۰۵/2/28")
    panel.embargo.time.setText("١٠")
    panel.embargo.flush()
    assert opened.session.release.meta.embargo == UNTIL
    said = opened.embargo.sentence.text()
    assert opened.embargo.isVisible()
    assert ("دوشنبه" if desk.option("language") == "fa" else "Monday") in said
    assert opened.status.embargo.isVisible()
    panel.embargo.clear.click()
    assert opened.session.release.meta.embargo == ""
    assert not opened.embargo.isVisible()
    assert not opened.status.embargo.isVisible()
    opened.commands["undo"].trigger()
    assert opened.embargo.isVisible()
    assert panel.embargo.value() == UNTIL


def test_a_day_without_a_time_begins_at_midnight(panel):
    panel.embargo.day.setText("۱۴۰۵/۰۲/۲۸")
    panel.embargo.flush()
    assert panel.embargo.value() == "2026-05-18T00:00:00+03:30"
    panel.event_at.day.setText("۱۴۰۵/۰۲/۲۸")
    panel.event_at.flush()
    assert panel.event_at.value() == "2026-05-18"


def test_what_is_no_day_changes_nothing_and_says_so(opened, panel):
    leave(panel.embargo.day, "شاید فردا")
    assert opened.session.release.meta.embargo == ""
    assert panel.embargo.value() is None
    assert panel.embargo.told.text().endswith(opened.text("moment-unknown"))
    assert panel.embargo.day.property("invalid")


def test_the_strip_leads_to_the_field(opened, panel):
    opened.writing.set_meta(
        type(opened.session.release.meta)(embargo=UNTIL, kind="meeting-report")
    )
    opened.docks.toggle("meta")
    opened.embargo.way.click()
    assert opened.docks.open_now()["meta"]


def test_an_embargo_that_has_passed_is_not_shown(opened, panel):
    panel.embargo.day.setText("1405/02/01")
    panel.embargo.flush()
    assert opened.session.release.meta.embargo
    assert not opened.status.embargo.isVisible()
    assert "embargo" not in vars(opened)


def test_the_strip_goes_when_the_time_has_come(opened, panel, desk):
    panel.embargo.day.setText("1405/02/28")
    panel.embargo.flush()
    opened.embargo.due.emit()
    assert opened.embargo.isVisible()
    later = at(1405, 2, 28, 0, 1)
    opened.desk = replace(desk, clock=lambda: later)
    opened.embargo.due.emit()
    assert not opened.embargo.isVisible()
    assert not opened.embargo._clock.isActive()


def test_another_release_has_no_strip_of_this_one(opened, panel, desk):
    panel.embargo.day.setText("1405/02/28")
    panel.embargo.flush()
    opened.session.open(compose.sample(desk, "notice"))
    assert not opened.embargo.isVisible()
    assert panel.embargo.day.text() == ""


def test_tags_come_by_enter_and_comma_and_go_by_click(opened, panel, qtbot):
    field = panel.tags
    for tag in field.tags:
        field.remove(tag)
    field.line.setText("#حمل_و_نقل، ایمنی")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    field.line.setText("سفر")
    field.line.setText("سفر،")
    field.line.textEdited.emit("سفر،")
    assert opened.session.release.meta.tags == ("حمل و نقل", "ایمنی", "سفر")
    assert field.line.text() == ""
    field.cloud.chips[1].click()
    assert opened.session.release.meta.tags == ("حمل و نقل", "سفر")
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert opened.session.release.meta.tags == ("حمل و نقل",)
    opened.commands["undo"].trigger()
    assert field.tags == ("حمل و نقل", "سفر")


def test_chips_take_as_many_rows_as_they_need(panel):
    panel.tags.set_tags(tuple(f"برچسب شمارهٔ {n}" for n in range(9)))
    cloud = panel.tags.cloud
    cloud.resize(200, 10)
    boxes = [chip.geometry() for chip in cloud.chips]
    assert all(box.left() >= 0 and box.right() < 200 for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert cloud.height() == boxes[-1].bottom() + 1


def test_the_latin_name_is_proposed(opened, panel):
    assert panel.lines["slug"].placeholderText().isascii()
    panel.propose.click()
    slug = opened.session.release.meta.slug
    assert slug == panel.lines["slug"].placeholderText() != ""
    assert not panel.propose.isEnabled()
    leave(panel.lines["slug"], "Night Shifts")
    assert opened.session.release.meta.slug == "night-shifts"


def test_an_issued_release_s_is_for_reading(opened, panel, desk):
    opened.session.settle(issue.issue(desk, opened.session.package))
    assert not panel.lines["service"].isEnabled()
    assert not panel.embargo.pick.isEnabled()
    opened.writing.set_meta(type(opened.session.release.meta)(contact=Contact("ن")))
    assert opened.session.release.meta.contact.name != "ن"


def test_a_day_is_chosen_by_the_keyboard(opened, panel, qtbot):
    panel.embargo.pick.click()
    picker = panel.embargo.picker
    assert picker.isVisible()
    assert picker.day == JalaliDate(1405, 2, 27)
    qtbot.keyClick(picker, Qt.Key.Key_Left)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.day == JalaliDate(1405, 3, 4)
    qtbot.keyClick(picker, Qt.Key.Key_PageUp)
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert picker.day == JalaliDate(1405, 1, 28)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert opened.session.release.meta.embargo.startswith("2026-04-17T00:00")


def test_the_calendar_turns_over_the_year(panel):
    picker = panel.event_at.picker
    picker.grid.show_day(JalaliDate(1405, 6, 31))
    picker.grid.turn(6)
    assert picker.day == JalaliDate(1405, 12, 29)
    picker.grid.turn(1)
    assert picker.day == JalaliDate(1406, 1, 29)
    assert len(picker.grid.cells) == 31
