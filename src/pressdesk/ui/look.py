"""The look in use: which theme the application wears, and telling who paints it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pressdesk.ui import fonts, icons
from pressdesk.ui.theme import DARK, LIGHT, Theme, of_system, palette, style_sheet

_CHOICES = {"light": LIGHT, "dark": DARK}
_DARK_BELOW = 128  # lightness of the system's windows, of 255


class Look(QObject):
    """Holds the theme; `changed` comes after the application wears another one."""

    changed = Signal()

    def __init__(self, choice: str = "system") -> None:
        super().__init__()
        self.choice = choice
        self.theme: Theme = LIGHT
        self._contrasting = False
        # The scheme's own value is one of `Qt`'s names: see `numbers`.
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        self._system: Theme = DARK if ground.lightness() < _DARK_BELOW else LIGHT
        # Held: without its parent's wrapper PySide takes the accessibility hints for
        # deleted (6.11.3).
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)

    def wear(self, choice: str) -> None:
        """Dress the application: `light`, `dark` or `system`.

        A system in high contrast keeps its palette, and there are no other colours.
        """
        self.choice = choice
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.theme = self._settle(app)
            app.setStyleSheet(style_sheet(self.theme, icons.svg_file))
            for window in app.topLevelWidgets():
                icons.retint(window, self.theme)
        self.changed.emit()

    def _settle(self, app: QApplication) -> Theme:
        """Set the palette; gives the theme that goes with it."""
        if self._contrasting:
            app.setPalette(QPalette())  # the system's own
            return of_system(app.palette())
        theme = _CHOICES.get(self.choice, self._system)
        app.setPalette(palette(theme))
        return theme

    def heed_contrast(self) -> None:
        """The second beat: a system may ask for high contrast, now or later."""
        changed = self._hints.accessibility().contrastPreferenceChanged
        changed.connect(self._contrast_changed)
        self._contrast_changed()

    def _contrast_changed(self, _preference: object = None) -> None:
        wished = high_contrast()
        if wished != self._contrasting:
            self._contrasting = wished
            self.wear(self.choice)

    def _system_changed(self, scheme: object) -> None:
        self._system = DARK if scheme == QtCore.Qt.ColorScheme.Dark else LIGHT
        if self.choice == "system" and self._system != self.theme:
            self.wear("system")


def high_contrast() -> bool:
    """Whether the system asks for it."""
    wish = QGuiApplication.styleHints().accessibility().contrastPreference()
    return wish == QtCore.Qt.ContrastPreference.HighContrast


def dress(app: QApplication, language: str) -> None:
    """Typeface and direction, before the first widget is made."""
    fonts.load()
    app.setFont(fonts.font())
    rtl = language == "fa"
    if app.isRightToLeft() != rtl:
        direction = QtCore.Qt.LayoutDirection
        app.setLayoutDirection(direction.RightToLeft if rtl else direction.LeftToRight)
