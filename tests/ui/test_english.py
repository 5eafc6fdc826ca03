"""The English window: an English shell round Persian work."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QWidget

from pressdesk.text.characters import FSI, LRM, PDI
from pressdesk.ui import controls
from pressdesk.workflow import compose

pytestmark = pytest.mark.parametrize("desk", ["en"], indirect=True)
PERSIAN_DIGIT = re.compile("[۰-۹]")


def test_the_shell_has_english_dates_and_digits(opened):
    assert opened.status.date.text() == "Sunday 27 Ordibehesht 1405"
    shown = [each.text() for each in opened.status.findChildren(QLabel)]
    assert any(any(c.isdigit() for c in said) for said in shown)
    assert not [said for said in shown if PERSIAN_DIGIT.search(said)]


def test_the_gutter_speaks_english(opened):
    opened.page.go_to("headline")
    said = opened.page.surface.accessibleDescription()
    assert re.search(r"\d+ of 13 words", said)
    assert not PERSIAN_DIGIT.search(said)


def test_a_long_persian_row_of_the_outline_ends_with_its_ellipsis(opened):
    rows = opened.docks.outline
    option = QStyleOptionViewItem()
    option.direction = Qt.LayoutDirection.LeftToRight
    rows.itemDelegate().initStyleOption(option, rows.model().index(0, 0))
    assert option.text == FSI + rows.topLevelItem(0).text(0)


def test_the_issue_dialog_names_an_english_day(opened):
    dialog = opened.publishing.issue_dialog()
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Sunday 27 Ordibehesht 1405" in words
    assert "10:46" in words


def test_a_persian_name_stands_at_the_left_in_its_own_order(qtbot, look):
    made = controls.label("شهادت امام جواد (ع)")
    qtbot.addWidget(made)
    assert made.text() == f"{LRM}{FSI}شهادت امام جواد (ع){PDI}"
    assert controls.label("Plain").text() == "Plain"


def test_the_recent_files_have_english_words(window, desk, tmp_path):
    window.session.open(compose.sample(desk, "notice"))
    window.filing.save_to(tmp_path / "a.pressdesk")
    window.session.close()
    row: QWidget = window.start.recent
    words = [each.text() for each in row.findChildren(QLabel)]
    assert "Today, 10:46" in words
    assert "Draft" in words
