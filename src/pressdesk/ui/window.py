"""The main window: start page, page and docks; it shows what the session holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pressdesk.document.nodes import plain
from pressdesk.ui import icons
from pressdesk.ui.commands import MENUS
from pressdesk.ui.docks import Docks
from pressdesk.ui.look import Look
from pressdesk.ui.panels.start import StartPage, dropped_paths
from pressdesk.ui.parts import Parts
from pressdesk.ui.place import Place
from pressdesk.ui.thumbnails import Thumbnails
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.session import Changed, Session

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QMenu, QStatusBar, QToolBar

    from pressdesk.ui.editor.page import PageEditor
    from pressdesk.ui.panels.gallery import Gallery

SYNC_PAUSE = 150
CHECK_PAUSE = 500
DRAW_PAUSE = 200
LEAST = (800, 440)  # 1280x800 at 150 % leaves 853x533, less the title and a task bar
_TEXT = Changed(text=True)
MakePage = Callable[["MainWindow"], "PageEditor"]


class MainWindow(Parts):
    """One window, one open release.

    It is made in two beats: the first painting shows the frame of the start page in its
    final measures, `finish` brings commands, menus and what the frame left room for.
    """

    def __init__(
        self, desk: Desk, look: Look, new_page: MakePage | None = None
    ) -> None:
        super().__init__()
        self.desk, self.look, self.text = desk, look, desk.text
        self.rtl = desk.option("language") == "fa"
        self.session = Session(desk)
        self.page: PageEditor | None = None
        self.gallery: Gallery | None = None
        self._new_page = new_page
        self.thumbnails = Thumbnails(desk)
        self.docks = Docks(self)
        self.commands: dict[str, QAction] = {}
        self._painted = False
        self._shown_state: tuple[object, ...] = ()
        self._build()
        self.session.subscribe(self._changed)
        look.changed.connect(self._dress)
        self.place = Place(self)
        self.place.restore()

    # -- building ----------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.text("app-name"))
        self.resize(1280, 800)
        self.setMinimumSize(*LEAST)
        self.setDocumentMode(True)
        self.setAcceptDrops(True)
        self.menus = self._make_menus()
        self.toolbar: QToolBar | None = None
        self.foot: QStatusBar | None = None
        centre = QWidget()
        self.setCentralWidget(centre)
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.stack = QStackedWidget()
        self._column.addWidget(self.stack, 1)
        self.start = StartPage(self.desk, self.look, self.thumbnails)
        self.workspace = QWidget()
        self._desk_area = QVBoxLayout(self.workspace)
        self._desk_area.setContentsMargins(0, 0, 0, 0)
        self._desk_area.setSpacing(0)
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.workspace)

    def _make_menus(self) -> dict[str, QMenu]:
        """The menu bar; what is in the menus comes with the second beat."""
        bar = self.menuBar()
        bar.setNativeMenuBar(False)
        bar.setAccessibleName(self.text("menu-bar"))
        return {each: bar.addMenu(self.text(f"menu-{each}")) for each in MENUS}

    def finish(self) -> None:
        """The second beat, once: right after the first painting, or when asked for."""
        if self.commands:
            return
        from pressdesk.ui import bars

        everywhere = QtCore.Qt.DockWidgetArea.AllDockWidgetAreas
        self.setTabPosition(everywhere, QtWidgets.QTabWidget.TabPosition.North)
        self.commands = bars.make_actions(self)
        bars.fill_menus(self)
        self._timers()
        self.look.heed_contrast()
        self.start.finish()
        self._connect_start()
        QTimer.singleShot(DRAW_PAUSE, self, self._look_for_copies)
        self.show_state()

    def _connect_start(self) -> None:
        from pressdesk.ui import lookup

        start, filing = self.start, self.filing
        start.template_chosen.connect(filing.new_from)
        start.occasion_chosen.connect(filing.new_message)
        start.search.sources.append(partial(lookup.commands, self))
        start.file_chosen.connect(filing.open_path)
        start.dropped.connect(filing.take_dropped)
        start.gallery_asked.connect(filing.new)
        start.open_asked.connect(filing.open)
        start.import_asked.connect(filing.bring_in)
        start.clipboard_asked.connect(filing.bring_clipboard)

    def _timers(self) -> None:
        self._sync_pause = self._timer(SYNC_PAUSE, self.sync)
        self._draw_pause = self._timer(DRAW_PAUSE, self._draw)
        self._check_pause = self._timer(CHECK_PAUSE, lambda: self.checking.start())

    def _timer(self, pause: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def need_page(self) -> PageEditor:
        """The page, made with the first release."""
        if self.page is None:
            from pressdesk.ui import bars, new_page

            page = (self._new_page or new_page.make)(self)
            new_page.connect(self, page)
            self._desk_area.addWidget(page, 1)
            self.page = page
            self.persian.attend(page)
            self.toolbar = bars.make_toolbar(self)
            self.docks.build_start()
        return self.page

    # -- the session -------------------------------------------------------

    def text_edited(self) -> None:
        """The page has another text: the session and the recovery copy follow soon."""
        self._sync_pause.start()
        self.keeping.touch()

    def sync(self) -> None:
        """Take over into the session what the page and the form hold."""
        self._sync_pause.stop()
        if self.page is not None and self.session.package is not None:
            self.session.set_release(self.page.release(self.session.release))

    def settle(self) -> None:
        """As `sync`, with what is typed in the form and not yet said."""
        self.docks.flush()
        self.sync()

    def _changed(self, changed: Changed) -> None:
        self.finish()
        package = self.session.package
        if changed.opened:
            self.publishing.show_paste(anew=True)
            if package is None:
                self.show_start()
            else:
                self._show_release()
        if changed.saved:
            self.resuming.follow()
        if package is not None:
            if changed == _TEXT:
                self._draw_pause.start()
            else:
                self._draw(changed)
            self._check_pause.start()
        if self.page is not None:
            self.page.set_locked(self.session.locked)
            self.keeping.heed(changed)
            self.watching.heed(changed)
        if changed != _TEXT or self._state() != self._shown_state:
            self.show_state()

    def _draw(self, changed: Changed = _TEXT) -> None:
        self._draw_pause.stop()
        if self.page is not None and self.session.package is not None:
            self.docks.redraw(changed)
            self.counting.soon()
            if changed.opened:
                self.counting.show()
            self.publishing.show_paste(anew=False)

    def _show_release(self) -> None:
        package = self.session.package
        if package is None:
            return
        page = self.need_page()
        self.resuming.leave()
        page.load(package)
        self.session.note_shown(page.release(package.release))
        page.set_locked(self.session.locked)
        page.set_zoom(self.status.zoom)
        self.stack.setCurrentWidget(self.workspace)
        self.show_tools()
        self._say_lock()
        page.setFocus()
        self.resuming.come()

    def _say_lock(self) -> None:
        """What the bar says of the open release; nothing of another stays."""
        self.bar.clear()
        if self.session.read_only:
            self.opening.say_why()
        elif self.session.package is not None and self.session.release.locked:
            said = self.text("bar-issued")
            way = self.text("command-correct")
            self.say(said, "ok", way, self.publishing.correct)

    # -- showing -----------------------------------------------------------

    def show_start(self) -> None:
        """The start page, without docks and toolbar."""
        self.resuming.leave()
        self.start.refresh()
        self._show_full(self.start)

    def show_gallery(self) -> Gallery:
        """The gallery of templates."""
        self.finish()
        if self.gallery is None:
            from pressdesk.ui.panels.gallery import Gallery

            self.gallery = Gallery(self.desk, self.look, self.thumbnails)
            self.gallery.created.connect(self.filing.create)
            self.gallery.left.connect(self.filing.leave_gallery)
            self.stack.addWidget(self.gallery)
        self._show_full(self.gallery)
        return self.gallery

    def show_workspace(self) -> None:
        """Back to the page that is open."""
        self.stack.setCurrentWidget(self.workspace)
        self.show_tools()
        self._say_lock()
        self.show_state()

    def show_tools(self) -> None:
        """Toolbar and docks round the page, unless it stands alone."""
        self._show_toolbar(shown=not self.stage.alone)
        if self.stage.alone:
            self.docks.hide_all()
        else:
            self.docks.show_all()

    def _show_full(self, widget: QWidget) -> None:
        if "stage" in vars(self) and self.stage.alone:
            self.stage.focus()
        self.docks.hide_all()
        self._show_toolbar(shown=False)
        if self.toolbar is not None:  # a release was shown, and its messages with it
            self.bar.clear()
        self.stack.setCurrentWidget(widget)
        self.show_state()

    def _show_toolbar(self, *, shown: bool) -> None:
        if self.toolbar is not None:
            self.toolbar.setVisible(shown)

    @property
    def at_page(self) -> bool:
        """Whether the page is what the window shows."""
        return (
            self.stack.currentWidget() is self.workspace
            and self.session.package is not None
        )

    def show_state(self) -> None:
        """Title, status bar and which commands can be used now."""
        from pressdesk.ui import bars

        self.finish()
        self._shown_state = self._state()
        self.setWindowTitle(self._title())
        self.setWindowModified(self.at_page and self.session.modified)
        bars.enable(self)
        if self.at_page or self.foot is not None:
            shown = self.at_page and not self.stage.alone
            self.status.setVisible(shown)
            self.statusBar().setVisible(shown)
        if self.at_page:
            bars.show_status(self)

    def _state(self) -> tuple[object, ...]:
        """What `show_state` shows that a word more in the text can change."""
        from pressdesk.ui import bars

        minute = self.desk.clock().replace(second=0, microsecond=0)
        return self._title(), bars.holding(self), minute

    def _title(self) -> str:
        name = self.text("app-name")
        if not self.at_page:
            return name
        headline = plain(self.session.release.headline) or self.text("untitled")
        return f"{headline}[*] \u2013 {name}"

    def _dress(self) -> None:
        theme = self.look.theme
        icons.retint(self, theme)
        if self.page is not None:
            self.page.set_theme(theme)
        for child in self.findChildren(QWidget):
            child.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped file, or bring it in."""
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.filing.take_dropped(*paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the frame is on the screen the second beat follows."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.finish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has no room for docks at both sides of the page."""
        super().resizeEvent(event)
        self.docks.fit()

    def changeEvent(self, event: QEvent) -> None:
        """The system may take the whole screen away again."""
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.WindowStateChange and self.commands:
            self.stage.show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else took leads back to the whole window."""
        if event.key() != QtCore.Qt.Key.Key_Escape or not self.stage.leave():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing unsaved is lost without a word."""
        if not self.filing.may_leave():
            event.ignore()
            return
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """Keep what is remembered and let go of file and workers."""
        self.resuming.leave()
        self.stage.end()
        if self.page is not None:
            self.keeping.leave()
        self.session.let_go()
        self.place.keep()
        self.docks.leave()
        if "finding" in vars(self):
            self.finding.leave()
        self.thumbnails.stop()
