import subprocess
import sys

from PySide6.QtGui import QGuiApplication

from pressdesk.ui.board import let_go
from pressdesk.ui.editor import clipboard

ENDS = """
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pressdesk.ui.board import let_go
from pressdesk.ui.editor import clipboard
app = QApplication(["", "-platform", "offscreen"])
document = QTextDocument("text")
cursor = QTextCursor(document)
cursor.select(QTextCursor.SelectionType.Document)
app.clipboard().setMimeData(clipboard.copied(cursor))
"""


def test_the_process_ends_well_with_something_copied():
    ended = subprocess.run([sys.executable, "-c", ENDS], check=False, timeout=60)
    assert ended.returncode == 0


def test_the_text_stays_on_the_clipboard(editor, hands):
    hands.select("headline", 0, "headline", 3)
    editor.surface.copy()
    board = QGuiApplication.clipboard()
    text = board.text()
    let_go()
    assert board.text() == text != ""
    assert not board.mimeData().hasFormat(clipboard.MIME)
