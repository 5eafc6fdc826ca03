"""A dock with a quiet title row: its name, what it counts, its own tools."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QToolButton,
    QWidget,
)

from pressdesk.ui import controls
from pressdesk.ui.look import Look
from pressdesk.ui.messages import Text

HEIGHT = 40


class TitleRow(QWidget):
    """The 40 px row on top of a dock."""

    def __init__(self, dock: Dock, title: str, look: Look, text: Text) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(title)
        self.title = controls.label(title, "strong")
        self.count = controls.label("", "small", "text3")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(2)
        more = controls.tool(text("dock-more", name=title), "dots", look)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(dock, text))
        layout = QHBoxLayout(self)
        controls.set_margins(layout, 16, 0, 8, 0)
        layout.addWidget(self.title)
        layout.addSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.count)
        layout.addSpacing(4)
        layout.addLayout(self.tools)
        layout.addWidget(more)

    def sizeHint(self) -> QSize:
        """A dock gives its title what it asks for, not what it is fixed to."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As high as ever."""
        return QSize(super().minimumSizeHint().width(), HEIGHT)

    def _menu(self, dock: Dock, text: Text) -> QMenu:
        menu = QMenu(self)
        menu.addAction(text("dock-float"), dock.turn_floating)
        menu.addAction(text("dock-other-side"), dock.move_over)
        menu.addAction(text("dock-close"), dock.close)
        return menu


class Dock(QDockWidget):
    """A dock at the start or end side, without a frame of its own."""

    def __init__(self, name: str, title: str, look: Look, text: Text) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.row = TitleRow(self, title, look, text)
        self.setTitleBarWidget(self.row)
        self.setMinimumWidth(216)

    def show_title(self) -> None:
        """Where a tab says the name, the title row does not say it again."""
        window = self.parentWidget()
        beside = (
            window.tabifiedDockWidgets(self) if isinstance(window, QMainWindow) else []
        )
        self.row.title.setVisible(all(other.isHidden() for other in beside))

    def set_count(self, text: str) -> None:
        """Say beside the title how much there is."""
        self.row.count.setText(text)

    def turn_floating(self) -> None:
        """Float, or come back."""
        self.setFloating(not self.isFloating())

    def move_over(self) -> None:
        """Go to the other side of the page."""
        window = self.parentWidget()
        area = Qt.DockWidgetArea
        if isinstance(window, QMainWindow):
            here = window.dockWidgetArea(self)
            right = area.RightDockWidgetArea
            there = area.LeftDockWidgetArea if here == right else right
            window.addDockWidget(there, self)


def side(*, start: bool, rtl: bool) -> Qt.DockWidgetArea:
    """The physical side: the start is right in Persian, left in English."""
    area = Qt.DockWidgetArea
    return area.RightDockWidgetArea if start == rtl else area.LeftDockWidgetArea
