"""The table of what may hold what, and the problems it finds."""

from __future__ import annotations

import sys

import pytest

from pressdesk.document.edits import normal_block, normal_release
from pressdesk.document.nodes import (
    ListBlock,
    ListItem,
    Meta,
    Paragraph,
    Span,
    Table,
    plain,
    replace,
)
from pressdesk.document.schema import (
    KINDS,
    OUTSIDE,
    SCHEMA,
    kind_of,
    problems,
    texts_of,
)
from pressdesk.notices import Place
from pressdesk.text.characters import in_alphabet
from tests.builders import bold, headline, intertitle, para, quote, release, table


def found(*pieces, **fields):
    return [
        (problem.id, problem.place) for problem in problems(release(*pieces, **fields))
    ]


def test_a_sound_release_has_no_problem():
    assert found(headline("سلام"), para("متن"), quote("گفت", by="او")) == []


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ((Paragraph(""),), ("document-block-no-id", None)),
        ((Paragraph("a"), Paragraph("a")), ("document-duplicate-id", Place("a"))),
        ((Paragraph("lead"),), ("document-duplicate-id", Place("lead"))),
        (
            (ListBlock("a", (ListItem(("x",), 4),)),),
            ("document-level", Place("a")),
        ),
        (
            (ListBlock("a", (ListItem(("x",), -1),)),),
            ("document-level", Place("a")),
        ),
        (
            (Table("a", ((("x",), ("y",)), (("z",),))),),
            ("document-ragged-table", Place("a")),
        ),
        ((Paragraph("a", ("\ud800",)),), ("document-alphabet", Place("a"))),
        (
            (Paragraph("a", (Span("x", link="\x01"),)),),
            ("document-alphabet", Place("a")),
        ),
    ],
)
def test_each_broken_rule_is_found_where_it_is(body, wanted):
    [problem] = problems(replace(release(), body=body))
    assert (problem.id, problem.place) == wanted


def test_marks_and_newlines_stay_out_of_single_lines():
    assert found(headline("یک\nدو")) == [("document-newline", Place("headline"))]
    assert found(headline(bold("یک"))) == [("document-mark", Place("headline"))]
    assert found(intertitle(bold("یک"))) == [("document-mark", Place("b1"))]
    assert found(para("یک\n", bold("دو"))) == []


def test_the_fast_alphabet_is_the_alphabet():
    for point in range(sys.maxunicode + 1):
        assert in_alphabet(chr(point)) == (OUTSIDE.match(chr(point)) is None)


def test_metadata_is_looked_at_too():
    assert [p.id for p in problems(release(meta=Meta(source="\r")))] == [
        "document-alphabet"
    ]
    assert [p.id for p in problems(replace(release(), id=""))] == ["document-no-id"]


def test_every_kind_of_block_has_its_rule_and_its_texts():
    assert set(KINDS.values()) <= set(SCHEMA)
    made = table(("الف", "ب"), caption="پ")
    assert [(name, plain(text)) for name, text in texts_of(made)] == [
        ("caption", "پ"),
        ("rows", "الف"),
        ("rows", "ب"),
    ]
    assert kind_of(made) == "table"
    assert SCHEMA["headline"].single_line
    assert not SCHEMA["quote"].single_line


def test_normal_form_squares_a_table_and_joins_runs():
    ragged = Table("a", ((("x",), ("y",)), (("z", "", Span("!")),)))
    assert normal_block(ragged).rows == ((("x",), ("y",)), (("z!",), ()))
    again = normal_release(release(headline("الف", Span("ب"), bold("پ"), bold("ت"))))
    assert again.headline == ("الفب", Span("پت", bold=True))
