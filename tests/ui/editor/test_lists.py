"""Lists on the page: their sort, their numbers, their ends."""

from pressdesk.document.nodes import ListBlock, ListItem, Paragraph, plain
from pressdesk.document.package import Package
from pressdesk.ui.editor.paper import Overlay
from tests import builders as b

ENTER, BACK = 0x01000004, 0x01000003


def levelled():
    items = (ListItem(("یک",)), ListItem(("زیر",), 1), ListItem(("دو",)))
    return b.release(b.replace(b.bullets(), id="b1", items=items), b.para("متن"))


def test_a_list_becomes_another_sort_as_a_whole_and_keeps_its_levels(editor, hands):
    base = levelled()
    editor.load(Package(base))
    hands.at("b1", 1)
    editor.toggle_list(ordered=True, numbering="abjad")
    made = editor.release(base).body[0]
    assert (made.id, made.ordered, made.numbering) == ("b1", True, "abjad")
    assert made.items == base.body[0].items
    assert editor.numbering() == "abjad"
    editor.toggle_list(ordered=True)
    assert editor.release(base).body[0].numbering == ""
    editor.undo_text()
    editor.undo_text()
    assert editor.release(base) == base


def test_paragraphs_become_a_list_with_latin_numbers_and_back(editor, hands, sample):
    hands.select("b1", 0, "b2", 2)
    editor.toggle_list(ordered=True, numbering="latin")
    made = editor.release(sample).body[0]
    assert [plain(item.text) for item in made.items] == ["بند یکم", "بند دوم"]
    assert made.numbering == "latin"
    editor.toggle_list(ordered=True, numbering="latin")
    body = editor.release(sample).body
    assert [block.text for block in body[:2]] == [("بند یکم",), ("بند دوم",)]


def test_enter_in_an_empty_item_goes_out_level_by_level(editor, hands):
    base = levelled()
    editor.load(Package(base))
    hands.select("b1", 0, "b1", 0)
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    editor.surface.setTextCursor(cursor)
    hands.press(ENTER)
    assert [i.level for i in editor.release(base).body[0].items] == [0, 1, 1, 0]
    hands.press(ENTER)
    assert [i.level for i in editor.release(base).body[0].items] == [0, 1, 0, 0]
    hands.press(ENTER)
    body = editor.release(base).body
    assert [type(block) for block in body[1:2]] == [Paragraph]
    assert [block.id for block in body][2] == "b1-2"  # the rest is a list of its own
    hands.press(BACK)
    assert len(editor.release(base).body) == 2  # and joins again


def test_cutting_a_list_in_two_keeps_every_place_findable(editor, hands):
    base = levelled()
    editor.load(Package(base))
    hands.at("b1")
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    editor.surface.setTextCursor(cursor)
    editor.set_block_kind("paragraph")
    names = [block.id for block in editor.release(base).body]
    assert len(set(names)) == len(names)
    assert all(editor.go_to(name) for name in names)


def test_what_is_pasted_into_a_list_is_part_of_it(editor, hands):
    base = levelled()
    editor.load(Package(base))
    hands.select("b1", 0, "b2", 3)
    editor.surface.copy()
    hands.at("b1")
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    editor.surface.setTextCursor(cursor)
    editor.surface.paste()
    made = editor.release(base).body[0]
    said = ["یکیک", "زیر", "دو", "متن", "زیر", "دو"]
    assert [plain(item.text) for item in made.items] == said
    names = [block.id for block in editor.release(base).body]
    assert len(set(names)) == len(names) == 2
    assert all(editor.go_to(name) for name in names)


def test_nothing_copied_is_nothing_pasted(editor, hands, qapp):
    base = levelled()
    editor.load(Package(base))
    qapp.clipboard().clear()
    editor.surface.paste_plain()
    assert editor.release(base) == base


def test_every_level_has_the_bullet_that_is_printed(editor, monkeypatch):
    drawn = []
    monkeypatch.setattr(
        Overlay, "_draw", lambda self, painter, box, text, *_rest: drawn.append(text)
    )
    items = tuple(ListItem((f"مورد {level}",), level) for level in range(4))
    editor.load(Package(b.release(ListBlock("b1", items))))
    editor.surface.grab()
    assert [text for text in drawn if len(text) == 1] == ["\u2022"] * 4
