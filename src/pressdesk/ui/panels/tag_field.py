"""Tags as chips: typed with Enter or a comma, taken away by a click or a key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.ui import icons
from pressdesk.ui.field_lines import FieldLine
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated
from pressdesk.workflow import metadata

GAP = 6
_COMMAS = frozenset("،,؛;")


class Cloud(QWidget):
    """Lays its children side by side from the start, in as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.chips: list[QWidget] = []

    def set_chips(self, chips: list[QWidget]) -> None:
        """Show these and no others."""
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = chips
        for chip in chips:
            chip.setParent(self)
            chip.show()
        self.setVisible(bool(chips))
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them anew."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        width = max(1, self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        along, top, high = 0, 0, 0
        for chip in self.chips:
            size = chip.sizeHint().boundedTo(QSize(width, 40))
            if along and along + size.width() > width:
                along, top = 0, top + high + GAP
            high = size.height()
            left = width - along - size.width() if rtl else along
            chip.setGeometry(QRect(left, top, size.width(), high))
            along += size.width() + GAP
        self.setFixedHeight(max(1, top + high))


class TagField(QWidget):
    """`changed` says all tags, in their order."""

    changed = Signal(object)

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look, self._text = look, text
        self.tags: tuple[str, ...] = ()
        self.cloud = Cloud()
        self.line = FieldLine()
        self.line.setMinimumHeight(32)
        self.line.setAccessibleName(text("meta-tags-add"))
        self.line.setPlaceholderText(text("meta-tags-hint"))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.flush)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.cloud)
        column.addWidget(self.line)
        self.cloud.hide()

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Show these tags."""
        if tags != self.tags:
            self.tags = tags
            self.cloud.set_chips([self._chip(tag) for tag in tags])

    def _chip(self, tag: str) -> QWidget:
        made = QPushButton(isolated(tag))
        made.setProperty("tag", "true")
        made.setAccessibleName(self._text("meta-tag-remove", name=tag))
        made.setToolTip(self._text("meta-tag-remove", name=tag))
        icons.set_icon(made, "x", self._look.theme, "text3", 12)
        made.clicked.connect(partial(self.remove, tag))
        return made

    def _typed(self, words: str) -> None:
        if words and words[-1] in _COMMAS:
            self.flush()

    def flush(self) -> None:
        """Take what is typed as tags."""
        typed = metadata.tags_of(self.line.text())
        if self.line.text():
            self.line.clear()
        self._say(tuple(dict.fromkeys((*self.tags, *typed))))

    def remove(self, tag: str, _checked: object = None) -> None:
        """Take one tag away; the keyboard goes on in the line."""
        self.line.setFocus()
        self._say(tuple(each for each in self.tags if each != tag))

    def _say(self, tags: tuple[str, ...]) -> None:
        if tags != self.tags:
            self.set_tags(tags)
            self.changed.emit(tags)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Backspace in the empty line takes the last tag away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Backspace
            if back and not self.line.text() and self.tags:
                self._say(self.tags[:-1])
                return True
        return super().eventFilter(watched, event)
