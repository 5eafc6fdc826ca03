"""What a photo says of itself: caption, photographer, source, alt text and width."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pressdesk.document.nodes import Photo, plain, replace
from pressdesk.document.photos import NARROWEST, STEP, WIDEST
from pressdesk.ui import controls
from pressdesk.ui.dialogs.counter import Counter
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text


class PhotoFields(Frame):
    """Accepted with `value`: the photo with what was typed."""

    def __init__(
        self, parent: QWidget, look: Look, text: Text, photo: Photo | None = None
    ) -> None:
        super().__init__(parent, text("ask-photo-title"), 460)
        self._photo = photo or Photo("")
        self.caption = self._line(text("ask-photo-caption"), plain(self._photo.caption))
        name = text("ask-photo-photographer")
        self.photographer = self._line(name, self._photo.photographer)
        self.source = self._line(text("ask-photo-source"), self._photo.source)
        self.alt = self._line(text("ask-photo-alt"), self._photo.alt)
        note = controls.label(text("ask-photo-note"), "small", "text3", wrap=True)
        self.body.addWidget(note)
        self.width_box = self._width(look, text)
        accept = controls.button(text("ask-photo-accept"), look, primary=True)
        cancel = controls.button(text("button-cancel"), look)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.foot(None, accept, cancel)

    @property
    def value(self) -> Photo:
        """The photo with what was typed; a caption that says the same keeps its marks.

        A width that was not touched stays, also one between the steps.
        """
        known = self._photo
        caption = self.caption.text().strip()
        same = caption == plain(known.caption).strip()
        return replace(
            known,
            caption=known.caption if same else (caption,) if caption else (),
            photographer=self.photographer.text().strip(),
            source=self.source.text().strip(),
            alt=self.alt.text().strip(),
            width=self.width_box.value(),
        )

    def _line(self, name: str, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setCursorPosition(0)
        line.setMinimumHeight(32)
        self._add(name, line)
        return line

    def _width(self, look: Look, text: Text) -> Counter:
        box = Counter(look, text, NARROWEST, WIDEST, self._photo.width)
        box.setSingleStep(STEP)
        box.setMaximumWidth(150)
        self._add(text("ask-photo-width"), box)
        return box

    def _add(self, name: str, field: QWidget) -> None:
        label = controls.label(name, "small", "text2")
        field.setAccessibleName(name)
        label.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        self.body.addLayout(column)
