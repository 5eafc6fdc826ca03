"""The start page: a calm day, the days to come, the recent files."""

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from pressdesk.dates.occasions import occasions_on
from pressdesk.ui.panels import days


def _words(widget: QWidget) -> list[str]:
    return [label.text().strip("\u200f") for label in widget.findChildren(QLabel)]


def test_a_day_without_an_occasion_calls_for_nothing(qtbot, desk, look, monkeypatch):
    monkeypatch.setattr(days, "occasions_on", lambda day: ())
    made = days.Occasions(desk, look, date(2026, 5, 16))
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
    qtbot.addWidget(made)
    assert occasions_on(today)[0].name in _words(made)
    assert any(b.property("primary") for b in made.findChildren(QPushButton))


def test_the_month_is_named_only_where_it_is_another(qtbot, desk, look):
    made = days.ComingDays(desk, look, date(2026, 5, 17))
    qtbot.addWidget(made)
    words = " ".join(_words(made))
    assert "اردیبهشت" not in words
    assert "خرداد" in words
