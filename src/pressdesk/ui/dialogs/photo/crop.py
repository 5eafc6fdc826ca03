"""What is shown of a photo: cut in a shape, turned by quarters, with its size told."""

from __future__ import annotations

from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QComboBox, QWidget

from pressdesk.document.nodes import Photo, Turn, replace
from pressdesk.document.photos import box_of, crop_of, turned
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.dialogs.photo import geometry
from pressdesk.ui.dialogs.photo.cutter import Cutter
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.pixels import LONGEST, read

ENOUGH = 800
"""Pixels of width below which a photo looks coarse on a page of the web."""
SHAPES: dict[str, float | None] = {
    "free": None,
    "16-9": 16 / 9,
    "4-3": 4 / 3,
    "1-1": 1.0,
    "original": 0.0,
}
"""Width by height; 0 stands for the picture's own."""

_TURNS: tuple[Turn, ...] = (0, 90, 180, 270)


class Crop(Frame):
    """Accepted with `value`: the photo with its cut and turn."""

    def __init__(
        self, parent: QWidget, look: Look, text: Text, photo: Photo, data: bytes
    ) -> None:
        super().__init__(parent, text("crop-title"), 640)
        self._text, self._photo = text, photo
        self._image, size = read(data, LONGEST)
        self._size = (max(1, size.width()), max(1, size.height()))
        self.readable = not self._image.isNull()
        self._turn: Turn = photo.turn
        self.cutter = Cutter(look.theme)
        self.cutter.setAccessibleName(text("crop-frame"))
        self.cutter.setAccessibleDescription(text("crop-keys"))
        self.shape = QComboBox()
        self.shape.setAccessibleName(text("crop-shape"))
        self.shape.setMinimumHeight(32)
        for name in SHAPES:
            self.shape.addItem(text(f"crop-shape-{name}"), name)
        self.left = controls.tool(text("crop-turn-left"), "rotate-2", look)
        self.right = controls.tool(text("crop-turn-right"), "rotate-clockwise-2", look)
        self.reset = controls.button(text("crop-reset"), look)
        self.said = controls.label("", "small", "text2", wrap=True)
        self._build(look)
        self._connect()
        self._show(box_of(photo, self._size))

    def _build(self, look: Look) -> None:
        text = self._text
        label = controls.label(text("crop-shape"), "small", "text2")
        label.setBuddy(self.shape)
        parts = (label, self.shape, None, self.left, self.right, self.reset)
        self.body.addLayout(controls.row(*parts))
        self.body.addWidget(self.cutter, 1)
        hint = controls.label(text("crop-keys"), "small", "text3", wrap=True)
        self.body.addWidget(hint)
        accept = controls.button(text("crop-accept"), look, primary=True)
        cancel = controls.button(text("button-cancel"), look)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.foot(self.said, accept, cancel)
        self.cutter.setFocus()

    def _connect(self) -> None:
        self.cutter.changed.connect(self._tell)
        self.shape.currentIndexChanged.connect(self._shaped)
        self.left.clicked.connect(lambda: self._rotate(-1))
        self.right.clicked.connect(lambda: self._rotate(1))
        self.reset.clicked.connect(self._whole)

    @property
    def value(self) -> Photo:
        """The photo with the cut and the turn that are seen."""
        wide, high = self.cutter.pixels
        left, top, right, bottom = self.cutter.frame
        crop = crop_of(left / wide, top / high, right / wide, bottom / high)
        same = self._pixels() == box_of(self._photo, self._size)
        if same and self._turn == self._photo.turn:
            return self._photo
        return replace(self._photo, turn=self._turn, crop=crop)

    def _pixels(self) -> tuple[int, int, int, int]:
        left, top, right, bottom = map(round, self.cutter.frame)
        return left, top, right, bottom

    def _show(self, frame: tuple[float, float, float, float]) -> None:
        image = self._image.transformed(QTransform().rotate(self._turn))
        self.cutter.show_picture(image, turned(self._size, self._turn), frame)

    def _rotate(self, quarters: int) -> None:
        """The frame turns with the picture; a shape that does not fit is made anew."""
        wide, high = self.cutter.pixels
        left, top, right, bottom = self.cutter.frame
        self._turn = _TURNS[(_TURNS.index(self._turn) + quarters) % 4]
        if quarters > 0:
            self._show((high - bottom, left, high - top, right))
        else:
            self._show((top, wide - right, bottom, wide - left))
        self._shaped()

    def _shaped(self) -> None:
        ratio = SHAPES[self.shape.currentData()]
        wide, high = self.cutter.pixels
        self.cutter.set_ratio(wide / high if ratio == 0 else ratio)

    def _whole(self) -> None:
        """Everything, upright, in any shape."""
        self.shape.setCurrentIndex(0)
        self._turn = 0
        self._show(geometry.whole(self._size))

    def _tell(self) -> None:
        left, top, right, bottom = self._pixels()
        width, height = max(1, right - left), max(1, bottom - top)
        told = self._text("crop-size", width=width, height=height)
        coarse = width < ENOUGH
        if coarse:
            told = self._text("crop-small", width=width, height=height, least=ENOUGH)
        controls.set_tone(self.said, "warn" if coarse else "text2")
        self.said.setText(told)
        self.said.setAccessibleName(told)
