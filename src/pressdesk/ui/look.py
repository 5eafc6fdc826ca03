"""The look in use: which theme the application wears, and telling who paints it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pressdesk.ui import fonts, icons
from pressdesk.ui.theme import DARK, LIGHT, Theme, palette, style_sheet


class Look(QObject):
    """Holds the theme; `changed` comes after the application wears another one."""

    changed = Signal()

    def __init__(self, choice: str = "system") -> None:
        super().__init__()
        self.choice = choice
        self.theme: Theme = LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def wear(self, choice: str) -> None:
        """Dress the application: `light`, `dark` or `system`."""
        self.choice = choice
        self.theme = _theme_of(choice)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.theme))
            app.setStyleSheet(style_sheet(self.theme, icons.svg_file))
            for window in app.topLevelWidgets():
                icons.retint(window, self.theme)
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice == "system" and _theme_of("system") != self.theme:
            self.wear("system")


def _theme_of(choice: str) -> Theme:
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def dress(app: QApplication, language: str) -> None:
    """Typeface and direction, before the first widget is made."""
    fonts.load()
    app.setFont(fonts.font())
    rtl = language == "fa"
    direction = Qt.LayoutDirection
    app.setLayoutDirection(direction.RightToLeft if rtl else direction.LeftToRight)
