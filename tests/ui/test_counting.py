"""The words of the release, of the selection and of each part."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Span
from pressdesk.document.package import Package
from pressdesk.ui.editor import selected
from pressdesk.workflow import compose
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
both = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
RELEASE = b.release(
    b.headline("یک دو سه"),
    b.lead("چهار ", Span("a-b", ltr=True), " پنج"),
    b.table(("شش", "هفت")),
    b.end_mark("هشت"),
)


def numbers(said):
    return [int(each) for each in re.findall(r"\d+", said)]


@pytest.fixture
def counted(window):
    window.session.open(Package(RELEASE))
    window.counting.show()
    return window


def test_the_selection_is_counted(counted):
    words = counted.status.words
    assert numbers(words.text())[0] == 9
    counted.page.go_to("headline", 0, 5)
    counted.counting.show()
    assert numbers(words.text())[:2] == [2, 9]
    counted.page.go_to("headline", 0, 0)
    counted.counting.show()
    assert numbers(words.text())[0] == 9


def test_a_selection_is_counted_a_moment_later(counted, qtbot):
    counted.page.go_to("headline", 0, 5)
    qtbot.waitUntil(lambda: numbers(counted.status.words.text())[:2] == [2, 9])


def test_what_is_selected_is_the_text_of_the_release(counted):
    counted.page.surface.selectAll()
    cursor = counted.page.surface.textCursor()
    assert selected.texts(cursor) == ["یک دو سه", "چهار a-b پنج", "شش هفت", "هشت"]
    assert selected.length(cursor).words == 9


@both
def test_a_click_shows_every_part(counted):
    counted.page.go_to("headline", 0, 5)
    counted.status.words.click()
    table = counted.counting.table
    assert table.isVisible()
    text = counted.text
    names = [row[0] for row in table.cells]
    assert names == [
        text("count-part"),
        text("editor-kind-headline"),
        text("editor-kind-lead"),
        text("count-body"),
        text("editor-kind-end-mark"),
        text("count-all"),
        text("count-selection"),
    ]
    assert numbers(table.cells[-2][1]) == [9]
    assert numbers(table.cells[-1][1]) == [2]
    assert numbers(table.cells[2][3]) == [20, 32]
    press = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(table, press)
    assert not table.isVisible()
    counted.commands["lengths"].trigger()
    assert len(table.cells) == len(names)
    table.close()


def test_another_release_is_counted_at_once(window, desk):
    window.session.open(compose.sample(desk, "notice"))
    first = window.status.words.text()
    window.session.open(compose.sample(desk, "meeting-report"))
    assert first
    assert window.status.words.text() not in ("", first)
