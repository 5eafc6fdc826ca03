"""The window's two beats: a frame in its final measures, then everything else."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose

both = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def framed(qtbot, desk, look, monkeypatch):
    """A window as it is when its first painting begins."""
    made = MainWindow(desk, look)
    monkeypatch.setattr(made.thumbnails, "draw_missing", lambda ids: None)
    monkeypatch.setattr(made.filing, "ask_unsaved", lambda: "discard")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    return made


def _settle(window):
    """What a show and the event loop do, without the second beat."""
    window.ensurePolished()
    window.show()
    window.layout().activate()
    QApplication.sendPostedEvents()


def _places(window):
    """Where the frame's words begin, at which height, and how high they are."""
    parts = [each for each in window.start.findChildren(QLabel) if each.text()]
    parts += window.start.cards.values()
    parts += window.start.findChildren(QPushButton)
    return {part: _begin(window, part) for part in parts if part.isVisible()}


def _begin(window, part):
    at = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    return (at.right() if window.rtl else at.left(), at.top(), at.height())


@both
@pytest.mark.parametrize("width", [800, 1000, 1280, 1600])
def test_nothing_jumps_when_the_page_is_completed(framed, width):
    framed.resize(width, 800)
    _settle(framed)
    assert not framed.commands
    frame = _places(framed)
    texts = {part: part.text() for part in frame}
    assert set(framed.start.cards.values()) | {framed.start.date} <= set(frame)
    framed.finish()
    QApplication.sendPostedEvents()
    after = _places(framed)
    assert len(after) > len(frame)
    assert {part: after[part] for part in frame} == frame
    assert {part: part.text() for part in frame} == texts


@both
def test_the_second_beat_follows_the_first_painting(framed, qtbot):
    framed.show()
    assert not framed.commands
    framed.grab()
    assert not framed.commands
    qtbot.waitUntil(lambda: bool(framed.commands))
    assert all(menu.actions() for menu in framed.menus.values())
    made = framed.commands
    framed.finish()
    assert framed.commands is made


@both
def test_the_first_key_finds_its_command(framed, qtbot):
    framed.show()
    framed.activateWindow()
    qtbot.waitExposed(framed)
    qtbot.waitUntil(framed.isActiveWindow)
    QApplication.processEvents()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(framed, Qt.Key.Key_N, control)
    assert framed.stack.currentWidget() is framed.gallery


@both
def test_what_is_opened_first_brings_the_second_beat(framed):
    framed.session.open(compose.sample(framed.desk, "notice"))
    assert framed.commands["save-as"].isEnabled()
    assert framed.at_page
