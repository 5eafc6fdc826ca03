"""The first page in the letterhead as it stands: the real one, made aside."""

from __future__ import annotations

import threading

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.ui import controls, fonts, tasks
from pressdesk.ui.look import Look
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.preview import Previewer
from pressdesk.writers.letterhead_file import Kept

PAUSE = 350
_GAP = 16
_LEAST = 240
_A4 = QSize(210, 297)
Drawn = tuple[Kept, QImage]
"""A page and the letterhead that it is in."""


class Sheet(QWidget):
    """The picture on the quiet ground, as large as there is room.

    Until there is one, `said` stands on a sheet of the same place.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.image: QImage | None = None
        self.said = ""

    @property
    def room(self) -> QRect:
        """Where the page may stand."""
        return self.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)

    @property
    def place(self) -> QRect:
        """Where the page stands: whole, in the middle of the width, at the top."""
        mode = Qt.AspectRatioMode.KeepAspectRatio
        page = _A4 if self.image is None else self.image.size()
        size = page.scaled(self.room.size(), mode)
        place = QRect(self.room.topLeft(), size)
        place.moveLeft((self.width() - size.width()) // 2)
        return place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, at 90 % brightness in the dark theme, with a hairline."""
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.color("ground"))
        place = self.place
        painter.setPen(theme.color("line2"))
        if self.image is None:
            painter.fillRect(place, theme.color("base"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.setPen(theme.color("text3"))
            painter.setFont(fonts.font("small"))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(place.adjusted(16, 16, -16, -16), flags, self.said)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, self.image)
        if theme.dark:
            shade = theme.color("ground")
            shade.setAlpha(26)
            painter.fillRect(place, shade)
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class LivePage(QWidget):
    """Drawn a moment after the last `ask`; the last good picture stays meanwhile."""

    def __init__(self, desk: Desk, look: Look, package: Package) -> None:
        super().__init__()
        self._desk, self._package = desk, package
        self._previewer, self._turn = Previewer(desk), threading.Lock()
        self._task: tasks.Task | None = None
        self._wanted: Kept | None = None
        self.setMinimumWidth(_LEAST)
        self.sheet = Sheet(look)
        self.sheet.setAccessibleName(desk.text("letterheads-page"))
        self.state = controls.label("", "small", "text3", wrap=True)
        self.state.setContentsMargins(_GAP, 6, _GAP, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.state)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether a page is waited for."""
        under_way = self._task is not None and self._task.running
        return self._pause.isActive() or under_way

    def ask(self, kept: Kept, *, at_once: bool = False) -> None:
        """Show this letterhead soon."""
        self._wanted = kept
        self._say(self._desk.text("letterheads-page-busy"))
        self._pause.start(0 if at_once else PAUSE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page of another size is drawn sharp again."""
        super().resizeEvent(event)
        if self._wanted is not None:
            self._pause.start(PAUSE)

    def _begin(self) -> None:
        if self._task is not None and self._task.running:
            self._pause.start(PAUSE)
            return
        kept, package = self._wanted, self._package
        if kept is None:
            return
        previewer, turn = self._previewer, self._turn
        room, ratio = self.sheet.room.size(), self.devicePixelRatioF()

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> Drawn:
            from pressdesk.ui.pages import draw_pages

            with turn:
                data = previewer.pdf_in(package, kept)
            paper = kept.look.paper
            high = room.height() * paper.width / paper.height
            width = max(_LEAST // 2, round(min(room.width(), high)))
            return kept, draw_pages(data, width, ratio, most=1)[0]

        # Bound methods: Qt forgets them with this widget, which may be gone by then.
        self._task = tasks.begin(work, self._show, self._fail)

    def _show(self, drawn: Drawn) -> None:
        kept, self.sheet.image = drawn
        self.sheet.update()
        if kept == self._wanted:
            self._say(self._desk.text("letterheads-page-ready"))

    def _fail(self, what: Notice) -> None:
        self._say(self._desk.messages.notice(what))

    def _say(self, sentence: str) -> None:
        self.state.setText(sentence)
        self.sheet.said = sentence
        self.sheet.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """The dialog closes: the worker ends after the page it is at."""
        super().hideEvent(event)
        self._pause.stop()
        previewer, turn = self._previewer, self._turn

        def end(_progress: tasks.Progress, _stop: tasks.Cancelled) -> None:
            with turn:
                previewer.close()

        tasks.begin(end, lambda _none: None, lambda _what: None)
