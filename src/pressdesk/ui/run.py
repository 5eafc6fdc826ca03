"""Opens the window and stays until it is closed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QRect, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.ui.look import Look, dress
from pressdesk.ui.window import MainWindow
from pressdesk.workflow.desk import Desk

LAST_WORK = 5_000
SETTLE = 100
TURN = 0.0003
"""Seconds that another thread keeps Python's lock when the window asks for it.

Python's own 5 ms are asked for many times a key: while checks read a long release a key
took 34 ms by the median and 91 in the worst twentieth, with this 15 and 27.
"""


def application(desk: Desk) -> QApplication:
    """The application in the desk's language and typeface."""
    running = QApplication.instance()
    known = running if isinstance(running, QApplication) else None
    language = desk.option("language")
    # As an argument the style is made once, and never turned into a Python object.
    app = known or QApplication([*(sys.argv[:1] or [""]), "-style", "fusion"])
    app.setApplicationName("Pressdesk")
    app.setApplicationDisplayName(desk.text("app-name"))
    if language == "fa":
        _translate_qt(app, language)
    dress(app, language)
    return app


def _translate_qt(app: QApplication, language: str) -> None:
    """Qt's own dialogs in the interface's language, and its direction."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def build(desk: Desk, app: QApplication) -> MainWindow:
    """The window, dressed; keys are watched once it had time to be painted.

    An event filter in Python sees every event of every widget while they are made, and
    makes PySide build all its classes to name them: a tenth of the start.
    """
    sys.setswitchinterval(TURN)
    look = Look()
    look.wear(desk.option("theme"))
    QTimer.singleShot(SETTLE, app, lambda: _watch_keys(app))
    return MainWindow(desk, look)


def _watch_keys(app: QApplication) -> None:
    from pressdesk.ui.keys import LatinShortcuts

    app.installEventFilter(LatinShortcuts(app))


def open_window(desk: Desk, path: Path | None = None) -> int:
    """Show the window (with `path` open in it) until it is closed."""
    app = application(desk)
    window = build(desk, app)
    window.show()
    QTimer.singleShot(SETTLE, app, lambda: _settle(app, window))
    if path is not None:
        window.finish()
        window.filing.take_dropped(str(path))
    code = app.exec()
    from pressdesk.ui import tasks

    tasks.wait(LAST_WORK)
    _take_down(window)
    return code


def _settle(app: QApplication, window: MainWindow) -> None:
    from pressdesk.ui.sweeper import Sweeper

    Sweeper(app)
    if window.rtl:
        from pressdesk.ui import qt_words

        qt_words.complete(app, window.text)
    _heed_mishaps(app, window)
    heed_signals(app, window)
    if not (window.place.kept.geometry or window.isMaximized()):
        fit(window, window.screen().availableGeometry())


def fit(window: QWidget, room: QRect) -> None:
    """A window that was never placed by a person stands within the screen.

    Asking for a screen makes PySide build the names of Qt: not before the painting.
    """
    frame, inner = window.frameGeometry(), window.size()
    window.resize(inner.boundedTo(room.size() - (frame.size() - inner)))
    frame = window.frameGeometry()
    left = min(frame.left(), room.right() + 1 - frame.width())
    top = min(frame.top(), room.bottom() + 1 - frame.height())
    if (left, top) != (frame.left(), frame.top()):
        window.move(max(left, room.left()), max(top, room.top()))


def _heed_mishaps(app: QApplication, window: MainWindow) -> None:
    from pressdesk.ui.mishaps import Mishaps

    mishaps = Mishaps(window)
    mishaps.install()
    app.aboutToQuit.connect(mishaps.leave)


def heed_signals(app: QCoreApplication, window: MainWindow) -> None:
    """End as at the end of the session when the system asks by a signal."""
    from pressdesk.ui.signals import Signals

    signals = Signals(window)
    signals.install()
    app.aboutToQuit.connect(signals.leave)


def _take_down(window: MainWindow) -> None:
    """Destroy the window while there is an application that it belongs to."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
