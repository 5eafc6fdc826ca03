"""The menus of what is clicked: the page and the outline."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from pressdesk.notices import Notice
from pressdesk.ui import bars, icons
from pressdesk.ui.messages import isolated

if TYPE_CHECKING:
    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.findings import Entry

MOST = 3
"""How many findings of a place stand in its menu."""
LONGEST = 64
PHOTO_MENU = (
    *("photo-fields", "photo-crop", "photo-larger", "photo-smaller"),
    *("photo-replace", "photo-save"),
)
TABLE_MENU = ("table-edit",)
_MARKS = {
    "error": ("alert-circle", "error"),
    "warning": ("alert-triangle", "warn"),
}


class Context:
    """Fills menus with the commands that fit the place."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # -- the page ----------------------------------------------------------

    def page(self, _at: QPoint, menu: QMenu) -> None:
        """The page's menu: icons and keys, and what fits the place."""
        window = self._window
        bars.draw_icons(window)
        given = menu.actions()
        for action in given:
            known = window.commands.get(action.objectName())
            if known is not None:
                action.setIcon(known.icon())
                action.setText(known.text())
        last = next((a for a in reversed(given) if a.isSeparator()), None)
        if last is None:
            return
        first = given[0]
        marked = window.proofing.fill(menu)
        menu.insertActions(first, [window.commands[name] for name in ("undo", "redo")])
        menu.insertSeparator(first)
        names = self._names()
        if names:
            menu.insertSeparator(last)
            menu.insertActions(last, [window.commands[name] for name in names])
        self._add_styles(menu, last)
        if marked is None:
            self._add_findings(menu, last)
        menu.addAction(window.commands["find"])

    @property
    def _page(self) -> PageEditor:
        return self._window.need_page()

    def _names(self) -> list[str]:
        page = self._page
        if page.photo() is not None:
            return list(PHOTO_MENU)
        if page.table() is not None:
            return list(TABLE_MENU)
        names = ["link", "footnote", "ltr", "zwnj"]
        if page.note():
            names.insert(2, "footnote-remove")
        if page.current_link():
            names.insert(1, "link-open")
        return names

    def _add_styles(self, menu: QMenu, before: QAction) -> None:
        """What the block may become, where it may become another."""
        window, page = self._window, self._page
        kind = page.block_kind()
        if page.locked or kind not in ("paragraph", "intertitle", "quote", "item"):
            return
        styles = QMenu(window.text("menu-block-style"), menu)
        styles.setLayoutDirection(menu.layoutDirection())
        styles.menuAction().setObjectName("block-style")
        for style in bars.STYLES:
            styles.addAction(window.commands[style])
        menu.insertMenu(before, styles)

    def _add_findings(self, menu: QMenu, before: QAction) -> None:
        """What the checks say of this place; a click goes to their list."""
        window, place = self._window, self._page.place()
        found = window.proofing.entries
        here = [each.notice for each in found if _at_place(each, place)]
        if here:
            menu.insertSeparator(before)
        for each in here[:MOST]:
            said = window.desk.messages.notice(each)
            short = said if len(said) <= LONGEST else said[: LONGEST - 1] + "\u2026"
            action = QAction(isolated(short), menu)
            action.setObjectName("finding")
            icon, tone = _MARKS.get(each.severity, ("bulb", "warn"))
            icons.set_icon(action, icon, window.look.theme, tone)
            action.triggered.connect(partial(self._show_finding, each))
            menu.insertAction(before, action)

    def _show_finding(self, what: Notice, _checked: object = None) -> None:
        self._window.viewing.show_findings()
        self._window.proofing.go_to(what)

    # -- the outline -------------------------------------------------------

    def outline(self, at: QPoint) -> None:
        """The menu of a row of the outline."""
        window = self._window
        outline = window.docks.outline
        item = outline.itemAt(at) if outline is not None else None
        if outline is None or item is None:
            return
        outline.setFocus()
        outline.setCurrentItem(item)
        bars.draw_icons(window)
        menu = QMenu(outline)
        go = menu.addAction(window.text("outline-go"))
        go.setObjectName("outline-go")
        block = outline.current()
        go.triggered.connect(lambda: window.viewing.go_to_block(block))
        menu.addSeparator()
        menu.addActions([window.commands[name] for name in ("move-up", "move-down")])
        menu.addSeparator()
        menu.addAction(window.commands["lengths"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(outline.viewport().mapToGlobal(at))


def _at_place(what: Entry, place: str) -> bool:
    return what.place is not None and what.place.block == place != ""
