"""The system ends the program by a signal: nothing is asked, nothing is lost.

Shutting down, logging out of a bare session and closing a terminal come so where no
session manager speaks with Qt. Python's handlers run between two of its own steps, of
which a waiting window has none: the signal is told through a pair of sockets.
"""

from __future__ import annotations

import os
import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")


class Signals(QObject):
    """Heeds the signals until the window is gone; Windows has other ways."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._here, self._there = socket.socketpair()
        self._there.settimeout(0)
        read = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._here.fileno(), read, self)
        self._notifier.activated.connect(self._told)

    def install(self) -> None:
        """One that was to be ignored (`nohup`) stays ignored."""
        if os.name == "nt":
            return
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _ENDING):
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, lambda *_: None)

    def leave(self) -> None:
        """The program ends: a signal now ends it at once."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for each in (self._here, self._there):
            each.close()

    def _told(self) -> None:
        """Keep the text where the next start offers it, and end."""
        self._here.recv(64)
        window = self._window
        if window.session.package is not None:
            window.keeping.session_ends()
        window.end()  # not `close`: a dialog may be asking whether it may close
        QCoreApplication.exit(0)
