"""A cell of the table editor: painted with its marks, written in with its marks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTextEdit,
    QWidget,
)

from pressdesk.document.edits import normal
from pressdesk.document.nodes import Inline, Text
from pressdesk.text.characters import ZWNJ, clean
from pressdesk.ui.editor import bridge, formats, slots
from pressdesk.ui.editor.cells import Filled, height_of, paint_cell, set_cell
from pressdesk.ui.editor.rows import Row
from pressdesk.ui.keys import asks_zwnj
from pressdesk.ui.look import Look
from pressdesk.ui.tables.model import Index, TableModel

PAD = 6
_PIXELS = 14
_SHIFT = Qt.KeyboardModifier.ShiftModifier
KIND = "cell"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HINTS = QStyledItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _HINTS.NoHint,
    Qt.Key.Key_Enter: _HINTS.NoHint,
    Qt.Key.Key_Tab: _HINTS.EditNextItem,
    Qt.Key.Key_Backtab: _HINTS.EditPreviousItem,
}
_STATE = QStyle.StateFlag


def cell_font(*, bold: bool = False) -> QFont:
    """The type of cells, as on the page."""
    made = QFont("Vazirmatn")
    made.setPixelSize(_PIXELS)
    made.setBold(bold)
    return made


class CellEdit(QTextEdit):
    """Shift+Enter breaks the line; pasted text comes without foreign marks."""

    def __init__(self, parent: QWidget, text: Text) -> None:
        super().__init__(parent)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        document = self.document()
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(PAD)
        document.setDefaultFont(cell_font())
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        bridge.dress(cursor, Row(KIND))
        for piece, form in formats.text_pieces(KIND, text):
            formats.insert(cursor, piece, form)
        document.setUndoRedoEnabled(True)
        self.selectAll()

    def value(self) -> Text:
        """What was written, with its marks."""
        runs: list[Inline] = []
        for block in bridge.blocks(self.document()):
            runs += ["\n"] if runs else []
            runs += formats.read_text(block)
        return normal(runs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The half space has its key here too."""
        if asks_zwnj(event):
            self.insertPlainText(ZWNJ)
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text alone, in the alphabet of a release."""
        self.insertPlainText(clean(source.text()))

    def toggle(self, mark: str) -> None:
        """A mark on or off."""
        cursor = self.textCursor()
        now = formats.marks_of(self.currentCharFormat())
        if cursor.hasSelection():
            now = slots.shared(cursor)
        slots.set_mark(self, mark, not getattr(now, mark))


class Cells(QStyledItemDelegate):
    """Paints cells and makes their editors; `finished`: Enter ended one."""

    finished = Signal()

    def __init__(self, look: Look, filled: Filled, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._filled = look, filled

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The text with its marks, a head on its ground, the chosen one framed."""
        theme, model = self._look.theme, _model(index)
        head = model.is_head(index)
        box = QRectF(option.rect)
        chosen = bool(option.state & _STATE.State_Selected)
        ground = theme.tint if chosen else theme.window if head else theme.base
        painter.fillRect(box, QColor(ground))
        inner = box.adjusted(PAD, PAD, -PAD, -PAD)
        font = cell_font(bold=head)
        paint_cell(
            painter,
            inner,
            set_cell(model.text(index), font, inner.width(), theme, self._filled),
        )
        if option.state & _STATE.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the lines in the column's width."""
        view = option.widget
        room = view.columnWidth(index.column()) if isinstance(view, QTableView) else 160
        width = room - 2 * PAD
        font = cell_font(bold=True)
        text = _model(index).text(index)
        lines = set_cell(text, font, width, self._look.theme, self._filled)
        return QSize(width, round(max(24.0, height_of(lines))) + 2 * PAD)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A small page for the cell."""
        made = CellEdit(parent, _model(index).text(index))
        palette, theme = made.palette(), self._look.theme
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.base))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        made.setPalette(palette)
        made.setAutoFillBackground(True)
        made.setAccessibleName(str(index.data()))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """It came with its text."""

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """What was written goes into the table."""
        if isinstance(editor, CellEdit) and isinstance(model, TableModel):
            model.set_text(index, editor.value())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends the cell, Tab goes on to the next; Qt leaves both to the text."""
        if not isinstance(editor, CellEdit) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        key = event.key() if isinstance(event, QKeyEvent) else 0
        shift = isinstance(event, QKeyEvent) and bool(event.modifiers() & _SHIFT)
        if key in _ENDS and not (shift and key in _ENTER):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _ENDS[Qt.Key(key)])
            if key in _ENTER:
                self.finished.emit()
            return True
        return super().eventFilter(editor, event)


def _model(index: Index) -> TableModel:
    model = index.model()
    assert isinstance(model, TableModel)
    return model
