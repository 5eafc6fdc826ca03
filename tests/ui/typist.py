"""A child process: the real window, in which somebody types without a pause.

Each word is a number in letters, said on standard output with the time once its last
key was taken. It types until it is killed.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pressdesk.app import build_desk
from pressdesk.ui import run

KEYS = 12
"""Milliseconds from key to key: nobody types faster."""


def word(number):
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)) + " "


class Typist:
    def __init__(self, window):
        self.window, self.number, self.left = window, 0, word(0)
        self.timer = QTimer(window)
        self.timer.timeout.connect(self.key)
        self.timer.start(KEYS)

    def key(self):
        surface = self.window.page.surface
        letter, self.left = self.left[0], self.left[1:]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), self.none(), letter)
            QApplication.sendEvent(surface, event)
        if not self.left:
            sys.stdout.write(f"{self.number} {time.monotonic()}\n")
            sys.stdout.flush()
            self.number += 1
            self.left = word(self.number)

    def none(self):
        from PySide6.QtCore import Qt

        return Qt.KeyboardModifier.NoModifier


def main():
    desk = build_desk()
    app = run.application(desk)
    window = run.build(desk, app)
    window.show()
    window.finish()
    run.heed_signals(app, window)
    window.filing.open_path(Path(sys.argv[1]))
    window.page.go_to("lead")
    typist = Typist(window)
    app.exec()
    return typist


if __name__ == "__main__":
    main()
