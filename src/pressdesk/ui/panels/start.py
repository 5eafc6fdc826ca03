"""The start page: what today is, templates, recent files, the days to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.dates import lunar, wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.ui import controls
from pressdesk.ui.cards import RING, TemplateCard
from pressdesk.ui.look import Look
from pressdesk.ui.lookup import Entry
from pressdesk.ui.messages import digits
from pressdesk.ui.panels.days import MESSAGE, ComingDays, Occasions
from pressdesk.ui.panels.foot import Foot
from pressdesk.ui.panels.recent import INSET, RecentList
from pressdesk.ui.panels.search import SearchField
from pressdesk.ui.thumbnails import Thumbnails
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.recent import recent_files

if TYPE_CHECKING:
    from pressdesk.templates.template import Template
    from pressdesk.ui.panels.calendar import OccasionCalendar

SHOWN = 5
SETTLE = 400
NARROW = 1000
WIDTH, SIDE = 1264, 268
LOW = 840
PAPER, LOW_PAPER = 188, 146
GAP, LOW_GAP = 26, 12


def dropped_paths(data: QMimeData) -> list[str]:
    """The local files of a drop."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


class StartPage(QWidget):
    """Where the desk opens.

    It is made as a frame in its final measures, with the day, the cards and the
    headings; `finish` brings links, lists, pictures and keys into the room left for
    them.
    """

    template_chosen = Signal(str)
    occasion_chosen = Signal(str, object)
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
        self._calendar: OccasionCalendar | None = None
        self.coming: ComingDays | None = None
        self.setAcceptDrops(True)
        self.setAccessibleName(self._text("start-title"))
        self._gaps: list[tuple[QVBoxLayout, QSpacerItem]] = []
        self._build()

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        """From the outside in: a part that changes its parent is styled once more."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = self._make_area()
        column.addWidget(self.area, 1)
        self._rows = rows = QVBoxLayout(holder)
        rows.setSpacing(16)
        rows.addLayout(self._top())
        columns = QHBoxLayout()
        columns.setSpacing(56)
        rows.addLayout(columns, 1)
        columns.addLayout(self._main(), 1)
        self.side = self._side()
        columns.addWidget(self.side)
        self.foot = Foot(self._desk, self._look)
        column.addWidget(self.foot)

    def finish(self) -> None:
        """The second beat, right after the first painting."""
        self.search.finish()
        self.search.sources += [self._found_templates, self._found_files]
        self.search.sources.append(self._found_places)
        self.area.verticalScrollBar().valueChanged.connect(self.search.follow)
        self.occasions.finish()
        more = self._text("start-all-templates", count=len(self._desk.templates()))
        self._add_way(self._new_head, more, self.gallery_asked.emit)
        more = self._text("start-open-other")
        self._add_way(self._recent_head, more, self.open_asked.emit)
        self._finish_side()
        self._breathe()
        self.recent.refresh()
        self.foot.finish()
        self._thumbnails.ready.connect(self._show_thumbnail)

    def _add_way(self, head: QHBoxLayout, more: str, act: Callable[[], None]) -> None:
        way = controls.link(more)
        way.clicked.connect(act)
        head.addWidget(way)
        head.addSpacing(-controls.LINK_PAD)

    def _make_area(self) -> QWidget:
        """The scrolled area; gives the place of the rows in its middle."""
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self._text("start-title"))
        outer = QWidget()
        self.area.setWidget(outer)
        holder = QWidget(outer)
        holder.setMaximumWidth(WIDTH)
        centre = QHBoxLayout(outer)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(holder)
        return holder

    def _top(self) -> QHBoxLayout:
        """The day at the start, the search at the end: over both columns."""
        today = self._today()
        self.date = controls.label(self._long_date(today), "display")
        self.other_dates = controls.label(self._other_dates(today), "body", "text2")
        days = QVBoxLayout()
        days.setSpacing(2)
        days.addWidget(self.date)
        days.addWidget(self.other_dates)
        self.search = SearchField(self._look, self._text, self)
        self.search.setFixedWidth(SIDE)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(days, 1)
        at_top = QVBoxLayout()
        at_top.addWidget(self.search)
        at_top.addStretch(1)
        top.addLayout(at_top)
        return top

    def _main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.occasions = Occasions(self._desk, self._look, self._today())
        self.occasions.chosen.connect(self._ask_message)
        column.addWidget(self.occasions)
        self._gap(column)
        self._new_head = self._head("start-new")
        column.addLayout(self._new_head)
        column.addSpacing(8)
        column.addLayout(self._cards())
        self._gap(column)
        self._recent_head = self._head("start-recent")
        column.addLayout(self._recent_head)
        column.addSpacing(4)
        self.recent = RecentList(self._desk, self._look)
        self.recent.chosen.connect(self.file_chosen)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addSpacing(-INSET)  # the icons stand at the column's edge
        sides.addWidget(self.recent)
        sides.addSpacing(-INSET)
        column.addLayout(sides)
        column.addStretch(1)
        return column

    def _gap(self, column: QVBoxLayout) -> None:
        """Air between two groups; a low window has less of it."""
        gap = QSpacerItem(0, LOW_GAP)
        column.addItem(gap)
        self._gaps.append((column, gap))

    def _head(self, message: str) -> QHBoxLayout:
        return controls.row(controls.label(self._text(message), "section"), None)

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(-RING)  # the papers stand at the column's edges
        for template in self._desk.templates()[:SHOWN]:
            card = self._card(template)
            card.set_paper(PAPER)
            row.addWidget(card)
            self.cards[template.id] = card
        row.addSpacing(-RING)
        return row

    def _card(self, template: Template) -> TemplateCard:
        """The template of messages offers itself for today's occasion."""
        name = template.name.in_language(self._language)
        occasion = self.occasions.first if template.id == MESSAGE else ""
        if occasion:
            said = self._text("start-for-occasion", name=occasion)
            card = TemplateCard(name, said, self._look, lit=True)
            card.clicked.connect(lambda: self._ask_message(occasion))
        else:
            note = template.note.in_language(self._language)
            card = TemplateCard(name, note, self._look)
            card.clicked.connect(lambda: self.template_chosen.emit(template.id))
        return card

    def _ask_message(self, occasion: str) -> None:
        self.occasion_chosen.emit(occasion, None)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE)
        self._side_column = column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(controls.label(self._text("start-coming"), "section"))
        column.addStretch(1)
        return side

    def _finish_side(self) -> None:
        """The days to come and the ways of texts into the desk."""
        column = self._side_column
        column.takeAt(1)  # the stretch that kept the heading at the top
        self.coming = ComingDays(self._desk, self._look, self._today())
        column.addWidget(self.coming)
        self.calendar_link = controls.link(self._text("start-calendar"))
        self.calendar_link.clicked.connect(self.open_calendar)
        column.addWidget(self.calendar_link)
        self._gap(column)
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

    # -- finding -----------------------------------------------------------

    def _found_templates(self) -> Iterator[Entry]:
        for template in self._desk.templates():
            yield Entry(
                kind="found-template",
                name=template.name.in_language(self._language),
                act=partial(self.template_chosen.emit, template.id),
                icon="article",
                note=template.note.in_language(self._language),
                also=" ".join(map(template.name.in_language, ("fa", "en"))),
            )

    def _found_files(self) -> Iterator[Entry]:
        for file in recent_files(self._desk):
            yield Entry(
                kind="found-file",
                name=file.headline or Path(file.path).stem,
                act=partial(self.file_chosen.emit, file.path),
                icon="file-text",
                note=digits(file.code, self._language),
                also=Path(file.path).stem,
            )

    def _found_places(self) -> Iterator[Entry]:
        name = self._text("start-calendar")
        yield Entry("found-place", name, self.open_calendar, "calendar")

    def open_calendar(self) -> None:
        """The occasions of the coming year; one chosen begins its message."""
        if self._calendar is None:
            from pressdesk.ui.panels.calendar import OccasionCalendar

            made = OccasionCalendar(self._desk, self._look, self._today(), self)
            made.chosen.connect(self.occasion_chosen)
            self._calendar = made
        shown = self.calendar_link.isVisible()
        self._calendar.show_at(self.calendar_link if shown else self.search)

    # -- dates -------------------------------------------------------------

    def _today(self) -> date:
        return in_tehran(self._desk.clock()).date()

    def _long_date(self, today: date) -> str:
        return wording.long_date(JalaliDate.from_gregorian(today), self._language)

    def _other_dates(self, today: date) -> str:
        moon = lunar.lunar_of(today)
        said = wording.lunar_date(moon, self._language)
        if moon.forecast:
            said = f"{said} ({self._text('start-forecast')})"
        return f"{said}   |   {wording.gregorian_date(today, self._language)}"

    # -- life --------------------------------------------------------------

    def refresh(self) -> None:
        """Read the recent files and the settings again."""
        self.recent.refresh()
        self.foot.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the second column out, a low one has low cards."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= NARROW)
        self._breathe()
        QTimer.singleShot(0, self.search, self.search.follow)

    def _breathe(self) -> None:
        low = self.height() < LOW
        for card in self.cards.values():
            card.set_paper(LOW_PAPER if low else PAPER)
        for column, gap in self._gaps:
            gap.changeSize(0, LOW_GAP if low else GAP)
            column.invalidate()
        if self.coming is not None:
            self.coming.breathe(low=low)
        self._rows.setContentsMargins(32, 20 if low else 32, 32, 8)

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
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring the dropped file in."""
        paths = dropped_paths(event.mimeData())
        if paths:
            event.setDropAction(QtCore.Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths[0])
