"""novelWriter's own figures; `editor_peers` runs this with novelWriter's Python.

    python novel_writer.py BEGUN FOLDER TEXT KEYS

BEGUN is in seconds since the epoch; without KEYS (0) only the start is measured.

Its start is as its `main` does it: splash screen, main window, painted. Then it opens a
project with the text as one document, gets keys in the middle of it, a paste and an
undo. The figures in milliseconds, and its memory in MB, are printed as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import novelwriter
from novelwriter import SHARED
from novelwriter.core.coretools import ProjectBuilder
from novelwriter.guimain import GuiMain
from PyQt6.QtCore import QEvent, QMimeData, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QApplication, QTextEdit

BEGUN, FOLDER = float(sys.argv[1]), Path(sys.argv[2])
LINES = Path(sys.argv[3]).read_text("utf-8").split("\n")
KEYS = int(sys.argv[4])
PASTED = 300


def timed(act: Callable[[], object]) -> float:
    """Milliseconds until what `act` did is painted."""
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def measure(window: GuiMain, _path: str | None = None) -> None:
    """In place of what novelWriter does when its window is shown."""
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    sys.excepthook = sys.__excepthook__
    found: dict[str, object] = {"start": (time.time() - BEGUN) * 1000}
    if KEYS:
        found |= with_text(window)
    print(json.dumps(found), flush=True)
    os._exit(0)


def with_text(window: GuiMain) -> dict[str, object]:
    """Open, keys, paste, undo, memory."""
    builder = ProjectBuilder()
    builder.buildProject({"path": FOLDER / "project", "name": "n", "author": "a"})
    window.openProject(builder.projPath)
    handle = window.docEditor.docHandle or next(iter(SHARED.project.tree.nodes))
    held = SHARED.project.storage.getDocument(handle)
    window.closeDocument()
    held.writeDocument("\n\n".join(LINES))
    opened = timed(lambda: window.openDocument(handle))
    editor = window.docEditor
    cursor = editor.textCursor()
    document = editor.document()
    block = document.findBlockByNumber(document.blockCount() // 2)
    while len(block.text()) < 100:
        block = block.next()
    cursor.setPosition(block.position() + 20)
    editor.setTextCursor(cursor)
    QTextEdit.ensureCursorVisible(editor)
    for _ in range(50):
        QApplication.processEvents()
    keys = [timed(lambda n=n: press(editor, "سلام "[n % 5])) for n in range(KEYS)]
    data = QMimeData()
    data.setText("\n".join([block.text()] * PASTED))
    pasted = timed(lambda: paint(editor, editor.insertFromMimeData(data)))
    undone = timed(lambda: paint(editor, editor.undo()))
    status = Path("/proc/self/status").read_text()
    memory = next(x for x in status.splitlines() if x.startswith("VmRSS"))
    return {
        "open": opened,
        "blocks": document.blockCount(),
        "keys": keys,
        "paste": pasted,
        "undo": undone,
        "memory": int(memory.split()[1]) / 1024,
    }


def press(editor: object, char: str) -> None:
    """One key, painted."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
    QApplication.sendEvent(editor, event)
    QApplication.processEvents()  # paints what the key made stale, as ours is measured


def paint(editor: object, _done: object = None) -> None:
    """What is seen is painted at once."""
    editor.viewport().repaint()


def safely(window: GuiMain, path: str | None = None) -> None:
    """A fault ends the program: its own handler would open a dialog and wait."""
    try:
        measure(window, path)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


GuiMain.postLaunchTasks = safely
# No dictionary, no dialog that says so: the text is Persian and nobody answers.
type(SHARED).reportSpellCheckStatus = lambda *_: None
novelwriter.main([f"--config={FOLDER / 'conf.ini'}", f"--data={FOLDER / 'data'}"])
