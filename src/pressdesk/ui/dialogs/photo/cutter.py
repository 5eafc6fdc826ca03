"""A picture with the frame of its cut: drawn by mouse or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.ui.dialogs.photo import geometry
from pressdesk.ui.dialogs.photo.geometry import Frame
from pressdesk.ui.theme import Theme

_HANDLE, _REACH = 8, 14
_MARGIN = 10
_STEP = 0.01
_SHADE = 150
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SHAPES = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "in": Qt.CursorShape.SizeAllCursor,
    "": Qt.CursorShape.ArrowCursor,
}


class Cutter(QWidget):
    """`size` is the picture's real one; `frame` is in its pixels.

    Arrows move the frame by a hundredth of the picture, with Shift they move its lower
    right corner, with Ctrl they go by one pixel.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self.pixels: geometry.Size = (1, 1)
        self.frame: Frame = (0.0, 0.0, 1.0, 1.0)
        self.ratio: float | None = None
        self._held = ""
        self._from = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(280, 200)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def sizeHint(self) -> QSize:
        """Room for a photo on most screens."""
        return QSize(600, 420)

    def show_picture(self, image: QImage, pixels: geometry.Size, frame: Frame) -> None:
        """Show this picture with its frame."""
        self._image, self.pixels = image, pixels
        self.set_frame(frame)

    def set_frame(self, frame: Frame) -> None:
        """Show this cut."""
        self.frame = frame
        self.update()
        self.changed.emit()

    def set_ratio(self, ratio: float | None) -> None:
        """Hold the frame in a shape, or no longer."""
        self.ratio = ratio
        self.set_frame(geometry.shaped(self.frame, self.pixels, ratio))

    # Geometry

    def place(self) -> QRectF:
        """Where the picture is painted."""
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        size = QRectF(0, 0, *self.pixels).size().scaled(room.size(), keep)
        made = QRectF(QPointF(), size)
        made.moveCenter(room.center())
        return made

    def box(self) -> QRectF:
        """Where the frame is painted."""
        place = self.place()
        scale = place.width() / self.pixels[0]
        left, top, right, bottom = (side * scale for side in self.frame)
        return QRectF(left, top, right - left, bottom - top).translated(place.topLeft())

    def handles(self) -> dict[str, QPointF]:
        """Where the middle of each handle is."""
        box = self.box()
        across = {"w": box.left(), "e": box.right()}
        down = {"n": box.top(), "s": box.bottom()}
        middle = box.center()
        return {
            name: QPointF(
                across.get(name[-1], middle.x()), down.get(name[0], middle.y())
            )
            for name in geometry.HANDLES
        }

    def _at(self, point: QPointF) -> str:
        for name, middle in self.handles().items():
            away = point - middle
            if max(abs(away.x()), abs(away.y())) <= _REACH / 2:
                return name
        return "in" if self.box().contains(point) else ""

    def _pixel(self, point: QPointF) -> tuple[float, float]:
        place = self.place()
        scale = self.pixels[0] / max(1.0, place.width())
        away = (point - place.topLeft()) * scale
        return away.x(), away.y()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle or of the frame."""
        self._held = self._at(event.position())
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw what is held along."""
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(_SHAPES[self._at(point)])
        elif self._held == "in":
            to, start = self._pixel(point), self._pixel(self._from)
            by = (to[0] - start[0], to[1] - start[1])
            self._from = point
            self.set_frame(geometry.moved(self.frame, by, self.pixels))
        elif self._held:
            to = self._pixel(point)
            made = geometry.drawn(self.frame, self._held, to, self.pixels, self.ratio)
            self.set_frame(made)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; with Shift they size."""
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        keys = event.modifiers()
        one = bool(keys & Qt.KeyboardModifier.ControlModifier)
        step = 1.0 if one else max(1.0, max(self.pixels) * _STEP)
        by = (way[0] * step, way[1] * step)
        if keys & Qt.KeyboardModifier.ShiftModifier:
            made = geometry.resized(self.frame, by, self.pixels, self.ratio)
        else:
            made = geometry.moved(self.frame, by, self.pixels)
        self.set_frame(made)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, a shade over what is cut off, thirds, frame and handles."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place, box = self.place(), self.box()
        painter.drawImage(place, self._image, QRectF(self._image.rect()))
        self._shade(painter, place, box)
        self._lines(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _shade(self, painter: QPainter, place: QRectF, box: QRectF) -> None:
        shade = QColor(0, 0, 0, _SHADE)
        (left, top), right = place.topLeft().toTuple(), place.right()
        across = (left, place.width())
        beside = (box.top(), box.height())
        for x, wide, y, high in (
            (*across, top, box.top() - top),
            (*across, box.bottom(), place.bottom() - box.bottom()),
            (left, box.left() - left, *beside),
            (box.right(), right - box.right(), *beside),
        ):
            painter.fillRect(QRectF(x, y, wide, high), shade)

    def _lines(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        for part in (1 / 3, 2 / 3):
            x, y = box.left() + box.width() * part, box.top() + box.height() * part
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        accent = QColor(self._theme.accent)
        painter.setPen(QPen(QColor(255, 255, 255), 3))
        painter.drawRect(box)
        painter.setPen(QPen(accent, 1.5))
        painter.drawRect(box)
        painter.setBrush(QColor(255, 255, 255))
        for middle in self.handles().values():
            square = QRectF(0, 0, _HANDLE, _HANDLE)
            square.moveCenter(middle)
            painter.drawRect(square)
