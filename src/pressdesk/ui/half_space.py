"""The half-space in every line that takes Persian, as on the page.

Only some layouts give it for Shift+Space; with the others a plain space would stand in
the caption or the speaker's name, and nobody would see why it looks different.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from pressdesk.text.characters import ZWNJ

_FIXED = Qt.WidgetAttribute.WA_SetLayoutDirection


def give(watched: QObject, event: QKeyEvent) -> bool:
    """Put a half-space where `watched` wants it; whether the key was taken.

    The override comes first: without an answer the key would run the window's command,
    and the half-space would stand on the page.
    """
    if not isinstance(watched, QLineEdit | QPlainTextEdit) or not wants(watched):
        return False
    if event.type() == QEvent.Type.ShortcutOverride:
        event.accept()
        return True
    if event.type() != QEvent.Type.KeyPress:
        return False
    if isinstance(watched, QLineEdit):
        watched.insert(ZWNJ)
    else:
        watched.insertPlainText(ZWNJ)
    return True


def wants(line: QLineEdit | QPlainTextEdit) -> bool:
    """Whether it can be written in, and is not a path, an address or a pattern."""
    latin = line.testAttribute(_FIXED) and line.layoutDirection() == _LATIN
    return line.isEnabled() and not line.isReadOnly() and not latin


_LATIN = Qt.LayoutDirection.LeftToRight
