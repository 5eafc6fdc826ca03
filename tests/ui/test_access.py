"""No control without a name: what a screen reader would say of each."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextEdit,
)

from pressdesk.document.nodes import Photo
from pressdesk.document.tables import sized
from pressdesk.ui.dialogs.address import Address
from pressdesk.ui.dialogs.ask import Unsaved
from pressdesk.ui.dialogs.photo.crop import Crop
from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.ui.dialogs.settings import SettingsDialog
from pressdesk.ui.tables.dialog import TableDialog
from pressdesk.ui.tables.size import TableSize

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
)

# Offscreen has no window manager to tell of a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def unnamed(widget):
    found = []
    for kind in CONTROLS:
        for child in widget.findChildren(kind):
            if inner(child):
                continue
            face = QAccessible.queryAccessibleInterface(child)
            if not face.text(QAccessible.Text.Name).strip():
                parents = [type(child).__name__]
                parent = child.parentWidget()
                while parent is not None:
                    parents.append(parent.objectName() or type(parent).__name__)
                    parent = parent.parentWidget()
                found.append(" < ".join(parents))
    return found


def inner(child):
    """Parts of one control: scroll bars, a spin box's line, a combo box's list."""
    above = child.parentWidget()
    if isinstance(child, QScrollBar) or child.objectName().startswith("qt_"):
        return True
    while above is not None:
        if isinstance(above, QSpinBox | QComboBox | QLineEdit):
            return True
        above = above.parentWidget()
    return False


def test_an_unnamed_control_is_found(opened):
    QLineEdit(opened)
    assert any(each.startswith("QLineEdit") for each in unnamed(opened))


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_window_with_everything_open(opened):
    opened.docks.open("findings")
    opened.docks.open("preview")
    opened.docks.open("meta")
    opened.docks.meta.tags.set_tags(("ایمنی",))
    opened.docks.meta.embargo.picker.grid.turn(1)
    opened.filing.new()
    opened.say("یک پیام", "info", "پیوند", lambda: None)
    assert unnamed(opened) == []


def test_the_dialogs(opened, desk):
    look, text = opened.look, opened.text
    dialogs = [
        opened.publishing.export_dialog(),
        opened.publishing.issue_dialog(),
        SettingsDialog(opened, desk, look),
        Unsaved(opened, look, text, "خبر"),
        Address(opened, look, text, ""),
        TableSize(opened, look, text),
        TableDialog(opened, look, text, sized(2, 3)),
        PhotoFields(opened, look, text),
        Crop(opened, look, text, Photo("b"), b""),
    ]
    assert {type(d).__name__: unnamed(d) for d in dialogs if unnamed(d)} == {}
