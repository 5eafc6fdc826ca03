"""The corpus holds what it promises, and is the same each time."""

from pressdesk.document import schema
from pressdesk.document.nodes import Photo, Span, Table
from tests.corpus import CASES, hand, pictures
from tests.corpus import made as generated


def blocks():
    return [block for case in CASES for block in case.release.body]


def test_there_are_forty_releases_with_names_of_their_own():
    assert len({case.name for case in CASES}) == len(CASES) >= 40


def test_every_block_and_every_mark_occurs():
    assert {schema.kind_of(block) for block in blocks()} == set(schema.KINDS.values())
    runs = [run for b in blocks() for _, text in schema.texts_of(b) for run in text]
    marks = {m for run in runs if isinstance(run, Span) for m in schema.marks_of(run)}
    assert marks == schema.MARKS


def test_there_are_thirty_pictures_and_each_is_shown():
    assert len(pictures.DRAWN) >= 30
    shown = {block.media for block in blocks() if isinstance(block, Photo)}
    assert len(shown) > len(pictures.DRAWN) - 2  # two may be alike once clean


def test_no_release_breaks_a_rule_of_the_document():
    for case in CASES:
        found = {notice.id for notice in schema.problems(case.release)}
        assert not found, case.name


def test_there_is_a_table_of_three_pages_and_an_odd_one():
    tables = [block for block in blocks() if isinstance(block, Table)]
    assert max(len(table.rows) for table in tables) > 80
    assert min(len(table.rows) for table in tables) == 0


def test_the_texts_to_be_ordered_are_those_of_the_release():
    mixed = [case for case in CASES if case.ordered]
    assert sum(len(case.ordered) for case in mixed) >= 60
    for case in mixed:
        ids = {block.id for block in case.release.body}
        assert set(case.ordered) <= ids


def test_made_twice_they_are_the_same():
    again = (*hand.sizes(), *hand.contents(), *hand.states())
    assert again == hand.CASES
    assert tuple(map(generated.drawn, generated.SEEDS)) == generated.CASES
    for name, draw in pictures.DRAWN.items():
        assert draw() == pictures.drawn(name), name
