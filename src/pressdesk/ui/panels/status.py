"""The status bar: saved or not, words, code, date; findings and zoom at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from pressdesk.document.lengths import minutes
from pressdesk.ui import controls, icons
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, digits

ZOOMS = (50, 75, 90, 100, 110, 125, 150, 175, 200)


def _quiet(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("row", "true")
    made.setProperty("status", "true")
    return made


class Status(QWidget):
    """Lies over the whole width of the window's status bar."""

    zoom_changed = Signal(int)
    findings_asked = Signal()
    code_asked = Signal()
    embargo_asked = Signal()
    words_asked = Signal()
    trouble_asked = Signal()

    def __init__(self, look: Look, text: Text, language: str) -> None:
        super().__init__()
        self._look, self._text, self._language = look, text, language
        self._mark = controls.picture("circle-check", look, "ok", 14)
        self.saved = controls.label("", "small", "text2")
        self.words = _quiet("")
        self.code = _quiet(text("status-code-none"))
        self.embargo = _quiet("")
        self.date = controls.label("", "small", "text2")
        self.trouble = _quiet(text("status-keeping"))
        self.findings = _quiet(text("status-no-findings"))
        self.others = _quiet(text("status-others", count=0))
        self._percent = controls.label("", "small", "text2")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._build()
        self.code.clicked.connect(self.code_asked)
        self.words.clicked.connect(self.words_asked)
        self.embargo.clicked.connect(self.embargo_asked)
        self.embargo.hide()
        self.trouble.hide()
        self.trouble.clicked.connect(self.trouble_asked)
        self.findings.clicked.connect(self.findings_asked)
        self.others.clicked.connect(self.findings_asked)
        self.others.hide()
        self.slider.valueChanged.connect(self._slid)
        self.set_zoom(100)

    def _build(self) -> None:
        self.code.setToolTip(self._text("status-code-hint"))
        self.words.setToolTip(self._text("count-hint"))
        self.slider.setRange(ZOOMS[0], ZOOMS[-1])
        self.slider.setSingleStep(10)
        self.slider.setFixedWidth(72)
        self.slider.setAccessibleName(self._text("status-zoom"))
        minus = controls.tool(self._text("command-zoom-out"), "minus", self._look, 12)
        plus = controls.tool(self._text("command-zoom-in"), "plus", self._look, 12)
        minus.clicked.connect(lambda: self.step(-1))
        plus.clicked.connect(lambda: self.step(1))
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(6)
        layout.addWidget(self._mark)
        for part in (
            self.saved,
            self.trouble,
            self.words,
            self.code,
            self.embargo,
            self.date,
        ):
            layout.addWidget(part)
            layout.addSpacing(14)
        layout.addStretch(1)
        for finding in (self.findings, self.others):
            layout.addWidget(finding)
            layout.addSpacing(10)
        for end in (minus, self.slider, plus, self._percent):
            layout.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said leaves before it would be cut off."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A narrow bar says less: the day goes first, then the words, then the code."""
        spare = (self.date, self.words, self.code)
        for part in spare:
            part.show()
        for part in spare:
            if self._row.minimumSize().width() <= self.width():
                break
            part.hide()

    def set_saved(self, sentence: str, *, saved: bool) -> None:
        """Say whether the file holds everything."""
        self.saved.setText(sentence)
        icon, token = ("circle-check", "ok") if saved else ("pencil", "text3")
        icons.set_icon(self._mark, icon, self._look.theme, token, 14)
        self._fit()

    def set_embargo(self, until: str) -> None:
        """Say until when the release may not be published; empty hides it."""
        self.embargo.setText(self._text("status-embargo"))
        self.embargo.setToolTip(self._text("embargo-until", until=until))
        icons.set_icon(self.embargo, "lock", self._look.theme, "warn", 14)
        self.embargo.setVisible(bool(until))

    def set_words(self, words: int, selected: int = 0) -> None:
        """Say how long the release is, or the selection in it, and its reading time."""
        if selected:
            time = minutes(selected)
            said = self._text(
                "status-selected", words=selected, all=words, minutes=time
            )
        else:
            said = self._text("status-words", words=words, minutes=minutes(words))
        if said != self.words.text():
            self.words.setText(said)
            self._fit()

    def set_trouble(self, why: str) -> None:
        """Say that no recovery copy can be written; empty hides it."""
        self.trouble.setToolTip(why)
        self.trouble.setAccessibleDescription(why)
        theme = self._look.theme
        icons.set_icon(self.trouble, "alert-triangle", theme, "warn", 14)
        self.trouble.setVisible(bool(why))
        self._fit()

    def set_findings(self, errors: int, others: int) -> None:
        """Say how many findings stand; a click shows them."""
        said, icon, token = "status-no-findings", "circle-check", "ok"
        if errors:
            said, icon, token = "status-errors", "alert-circle", "error"
        self.findings.setText(self._text(said, count=errors))
        icons.set_icon(self.findings, icon, self._look.theme, token, 14)
        self.findings.setVisible(bool(errors) or not others)
        self.others.setText(self._text("status-others", count=others))
        icons.set_icon(self.others, "bulb", self._look.theme, "warn", 14)
        self.others.setVisible(bool(others))
        self._fit()

    @property
    def zoom(self) -> int:
        """The page's size in percent."""
        return self.slider.value()

    def set_zoom(self, percent: int) -> None:
        """Set the page's size."""
        self.slider.setValue(percent)
        self._show_percent(percent)

    def _show_percent(self, percent: int) -> None:
        number = digits(str(percent), self._language)
        self._percent.setText(f"{number}{self._text('percent-sign')}")

    def step(self, by: int) -> None:
        """The next size up or down."""
        now = self.zoom
        sizes = [z for z in ZOOMS if (z > now if by > 0 else z < now)]
        if sizes:
            self.slider.setValue(sizes[0] if by > 0 else sizes[-1])

    def _slid(self, percent: int) -> None:
        self._show_percent(percent)
        self.zoom_changed.emit(percent)
