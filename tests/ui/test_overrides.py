"""An error inside a key press is told; the process does not end with it."""

import os
import subprocess
import sys

import pytest

CHILD = """
import sys
from pressdesk.ui.editor.surface import Surface
from pressdesk.ui.theme import LIGHT
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
told = []
sys.excepthook = lambda kind, *_rest: told.append(kind.__name__)
parent = QWidget()
surface = Surface(parent, LIGHT, lambda message: message)
surface._guarded = lambda event: {fault}
event = QKeyEvent(QEvent.Type.KeyPress, 65, Qt.KeyboardModifier.NoModifier, "a")
QCoreApplication.postEvent(surface, event)
QTimer.singleShot(50, app.quit)
app.exec()
print(*told)
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.parametrize(
    ("fault", "name"),
    [("[][5]", "IndexError"), ("min(())", "ValueError"), ("len(5)", "TypeError")],
)
def test_an_error_of_c_code_inside_an_override_is_told(fault, name):
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(fault=fault)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.split() == [name]
