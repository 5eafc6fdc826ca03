"""The logo of a letterhead: its picture, another file, none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.notices import PressdeskError
from pressdesk.ui import controls, fonts
from pressdesk.ui.dialogs.letterheads.inputs import Field, Kit
from pressdesk.ui.look import Look
from pressdesk.workflow.compose import read_bytes
from pressdesk.writers.letterhead import Letterhead
from pressdesk.writers.logo import clean_logo

FILE = "logo-file"
_ROOM = QSize(132, 72)
_INSIDE = 8


class LogoPicture(QWidget):
    """The logo on white, as on paper, or that there is none."""

    def __init__(self, look: Look, empty: str) -> None:
        super().__init__()
        self._look, self._empty = look, empty
        self._image = QImage()
        self.setFixedSize(_ROOM)

    def show_logo(self, data: bytes) -> None:
        """Draw this one."""
        ratio = self.devicePixelRatioF()
        self._image = _drawn(data, _ROOM * ratio) if data else QImage()
        self._image.setDevicePixelRatio(ratio)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper with a hairline, at 90 % brightness in the dark theme."""
        painter, theme = QPainter(self), self._look.theme
        image = self._image
        ground = theme.color("alt") if image.isNull() else Qt.GlobalColor.white
        painter.fillRect(self.rect(), ground)
        painter.setPen(theme.color("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if image.isNull():
            painter.setPen(theme.color("text3"))
            painter.setFont(fonts.font("small"))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(self.rect().adjusted(8, 4, -8, -4), flags, self._empty)
            return
        size = image.size() / image.devicePixelRatio()
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, image)
        if theme.dark:
            shade = theme.color("ground")
            shade.setAlpha(26)
            painter.fillRect(self.rect(), shade)


def _drawn(data: bytes, room: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        inside = room - QSize(2 * _INSIDE, 2 * _INSIDE)
        reader.setScaledSize(size.scaled(inside, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class LogoField(Field):
    """`changed` carries the clean bytes, or none."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, FILE, kit.text("letterheads-logo"))
        self.label.hide()
        self.picture = LogoPicture(kit.look, kit.text("letterheads-logo-none"))
        self.picture.setAccessibleName(self.name)
        self.choose = controls.button(kit.text("letterheads-logo-choose"), kit.look)
        self.clear = controls.button(kit.text("letterheads-logo-clear"), kit.look)
        self.choose.setAutoDefault(False)
        self.clear.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.clear.clicked.connect(lambda: self.changed.emit(FILE, b""))
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(buttons)
        row.addStretch(1)
        self.column.addLayout(row)
        note = kit.text("letterheads-logo-note")
        self.column.addWidget(controls.label(note, "small", "text3", wrap=True))
        self.finish()
        self._locked = False

    def _choose(self) -> None:
        kinds = f"{self.kit.text('letterheads-logo-kinds')} (*.svg *.png *.jpg *.jpeg)"
        title = self.choose.text()
        path, _kind = QFileDialog.getOpenFileName(self.window(), title, "", kinds)
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Take another logo, or say why it is none."""
        try:
            logo = clean_logo(read_bytes(path))
        except PressdeskError as error:
            self.complain(self.kit.sentence(error.notice))
            return
        self.changed.emit(FILE, logo)

    def show_logo(self, data: bytes) -> None:
        """The present logo."""
        self.picture.show_logo(data)
        self.clear.setEnabled(bool(data) and not self._locked)
        self.complain("")

    def show_value(self, look: Letterhead) -> None:
        """The logo is not in the look: see `show_logo`."""

    def lock(self, *, locked: bool) -> None:
        """Locked logos stay."""
        self._locked = locked
        self.choose.setEnabled(not locked)

    def take_focus(self) -> None:
        """Onto the first button."""
        self.choose.setFocus()
