"""Before and after: every change that would be made, to be chosen one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from pressdesk.ui import controls
from pressdesk.ui.change_list import Change, ChangeList
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.workflow.desk import Desk


class ChangesDialog(Frame):
    """Accepted when the ticked changes (`chosen`) shall be made."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        look: Look,
        title: str,
        note: str,
        changes: Sequence[Change],
    ) -> None:
        super().__init__(parent, title, 480)
        self._text = desk.text
        self.resize(640, 620)
        self.body.addWidget(controls.label(note, "body", "text2", wrap=True))
        self.list = ChangeList(look, desk.text, changes)
        self.list.changed.connect(self._count)
        self.all = controls.link(self._text("changes-all"))
        self.none = controls.link(self._text("changes-none"))
        self.all.clicked.connect(lambda: self.list.set_all(ticked=True))
        self.none.clicked.connect(lambda: self.list.set_all(ticked=False))
        self.body.addLayout(controls.row(self.all, self.none, None, spacing=16))
        self.body.addWidget(self.list, 1)
        self.said = controls.label("", "small", "text2")
        self.apply = controls.button(self._text("changes-apply"), look, primary=True)
        self.apply.clicked.connect(self.accept)
        cancel = controls.button(self._text("button-cancel"), look)
        cancel.clicked.connect(self.reject)
        self.foot(self.said, self.apply, cancel)
        self._count()
        self.list.setFocus()

    @property
    def chosen(self) -> list[Any]:
        """The values of the ticked changes."""
        return self.list.chosen()

    def _count(self) -> None:
        count = len(self.list.rows.chosen())
        said = self._text("changes-count", count=count, all=self.list.rows.count)
        self.said.setText(said)
        self.apply.setEnabled(count > 0)
