"""The law of the bridge: what the page shows is the release, letter for letter."""

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QTextDocument

from pressdesk.document.edits import normal_release
from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    replace,
)
from pressdesk.ui.editor import bridge
from tests import builders as b
from tests.strategies import releases

SAME_APP = settings(
    max_examples=max(200, settings().max_examples),  # nightly: 2,000
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def through(release: Release) -> Release:
    document = QTextDocument()
    bridge.to_document(release, document)
    return bridge.release_of(document, release)


def test_a_leading_zero_width_no_break_space_stays(qapp):
    release = normal_release(b.release(b.end_mark("\ufeffx", b.bold("\ufeff"))))
    assert through(release) == release


@SAME_APP
@given(made=releases())
def test_a_release_comes_back_whole(qapp, made):
    release = normal_release(made)
    assert through(release) == release


@settings(SAME_APP, max_examples=60)
@given(first=releases(), second=releases())
def test_update_shows_the_other_release_and_one_undo_brings_back(qapp, first, second):
    first = normal_release(first)
    second = normal_release(replace(second, id=first.id))
    document = QTextDocument()
    bridge.to_document(first, document)
    bridge.update(document, second)
    wanted = replace(first, body=second.body, **bridge_parts(second))
    assert bridge.release_of(document, first) == wanted
    if wanted != first:
        document.undo()
    assert bridge.release_of(document, first) == first


def bridge_parts(release):
    names = ("kicker", "headline", "subhead", "lead", "end_mark")
    return {name: release.part(name) for name in names}


MARKED = (
    "متن ",
    Span("پررنگ", bold=True),
    Span("کج", italic=True, underline=True),
    Span("نشانی", link="https://abanrud.example/?q=1", ltr=True),
    Span("میزبان", slot="host.name", bold=True),
)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("p", MARKED),
        Paragraph("p", ("بسم الله",), role="basmala"),
        Paragraph("p"),
        Intertitle("i", ("می‌شود",)),
        ListBlock("l"),
        ListBlock("l", (ListItem(), ListItem(("دو",), 1)), ordered=True, slot="s"),
        Quote("q", ("«یک»\nدو",), ("نسرین کاویان",)),
        Quote("q"),
        Photo("f", "0" * 64 + ".jpg", ("شرح",), "عکاس", "متن\nجایگزین"),
        b.replace(b.table(("الف", ""), ("ب", "پ"), caption="جدول"), id="t"),
    ],
)
def test_every_kind(qapp, block):
    release = Release("r", body=(block,))
    assert through(release) == release


@pytest.mark.parametrize(
    "char", ["\u2028", "\u2029", "\ufdd0", "\ufdd1", "\ufffc", "\ufffd", "\u00a0", "\t"]
)
def test_characters_that_qt_would_swallow(qapp, char):
    release = Release("r", lead=(f"{char}آ{char}{char}\n\n🌱{char}",))
    assert through(release) == release
