"""A colour: a swatch that opens the system's chooser, and its number."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QToolButton

from pressdesk.notices import Refused
from pressdesk.text.characters import latin_digits
from pressdesk.ui import controls
from pressdesk.ui.dialogs.letterheads.fields import LineField
from pressdesk.ui.dialogs.letterheads.inputs import Kit
from pressdesk.ui.look import Look
from pressdesk.workflow.letterhead_draft import no_colour
from pressdesk.writers.letterhead import Letterhead

_LONG = re.compile(r"#?([0-9A-Fa-f]{6})\Z")
_SHORT = re.compile(r"#?([0-9A-Fa-f]{3})\Z")
_SIDE = 32


def colour_of(typed: str) -> str | None:
    """`#RRGGBB` of what was typed, with or without the mark, short or long."""
    said = latin_digits(typed.strip())
    if found := _LONG.match(said):
        return f"#{found[1].upper()}"
    if found := _SHORT.match(said):
        return "#" + "".join(digit * 2 for digit in found[1].upper())
    return None


class Swatch(QToolButton):
    """A piece of the colour."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self.colour = look, "#FFFFFF"
        self.setFixedSize(_SIDE, _SIDE)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A round-cornered patch; the focus is a ring in the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, held = self._look.theme, self.hasFocus()
        ring = QPen(theme.color("accent" if held else "edge"), 2 if held else 1)
        painter.setPen(ring)
        colour = QColor(self.colour)
        if not self.isEnabled():
            colour.setAlpha(160)
        painter.setBrush(colour)
        off = 5 if held else 3
        patch = QRect(off, off, _SIDE - 2 * off, _SIDE - 2 * off)
        painter.drawRoundedRect(patch, 4, 4)


class ColourField(LineField):
    """`weak` says that its text is hard to read."""

    def __init__(self, kit: Kit, path: str, name: str) -> None:
        self.swatch = Swatch(kit.look, kit.text("letterheads-pick", name=name))
        self.swatch.clicked.connect(self.pick)
        super().__init__(kit, path, name)

    def add_input(self) -> None:
        """The swatch first, the number beside it, from left to right."""
        row = QHBoxLayout()
        row.setSpacing(4)
        controls.left_to_right(self.line)
        self.line.setMaxLength(7)
        row.addWidget(self.swatch)
        row.addWidget(self.line, 1)
        self.column.addLayout(row)

    def parsed(self, typed: str) -> object:
        """Raises Refused where it is no colour."""
        found = colour_of(typed)
        if found is None:
            raise Refused(no_colour())
        return found

    def typed(self, typed: str) -> None:
        """The swatch follows the number."""
        super().typed(typed)
        if not self.wrong:
            self._paint(colour_of(typed) or self.swatch.colour)

    def show_value(self, look: Letterhead) -> None:
        """Number and swatch."""
        super().show_value(look)
        self._paint(colour_of(self.line.text()) or self.swatch.colour)

    def _paint(self, colour: str) -> None:
        self.swatch.colour = colour
        self.swatch.update()

    def pick(self) -> None:
        """Choose with the eye."""
        title = self.swatch.accessibleName()
        before = QColor(self.swatch.colour)
        chosen = QColorDialog.getColor(before, self.window(), title)
        if chosen.isValid():
            self.line.setText(chosen.name().upper())
            self.typed(self.line.text())

    def warn(self, ratio: float | None) -> None:
        """Say below that this is hard to read, unless something is wrong with it."""
        if self.wrong:
            return
        said = ""
        if ratio is not None:
            shown = self.kit.number(math.floor(ratio * 10) / 10)
            said = self.kit.text("letterheads-weak", ratio=shown)
        self.say(said, "alert-triangle", "warn")

    def lock(self, *, locked: bool) -> None:
        """The number can be read."""
        super().lock(locked=locked)
        self.swatch.setEnabled(not locked)
