"""The form of a letterhead, group by group; it hands on only what is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.notices import Refused
from pressdesk.ui import controls
from pressdesk.ui.dialogs.letterheads.colours import ColourField
from pressdesk.ui.dialogs.letterheads.fields import (
    ChoiceField,
    LineField,
    NumberField,
    SwitchField,
)
from pressdesk.ui.dialogs.letterheads.inputs import Field, Kit
from pressdesk.ui.dialogs.letterheads.logo import FILE, LogoField
from pressdesk.ui.dialogs.letterheads.paper import PaperField
from pressdesk.ui.dialogs.letterheads.places import PlacesField
from pressdesk.workflow.letterhead_draft import put, weak_colours
from pressdesk.writers.letterhead import FONTS, Frame, HeaderStyle, Letterhead
from pressdesk.writers.letterhead_file import Kept

OFFICE = ("name", "unit", "address", "phone", "email", "website")
_HEADER_ROWS, _FOOTER_ROWS = 4, 3
_COLOURS = ("ink", "accent", "muted", "line", "tint", "mark", "watermark")
_MARGINS = ("top", "bottom", "start", "end", "header", "footer")


class Form(QScrollArea):
    """`changed` carries the field's path and the letterhead with its new value."""

    changed = Signal(str, object)

    def __init__(self, kit: Kit, missing: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._kit, self._text, self._missing = kit, kit.text, missing
        self.fields: dict[str, Field] = {}
        self.colours: list[ColourField] = []
        self.kept: Kept | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(kit.text("letterheads-form"))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(24, 4, 24, 24)
        self._column.setSpacing(12)
        self._build()
        self._column.addStretch(1)
        self.setWidget(holder)

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        self._group("name")
        self._side_by_side(
            self._add(LineField(self._kit, "name.fa", self._text("letterheads-fa"))),
            self._add(LineField(self._kit, "name.en", self._text("letterheads-en"))),
        )
        self._build_logo()
        self._build_rows()
        self._build_colours()
        self._build_text()
        self._build_paper()

    def _group(self, name: str) -> None:
        if self.fields:
            self._column.addSpacing(12)
        title = self._text(f"letterheads-group-{name}")
        self._column.addWidget(controls.label(title, "section"))

    def _add(self, field: Field) -> Field:
        self.fields[field.path] = field
        field.changed.connect(self._take)
        return field

    def _side_by_side(self, *fields: Field) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for column, field in enumerate(fields):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)

    def _number(self, path: str, word: str) -> Field:
        return self._add(
            NumberField(self._kit, path, self._text(f"letterheads-{word}"))
        )

    def _choice(self, path: str, word: str, choices: Sequence[str]) -> Field:
        words = {each: self._text(f"letterheads-{word}-{each}") for each in choices}
        name = self._text(f"letterheads-{word}")
        return self._add(ChoiceField(self._kit, path, name, words))

    def _build_logo(self) -> None:
        self._group("logo")
        self.logo = LogoField(self._kit)
        self._column.addWidget(self._add(self.logo))
        self._side_by_side(
            self._number("logo.height", "logo-height"),
            self._number("logo.max_width", "logo-width"),
            self._choice("logo.side", "place", ("start", "middle", "end")),
        )

    def _build_rows(self) -> None:
        self._group("header")
        self._places("header", (*OFFICE, "date", "code"), _HEADER_ROWS)
        styles = get_args(HeaderStyle)
        self._side_by_side(self._choice("header.style", "style", styles))
        self._group("footer")
        self._places("footer", (*OFFICE, "pages"), _FOOTER_ROWS)
        rule = SwitchField(self._kit, "footer.rule", self._text("letterheads-rule"))
        self._side_by_side(self._choice("footer.pages", "pages", ("of", "number")))
        self._column.addWidget(self._add(rule))
        self.empty = controls.label("", "small", "warn", wrap=True)
        self._column.addWidget(self.empty)

    def _places(self, part: str, names: Sequence[str], most: int) -> None:
        words = {each: self._text(f"letterheads-field-{each}") for each in names}
        places = PlacesField(self._kit, part, words, most)
        for field in places.fields:
            self._add(field)
        self._column.addWidget(places)

    def _build_colours(self) -> None:
        self._group("colours")
        note = self._text("letterheads-colours-note")
        self._column.addWidget(controls.label(note, "small", "text3", wrap=True))
        for each in _COLOURS:
            name = self._text(f"letterheads-colour-{each}")
            self._side_by_side(
                self._colour(f"colours.{each}", self._on("paper", name)),
                self._colour(f"dark.{each}", self._on("dark", name)),
            )
        name = self._text("letterheads-colour-ground")
        self._side_by_side(
            self._colour("ground.light", self._on("screen", name)),
            self._colour("ground.dark", self._on("dark", name)),
        )

    def _on(self, where: str, name: str) -> str:
        return self._text(f"letterheads-on-{where}", name=name)

    def _colour(self, path: str, name: str) -> Field:
        field = ColourField(self._kit, path, name)
        self.colours.append(field)
        return self._add(field)

    def _build_text(self) -> None:
        self._group("text")
        fonts: Mapping[str, str] = {each: each for each in FONTS}
        name = self._text("letterheads-font")
        self._side_by_side(
            self._add(ChoiceField(self._kit, "font", name, fonts)),
            self._choice("alignment", "alignment", ("start", "justify")),
            self._choice("frame", "frame", get_args(Frame)),
        )

    def _build_paper(self) -> None:
        self._group("paper")
        self._side_by_side(
            self._add(PaperField(self._kit)),
            self._number("paper.width", "paper-width"),
            self._number("paper.height", "paper-height"),
        )
        self._group("margins")
        for first, second in zip(_MARGINS[::2], _MARGINS[1::2], strict=True):
            pair = (first, f"margin-{first}"), (second, f"margin-{second}")
            self._side_by_side(
                *(self._number(f"margins.{name}", word) for name, word in pair)
            )

    # -- values ------------------------------------------------------------

    def show_kept(self, kept: Kept, *, locked: bool) -> None:
        """Show a letterhead; what was typed and not taken is gone."""
        self.kept = kept
        for field in self.fields.values():
            field.lock(locked=locked)
            field.show_value(kept.look)
        self.logo.show_logo(kept.logo)
        self._judge(kept.look)

    def _take(self, path: str, value: object) -> None:
        if self.kept is None:
            return
        field = self.fields[path]
        try:
            kept = _with(self.kept, path, value)
        except Refused as error:
            field.complain(self._kit.sentence(error.notice))
            return
        field.complain("")
        self.kept = kept
        self._follow(path)
        self.changed.emit(path, kept)
        self._try_again()

    def _follow(self, path: str) -> None:
        """What shows the same value in another way."""
        assert self.kept is not None
        look = self.kept.look
        if path == FILE:
            self.logo.show_logo(self.kept.logo)
        for part in (path.partition(".")[0], path):
            for other, field in self.fields.items():
                related = other == part or other.startswith(f"{part}.")
                if related and other != path and not field.wrong:
                    field.show_value(look)
        if path.startswith(("header.", "footer.")):
            self.fields[path].show_value(look)
        self._judge(look)

    def _try_again(self) -> None:
        """What had no room before may have it now."""
        for field in self.fields.values():
            if field.wrong and isinstance(field, LineField):
                field.typed(field.line.text())

    def _judge(self, look: Letterhead) -> None:
        weak = weak_colours(look)
        for field in self.colours:
            field.warn(weak.get(field.path))
        used = {*look.header.fields, *(f for rows in look.footer.places for f in rows)}
        missing = [each for each in self._missing() if each in used]
        words = f"{self._text('comma')} ".join(
            self._text(f"letterheads-field-{each}") for each in missing
        )
        said = self._text("letterheads-missing", fields=words) if missing else ""
        self.empty.setText(said)
        self.empty.setVisible(bool(missing))

    @property
    def wrong(self) -> list[Field]:
        """The fields whose value was not taken."""
        return [field for field in self.fields.values() if field.wrong]

    def go_to(self, field: Field) -> None:
        """Bring a field into view, with the keyboard in it."""
        self.ensureWidgetVisible(field, 0, 40)
        field.take_focus()


def _with(kept: Kept, path: str, value: object) -> Kept:
    if path == FILE:
        assert isinstance(value, bytes)
        return Kept(kept.look, value)
    return Kept(put(kept.look, path, value), kept.logo)
