import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.document.package import Package
from pressdesk.ui import fonts
from pressdesk.ui.editor.page import PageEditor
from pressdesk.ui.theme import LIGHT
from tests import builders as b

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sample():
    """A release with every kind of block; b1 to b7."""
    return b.release(
        b.kicker("روتیتر خبر"),
        b.headline("تیتر خبر"),
        b.subhead("زیرتیتر خبر"),
        b.lead("لید خبر"),
        b.para("بند یکم"),
        b.para("بند دوم"),
        b.intertitle("میان‌تیتر"),
        b.bullets("یک", "دو"),
        b.quote("گفته", by="گوینده"),
        b.photo("a.png", caption="شرح"),
        b.table(("الف", "ب")),
        b.end_mark(),
    )


@pytest.fixture
def editor(qtbot, sample):
    fonts.load()
    made = PageEditor(LIGHT, lambda message: message)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.load(Package(sample))
    return made


class Hands:
    """Types as a keyboard does (QTest aborts on Persian letters)."""

    def __init__(self, editor):
        self.editor = editor

    def press(self, key, modifiers=NO_KEYS, text=""):
        QApplication.sendEvent(
            self.editor.surface,
            QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text),
        )

    def type(self, text):
        for char in text:
            self.press(0, text=char)

    def at(self, place, offset=0):
        assert self.editor.go_to(place, offset, offset)

    def select(self, place, start, to_place, end):
        surface = self.editor.surface
        self.at(place, start)
        first = surface.textCursor()
        self.at(to_place, end)
        first.setPosition(surface.textCursor().position(), first.MoveMode.KeepAnchor)
        surface.setTextCursor(first)


@pytest.fixture
def hands(editor):
    return Hands(editor)
