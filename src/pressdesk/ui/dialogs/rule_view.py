"""The page of a rule: what, why, examples, where it comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, isolated, left_to_right
from pressdesk.workflow.rule_pages import Page


class RuleView(QWidget):
    """For reading."""

    def __init__(self, page: Page, look: Look, text: Text) -> None:
        super().__init__()
        self._page, self._look, self._text = page, look, text
        self._column = QVBoxLayout(self)
        controls.set_margins(self._column, 20, 0, 8, 8)
        self._column.setSpacing(6)
        self._add(page.name, "heading")
        self._add(f"{left_to_right(page.rule)} · {page.severity}", "small", "text3")
        self._column.addSpacing(6)
        self._add(page.what)
        self._add(page.why, "body", "text2")
        self._examples()
        self._untouched()
        self._column.addSpacing(8)
        for said in (page.tier, text("rule-source", source=page.source), page.off):
            self._add(said, "small", "text2")
        self._column.addStretch(1)

    def _add(self, said: str, font: str = "body", tone: str = "") -> None:
        if said:
            self._column.addWidget(controls.label(said, font, tone, wrap=True))

    def _examples(self) -> None:
        self._column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        heads = (self._text("rule-wrong"), self._text("rule-right"))
        for column, said in enumerate(heads):
            grid.addWidget(controls.label(said, "small", "text3"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, (wrong, right) in enumerate(self._page.wrong, 1):
            grid.addWidget(_example(wrong, "error"), row, 0)
            if right != wrong:
                grid.addWidget(_example(right, "ok"), row, 1)
        self._column.addLayout(grid)

    def _untouched(self) -> None:
        if not self._page.right:
            return
        self._column.addSpacing(4)
        self._add(self._text("rule-untouched-head"), "small", "text3")
        for each in self._page.right:
            self._column.addWidget(_example(each, "text2"))


def _example(said: str, tone: str) -> QLabel:
    return controls.label(isolated(said), "body", tone, wrap=True)
