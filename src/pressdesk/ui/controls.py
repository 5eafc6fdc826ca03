"""The small controls that the start page, docks and dialogs share."""

from __future__ import annotations

import unicodedata

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from pressdesk.text.characters import FSI, LRM, PDI, RLM
from pressdesk.ui import fonts, icons, lines, numbers
from pressdesk.ui.look import Look

LINK_PAD = 2
"""What a link keeps free for its ring, at both ends."""


class Words(QLabel):
    """A label whose text keeps the interface's direction.

    QLabel takes the direction from the text alone: «PDF» would stand at the left of a
    Persian window, and a sentence that begins with an isolated value would run left
    to right. In an English window a Persian name stands at the left, in its own order.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)

    @property
    def rtl(self) -> bool:
        """Whether lines begin at the right."""
        return self.isRightToLeft()

    def setText(self, text: str) -> None:
        """Set the text, with the direction's mark where it needs one."""
        if text and self.rtl and not _begins_rtl(text):
            text = RLM + text
        elif text and not self.rtl and _begins_rtl(text):
            text = f"{LRM}{FSI}{text}{PDI}"
        super().setText(text)


class Wrapped(Words):
    """Words in several lines; right-to-left ones begin at one edge (see `lines`)."""

    def __init__(self, text: str, *, middle: bool = False) -> None:
        super().__init__(text)
        self.middle = middle
        self.setWordWrap(True)
        if middle:
            self.setProperty("alignment", numbers.ALIGN_CENTER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines as `lines` places them."""
        if not self.rtl:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        inside = self.contentsRect()
        laid = lines.lay(
            self.text(), self.font(), inside.width(), rtl=True, middle=self.middle
        )
        lines.draw(painter, laid, inside)


class OneLine(Words):
    """A label of one line: what is too long ends with an ellipsis, not in a letter."""

    def minimumSizeHint(self) -> QSize:
        """It gives way to its neighbours."""
        return QSize(60, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, as many as there is room for."""
        painter = QPainter(self)
        inside = self.contentsRect()
        width = inside.width()
        laid = lines.clipped(self.text(), self.font(), width, 1, rtl=self.rtl)
        lines.draw(painter, laid, inside)


def _begins_rtl(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL")


def label(
    text: str,
    font: str = "body",
    tone: str = "",
    *,
    wrap: bool = False,
    middle: bool = False,
) -> QLabel:
    """A text in a type of the design (`fonts.SIZES`) and a tone of the theme."""
    made = Wrapped(text, middle=middle) if wrap else Words(text)
    made.setFont(fonts.font(font))
    made.setProperty("textFormat", numbers.PLAIN_TEXT)
    if tone:
        made.setProperty("tone", tone)
    return made


def set_tone(made: QLabel, tone: str) -> None:
    """Give a label another tone."""
    if made.property("tone") != tone:
        made.setProperty("tone", tone)
        _polish(made)


def button(
    text: str, look: Look, icon: str = "", *, primary: bool = False
) -> QPushButton:
    """A button; the one `primary` of a window is filled."""
    made = QPushButton(text)
    made.setProperty("primary", primary)
    made.setMinimumHeight(32)
    if primary:
        made.setFont(fonts.font("strong"))
    if icon:
        icons.set_icon(made, icon, look.theme, "onAccent" if primary else "text2")
    return made


def leave_room(target: QPushButton) -> None:
    """The room of a primary button's icon that is drawn later (`fill_room`)."""
    target.setProperty("room", "true")


def fill_room(target: QPushButton, icon: str, look: Look) -> None:
    """Draw the icon into its room; the word stays where it is."""
    target.setProperty("room", "")
    icons.set_icon(target, icon, look.theme, "onAccent")
    _polish(target)


def make_small(button: QPushButton) -> None:
    """28 instead of 32 points high, with less air beside the word."""
    button.setProperty("small", "true")
    button.setMinimumHeight(28)


def link(text: str) -> QPushButton:
    """A word that acts, in the accent."""
    made = QPushButton(text)
    made.setProperty("link", "true")
    made.setFont(fonts.font("strong"))
    point(made)
    policy = QtWidgets.QSizePolicy.Policy
    made.setSizePolicy(policy.Maximum, policy.Fixed)
    return made


def point(widget: QWidget) -> None:
    """A hand over what acts like a link."""
    widget.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)


def tool(
    name: str, icon: str, look: Look, size: int = 18, *, checkable: bool = False
) -> QtWidgets.QToolButton:
    """A button of one icon, named for those who do not see it."""
    made = QtWidgets.QToolButton()
    made.setCheckable(checkable)
    made.setText(name)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setFixedSize(size + 14, size + 14)
    icons.set_icon(made, icon, look.theme, size=size)
    return made


def begin_icon(line: QLineEdit, icon: str, look: Look) -> None:
    """The mark of a field where its text begins; the field's name says it."""
    _mark(line, icon, look, QLineEdit.ActionPosition.LeadingPosition)


def end_icon(line: QLineEdit, icon: str, look: Look) -> None:
    """The mark of a field at its end; the field's name says it."""
    _mark(line, icon, look, QLineEdit.ActionPosition.TrailingPosition)


def _mark(
    line: QLineEdit, icon: str, look: Look, place: QLineEdit.ActionPosition
) -> None:
    """It follows the theme, and is no button: a disabled one would be too pale."""
    mark = QtGui.QAction(line)
    icons.set_icon(mark, icon, look.theme, "text3", 16)
    line.addAction(mark, place)
    for each in line.findChildren(QtWidgets.QToolButton):
        each.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    QtCore.QTimer.singleShot(0, line, lambda: _name_marks(line))


def _name_marks(line: QLineEdit) -> None:
    """Qt makes buttons of them: a screen reader says the field's name, not "button"."""
    for each in line.findChildren(QtWidgets.QToolButton):
        each.setAccessibleName(line.accessibleName() or line.placeholderText())


def picture(icon: str, look: Look, token: str = "text2", size: int = 16) -> QLabel:
    """An icon that stands beside a text (the text says what it means)."""
    made = room(size)
    draw(made, icon, look, token, size)
    return made


def room(size: int = 16) -> QLabel:
    """The room of a picture that is drawn later (`draw`)."""
    made = QLabel()
    made.setFixedSize(size + 4, size + 4)
    return made


def draw(
    place: QLabel, icon: str, look: Look, token: str = "text2", size: int = 16
) -> None:
    """Draw an icon into its room."""
    place.setProperty("alignment", numbers.ALIGN_CENTER)
    icons.set_icon(place, icon, look.theme, token, size)


def hairline() -> QFrame:
    """The one-pixel line between areas."""
    made = QFrame()
    made.setProperty("hairline", "true")
    made.setFixedHeight(1)
    return made


def row(*parts: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side from the start; None stretches."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    made.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part)
    return made


def set_text_margins(line: QLineEdit, start: int, end: int) -> None:
    """Room for what stands in a field beside its text."""
    left, right = (end, start) if line.isRightToLeft() else (start, end)
    line.setTextMargins(left, 0, right, 0)


def set_margins(
    inside: QLayout | QWidget, start: int, top: int, end: int, bottom: int
) -> None:
    """Margins by start and end: Qt's own are physical."""
    rtl = QApplication.isRightToLeft()
    left, right = (end, start) if rtl else (start, end)
    inside.setContentsMargins(left, top, right, bottom)


def left_to_right(line: QLineEdit) -> QLineEdit:
    """A path, URL or pattern keeps its own direction."""
    line.setLayoutDirection(QtCore.Qt.LayoutDirection.LeftToRight)
    line.setAlignment(QtCore.Qt.AlignmentFlag.AlignLeft)
    return line


def right_to_left(edit: QtWidgets.QPlainTextEdit) -> QtWidgets.QPlainTextEdit:
    """A Persian text keeps its own direction, in either interface."""
    edit.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
    option = edit.document().defaultTextOption()
    option.setTextDirection(QtCore.Qt.LayoutDirection.RightToLeft)
    option.setAlignment(
        QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignAbsolute
    )
    edit.document().setDefaultTextOption(option)
    return edit


def set_invalid(widget: QWidget, *, invalid: bool) -> None:
    """Show or take back the error border."""
    if bool(widget.property("invalid")) != invalid:
        widget.setProperty("invalid", invalid)
        _polish(widget)


def _polish(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
