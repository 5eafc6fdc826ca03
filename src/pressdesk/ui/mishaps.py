"""What nobody foresaw: the work is kept, one dialog says so, the log says where.

Errors of any thread come here, and what Qt itself complains of. Nothing is sent, and
neither log nor dialog quotes what an error says: that may be the release's own text.
"""

from __future__ import annotations

import contextlib
import logging
import re
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from pressdesk.notices import PressdeskError
from pressdesk.system import logs
from pressdesk.workflow import journal

if TYPE_CHECKING:
    from pressdesk.ui.dialogs.mishap import MishapDialog
    from pressdesk.ui.window import MainWindow

LAST = 5.0
_PLACE = re.compile(r"Q\w{1,40}(?:::~?\w{1,40})+", re.ASCII)
"""What a message of Qt begins with: the class and function that complain."""


class Mishaps(QObject):
    """Takes over the hooks of Python and Qt until `leave`."""

    happened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: MishapDialog | None = None
        self._told = False
        self.happened.connect(self._tell)

    def install(self) -> None:
        """Hear of every error from now on, and start the log if there can be one."""
        with contextlib.suppress(PressdeskError, OSError):
            journal.begin(self._window.desk)
        sys.excepthook = self.heed
        threading.excepthook = self._heed_thread
        qInstallMessageHandler(_heed_qt)

    def leave(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        logs.stop()

    def heed(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """An error that nobody caught; called on the thread where it arose."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        with contextlib.suppress(Exception):
            log = logging.getLogger(logs.NAME)
            log.error("unforeseen", exc_info=(kind, error, trace))
        with contextlib.suppress(RuntimeError):  # the window is being taken down
            self.happened.emit(logs.outline(kind, trace))

    def _heed_thread(self, args: threading.ExceptHookArgs) -> None:
        error = args.exc_value or args.exc_type()
        self.heed(args.exc_type, error, args.exc_traceback)

    def _tell(self, report: str) -> None:
        """Keep the work each time, show the dialog the first time."""
        kept = self._keep()
        if self._told:
            return
        self._told = True
        from pressdesk.ui.dialogs.mishap import MishapDialog

        self.dialog = MishapDialog(self._window, report, kept=kept)
        self.dialog.open()

    def _keep(self) -> bool | None:
        """Whether a copy is written; None where there is nothing to keep."""
        window = self._window
        if window.session.package is None:
            return None
        try:
            done = window.keeping.keep_now(wait=LAST)
            QCoreApplication.sendPostedEvents(window.keeping)  # what the keeper told
            return done and window.keeping.trouble is None
        except Exception:
            logging.getLogger(logs.NAME).exception("no recovery copy")
            return False


def _heed_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's own complaint: whole to the terminal, by its place to the log."""
    with contextlib.suppress(Exception):
        if sys.stderr is not None:
            sys.stderr.write(f"{message}\n")
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            found = _PLACE.match(message)
            place = found.group() if found else ""
            logging.getLogger(logs.NAME).warning("%s %s", kind.name, place)
