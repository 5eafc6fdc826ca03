"""The preview: the real PDF, drawn in the background, keeping its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import controls, tasks
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.pages import PagePlace, draw_pages, find_places
from pressdesk.ui.panels.sheets import GAP, Sheets

PAUSE = 600
Drawn = tuple[bytes, tuple[QImage, ...], Mapping[str, PagePlace]]


class Preview(QWidget):
    """Draws what `make` gives, some time after the last `ask`.

    `drawn` carries the number of pages, `turned` the page in view (from 1) and that
    number, `chosen` the part name or block id of a clicked paragraph.
    """

    drawn = Signal(int)
    turned = Signal(int, int)
    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        text: Text,
        sentence: Callable[[Notice], str],
    ) -> None:
        super().__init__()
        self._look, self._text, self._sentence = look, text, sentence
        self._make: Callable[[], bytes] | None = None
        self._task: tasks.Task | None = None
        self._stale = False
        self._zoom = 1.0
        self._data = b""
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)

    def _build(self) -> None:
        self.sheets = Sheets(self._look)
        self.sheets.setAccessibleName(self._text("preview-title"))
        self.sheets.setAccessibleDescription(self._text("preview-ready"))
        self.sheets.chosen.connect(self.chosen)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.sheets)
        self.area.setAccessibleName(self._text("preview-title"))
        self.area.verticalScrollBar().valueChanged.connect(self._say_page)
        self.state = controls.label("", "small", "text3", wrap=True, middle=True)
        self.state.setContentsMargins(GAP, 8, GAP, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.state)

    def ask(self, make: Callable[[], bytes]) -> None:
        """The release changed: draw it again after a pause."""
        self._make = make
        self._stale = True
        if self.isVisible():
            if self._data:
                self.state.setText(self._text("preview-stale"))
            self._pause.start()

    def mark(self, block: str) -> None:
        """Mark the block that the caret is in, and bring it into view."""
        self.sheets.mark(block)
        box = self.sheets.box(block).toRect()
        if not box.isEmpty() and not self.sheets.hasFocus():
            self.area.ensureVisible(box.center().x(), box.center().y(), 0, 80)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller pages; 1 fits the width."""
        self._zoom = min(3.0, max(0.5, self._zoom * factor))
        self._redraw()

    def look_again(self) -> None:
        """The dock came into view: draw if something changed meanwhile."""
        if self._stale:
            self._pause.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages follow the width."""
        super().resizeEvent(event)
        if self._data:
            self._pause.start()

    # -- drawing -----------------------------------------------------------

    def _begin(self) -> None:
        if self._make is None or not self.isVisible():
            return
        if self._task is not None and self._task.running:
            self._pause.start()
            return
        make, fresh = self._make, self._stale
        known, width, ratio = self._data, self._width(), self.devicePixelRatioF()
        self._stale = False

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> Drawn:
            data = make() if fresh or not known else known
            return data, draw_pages(data, width, ratio), find_places(data)

        if not self._data:
            self.state.setText(self._text("preview-busy"))
        self._task = tasks.begin(work, self._show, self._fail)

    def _redraw(self) -> None:
        if self._data:
            self._pause.start(0)

    def _width(self) -> int:
        # The scroll bar's width is kept free: it comes only with the pages.
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = self.area.width() - bar - 2 * GAP
        return max(160, round(room * self._zoom))

    def _show(self, made: Drawn) -> None:
        self._data, pages, places = made
        bar = self.area.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.sheets.show_pages(pages, places)
        bar.setValue(round(share * bar.maximum()))
        stale = self._stale and self.isVisible()
        self.state.setText(self._text("preview-stale" if stale else "preview-ready"))
        self._say_page()
        self.drawn.emit(len(pages))

    def _say_page(self) -> None:
        """Which page stands in the middle of the view."""
        frames = self.sheets.frames()
        middle = self.area.verticalScrollBar().value() + self.area.height() // 2
        begun = sum(frame.top() <= middle for frame in frames)
        if frames:
            self.turned.emit(max(1, begun), len(frames))

    def _fail(self, what: Notice) -> None:
        self.state.setText(self._sentence(what))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground goes on below the pages."""
        QPainter(self).fillRect(self.rect(), self._look.theme.color("ground"))
