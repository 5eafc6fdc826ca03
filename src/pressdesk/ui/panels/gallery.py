"""New release: kinds, cards with the real result, and the form at the end side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.document.nodes import SlotData
from pressdesk.templates.template import Template
from pressdesk.text.characters import search_key
from pressdesk.ui import controls
from pressdesk.ui.cards import RING, TemplateCard, shade
from pressdesk.ui.list_rows import ListRow, RowPainter, add_row
from pressdesk.ui.look import Look
from pressdesk.ui.messages import digits
from pressdesk.ui.panels.search import KEYS
from pressdesk.ui.panels.slot_form import SlotForm
from pressdesk.ui.thumbnails import Thumbnails
from pressdesk.workflow.desk import Desk

COLUMNS = 3
KINDS_WIDTH = 224
FORM_WIDTHS = (340, 404)
WIDE, LOW = 1400, 600
EDGE, GAP, CARD_WIDTH = 32, 28, 190
NAMED = 3
PICTURE = (118, 162)
KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("all", "article", ()),
    ("news", "file-text", ("meeting-report",)),
    ("messages", "calendar-event", ("occasion-address",)),
    ("information", "speakerphone", ("notice", "press-invitation")),
    ("office", "certificate", ("appointment",)),
)


class Gallery(QWidget):
    """Choose a template, fill in its form here or later beside the page."""

    created = Signal(str, object)
    left = Signal()

    def __init__(self, desk: Desk, look: Look, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._desk, self._look, self._thumbnails = desk, look, thumbnails
        self._text = desk.text
        self._language = desk.option("language")
        self._templates = {each.id: each for each in desk.templates()}
        self.cards: dict[str, TemplateCard] = {}
        self.chosen = ""
        self._columns = COLUMNS
        self.setAccessibleName(self._text("gallery-title"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(controls.hairline())
        layout = QHBoxLayout()
        layout.setSpacing(0)
        rows.addLayout(layout, 1)
        layout.addWidget(self._kinds())
        layout.addWidget(_upright())
        layout.addWidget(self._middle(), 1)
        layout.addWidget(_upright())
        layout.addWidget(self._end())
        QShortcut(QKeySequence(KEYS), self).activated.connect(self._enter_search)
        thumbnails.ready.connect(self._show_thumbnail)
        look.changed.connect(self._show_picture)
        self.choose(next(iter(self._templates), ""))

    # -- kinds -------------------------------------------------------------

    def _kinds(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(KINDS_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self._text("gallery-search"))
        self.search.setAccessibleName(self._text("gallery-search"))
        controls.begin_icon(self.search, "search", self._look)
        self.search.setMinimumHeight(32)
        self.search.textChanged.connect(self._filter)
        row = controls.row(self.search)
        row.setContentsMargins(16, 0, 16, 0)
        column.addLayout(row)
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(self._text("gallery-kinds"))
        self.kinds.setItemDelegate(RowPainter(self._look, self.kinds))
        self.kinds.setMouseTracking(True)
        for number, (name, icon, members) in enumerate(KINDS):
            count = digits(str(len(members) or len(self._templates)), self._language)
            said = self._text(f"gallery-kind-{name}")
            add_row(self.kinds, ListRow(said, end=count, icon=icon), number)
        self.kinds.setCurrentRow(0)
        self.kinds.currentRowChanged.connect(self._filter)
        column.addWidget(self.kinds, 1)
        return side

    def _enter_search(self) -> None:
        if self.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    # -- cards -------------------------------------------------------------

    def _middle(self) -> QScrollArea:
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self._text("gallery-cards"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(EDGE - RING, 20, EDGE - RING, 20)
        column.setSpacing(14)
        title = controls.label(self._text("gallery-title"), "page")
        note = controls.label(self._text("gallery-note"), "body", "text2", wrap=True)
        self._said = note
        head = controls.row(title, note, spacing=12)
        head.setStretch(1, 1)
        head.setContentsMargins(RING, 0, RING, 0)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(18)
        for template in self._templates.values():
            self.cards[template.id] = self._card(template)
        column.addLayout(self._grid)
        self._none = controls.label(self._text("gallery-none"), "body", "text3")
        column.addWidget(self._none)
        column.addStretch(1)
        area.setWidget(holder)
        self._filter()
        return area

    def _card(self, template: Template) -> TemplateCard:
        card = TemplateCard(template.name.in_language(self._language), "", self._look)
        card.setAccessibleDescription(template.note.in_language(self._language))
        card.setCheckable(True)
        card.set_paper(200)
        card.clicked.connect(lambda _checked=False: self.choose(template.id))
        return card

    def _filter(self) -> None:
        members = KINDS[max(0, self.kinds.currentRow())][2]
        wanted = search_key(self.search.text())
        shown = [
            card
            for template_id, card in self.cards.items()
            if (not members or template_id in members)
            and wanted in search_key(card.text() + card.accessibleDescription())
        ]
        for card in self.cards.values():
            self._grid.removeWidget(card)
            card.setVisible(False)
        for column in range(max(self._columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, int(column < self._columns))
        for number, card in enumerate(shown):
            self._grid.addWidget(card, *divmod(number, self._columns))
            card.setVisible(True)
        self._none.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as keep their width; then a wider form."""
        super().resizeEvent(event)
        form = FORM_WIDTHS[self.width() >= WIDE]
        self._side.setFixedWidth(form)
        self._picture.setVisible(self._has_picture())
        room = self.width() - KINDS_WIDTH - form - 2 * EDGE + GAP
        columns = max(1, room // (CARD_WIDTH + GAP))
        self._said.setVisible(columns > 1)
        if columns != self._columns:
            self._columns = columns
            self._filter()

    # -- the form ----------------------------------------------------------

    def _end(self) -> QWidget:
        self._side = side = QWidget()
        side.setFixedWidth(FORM_WIDTHS[0])
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        self.form = SlotForm(self._look, self._text, self._language, strict=False)
        self.form.changed.connect(lambda _slot, _value: self._say_missing())
        column.addWidget(self.form, 1)
        column.addWidget(controls.hairline())
        column.addLayout(self._feet())
        return side

    def _head(self) -> QHBoxLayout:
        """The result, small, and what it is for."""
        self._name = controls.label("", "page", wrap=True)
        self._note = controls.label("", "body", "text2", wrap=True)
        self._picture = QLabel()
        self._picture.setProperty("paper", "true")
        self._picture.setFixedSize(*PICTURE)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(16)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _feet(self) -> QVBoxLayout:
        self._missing = controls.label("", "small", "text3", wrap=True)
        create = controls.button(self._text("gallery-create"), self._look, primary=True)
        create.clicked.connect(self._create)
        cancel = controls.button(self._text("button-cancel"), self._look)
        cancel.clicked.connect(self.left)
        feet = QVBoxLayout()
        # The fields leave room for their scroll bar at the end side.
        controls.set_margins(feet, 16, 10, 26, 14)
        feet.addWidget(self._missing)
        feet.addLayout(controls.row(None, create, cancel))
        return feet

    def choose(
        self, template_id: str, values: dict[str, SlotData] | None = None
    ) -> None:
        """Show the form of a template, with `values` already in it."""
        template = self._templates.get(template_id)
        if template is None:
            return
        self.chosen = template_id
        for each, card in self.cards.items():
            card.setChecked(each == template_id)
        self._name.setText(template.name.in_language(self._language))
        self._note.setText(template.note.in_language(self._language))
        defaults = {slot.id: slot.default for slot in template.slots if slot.default}
        self.form.show_template(template, {**defaults, **(values or {})})
        self._show_picture()
        self._say_missing()

    def _show_picture(self) -> None:
        """The chosen card's picture beside the name of its template."""
        drawn = self._thumbnails.picture(self.chosen)
        self._picture.setVisible(self._has_picture())
        if drawn is None:
            return
        ratio = self.devicePixelRatioF()
        width, height = (round((side - 2) * ratio) for side in PICTURE)
        shown = QPixmap.fromImage(drawn).scaledToWidth(
            width, Qt.TransformationMode.SmoothTransformation
        )
        shown = shown.copy(0, 0, width, height)
        shade(shown, self._look.theme)
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)

    def _has_picture(self) -> bool:
        """A low window keeps its height for the fields."""
        drawn = self._thumbnails.picture(self.chosen) is not None
        return drawn and self.height() >= LOW

    def _say_missing(self) -> None:
        missing = self.form.missing()
        if not missing:
            self._missing.setText(self._text("gallery-complete"))
            self._missing.setToolTip("")
            return
        comma = f"{self._text('comma')} "
        names = comma.join(missing[:NAMED]) + "…" * (len(missing) > NAMED)
        said = self._text("gallery-missing", count=len(missing), names=names)
        self._missing.setText(said)
        self._missing.setToolTip(comma.join(missing))

    def _create(self) -> None:
        self.form.flush()
        self.created.emit(self.chosen, self.form.values())

    # -- pictures ----------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Show the pictures there are, ask for the others."""
        super().showEvent(event)
        for template_id in self.cards:
            self._show_thumbnail(template_id)
        self._thumbnails.draw_missing(tuple(self.cards))

    def _show_thumbnail(self, template_id: str) -> None:
        card = self.cards.get(template_id)
        if card is not None:
            card.set_picture(self._thumbnails.picture(template_id))
        if template_id == self.chosen:
            self._show_picture()


def _upright() -> QFrame:
    line = QFrame()
    line.setProperty("hairline", "true")
    line.setFixedWidth(1)
    return line
