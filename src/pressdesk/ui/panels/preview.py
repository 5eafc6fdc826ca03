"""The preview: the real PDF, drawn in the background, keeping its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import controls, tasks
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.pages import draw_pages

PAUSE = 600
GAP = 12


class _Sheets(QWidget):
    """The pages, one below the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pages: tuple[QImage, ...] = ()

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        self.pages = pages
        height = sum(self._size(page).height() + GAP for page in pages) + GAP
        width = max((self._size(page).width() for page in pages), default=0)
        self.setMinimumSize(width + 2 * GAP, height)
        self.update()

    def _size(self, page: QImage) -> QSize:
        return page.deviceIndependentSize().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, at 90 % brightness in the dark theme, with a hairline."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.color("ground"))
        y = GAP
        for page in self.pages:
            size = self._size(page)
            x = (self.width() - size.width()) // 2
            painter.drawImage(x, y, page)
            if theme.dark:
                shade = theme.color("ground")
                shade.setAlpha(26)
                painter.fillRect(x, y, size.width(), size.height(), shade)
            painter.setPen(theme.color("line2"))
            painter.drawRect(x, y, size.width() - 1, size.height() - 1)
            y += size.height() + GAP


class Preview(QWidget):
    """Draws what `make` gives, some time after the last `ask`."""

    drawn = Signal(int)

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
        self.sheets = _Sheets(self._look)
        self.sheets.setAccessibleName(self._text("preview-title"))
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.sheets)
        self.area.setAccessibleName(self._text("preview-title"))
        self._look.changed.connect(self.sheets.update)
        self.state = controls.label("", "small", "text3")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state.setContentsMargins(16, 6, 16, 8)
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
            self._pause.start()

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

        def work(
            _progress: tasks.Progress, _stop: tasks.Cancelled
        ) -> tuple[bytes, tuple[QImage, ...]]:
            data = make() if fresh or not known else known
            return data, draw_pages(data, width, ratio)

        if not self._data:
            self.state.setText(self._text("preview-busy"))
        self._task = tasks.begin(work, self._show, self._fail)

    def _redraw(self) -> None:
        if self._data:
            self._pause.start(0)

    def _width(self) -> int:
        return max(160, round((self.area.viewport().width() - 2 * GAP) * self._zoom))

    def _show(self, made: tuple[bytes, tuple[QImage, ...]]) -> None:
        self._data, pages = made
        bar = self.area.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.sheets.show_pages(pages)
        bar.setValue(round(share * bar.maximum()))
        self.state.setText(self._text("preview-ready"))
        self.drawn.emit(len(pages))

    def _fail(self, what: Notice) -> None:
        self.state.setText(self._sentence(what))
