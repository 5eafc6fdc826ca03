"""Menus, toolbar and status bar, made from the one table of commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from pressdesk.dates import wording
from pressdesk.dates.jalali import JalaliDate
from pressdesk.dates.tehran import in_tehran
from pressdesk.ui import controls, icons
from pressdesk.ui.commands import BY_ID, COMMANDS, TOOLBAR, Command
from pressdesk.ui.messages import digits, hint, with_keys

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

STYLES = ("paragraph", "intertitle", "quote", "list", "list-numbers")
EDGE = 4
LOOKS = ("look-light", "look-dark", "look-system")


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """One action a command, bound to its handler."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(window)
        name = window.text(command.message)
        action.setObjectName(command.id)
        action.setText(with_keys(name, command.shortcut))
        action.setIconText(name)
        action.setToolTip(hint(name, command.shortcut))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.setCheckable(command.checkable)
        action.triggered.connect(partial(_run, window, command))
        window.addAction(action)
        made[command.id] = action
    looks = QActionGroup(window)
    for each in LOOKS:
        looks.addAction(made[each])
    return made


def draw_icons(window: MainWindow) -> None:
    """Icons of the commands, drawn when a menu or the toolbar is first shown."""
    for command in COMMANDS:
        action = window.commands[command.id]
        if command.icon and action.icon().isNull():
            icons.set_icon(action, command.icon, window.look.theme)


def _run(window: MainWindow, command: Command, _checked: object = None) -> None:
    part, _, method = command.handler.partition(".")
    getattr(getattr(window, part), method)()


def fill_menus(window: MainWindow) -> None:
    """What is in the menus: everything."""
    for menu_id, menu in window.menus.items():
        menu.setObjectName(f"menu-{menu_id}")
        menu.aboutToShow.connect(partial(draw_icons, window))
        for command in COMMANDS:
            if command.menu == menu_id:
                if command.group:
                    menu.addSeparator()
                menu.addAction(window.commands[command.id])
            if command.id == "open" and menu_id == "file":
                menu.addMenu(_recent_menu(window))


def _recent_menu(window: MainWindow) -> QMenu:
    menu = QMenu(window.text("menu-recent"), window)

    def fill() -> None:
        from pressdesk.workflow.recent import recent_files

        menu.clear()
        for each in recent_files(window.desk)[:10]:
            name = each.headline or each.path
            menu.addAction(name, partial(window.filing.open_path, each.path))
        if menu.isEmpty():
            menu.addAction(window.text("start-recent-none")).setEnabled(False)

    menu.aboutToShow.connect(fill)
    return menu


def make_toolbar(window: MainWindow) -> QToolBar:
    """The tools: groups at the start side, Issue and Export at the end."""
    draw_icons(window)
    bar = QToolBar(window.text("toolbar"))
    bar.setObjectName("toolbar")
    bar.setAccessibleName(window.text("toolbar"))
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.toggleViewAction().setEnabled(False)
    bar.toggleViewAction().setText(window.text("toolbar"))
    bar.addWidget(_space(EDGE))
    for number, group in enumerate(TOOLBAR):
        if number:
            bar.addSeparator()
        for name in group:
            if name == "style":
                bar.addWidget(_style_box(window))
            else:
                _add_tool(bar, window.commands[name])
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    _add_end(bar, window)
    bar.addWidget(_space(EDGE))
    window.addToolBar(bar)
    return bar


def _add_tool(bar: QToolBar, action: QAction) -> None:
    bar.addAction(action)
    made = bar.widgetForAction(action)
    if isinstance(made, QToolButton):
        made.setAccessibleName(action.iconText())
        made.setFixedSize(32, 32)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _style_box(window: MainWindow) -> QComboBox:
    box = QComboBox()
    box.setFixedWidth(128)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    box.setAccessibleName(window.text("style-box"))
    box.setToolTip(window.text("style-box"))
    for style in STYLES:
        box.addItem(window.text(f"style-{style}"), style)
    box.activated.connect(lambda _row: window.writing.set_style(box.currentData()))
    window.writing.style_box = box
    return box


def _add_end(bar: QToolBar, window: MainWindow) -> None:
    issue = _issue_tool(window)
    export = controls.button(
        window.text("command-export"), window.look, "file-export", primary=True
    )
    export.setToolTip(window.commands["export"].toolTip())
    export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    controls.make_small(export)
    export.clicked.connect(window.commands["export"].trigger)
    bar.addWidget(issue)
    bar.addWidget(_space(8))
    bar.addWidget(export)


def _space(width: int) -> QWidget:
    """Air in the toolbar, whose padding is one for all sides."""
    space = QWidget()
    space.setFixedWidth(width)
    return space


def _issue_tool(window: MainWindow) -> QToolButton:
    """Icon and word; not the action's default button, whose icon stands too close."""
    action = window.commands["issue"]
    made = QToolButton()
    made.setText(action.iconText())
    made.setToolTip(action.toolTip())
    made.setAccessibleName(action.iconText())
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setFixedHeight(32)
    made.setProperty("word", "true")
    icons.set_icon(made, "rubber-stamp", window.look.theme, "text")
    action.enabledChanged.connect(made.setEnabled)
    made.setEnabled(action.isEnabled())
    made.clicked.connect(action.trigger)
    return made


def enable(window: MainWindow) -> None:
    """Each command can be used exactly when what it needs holds."""
    holds = holding(window)
    for command_id, action in window.commands.items():
        needs = BY_ID[command_id].needs
        action.setEnabled(not needs or needs in holds)
    window.commands[f"look-{window.look.choice}"].setChecked(True)
    window.persian.show_state()
    for dock, is_open in window.docks.open_now().items():
        window.commands[dock].setChecked(is_open)
    if window.writing.style_box is not None:
        window.writing.style_box.setEnabled("editable" in holds)


def holding(window: MainWindow) -> set[str]:
    """What holds now of the needs that commands have."""
    if not window.at_page:
        return set()
    session = window.session
    facts = {
        "open": True,
        "editable": not session.locked,
        "modified": session.modified,
        "undo": session.can_undo,
        "redo": session.can_redo,
        "issued": session.release.issued,
    }
    return {name for name, holds in facts.items() if holds}


def show_status(window: MainWindow) -> None:
    """Saved or not, words, code and date."""
    session, status, text = window.session, window.status, window.text
    saved = not session.modified
    if saved:
        said = text("status-saved")
    else:
        said = text("status-unsaved" if session.path else "status-never-saved")
    status.set_saved(said, saved=saved)
    language = window.desk.option("language")
    _show_embargo(window, language)
    stamp = session.release.stamp
    code = digits(stamp.code, language) if stamp else text("status-code-none")
    status.code.setText(text("status-code", code=code))
    today = in_tehran(window.desk.clock()).date()
    day = JalaliDate.from_gregorian(today)
    status.date.setText(wording.long_date(day, language))


def _show_embargo(window: MainWindow, language: str) -> None:
    """Above the page and in the status bar, as long as it holds."""
    release, until = window.session.release, ""
    if release.meta.embargo:
        from pressdesk.workflow.metadata import embargo_until

        until = embargo_until(window.desk, release, language)
    window.status.set_embargo(until)
    if until or "embargo" in vars(window):
        window.embargo.show_until(until)
