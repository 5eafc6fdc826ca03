"""A person waits for the window: what the start page does not show is loaded later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "docx",
    "fluent",
    "lxml",
    "marisa_trie",
    "platformdirs",
    "pypdfium2",
    "sqlalchemy",
    "weasyprint",
    "pressdesk.checks",
    "pressdesk.document.edits",
    "pressdesk.newscode.stamp",
    "pressdesk.readers",
    "pressdesk.ui.editor",
    "pressdesk.ui.dialogs.export",
    "pressdesk.ui.panels.metadata",
    "pressdesk.ui.panels.outline",
    "pressdesk.ui.panels.paste_bar",
    "pressdesk.workflow.deliver",
    "pressdesk.workflow.metadata",
)
START = """
import os, sys
from pressdesk.app import build_desk
desk = build_desk()
from pressdesk.ui import run
app = run.application(desk)
window = run.build(desk, app)
from PySide6 import QtCore
finish = window.finish
def look():
    print("Qt" if "Qt" in vars(QtCore) else "no-Qt")
    window.finish = finish
    finish()
window.finish = look
window.show()
while not window.commands:
    app.processEvents()
print(*sys.modules)
sys.stdout.flush()
os._exit(0)
"""


def test_the_painted_window_has_loaded_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START],
        env={
            **os.environ,
            "PRESSDESK_HOME": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    loaded = set(done.stdout.split())
    assert "pressdesk.ui.panels.start" in loaded
    assert "no-Qt" in loaded  # see `ui.numbers`
    assert not loaded.intersection(HEAVY)


WATCH = """
import builtins, linecache, os.path
import pressdesk.ui.window
import pressdesk.writers.docx
assert "feature" not in builtins.__import__.__name__, builtins.__import__
ours = os.path.dirname(pressdesk.__file__)  # a checkout's folder may have our name too
read = [each for each in linecache.cache if each.startswith(ours)]
assert not read, read
from PySide6.QtCore import *
assert Qt.AlignmentFlag.AlignTop
"""


def test_pyside_reads_no_source_of_what_is_imported_after_it() -> None:
    subprocess.run([sys.executable, "-c", WATCH], check=True, timeout=60)


COLLECTOR = """
import gc, sys
from pressdesk.__main__ import main
assert not gc.isenabled()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from pressdesk.ui import run
from pressdesk.ui import sweeper
seen = []
sweeper.PAUSE = sweeper.QUIET = 50
real = sweeper.sweep
sweeper.sweep = lambda: seen.append(real())
QTimer.singleShot(5 * run.SETTLE, app.quit)
assert main([]) == 0
assert not gc.isenabled()
assert seen
assert main(["templates"]) == 0
assert gc.isenabled()
"""


def test_only_the_window_s_thread_collects(tmp_path: Path) -> None:
    home = {"PRESSDESK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, "-c", COLLECTOR],
        env={**os.environ, **home},
        check=True,
        capture_output=True,
        timeout=60,
    )


def test_the_start_does_without_the_extensions_of_typing() -> None:
    code = """
import sys
import pressdesk.__main__
assert "typing_extensions" not in sys.modules
import typing_extensions
assert typing_extensions.Self
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
