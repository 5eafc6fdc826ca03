"""The template form: one field a slot; empty required ones stand first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pressdesk.document.nodes import Release, SlotData
from pressdesk.templates.template import Template
from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.slot_fields import SlotField


class SlotForm(QScrollArea):
    """Shows a template's fields; `changed` says the field's id and new value.

    `typing` says that an input holds something new, which it has not said yet.

    A `strict` form marks required fields that are empty as wrong.
    """

    changed = Signal(str, object)
    typing = Signal()

    def __init__(
        self, look: Look, text: Text, language: str, *, strict: bool = True
    ) -> None:
        super().__init__()
        self._strict = strict
        self._look, self._text, self._language = look, text, language
        self.fields: dict[str, SlotField] = {}
        self.template: Template | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("form-title"))
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.fields = {}
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(16, 4, 16, 16)
        layout.addWidget(
            controls.label(self._text("form-none"), "small", "text3", wrap=True)
        )
        layout.addStretch(1)
        self.setWidget(holder)

    def show_template(
        self, template: Template | None, values: Mapping[str, SlotData]
    ) -> None:
        """Build the fields of `template` with their values."""
        self.template = template
        if template is None or not template.slots:
            self._show_nothing()
            return
        self.fields = {}
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(16, 4, 16, 16)
        layout.setSpacing(10)
        order = sorted(
            template.slots, key=lambda s: not (s.required and not values.get(s.id))
        )
        for slot in order:
            field = SlotField(
                slot, self._look, self._text, self._language, strict=self._strict
            )
            field.set_value(values.get(slot.id, ""))
            field.changed.connect(self._field_changed)
            field.typing.connect(self.typing)
            layout.addWidget(field)
            self.fields[slot.id] = field
        layout.addStretch(1)
        self.setWidget(holder)
        self._take_place(holder)

    def _take_place(self, holder: QWidget) -> None:
        """Tab comes here from the form itself; new fields stand behind the window's."""
        before: QWidget = self
        for each in holder.findChildren(QWidget):
            here = each.window() is self.window()  # no list of a combo box
            if here and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, each)
                before = each

    def set_values(self, values: Mapping[str, SlotData]) -> None:
        """Show values that changed elsewhere (undo, the text)."""
        for slot_id, field in self.fields.items():
            field.set_value(values.get(slot_id, ""))

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 (Qt's own way)
        """An issued release's form is for reading."""
        holder = self.widget()
        if holder is not None:
            holder.setEnabled(not locked)

    def flush(self) -> None:
        """Hand over what is typed and not yet said."""
        for field in list(self.fields.values()):
            field.flush()

    def typed(self, release: Release) -> Release:
        """`release` with what is typed and not yet said, in form and text."""
        from pressdesk.templates.form import set_slot

        for slot_id, field in self.fields.items():
            if self.template is not None and field.waiting:
                release = set_slot(release, self.template, slot_id, field.value())
        return release

    def values(self) -> dict[str, SlotData]:
        """All values that are filled."""
        found = {slot_id: field.value() for slot_id, field in self.fields.items()}
        return {slot_id: value for slot_id, value in found.items() if value}

    def counts(self) -> tuple[int, int]:
        """How many fields are filled, of how many."""
        return len(self.values()), len(self.fields)

    def missing(self) -> tuple[str, ...]:
        """The labels of required fields that are empty."""
        return tuple(
            field.slot.label.in_language(self._language)
            for field in self.fields.values()
            if field.slot.required and not field.value()
        )

    def go_to(self, slot_id: str) -> bool:
        """Put the caret into a field."""
        field = self.fields.get(slot_id.partition(".")[0])
        if field is None:
            return False
        self.ensureWidgetVisible(field)
        field.take_focus()
        return True

    def _field_changed(self, slot_id: str) -> None:
        self.changed.emit(slot_id, self.fields[slot_id].value())
