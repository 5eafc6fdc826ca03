"""The law of the mirror: after any changes its rows are those of the document."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from pressdesk.document.nodes import Paragraph, Release, Span
from pressdesk.ui.editor import bridge, formats, note_runs
from pressdesk.ui.editor.mirror import Mirror
from pressdesk.ui.editor.notes import Notes
from pressdesk.ui.editor.rows import Row
from tests.strategies import releases

KEEP = QTextCursor.MoveMode.KeepAnchor
PLACE = st.floats(0, 1)
TYPED = ["س", "\n", "دو\nسطر\n\n", "a b"]
KINDS = ["intertitle", "item", "quote"]
CHANGES = st.one_of(
    st.tuples(st.just("type"), PLACE, st.sampled_from(TYPED)),
    st.tuples(st.just("cut"), PLACE, PLACE),
    st.tuples(st.just("mark"), PLACE, PLACE),
    st.tuples(st.just("dress"), PLACE, st.sampled_from(KINDS)),
    st.tuples(st.just("rows"), PLACE, st.integers(1, 4)),
    st.tuples(st.sampled_from(["undo", "redo"]), PLACE, PLACE),
)


def at(document, share):
    return int(share * (document.characterCount() - 1))


def change(document, cursor, sort, place, more):
    cursor.setPosition(at(document, place))
    if sort == "type":
        cursor.insertText(more)
    elif sort == "cut":
        cursor.setPosition(at(document, more), KEEP)
        cursor.removeSelectedText()
    elif sort == "mark":
        cursor.setPosition(at(document, more), KEEP)
        cursor.setCharFormat(formats.char_format("paragraph", Span("", bold=True)))
    elif sort == "dress":
        bridge.dress(cursor, Row(more, "n"))
    elif sort == "rows":
        bridge.insert_rows(cursor, [Row("paragraph", f"r{n}") for n in range(more)])


def steps(document, changes, together):
    cursor = QTextCursor(document)
    for number, (sort, place, more) in enumerate(changes):
        if sort in ("undo", "redo"):
            getattr(document, sort)()
            continue
        if together:
            cursor.beginEditBlock()
        change(document, cursor, sort, place, more)
        if together:
            change(document, cursor, "type", 1 - place, "ب")
            cursor.endEditBlock()
        yield number


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(releases(), st.lists(CHANGES, min_size=1, max_size=12), st.booleans(), st.data())
def test_its_rows_are_those_of_the_document(qapp, release, changes, together, data):
    document = QTextDocument()
    mirror = Mirror(document)
    bridge.to_document(release, document)
    for _ in steps(document, changes, together):
        if data.draw(st.booleans()):
            assert mirror.rows() == truth(document)
    assert mirror.rows() == truth(document)
    numbers = range(document.blockCount())
    noted = [n for n in numbers if mirror.notes_in(n)]
    wanted = [n for n, row in enumerate(mirror.rows()) if has_note(row)]
    assert noted == wanted
    assert mirror.notes_before(document.blockCount()) == sum(
        map(mirror.notes_in, numbers)
    )
    assert [mirror.row(n) for n in numbers] == list(mirror.rows())


def truth(document):
    return tuple(map(formats.read_row, bridge.blocks(document)))


def has_note(row):
    texts = [row.text]
    if row.table:
        texts += [row.table.caption, *(c for line in row.table.rows for c in line)]
    return any(isinstance(r, Span) and r.note for text in texts for r in text)


def test_a_key_reads_one_block_of_three_thousand(qapp, monkeypatch):
    document = QTextDocument()
    mirror = Mirror(document)
    body = tuple(Paragraph(f"b{n}", ("متن بند",)) for n in range(3000))
    bridge.to_document(Release("r", body=body), document)
    mirror.rows()
    read = []
    plain = formats.read_row
    monkeypatch.setattr(formats, "read_row", lambda b: read.append(b) or plain(b))
    cursor = QTextCursor(document.findBlockByNumber(1500))
    cursor.insertText("س")
    assert len(mirror.rows()) == document.blockCount()
    assert len(read) == 1


def test_footnotes_above_are_counted_without_being_read(qapp, monkeypatch):
    document = QTextDocument()
    mirror = Mirror(document)
    body = tuple(Paragraph(f"b{n}", (Span("متن", note="ن"),)) for n in range(300))
    bridge.to_document(Release("r", body=body), document)
    mirror.rows()
    known = Notes(document, mirror)
    read = []
    runs = note_runs.runs
    monkeypatch.setattr(note_runs, "runs", lambda b: read.append(b) or runs(b))
    QTextCursor(document.findBlockByNumber(200)).insertText("س")
    at = document.findBlockByNumber(250)
    assert [note.number for note in known.of(at)] == [247]
    assert len(read) == 1
