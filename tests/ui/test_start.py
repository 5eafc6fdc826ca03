"""The start page: a calm day, the days to come, the recent files."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

import pressdesk
from pressdesk.dates.occasions import occasions_on
from pressdesk.ui import controls
from pressdesk.ui.cards import RING
from pressdesk.ui.list_rows import ROW
from pressdesk.ui.messages import digits
from pressdesk.ui.panels import days
from pressdesk.ui.panels.calendar import OccasionCalendar
from pressdesk.ui.panels.recent import INSET

# Offscreen a popup is no window of its own.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _words(widget: QWidget) -> list[str]:
    return [label.text().strip("\u200f") for label in widget.findChildren(QLabel)]


def _links(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QPushButton)]


def test_a_day_without_an_occasion_calls_for_nothing(qtbot, desk, look, monkeypatch):
    monkeypatch.setattr(days, "occasions_on", lambda day: ())
    made = days.Occasions(desk, look, date(2026, 5, 16))
    made.finish()
    qtbot.addWidget(made)
    assert desk.text("start-no-occasion") in _words(made)
    (write,) = made.findChildren(QPushButton)
    assert not write.property("primary")
    with qtbot.waitSignal(made.chosen) as said:
        write.click()
    assert said.args == [""]


def test_an_occasion_keeps_its_filled_button(qtbot, desk, look):
    today = date(2026, 5, 17)
    made = days.Occasions(desk, look, today)
    made.finish()
    qtbot.addWidget(made)
    assert occasions_on(today)[0].name in _words(made)
    assert any(b.property("primary") for b in made.findChildren(QPushButton))


def test_the_month_is_named_only_where_it_is_another(qtbot, desk, look):
    made = days.ComingDays(desk, look, date(2026, 5, 17))
    qtbot.addWidget(made)
    words = " ".join(_words(made))
    assert "اردیبهشت" not in words
    assert "خرداد" in words


def test_the_second_occasion_names_its_lunar_day(qtbot, desk, look):
    made = days.Occasions(desk, look, date(2026, 5, 17))
    qtbot.addWidget(made)
    assert "۲۹ ذی‌القعده، پیش‌بینی" in _words(made)


@pytest.mark.parametrize("desk", ["en"], indirect=True)
def test_an_english_start_page_has_english_dates_and_digits(window):
    start = window.start
    assert start.date.text() == "Sunday 27 Ordibehesht 1405"
    assert "17 May 2026" in start.other_dates.text()
    numbers = [each for each in _words(start.coming) if each.isdigit()]
    assert "28" in numbers
    assert all(each.isascii() for each in numbers)


def test_the_count_of_templates_and_the_foot(window, desk):
    assert any("۵" in each for each in _links(window.start))
    foot = window.start.foot
    assert foot.office.text() == "سازمان حمل‌ونقل آبان‌رود، مهتاب رستگار"
    assert foot.place.text() == desk.text("foot-desk-own")
    assert digits(pressdesk.__version__, "fa") in foot.version.text()
    desk.settings.set("desk.url", "sqlite:///other.sqlite")
    desk.settings.set("office.name", "")
    desk.settings.set("issuer.name", "")
    window.start.refresh()
    assert foot.place.text() == desk.text("foot-desk-shared")
    assert foot.office.text() == desk.text("foot-no-office")


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_a_day_of_the_calendar_begins_its_message(window, desk, qtbot):
    start = window.start
    assert start.findChildren(OccasionCalendar) == []
    start.calendar_link.click()
    (calendar,) = start.findChildren(OccasionCalendar)
    assert calendar.isVisible()
    assert calendar.accessibleName() == start.calendar_link.text()
    number = next(n for n, (day, _) in enumerate(calendar.days) if day.month == 6)
    day, occasion = calendar.days[number]
    (item,) = [
        calendar.list.item(row)
        for row in range(calendar.list.count())
        if calendar.list.item(row).data(ROW + 1) == number
    ]
    calendar.list.setCurrentItem(item)
    qtbot.keyClick(calendar.list, Qt.Key.Key_Return)
    assert not calendar.isVisible()
    values = window.gallery.form.values()
    assert occasion.name in values.values()
    assert day.isoformat() in values.values()


def test_months_part_the_calendar_and_cannot_be_chosen(window, qtbot):
    window.start.open_calendar()
    (calendar,) = window.start.findChildren(OccasionCalendar)
    heads = [
        calendar.list.item(row)
        for row in range(calendar.list.count())
        if calendar.list.item(row).data(ROW).head
    ]
    assert len(heads) == 13
    assert all(head.flags() == Qt.ItemFlag.NoItemFlags for head in heads)
    qtbot.keyClick(calendar.list, Qt.Key.Key_Escape)
    assert not calendar.isVisible()


def test_the_card_of_messages_offers_todays_occasion(window, desk):
    name = occasions_on(date(2026, 5, 17))[0].name
    card = window.start.cards["occasion-address"]
    assert name in card.accessibleDescription()
    card.click()
    assert name in window.gallery.form.values().values()


def test_wrapped_persian_lines_begin_at_one_edge(qtbot, desk, look):
    made = controls.label("سازمان و مردم " * 12, wrap=True)
    qtbot.addWidget(made)
    made.resize(260, 200)
    picture = made.grab().toImage()
    edges = []
    for line in _ink(picture):
        edges.append(max(x for y in line for x in _dark(picture, y)))
    assert len(edges) > 3
    assert max(edges) - min(edges) <= 1


def _dark(picture, y):
    row = range(picture.width())
    return [x for x in row if picture.pixelColor(x, y).lightness() < 120]


def _ink(picture):
    """The rows of pixels with ink, in groups: a line each."""
    lines, before = [], False
    for y in range(picture.height()):
        inked = bool(_dark(picture, y))
        if inked and not before:
            lines.append([])
        if inked:
            lines[-1].append(y)
        before = inked
    return [line for line in lines if len(line) > 4]


def _side(start, widget):
    """Where a widget ends at the right, in the page's own coordinates."""
    return widget.mapTo(start, widget.rect().topRight()).x()


def test_papers_and_rows_stand_at_the_edge_of_their_column(window, desk):
    start = window.start
    edge = _side(start, start.date)
    first = next(iter(start.cards.values()))
    assert _side(start, first) == edge + RING
    assert _side(start, start.recent) == edge + INSET


def test_a_low_window_has_low_cards(window):
    card = next(iter(window.start.cards.values()))
    low = card.height()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert card.height() > low
