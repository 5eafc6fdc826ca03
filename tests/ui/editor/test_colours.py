"""Marks and quiet parts have the theme's colours, on the page only."""

from pressdesk.document.nodes import Span
from pressdesk.document.package import Package
from pressdesk.ui.editor import bridge
from pressdesk.ui.theme import DARK, LIGHT
from tests import builders as b


def looks(editor):
    return [
        (r.start, r.length, r.format.foreground().color().name())
        for block in bridge.blocks(editor.surface.document())
        for r in block.layout().formats()
    ]


def test_another_theme_gives_other_colours_and_no_undo_step(editor):
    text = "نشانی ", Span("پیوند", link="http://a.example"), " و ", "پس"
    editor.load(Package(b.release(b.headline("تیتر"), b.para(*text))))
    light = looks(editor)
    assert (6, 5, LIGHT.accent.lower()) in light
    editor.set_theme(DARK)
    assert (6, 5, DARK.accent.lower()) in looks(editor)
    assert not editor.text_undo_available
    editor.set_theme(LIGHT)
    assert looks(editor) == light
