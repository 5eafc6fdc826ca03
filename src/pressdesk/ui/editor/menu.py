"""The edit actions of the page's context menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from pressdesk.ui.editor.surface import Surface


def edit_menu(surface: Surface, text: Callable[[str], str]) -> QMenu:
    """Cut, copy, paste and select all, by our own clipboard and guard.

    Qt's standard menu would cut across the parts.
    """
    menu = QMenu(surface)
    chosen = surface.textCursor().hasSelection()
    writable = not surface.isReadOnly()
    for name, act, enabled in (
        ("cut", surface.cut, chosen and writable),
        ("copy", surface.copy, chosen),
        ("paste", surface.paste, writable and surface.canPaste()),
        ("select-all", surface.selectAll, True),
    ):
        action = menu.addAction(text(f"editor-{name}"))
        action.triggered.connect(lambda _=False, act=act: act())
        action.setEnabled(enabled)
    return menu
