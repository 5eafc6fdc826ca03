"""What a form's field wrote is bound in its own release and plain in another."""

import pytest
from PySide6.QtCore import QMimeData

from pressdesk.document.nodes import ListBlock, ListItem, Span, Table, plain, replace
from pressdesk.document.package import Package
from pressdesk.ui.editor import origin
from pressdesk.ui.editor.slots import Filled
from tests import builders as b

NAME, PLACE = Span("سارا", slot="host"), Span("جا", slot="place")
BODY = (
    b.para("خانم ", NAME, " در ", PLACE),
    Table("", (((NAME,), (PLACE,)),)),
    ListBlock("", (ListItem(("یک",)),), slot="demands"),
    b.para("پایان"),
)


def copied(editor, hands):
    made = b.release(b.headline("تیتر"), *BODY)
    editor.load(Package(made))
    editor._fill(Filled(frozenset({"host", "demands"}), frozenset({"place"})))
    hands.select("b1", 0, "b4", 5)
    return made, editor.surface.createMimeDataFromSelection()


def slots(editor):
    rows = editor.rows()
    texts = [row.text for row in rows]
    texts += [
        cell for row in rows if row.table for line in row.table.rows for cell in line
    ]
    marks = [run.slot for text in texts for run in text if isinstance(run, Span)]
    return [*filter(None, (*marks, *(row.slot for row in rows)))]


def test_in_another_release_only_what_is_not_filled_stays_a_field(editor, hands):
    made, data = copied(editor, hands)
    other = replace(made, id="00000000-0000-4000-8000-000000000002", body=())
    editor.load(Package(other))
    hands.at("lead", 0)
    editor.surface.insertFromMimeData(data)
    assert "خانم سارا در جا" in [plain(row.text) for row in editor.rows()]
    assert set(slots(editor)) == {"place"}
    assert len(slots(editor)) == 2


def test_in_its_own_release_a_field_stays_one(editor, hands):
    _made, data = copied(editor, hands)
    before = slots(editor)
    hands.at("b4", 5)
    editor.surface.insertFromMimeData(data)
    assert sorted(slots(editor)) == sorted(before * 2)


@pytest.mark.parametrize("said", [b"", b"{", b'{"release": 5}', b"\xff"])
def test_an_origin_that_cannot_be_read_changes_nothing(said):
    data = QMimeData()
    data.setData(origin.FROM, said)
    rows = origin.loosed(data, [], "r")
    assert rows == []
