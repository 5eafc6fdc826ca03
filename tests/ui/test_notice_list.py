"""Long lists of findings: in slices, nothing twice, rows stay where they can."""

import pytest
from PySide6.QtWidgets import QLabel

from pressdesk.notices import notice
from pressdesk.ui import notice_list
from pressdesk.ui.notice_list import NoticeList


@pytest.fixture
def made(qtbot, desk, look):
    made = NoticeList(look, desk.text, lambda n: n.args["said"])
    qtbot.addWidget(made)
    return made


def some(*numbers):
    return [notice("any", "warning", said=f"یافتهٔ {n}") for n in numbers]


def shown(made):
    rows = [made._rows.itemAt(at).widget() for at in range(made._rows.count())]
    found = [label.text() for row in rows if row for label in row.findChildren(QLabel)]
    return [text for text in found if text]


def full(made, count):
    return lambda: len(shown(made)) == count


def test_a_long_list_comes_whole_and_in_order(made, qtbot):
    made.show_notices(some(*range(100)))
    assert 0 < len(shown(made)) < 100
    qtbot.waitUntil(full(made, 100))
    assert shown(made) == [f"یافتهٔ {n}" for n in range(100)]


def test_rows_that_stay_the_same_stay(made, qtbot):
    made.show_notices(some(*range(40)))
    qtbot.waitUntil(full(made, 40))
    before = [widget for _, widget in made._made]
    made.show_notices(some(*range(20), 99, *range(21, 40)))
    qtbot.waitUntil(lambda: len(made._made) == 40)
    after = [widget for _, widget in made._made]
    assert [a is b for a, b in zip(before, after, strict=True)].count(False) == 1
    assert shown(made)[20] == "یافتهٔ 99"


def test_another_list_while_the_first_still_comes(made, qtbot):
    made.show_notices(some(*range(90)))
    made.show_notices(some(*range(50, 90)))
    qtbot.waitUntil(full(made, 40))
    made.show_notices([])
    assert not made._made


def test_what_is_too_much_is_counted(made, qtbot, desk):
    made.show_notices(some(*range(notice_list.MOST + 7)))
    last = desk.text("notice-more", count=7)
    qtbot.waitUntil(lambda: made._last is not None, timeout=20_000)
    assert made._last.text() == last
