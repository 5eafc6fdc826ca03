"""The look in use: which theme the application wears, and telling who paints it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pressdesk.ui import fonts, icons
from pressdesk.ui.theme import DARK, LIGHT, Theme, palette, style_sheet

_CHOICES = {"light": LIGHT, "dark": DARK}
_DARK_BELOW = 128  # lightness of the system's windows, of 255


class Look(QObject):
    """Holds the theme; `changed` comes after the application wears another one."""

    changed = Signal()

    def __init__(self, choice: str = "system") -> None:
        super().__init__()
        self.choice = choice
        self.theme: Theme = LIGHT
        # The scheme's own value is one of `Qt`'s names: see `numbers`.
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        self._system: Theme = DARK if ground.lightness() < _DARK_BELOW else LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def wear(self, choice: str) -> None:
        """Dress the application: `light`, `dark` or `system`."""
        self.choice = choice
        self.theme = _CHOICES.get(choice, self._system)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.theme))
            app.setStyleSheet(style_sheet(self.theme, icons.svg_file))
            for window in app.topLevelWidgets():
                icons.retint(window, self.theme)
        self.changed.emit()

    def _system_changed(self, scheme: object) -> None:
        self._system = DARK if scheme == QtCore.Qt.ColorScheme.Dark else LIGHT
        if self.choice == "system" and self._system != self.theme:
            self.wear("system")


def dress(app: QApplication, language: str) -> None:
    """Typeface and direction, before the first widget is made."""
    fonts.load()
    app.setFont(fonts.font())
    rtl = language == "fa"
    if app.isRightToLeft() != rtl:
        direction = QtCore.Qt.LayoutDirection
        app.setLayoutDirection(direction.RightToLeft if rtl else direction.LeftToRight)
