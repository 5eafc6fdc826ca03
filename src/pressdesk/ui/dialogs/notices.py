"""The list of what an import or an export left out or guessed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pressdesk.notices import Notice
from pressdesk.ui import controls
from pressdesk.ui.dialogs.frame import Frame
from pressdesk.ui.look import Look
from pressdesk.ui.notice_list import NoticeList
from pressdesk.workflow.desk import Desk


class NoticesDialog(Frame):
    """For reading; a link goes to the place and closes the list."""

    def __init__(
        self, parent: QWidget, desk: Desk, look: Look, notices: Sequence[Notice]
    ) -> None:
        super().__init__(parent, desk.text("notices-title"), 560)
        self.resize(600, 440)
        self.list = NoticeList(look, desk.text, desk.messages.notice)
        self.list.show_notices(notices)
        self.list.asked.connect(lambda _notice: self.accept())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.list)
        area.setAccessibleName(desk.text("notices-title"))
        self.body.addWidget(area, 1)
        close = controls.button(desk.text("button-close"), look, primary=True)
        close.clicked.connect(self.accept)
        self.foot(None, close)
