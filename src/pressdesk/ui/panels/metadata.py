"""What the release says of itself: when it may be published, who, where and tags."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.dates.jalali import JalaliDate
from pressdesk.document.nodes import Meta, Release, replace
from pressdesk.ui import controls
from pressdesk.ui.field_lines import FieldLine
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text
from pressdesk.ui.panels.moment_field import MomentField
from pressdesk.ui.panels.tag_field import TagField
from pressdesk.workflow import metadata

WORDS = ("service", "source", "byline")
CONTACT = ("name", "phone", "email")
_LATIN = frozenset({"phone", "email", "slug"})


class Metadata(QScrollArea):
    """`changed` says the whole new metadata after a field was left.

    `typing` says that an input holds something new, which it has not said yet.
    """

    changed = Signal(object)
    typing = Signal()

    def __init__(
        self, look: Look, text: Text, language: str, today: JalaliDate
    ) -> None:
        super().__init__()
        self._look, self._text, self._language = look, text, language
        self._today = today
        self._meta = Meta()
        self._proposal = ""
        self.lines: dict[str, FieldLine] = {}
        self._shown: dict[str, str] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("meta-title"))
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(10)
        self._build()
        for line in self._holder.findChildren(QLineEdit):
            line.textEdited.connect(lambda _text: self.typing.emit())
        self.setWidget(self._holder)

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        self.embargo = self._moment("embargo", needs_time=True)
        self._note("meta-embargo-note")
        for name in WORDS:
            self._add(name, self._line(name, self._text(f"meta-{name}")))
        self.tags = TagField(self._look, self._text)
        self.tags.changed.connect(lambda tags: self._say(tags=tags))
        self._add("tags", self.tags)
        self._add("slug", self._slug())
        self._note("meta-slug-note")
        place = self._line("event_place", self._text("meta-event-place"))
        self._add("event-place", place)
        self.event_at = self._moment("event-at", needs_time=False)
        self._head("contact")
        for name in CONTACT:
            word = self._text(f"meta-contact-{name}")
            said = self._text("form-part", name=self._text("meta-contact"), part=word)
            line = self._line(f"contact.{name}", said)
            line.setPlaceholderText(word)
            self._column.addWidget(line)
        self._note("meta-contact-note")
        self._column.addStretch(1)

    def _head(self, name: str) -> None:
        label = controls.label(self._text(f"meta-{name}"), "small", "text2", wrap=True)
        self._column.addWidget(label)

    def _note(self, message: str) -> None:
        note = controls.label(self._text(message), "gutter", "text3", wrap=True)
        self._column.addWidget(note)

    def _add(self, name: str, widget: QWidget) -> None:
        group = QVBoxLayout()
        group.setSpacing(4)
        label = controls.label(self._text(f"meta-{name}"), "small", "text2")
        group.addWidget(label)
        group.addWidget(widget)
        self._column.addLayout(group)

    def _line(self, name: str, said: str) -> FieldLine:
        line = FieldLine()
        line.setAccessibleName(said)
        line.setMinimumHeight(32)
        line.setMinimumWidth(40)
        if name.rpartition(".")[2] in _LATIN:
            controls.left_to_right(line)
        line.editingFinished.connect(partial(self._left, name))
        self.lines[name] = line
        return line

    def _slug(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.propose = controls.button(self._text("meta-slug-propose"), self._look)
        self.propose.setProperty("small", "true")
        self.propose.clicked.connect(self._take_proposal)
        row.addWidget(self._line("slug", self._text("meta-slug")), 1)
        row.addWidget(self.propose)
        return holder

    def _moment(self, name: str, *, needs_time: bool) -> MomentField:
        said = self._text(f"meta-{name}")
        made = MomentField(
            self._look,
            self._text,
            self._language,
            said,
            self._today,
            needs_time=needs_time,
        )
        made.changed.connect(lambda kept: self._say(**{name.replace("-", "_"): kept}))
        self._add(name, made)
        return made

    # -- values ------------------------------------------------------------

    def show_release(self, release: Release, *, locked: bool = False) -> None:
        """Show what the release says of itself; a locked one is for reading."""
        meta = self._meta = release.meta
        self._proposal = metadata.proposed_slug(release)
        for name, line in self.lines.items():
            said = self._read(name)
            typing = line.hasFocus() and line.isModified()
            if typing:
                continue
            if line.text().strip() != said:
                line.setText(said)
                line.setCursorPosition(0)
            self._shown[name] = line.text()
        self.lines["slug"].setPlaceholderText(self._proposal)
        self.propose.setEnabled(bool(self._proposal) and meta.slug != self._proposal)
        self.tags.set_tags(meta.tags)
        self.embargo.set_value(meta.embargo)
        self.event_at.set_value(meta.event_at)
        self._holder.setEnabled(not (locked or release.locked))

    def _read(self, name: str) -> str:
        owner, _, member = name.rpartition(".")
        said: str = getattr(self._meta.contact if owner else self._meta, member)
        return said

    def _left(self, name: str) -> None:
        """Say what a line holds, if it is not what it was shown."""
        if self.lines[name].text() == self._shown.get(name):
            return
        meta = self._with(self._meta, name)
        self.lines[name].setModified(False)
        if name == "slug":
            self.lines[name].setText(meta.slug)
            self.lines[name].setCursorPosition(0)
        self._shown[name] = self.lines[name].text()
        self._take(meta)

    def _with(self, meta: Meta, name: str) -> Meta:
        """`meta` with what the line holds."""
        said = " ".join(self.lines[name].text().split())
        if name == "slug":
            said = metadata.clean_slug(said)
        owner, _, member = name.rpartition(".")
        if owner:
            return replace(meta, contact=replace(meta.contact, **{member: said}))
        return replace(meta, **{member: said})

    def typed(self, meta: Meta) -> Meta:
        """`meta` with what is typed and not yet said; the inputs stay as they are."""
        for name, line in self.lines.items():
            if line.text() != self._shown.get(name):
                meta = self._with(meta, name)
        tags = dict.fromkeys((*meta.tags, *metadata.tags_of(self.tags.line.text())))
        moments = {"embargo": self.embargo.typed(), "event_at": self.event_at.typed()}
        known = {name: said for name, said in moments.items() if said is not None}
        return replace(meta, tags=tuple(tags), **known)

    def _take_proposal(self) -> None:
        self.lines["slug"].setText(self._proposal)
        self._left("slug")

    def _say(self, **values: object) -> None:
        self._take(replace(self._meta, **values))

    def _take(self, meta: Meta) -> None:
        if meta != self._meta:
            self._meta = meta
            self.changed.emit(meta)

    def go_to_embargo(self) -> None:
        """Put the caret where the embargo's day stands."""
        self.ensureWidgetVisible(self.embargo)
        self.embargo.day.setFocus()

    def flush(self) -> None:
        """Hand over what is typed and not yet said."""
        if not self._holder.isEnabled():
            return
        for name in self.lines:
            self._left(name)
        self.tags.flush()
        self.embargo.flush()
        self.event_at.flush()
