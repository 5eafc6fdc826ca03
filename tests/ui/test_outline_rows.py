"""The outline in step with the page: as if made anew, at the cost of the change."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.ui.editor.counts import OutlineRow
from pressdesk.ui.panels.outline import Outline
from pressdesk.ui.panels.outline_rows import OutlineRows

KINDS = ["paragraph", "paragraph", "item", "quote", "intertitle"]
BODIES = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(KINDS), st.sampled_from(["یک", "دو"])),
    max_size=10,
    unique_by=lambda row: row[0],
)


def rows(body):
    """A head, the body with levels as the page gives them, an end mark."""
    below, made = False, [OutlineRow("headline", "headline", "تیتر", 0)]
    for number, kind, words in body:
        level = 1 if below and kind != "intertitle" else 0
        made.append(OutlineRow(f"b{number}", kind, words, level))
        below = below or kind == "intertitle"
    return [*made, OutlineRow("end_mark", "end_mark", "پایان", 0)]


def tree(outline):
    def below(item):
        inside = [below(item.child(n)) for n in range(item.childCount())]
        return item.text(0), item.text(1), item.isExpanded() if inside else None, inside

    return below(outline.invisibleRootItem())[3]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BODIES, min_size=2, max_size=5))
def test_it_is_as_if_it_were_made_anew(desk, look, qtbot, bodies):
    outline = Outline(look, desk.text)
    for body in bodies:
        outline.show_rows(rows(body))
        anew = Outline(look, desk.text)
        anew.show_rows(rows(body))
        assert tree(outline) == tree(anew)
        assert set(outline._items) == {row.id for row in rows(body)}


def test_a_row_of_thousands_makes_one_item(desk, look, qtbot, monkeypatch):
    outline = Outline(look, desk.text)
    qtbot.addWidget(outline)
    kinds = ["intertitle" if n % 20 == 0 else "paragraph" for n in range(2000)]
    body = [(n, kind, "متن") for n, kind in enumerate(kinds)]
    outline.show_rows(rows(body))
    outline.mark("b600")
    made = []
    plain = OutlineRows._made
    monkeypatch.setattr(
        OutlineRows, "_made", lambda self, row: made.append(row) or plain(self, row)
    )
    written = []
    words = outline._rows._write
    outline._rows._write = lambda *of: written.append(of) or words(*of)
    body.insert(1001, (9000, "paragraph", "نو"))
    outline.show_rows(rows(body))
    assert [row.id for row in made] == ["b9000"]
    assert len(written) == 1
    body[7] = (7, "paragraph", "دیگر")
    outline.show_rows(rows(body))
    assert len(written) == 2
    del body[501:510]
    outline.show_rows(rows(body))
    assert len(made) == 1
    assert len(written) == 2
    assert outline.current() == "b600"
