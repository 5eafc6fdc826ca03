"""What is put on the clipboard, and that it does not outlive the interpreter."""

from __future__ import annotations

import atexit
from functools import lru_cache

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

OURS = "application/x-pressdesk"
_PIECE = f"{OURS}-piece"
CHARSET = '<meta charset="utf-8">'


def put(plain: str, html: str = "") -> None:
    """Put a text on the clipboard, as HTML too where there is some."""
    made = QMimeData()
    made.setText(plain)
    if html:
        made.setHtml(CHARSET + html)
    made.setData(_PIECE, QByteArray(b"1"))
    let_go_at_exit()
    QGuiApplication.clipboard().setMimeData(made)


@lru_cache(maxsize=1)
def let_go_at_exit() -> None:
    """See `let_go`; said once, with the first data of ours."""
    atexit.register(let_go)


def let_go() -> None:
    """Leave plain text on the clipboard.

    Data made here must not outlive the interpreter: Qt would call back into it and
    crash (measured with PySide6 6.11 at the end of the process).
    """
    if QGuiApplication.instance() is None:
        return
    board = QGuiApplication.clipboard()
    held: QMimeData | None = board.mimeData()  # none where nothing was ever copied
    if held is None:
        return
    # Not every platform knows whose the data is; ours are known by their type.
    ours = any(form.startswith(OURS) for form in held.formats())
    if board.ownsClipboard() or ours:
        board.setText(board.text())
