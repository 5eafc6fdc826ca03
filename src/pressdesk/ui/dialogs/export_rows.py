"""The rows of the export: groups of formats, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.ui import controls, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, left_to_right
from pressdesk.workflow.deliver import ExportResult

GROUPS: dict[str, tuple[str, ...]] = {
    "print": ("docx", "pdf"),
    "web": ("html", "web", "fragment", "paste"),
    "channels": ("caption", "message", "eml", "card"),
    "newsroom": ("ninjs",),
    "whole": ("bundle",),
}
PRESETS: dict[str, tuple[str, ...]] = {
    "site": ("web", "fragment", "paste", "card"),
    "media": ("docx", "pdf", "eml", "ninjs"),
    "all": (),
}
"""What is chosen for whom; the empty one is every format."""
_ICONS = {
    "pdf": "file-type-pdf",
    "docx": "file-type-docx",
    "html": "world",
    "web": "folder",
    "fragment": "code",
    "paste": "clipboard",
    "caption": "photo",
    "message": "message-2",
    "card": "article",
    "eml": "mail",
    "ninjs": "database",
    "bundle": "package",
}
_OTHER = "file-text"
_KILO = 1024
_LISTED = 12


def grouped(known: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The known formats by group, a format of no group with the newsroom's."""
    made = {
        name: [each for each in formats if each in known]
        for name, formats in GROUPS.items()
    }
    placed = {each for formats in GROUPS.values() for each in formats}
    made["newsroom"] += [each for each in known if each not in placed]
    return {name: tuple(formats) for name, formats in made.items() if formats}


def preset(name: str, known: Sequence[str]) -> frozenset[str]:
    """The formats of a preset that there are."""
    return frozenset(PRESETS[name] or known) & frozenset(known)


class FormatRow(QWidget):
    """One format: a check box at first, later its result."""

    def __init__(self, format_id: str, look: Look, text: Text) -> None:
        super().__init__()
        self.format_id = format_id
        self.paths: tuple[Path, ...] = ()
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed)
        self._look, self._text = look, text
        self.name = text(f"format-{format_id}")
        self.about = text(f"format-{format_id}-note")
        self.box = QCheckBox()
        self.box.setAccessibleName(self.name)
        self.box.setAccessibleDescription(self.about)
        self.note = controls.label(self.about, "small", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(controls.label(self.name, "strong"))
        words.addWidget(self.note)
        self.state = controls.label("", "small", "text2")
        self._build_ways()
        self.mark = QLabel()
        self.mark.setFixedSize(22, 22)
        layout = QHBoxLayout(self)
        controls.set_margins(layout, 0, 3, 8, 3)
        layout.setSpacing(12)
        layout.addWidget(self.box)
        icon = _ICONS.get(format_id, _OTHER)
        layout.addWidget(controls.picture(icon, look, "text2", 22))
        layout.addLayout(words, 1)
        for part in (self.state, self.open, self.more, self.mark):
            layout.addWidget(part)

    def _build_ways(self) -> None:
        self.open = controls.button(self._text("export-open"), self._look)
        self.open.setProperty("small", "true")
        self.open.setMinimumHeight(28)
        self.open.setAccessibleDescription(self.name)
        self.open.clicked.connect(lambda: open_file(self.paths[0]))
        self.more = controls.tool(
            self._text("export-more", name=self.name), "dots", self._look, 16
        )
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.open.hide()
        self.more.hide()

    @property
    def path(self) -> Path | None:
        """The first file that was written."""
        return self.paths[0] if self.paths else None

    def wait(self, said: str = "") -> None:
        """Its turn has not come, or never comes."""
        self.paths = ()
        self.open.hide()
        self.more.hide()
        self._say_note(self.about, "text2")
        self.box.setAccessibleDescription(self.about)
        self.say(said)

    def say(self, message: str, icon: str = "", token: str = "text2") -> None:
        """Show the state of this format."""
        self.state.setText(message)
        self.state.setVisible(bool(message))
        self.mark.clear()
        if icon:
            icons.set_icon(self.mark, icon, self._look.theme, token, 18)

    def show_failure(self, sentence: str) -> None:
        """It could not be made, and why; the others go on."""
        self.say("", "alert-circle", "error")
        self._say_note(sentence, "error")
        self.box.setAccessibleDescription(sentence)

    def _say_note(self, sentence: str, tone: str) -> None:
        self.note.setText(sentence)
        self.note.setProperty("tone", tone)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def show_files(self, results: Sequence[ExportResult], kept: str = "") -> None:
        """The files are there: how many, their size, and the ways to them.

        `kept` says what of somebody's was set aside for them.
        """
        self.paths = tuple(each.path for each in results)
        size = max(1, round(sum(each.size for each in results) / _KILO))
        said = self._text("export-size", size=size)
        if len(results) > 1:
            said = self._text("export-files-size", count=len(results), size=size)
        self.say("", "circle-check", "ok")
        if kept:
            self._say_note(self._text("export-kept-beside"), "warn")
        else:
            self._say_note(said, "text2")
        self.note.setToolTip(kept)
        self.box.setAccessibleDescription(kept or self.about)
        self._fill_menu()
        self.open.show()
        self.more.show()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for path in self.paths[:_LISTED]:
            self.menu.addAction(left_to_right(path.name), partial(open_file, path))
        if len(self.paths) > _LISTED:
            rest = len(self.paths) - _LISTED
            self.menu.addAction(self._text("export-rest", count=rest)).setEnabled(False)
        self.menu.addSeparator()
        folder = self.paths[0].parent
        self.menu.addAction(
            self._text("export-open-folder"), partial(open_file, folder)
        )
        self.menu.addAction(
            self._text("export-copy-path"), partial(copy_paths, self.paths)
        )


class GroupHead(QWidget):
    """The name of a group, and one box for all of it."""

    toggled = Signal()

    def __init__(self, name: str, rows: Sequence[FormatRow], text: Text) -> None:
        super().__init__()
        self._rows = rows
        title = text(f"export-group-{name}")
        self.all = controls.link(text("export-group-all"))
        self.all.setAccessibleName(text("export-group-all-of", name=title))
        self.all.clicked.connect(self._turn)
        label = controls.label(title, "small", "text3")
        layout = controls.row(label, None, self.all)
        controls.set_margins(layout, 0, 8, 8, 0)
        self.setLayout(layout)
        self.all.setVisible(len(rows) > 1)

    def _turn(self) -> None:
        """All of the group, or none when all are chosen already."""
        wanted = not all(row.box.isChecked() for row in self._rows)
        for row in self._rows:
            row.box.setChecked(wanted)
        self.toggled.emit()


def open_file(path: Path) -> None:
    """Open a file or folder with what the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def copy_paths(paths: Sequence[Path]) -> None:
    """Put the paths on the clipboard, one a line."""
    QGuiApplication.clipboard().setText("\n".join(map(str, paths)))
