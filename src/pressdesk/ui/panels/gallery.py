"""New release: kinds, cards with the real result, and the form at the end side."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.document.nodes import SlotData
from pressdesk.templates.template import Template
from pressdesk.ui import controls, icons
from pressdesk.ui.cards import TemplateCard
from pressdesk.ui.look import Look
from pressdesk.ui.panels.slot_form import SlotForm
from pressdesk.ui.thumbnails import Thumbnails
from pressdesk.workflow.desk import Desk

COLUMNS = 3
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
        self.setAccessibleName(self._text("gallery-title"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._kinds())
        layout.addWidget(_upright())
        layout.addWidget(self._middle(), 1)
        layout.addWidget(_upright())
        layout.addWidget(self._end())
        thumbnails.ready.connect(self._show_thumbnail)
        self.choose(next(iter(self._templates), ""))

    # -- kinds -------------------------------------------------------------

    def _kinds(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(216)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self._text("gallery-search"))
        self.search.setAccessibleName(self._text("gallery-search"))
        self.search.setMinimumHeight(32)
        self.search.textChanged.connect(self._filter)
        row = controls.row(self.search)
        row.setContentsMargins(16, 0, 16, 0)
        column.addLayout(row)
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(self._text("gallery-kinds"))
        self.kinds.setIconSize(QSize(18, 18))
        for name, icon, members in KINDS:
            count = len(members) or len(self._templates)
            words = self._text(f"gallery-kind-{name}", count=count)
            item = QListWidgetItem(icons.icon(icon, self._look.theme), words)
            item.setData(Qt.ItemDataRole.UserRole, members)
            item.setSizeHint(QSize(0, 34))
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.kinds.currentRowChanged.connect(self._filter)
        column.addWidget(self.kinds, 1)
        return side

    # -- cards -------------------------------------------------------------

    def _middle(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self._text("gallery-cards"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(14)
        head = controls.label(self._text("gallery-title"), "page")
        note = controls.label(self._text("gallery-note"), "body", "text2", wrap=True)
        column.addWidget(head)
        column.addWidget(note)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
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
        card.setFixedHeight(238)
        card.clicked.connect(lambda _checked=False: self.choose(template.id))
        return card

    def _filter(self) -> None:
        item = self.kinds.currentItem()
        members = item.data(Qt.ItemDataRole.UserRole) if item else ()
        wanted = self.search.text().strip()
        shown = [
            card
            for template_id, card in self.cards.items()
            if (not members or template_id in members) and wanted in card.text()
        ]
        for card in self.cards.values():
            self._grid.removeWidget(card)
            card.setVisible(False)
        for number, card in enumerate(shown):
            self._grid.addWidget(card, number // COLUMNS, number % COLUMNS)
            card.setVisible(True)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._none.setVisible(not shown)

    # -- the form ----------------------------------------------------------

    def _end(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(340)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        self._name = controls.label("", "page")
        self._note = controls.label("", "body", "text2", wrap=True)
        for part in (self._name, self._note):
            part.setContentsMargins(16, 0, 16, 0)
            column.addWidget(part)
        self.form = SlotForm(self._look, self._text, self._language, strict=False)
        self.form.changed.connect(lambda _slot, _value: self._say_missing())
        column.addWidget(self.form, 1)
        column.addWidget(controls.hairline())
        column.addLayout(self._feet())
        return side

    def _feet(self) -> QVBoxLayout:
        self._missing = controls.label("", "small", "text3", wrap=True)
        create = controls.button(self._text("gallery-create"), self._look, primary=True)
        create.clicked.connect(self._create)
        cancel = controls.button(self._text("button-cancel"), self._look)
        cancel.clicked.connect(self.left)
        feet = QVBoxLayout()
        feet.setContentsMargins(16, 10, 16, 14)
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
        self._say_missing()

    def _say_missing(self) -> None:
        missing = self.form.missing()
        if not missing:
            self._missing.setText(self._text("gallery-complete"))
            return
        names = "، ".join(missing) if self._language == "fa" else ", ".join(missing)
        said = self._text("gallery-missing", count=len(missing), names=names)
        self._missing.setText(said)

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


def _upright() -> QFrame:
    line = QFrame()
    line.setProperty("hairline", "true")
    line.setFixedWidth(1)
    return line
