"""Words of Qt's own dialogs that its Persian translation lacks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTranslator

_WORDS = {
    ("QFileDialog", "&Look in:"): "qt-look-in",
    ("QFileDialog", "Look in:"): "qt-look-in",
    ("QFileDialog", "Files of &type:"): "qt-files-of-type",
    ("QFileDialog", "Files of type:"): "qt-files-of-type",
    ("QAbstractFileIconProvider", "Folder"): "qt-folder",
}


class QtWords(QTranslator):
    """Gives the missing words; for all others Qt asks its own translation."""

    def __init__(self, app: QCoreApplication, text: Callable[[str], str]) -> None:
        super().__init__(app)
        self._words = {known: text(message) for known, message in _WORDS.items()}

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """One word, or none (to Qt an empty string would be a translation)."""
        return self._words.get((context, sourceText))  # type: ignore[return-value]


def complete(app: QCoreApplication, text: Callable[[str], str]) -> None:
    """From now on dialogs of Qt have all their words."""
    app.installTranslator(QtWords(app, text))
