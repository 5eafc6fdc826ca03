"""The menu of a finding: what is the matter, its fixes, and other ways to settle it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget, QWidgetAction

from pressdesk.ui import controls, fonts, icons
from pressdesk.ui.messages import isolated, with_keys
from pressdesk.ui.proof_letting import letting

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.findings import Entry

MOST = 5
"""So many fixes are offered."""
WIDTH = 310
MARKS = {
    "error": ("alert-circle", "error"),
    "warning": ("alert-triangle", "warn"),
    "style": ("bulb", "warn"),
    "info": ("info-circle", "text3"),
}


def fill(window: MainWindow, menu: QMenu, entry: Entry) -> None:
    """Put the finding before what is in `menu`."""
    before = menu.actions()[0]
    made = _Menu(window, menu, before)
    made.head(entry)
    if not window.session.locked:
        made.fixes(entry)
        made.settling(entry)
    made.others(entry)


class _Menu:
    """What is put in, in order."""

    def __init__(self, window: MainWindow, menu: QMenu, before: QAction) -> None:
        self._window, self._menu, self._before = window, menu, before

    def _add(
        self, name: str, said: str, act: Callable[[], object], icon: str = ""
    ) -> QAction:
        action = QAction(said, self._menu)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: act())
        if icon:
            icons.set_icon(action, icon, self._window.look.theme)
        self._menu.insertAction(self._before, action)
        return action

    def head(self, entry: Entry) -> None:
        """The name of the rule, and why, to be read."""
        window = self._window
        action = QWidgetAction(self._menu)
        action.setObjectName("finding-head")
        action.setText(window.desk.messages.notice(entry.notice))
        action.setDefaultWidget(head(window, entry))
        self._menu.insertAction(self._before, action)
        self._menu.insertSeparator(self._before)

    def fixes(self, entry: Entry) -> None:
        """Up to five, the first one chosen; and all of this kind at once."""
        window = self._window
        proofing = window.proofing
        for number, new in enumerate(entry.fixes[:MOST]):
            said = isolated(entry.shown(new))
            keys = window.commands["fix-finding"].shortcut().toString()
            action = self._add(
                "finding-fix",
                with_keys(said, "" if number else keys),
                lambda new=new: proofing.fix(entry, new),  # type: ignore[misc]
                "" if number else "check",
            )
            if not number:
                action.setFont(fonts.font("strong"))
                self._menu.setDefaultAction(action)
        count = len(proofing.alike(entry))
        if count > 1:
            name = "findings-fix-alike-both" if count == 2 else "findings-fix-alike"
            said = window.text(name, count=count)
            self._add("finding-fix-alike", said, lambda: proofing.fix_alike(entry))

    def settling(self, entry: Entry) -> None:
        """Let it stand: here, in the release, always; or want no such finding."""
        self._menu.insertSeparator(self._before)
        for action in letting(self._window.text, entry, self._window.proofing.let):
            action.setParent(self._menu)
            self._menu.insertAction(self._before, action)

    def others(self, entry: Entry) -> None:
        """The panel, and the page of the rule."""
        window = self._window
        self._menu.insertSeparator(self._before)
        show = window.text("findings-show")
        self._add("finding-show", show, lambda: window.proofing.show_in_panel(entry))
        why = window.text("findings-why")
        self._add("finding-why", why, lambda: window.proofing.explain(entry.rule))
        self._menu.insertSeparator(self._before)


def head(window: MainWindow, entry: Entry) -> QWidget:
    """The mark, the rule's name and its reason."""
    text = window.text
    icon, tone = MARKS[entry.severity]
    holder = QWidget()
    holder.setMinimumWidth(WIDTH)
    holder.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
    holder.setObjectName("finding-head")
    column = QVBoxLayout(holder)
    column.setSpacing(4)
    controls.set_margins(column, 12, 8, 12, 8)
    name = controls.label(text(entry.kind), "strong", wrap=True)
    mark = controls.picture(icon, window.look, tone, 16)
    mark.setAccessibleName(text(f"severity-{entry.severity}"))
    column.addLayout(controls.row(mark, name))
    why = controls.label(text(entry.why), "small", "text2", wrap=True)
    column.addWidget(why)
    holder.setFixedHeight(column.totalHeightForWidth(WIDTH))
    return holder
