"""The release's first page in a letterhead: the real one, drawn in the background."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.ui import fonts, tasks
from pressdesk.ui.look import Look
from pressdesk.workflow.desk import Desk

WIDTH = 250
_LEAST = 110
_A4 = 297 / 210
Drawn = tuple[str, QImage]
"""A page and the letterhead that it is in."""


class FirstPage(QWidget):
    """A small picture, cropped at the foot; each letterhead is drawn once."""

    def __init__(self, desk: Desk, look: Look, package: Package) -> None:
        super().__init__()
        self._desk, self._look, self._package = desk, look, package
        self._pictures: dict[str, QImage] = {}
        self._asked: set[str] = set()
        self._said = ""
        self.letterhead = ""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Expanding)
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(round(WIDTH * _A4))
        self.setAccessibleName(desk.text("export-first-page"))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The whole page, where there is room."""
        return QSize(WIDTH, round(WIDTH * _A4))

    @property
    def picture(self) -> QImage | None:
        """The page in the present letterhead, or None while there is none."""
        return self._pictures.get(self.letterhead)

    def show_letterhead(self, letterhead: str) -> None:
        """Show this letterhead, or a placeholder until it is drawn."""
        self.letterhead = letterhead
        self._said = self._desk.text("preview-busy")
        if self.isVisible():
            self._draw()
        self.update()

    def forget(self) -> None:
        """Letterheads changed: each is drawn again when it is shown."""
        self._pictures.clear()
        self._asked.clear()
        self.show_letterhead(self.letterhead)

    def showEvent(self, event: QShowEvent) -> None:
        """The work begins when somebody looks."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        letterhead = self.letterhead
        if not letterhead or letterhead in self._asked:
            return
        self._asked.add(letterhead)
        desk, package, ratio = self._desk, self._package, self.devicePixelRatioF()

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> Drawn:
            from pressdesk.ui.pages import draw_pages
            from pressdesk.workflow import deliver

            data = deliver.preview_pdf(desk, package, letterhead)
            return letterhead, draw_pages(data, WIDTH, ratio, most=1)[0]

        # Bound methods: Qt forgets them with this widget, which may be gone by then.
        self._task = tasks.begin(work, self._take, self._fail)

    def _take(self, drawn: Drawn) -> None:
        letterhead, image = drawn
        self._pictures[letterhead] = image
        self.update()

    def _fail(self, what: Notice) -> None:
        self._said = self._desk.messages.notice(what)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, at 90 % brightness in the dark theme, with a hairline."""
        painter = QPainter(self)
        theme, image = self._look.theme, self.picture
        if image is None:
            painter.fillRect(self.rect(), theme.color("base"))
            painter.setPen(theme.color("text3"))
            painter.setFont(fonts.font("small"))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), flags, self._said)
        else:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            painter.drawImage(0, 0, image)
            if theme.dark:
                shade = theme.color("ground")
                shade.setAlpha(26)
                painter.fillRect(self.rect(), shade)
        painter.setPen(theme.color("line2"))
        # Half a point in: at 150 % a line on the edge would leave some of it free.
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
