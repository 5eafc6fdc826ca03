"""The table editor: cancel after a change asks first, accept is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QToolButton, QWidget

from pressdesk.document.nodes import Table, plain, replace
from pressdesk.ui import controls, icons
from pressdesk.ui.dialogs.ask import Unsaved
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.editor.cells import Filled
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text, hint
from pressdesk.ui.tables.acts import ACTS, Act
from pressdesk.ui.tables.grid import Grid
from pressdesk.ui.tables.model import TableModel

ACCEPT, LEAVE = "Ctrl+Return", "Ctrl+Tab"


class TableDialog(Frame):
    """Accepted with `value`: the table as it was left."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        text: Text,
        table: Table,
        filled: Filled = lambda _name: True,
    ) -> None:
        super().__init__(parent, text("table-title"), 620)
        self._look, self._text, self._table = look, text, table
        self.model = TableModel(table, lambda value: text("table-number", number=value))
        self._square = self.model.table
        self.grid = Grid(self.model, look, filled)
        self.grid.setAccessibleName(text("table-grid"))
        self.grid.setMinimumHeight(220)
        self.grid.horizontalHeader().setAccessibleName(text("table-columns"))
        self.grid.verticalHeader().setAccessibleName(text("table-rows"))
        self.acts = {act.id: self._action(act) for act in ACTS}
        self.caption = QLineEdit(plain(table.caption))
        self.caption.setMinimumHeight(32)
        self.header = self._box("table-header", on=table.header)
        self.header_column = self._box("table-header-column", on=table.header_column)
        self._build()
        self.resize(760, 520)

    def _box(self, name: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(self._text(name))
        box.setChecked(on)
        box.toggled.connect(self._headed)
        return box

    def _action(self, act: Act) -> QAction:
        made = QAction(self._text(f"table-{act.id}"), self)
        made.setShortcut(QKeySequence(act.shortcut))
        made.triggered.connect(partial(act.run, self.grid))
        if act.icon:
            icons.set_icon(made, act.icon, self._look.theme)
        self.addAction(made)
        return made

    def _build(self) -> None:
        tools = [self._menu("row"), self._menu("column")]
        tools += [self._tool(act) for act in ACTS if not act.group]
        self.body.addLayout(controls.row(*tools, None, spacing=4))
        self.body.addWidget(self.grid, 1)
        self.body.addLayout(controls.row(self.header, self.header_column, None))
        label = controls.label(self._text("table-caption"), "small", "text2")
        label.setBuddy(self.caption)
        self.caption.setAccessibleName(label.text())
        self.body.addWidget(label)
        self.body.addWidget(self.caption)
        keys = controls.label(self._text("table-keys"), "small", "text3", wrap=True)
        self.body.addWidget(keys)
        accept = controls.button(self._text("table-accept"), self._look, primary=True)
        cancel = controls.button(self._text("button-cancel"), self._look)
        accept.setToolTip(hint(accept.text(), ACCEPT))
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.foot(None, accept, cancel)
        self._key(ACCEPT, self.accept)
        self._key(LEAVE, self.caption.setFocus)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._ask)
        self.grid.setFocus()

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        """Tab and Enter are the grid's own: other keys lead out of it."""
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _menu(self, group: str) -> QToolButton:
        made = QToolButton()
        made.setText(self._text(f"table-{group}"))
        made.setAccessibleName(made.text())
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        menu.addActions([self.acts[act.id] for act in ACTS if act.group == group])
        made.setMenu(menu)
        return made

    def _tool(self, act: Act) -> QToolButton:
        made = controls.tool(self._text(f"table-{act.id}"), act.icon, self._look)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(partial(act.run, self.grid))
        return made

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in ("row", "column"):
            menu.addActions([self.acts[act.id] for act in ACTS if act.group == group])
            menu.addSeparator()
        menu.popup(self.grid.viewport().mapToGlobal(at))

    def _headed(self) -> None:
        head, column = self.header.isChecked(), self.header_column.isChecked()
        self.grid.change(
            lambda table: replace(table, header=head, header_column=column)
        )

    # The end

    @property
    def value(self) -> Table:
        """The table as it was left; a caption that says the same keeps its marks."""
        self.grid.finish()
        words = self.caption.text().strip()
        same = words == plain(self._table.caption).strip()
        caption = self._table.caption if same else (words,) if words else ()
        made = replace(self.model.table, caption=caption)
        unchanged = made == replace(self._square, caption=self._table.caption)
        return self._table if unchanged else made

    def reject(self) -> None:
        """Nothing that was written goes without a question."""
        if self.value == self._table:
            super().reject()
            return
        name = self._text("editor-kind-table")
        note = self._text("table-unsaved-note")
        asked = Unsaved(self, self._look, self._text, name, note)
        asked.exec()
        if asked.answer == "save":
            self.accept()
        elif asked.answer == "discard":
            super().reject()
