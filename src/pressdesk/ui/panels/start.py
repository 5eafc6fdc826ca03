"""The start page: what today is, templates, recent files, the days to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressdesk.dates import lunar, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.ui import controls
from pressdesk.ui.cards import TemplateCard
from pressdesk.ui.look import Look
from pressdesk.ui.panels.days import ComingDays, Occasions
from pressdesk.ui.panels.recent import RecentList
from pressdesk.ui.thumbnails import Thumbnails
from pressdesk.workflow.desk import Desk

SHOWN = 5
SETTLE = 400
NARROW = 1000


def dropped_path(data: QMimeData) -> str:
    """The first local file of a drop, or nothing."""
    local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return local[0] if local else ""


class StartPage(QScrollArea):
    """Where the desk opens."""

    template_chosen = Signal(str)
    occasion_chosen = Signal(str)
    file_chosen = Signal(str)
    dropped = Signal(str)
    gallery_asked = Signal()
    open_asked = Signal()
    import_asked = Signal()
    clipboard_asked = Signal()

    def __init__(self, desk: Desk, look: Look, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._desk, self._look, self._thumbnails = desk, look, thumbnails
        self._text = desk.text
        self._language = desk.option("language")
        self.cards: dict[str, TemplateCard] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(self._text("start-title"))
        self._build()
        thumbnails.ready.connect(self._show_thumbnail)

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        holder = QWidget()
        holder.setMaximumWidth(1240)
        columns = QHBoxLayout(holder)
        columns.setContentsMargins(32, 26, 32, 24)
        columns.setSpacing(56)
        columns.addLayout(self._main(), 1)
        self.side = self._side()
        columns.addWidget(self.side)
        outer = QWidget()
        centre = QHBoxLayout(outer)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(holder)
        self.setWidget(outer)

    def _main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        today = self._today()
        self.date = controls.label(self._long_date(today), "display")
        self.other_dates = controls.label(self._other_dates(today), "body", "text2")
        column.addWidget(self.date)
        column.addSpacing(2)
        column.addWidget(self.other_dates)
        column.addSpacing(16)
        self.occasions = Occasions(self._desk, self._look, today)
        self.occasions.chosen.connect(self.occasion_chosen)
        column.addWidget(self.occasions)
        column.addSpacing(20)
        more = self._text("start-all-templates")
        column.addLayout(self._head("start-new", more, self.gallery_asked.emit))
        column.addSpacing(8)
        column.addLayout(self._cards())
        column.addSpacing(20)
        more = self._text("start-open-other")
        column.addLayout(self._head("start-recent", more, self.open_asked.emit))
        column.addSpacing(4)
        self.recent = RecentList(self._desk, self._look)
        self.recent.chosen.connect(self.file_chosen)
        column.addWidget(self.recent)
        column.addStretch(1)
        return column

    def _head(self, message: str, more: str, act: Callable[[], None]) -> QHBoxLayout:
        way = controls.link(more)
        way.clicked.connect(act)
        return controls.row(controls.label(self._text(message), "section"), None, way)

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.setContentsMargins(0, 0, 0, 0)
        for template in self._desk.templates()[:SHOWN]:
            card = TemplateCard(
                template.name.in_language(self._language),
                template.note.in_language(self._language),
                self._look,
            )
            card.setFixedHeight(268)
            policy = QSizePolicy.Policy
            card.setSizePolicy(policy.Expanding, policy.Fixed)
            card.clicked.connect(
                lambda _checked=False, t=template.id: self.template_chosen.emit(t)
            )
            row.addWidget(card)
            self.cards[template.id] = card
        return row

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(250)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addWidget(controls.label(self._text("start-coming"), "section"))
        self.coming = ComingDays(self._desk, self._look, self._today())
        column.addWidget(self.coming)
        column.addSpacing(20)
        column.addWidget(controls.label(self._text("start-import"), "section"))
        note = self._text("start-import-note")
        column.addWidget(controls.label(note, "body", "text2", wrap=True))
        choose = controls.link(self._text("start-import-choose"))
        choose.clicked.connect(self.import_asked)
        column.addWidget(choose)
        paste = controls.link(self._text("command-import-clipboard"))
        paste.clicked.connect(self.clipboard_asked)
        column.addWidget(paste)
        column.addStretch(1)
        return side

    # -- dates -------------------------------------------------------------

    def _today(self) -> date:
        return in_tehran(self._desk.clock()).date()

    def _long_date(self, today: date) -> str:
        return wording.long_date(JalaliDate.from_gregorian(today))

    def _other_dates(self, today: date) -> str:
        moon = lunar.lunar_of(today)
        said = wording.lunar_date(moon)
        if moon.forecast:
            said = f"{said} ({self._text('start-forecast')})"
        return f"{said}   |   {wording.gregorian_date(today)}"

    # -- life --------------------------------------------------------------

    def refresh(self) -> None:
        """Read the recent files again."""
        self.recent.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the second column out."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        """Pictures of the cards come after the first painting."""
        super().showEvent(event)
        QTimer.singleShot(SETTLE, self, self._fill_cards)

    def _fill_cards(self) -> None:
        for template_id in self.cards:
            self._show_thumbnail(template_id)
        if self.isVisible():
            self._thumbnails.draw_missing(tuple(self.cards))

    def _show_thumbnail(self, template_id: str) -> None:
        card = self.cards.get(template_id)
        if card is not None:
            card.set_picture(self._thumbnails.picture(template_id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a text may be dropped here."""
        if dropped_path(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring the dropped file in."""
        path = dropped_path(event.mimeData())
        if path:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(path)
