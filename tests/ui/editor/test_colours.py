"""Findings are underlined turn by turn: what is in view first, the rest soon after."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from pressdesk.document.nodes import Span
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge, colours, formats
from pressdesk.ui.editor.colours import Colours
from pressdesk.ui.editor.underlines import Underline
from pressdesk.ui.theme import DARK, LIGHT
from tests import builders as b

MANY = 200
NO = QTextCharFormat.UnderlineStyle.NoUnderline


def page_of(monkeypatch):
    monkeypatch.setattr(colours, "clock", lambda: 0.0)  # a turn ends with its blocks
    document = QTextDocument()
    document.documentLayout()
    made = Colours(document, LIGHT)
    paragraphs = [b.para("متن بلند بند")] * MANY
    bridge.to_document(b.release(b.headline("تیتر"), *paragraphs), document)
    return document, made


def marks(names, start=0, end=3):
    return [Underline(name, start, end, "warning") for name in names]


def underlined(document):
    return {
        formats.place_of(block): [(r.start, r.length) for r in block.layout().formats()]
        for block in bridge.blocks(document)
        if any(r.format.underlineStyle() != NO for r in block.layout().formats())
    }


def finish(qtbot, made):
    qtbot.waitUntil(lambda: not made._behind)


def test_a_turn_lays_out_a_few_blocks_those_in_view_first(qtbot, monkeypatch):
    document, made = page_of(monkeypatch)
    names = [f"b{n}" for n in range(1, MANY + 1)]
    made.set_underlines(marks(names), document.findBlockByNumber(104))
    first = list(underlined(document))
    assert first == names[100 : 100 + colours.MOST]
    made._go_on()
    assert len(underlined(document)) == 2 * colours.MOST
    finish(qtbot, made)
    assert list(underlined(document)) == names
    assert not document.isUndoAvailable()
    assert not document.isModified()


def test_blocks_that_move_meanwhile_are_not_missed(qtbot, monkeypatch):
    document, made = page_of(monkeypatch)
    names = [f"b{n}" for n in range(1, MANY + 1)]
    made.set_underlines(marks(names))
    for _ in range(4):
        made._go_on()
    cursor = QTextCursor(document.findBlockByNumber(10))
    cursor.setPosition(
        document.findBlockByNumber(60).position(), QTextCursor.MoveMode.KeepAnchor
    )
    cursor.removeSelectedText()
    finish(qtbot, made)
    left = {formats.place_of(block) for block in bridge.blocks(document)}
    assert set(underlined(document)) == left & set(names)


def test_only_blocks_with_other_findings_are_laid_out(qtbot, monkeypatch):
    document, made = page_of(monkeypatch)
    made.set_underlines(marks(f"b{n}" for n in range(1, MANY + 1)))
    finish(qtbot, made)
    laid = []
    lay = QTextDocument.markContentsDirty
    monkeypatch.setattr(
        QTextDocument, "markContentsDirty", lambda *of: laid.append(of) or lay(*of)
    )
    made.set_underlines(
        [*marks(f"b{n}" for n in range(1, MANY)), *marks([f"b{MANY}"], 4, 8)]
    )
    finish(qtbot, made)
    assert len(laid) == 1
    assert underlined(document)[f"b{MANY}"] == [(4, 4)]
    made.set_underlines([])
    finish(qtbot, made)
    assert underlined(document) == {}


def test_qt_finds_the_same_looks_when_it_asks_itself(editor, qtbot):
    text = (
        "شماره ",
        Span("021", ltr=True),
        " و ",
        Span("پیوند", link="http://a.example"),
    )
    editor.load(Package(b.release(b.headline("تیتر"), b.para(*text))))
    editor.set_underlines(marks(["b1"], 3, 12))
    document = editor.surface.document()

    def looks():
        return [
            (r.start, r.length, r.format.underlineColor().name(), r.format.background())
            for block in bridge.blocks(document)
            for r in block.layout().formats()
        ]

    ours = looks()
    editor.set_theme(DARK)
    editor.set_theme(LIGHT)
    assert looks() == ours
    assert len(ours) >= 4
