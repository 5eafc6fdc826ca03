"""The edit actions of the page's context menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from pressdesk.ui.editor.surface import Surface


def edit_menu(surface: Surface, text: Callable[[str], str]) -> QMenu:
    """Cut, copy, paste and select all, by our own clipboard and guard.

    Each action's object name is the id of the window's command, whose icon and keys
    it may take; further ones are inserted before the last separator.
    Qt's standard menu would cut across the parts.
    """
    menu = QMenu(surface)
    # The page runs from the right in either interface, its menu as the interface does.
    menu.setLayoutDirection(QGuiApplication.layoutDirection())
    chosen = surface.chosen().hasSelection()
    writable = not surface.isReadOnly()
    for name, act, enabled in (
        ("cut", surface.cut, chosen and writable),
        ("copy", surface.copy, chosen),
        ("paste", surface.paste, writable and surface.canPaste()),
        ("paste-plain", surface.paste_plain, writable and surface.canPaste()),
        ("select-all", surface.selectAll, True),
    ):
        if name == "select-all":
            menu.addSeparator()
        action = menu.addAction(text(f"editor-{name}"))
        action.setObjectName(name)
        action.triggered.connect(lambda _=False, act=act: act())
        action.setEnabled(enabled)
    return menu
