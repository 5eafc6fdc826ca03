"""Rows and columns of a table without Qt, and cells from other programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.document import tables
from pressdesk.document.nodes import Table, plain, replace
from tests.builders import bold


def grid(*rows):
    made = tuple(tuple((cell,) if cell else () for cell in row) for row in rows)
    return Table("t", made, header=False, caption=("عنوان",))


def words(table):
    return [[plain(cell) for cell in row] for row in table.rows]


SMALL = grid("اب", "پت")


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (tables.with_row(SMALL, 1), [["ا", "ب"], ["", ""], ["پ", "ت"]]),
        (tables.with_column(SMALL, 0), [["", "ا", "ب"], ["", "پ", "ت"]]),
        (tables.without_row(SMALL, 0), [["پ", "ت"]]),
        (tables.without_column(SMALL, 1), [["ا"], ["پ"]]),
        (tables.moved_row(SMALL, 0, 1), [["پ", "ت"], ["ا", "ب"]]),
        (tables.moved_column(SMALL, 1, 0), [["ب", "ا"], ["ت", "پ"]]),
        (tables.without_row(grid("اب"), 0), [["", ""]]),
        (tables.without_column(grid("ا", "ب"), 0), [[""], [""]]),
        (tables.with_cell(SMALL, 1, 0, (bold("ث"),)), [["ا", "ب"], ["ث", "ت"]]),
        (tables.square(Table("t", ((("ا",),), ()))), [["ا"], [""]]),
        (tables.square(Table("t")), [[""]]),
        (tables.sized(1, 3), [["", "", ""]]),
    ],
)
def test_rows_and_columns(made, wanted):
    assert words(made) == wanted


def test_what_is_around_the_cells_stays():
    for made in (tables.with_row(SMALL, 0), tables.pasted(SMALL, 0, 0, ((("ث",),),))):
        assert replace(made, rows=()) == replace(SMALL, rows=())


def test_a_paste_grows_the_table_and_keeps_marks():
    cells = ((("۱",), (bold("۲"),)), (("۳",),))
    made = tables.pasted(SMALL, 1, 1, cells)
    assert words(made) == [["ا", "ب", ""], ["پ", "۱", "۲"], ["", "۳", ""]]
    assert made.rows[1][2] == (bold("۲"),)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ا\tب\r\nپ\tت\r\n", [["ا", "ب"], ["پ", "ت"]]),
        ('"دو\nخط"\tب\n', [["دو\nخط", "ب"]]),
        ('"گفت ""بله"""\tب', [['گفت "بله"', "ب"]]),
        ("ا\t\n\tب", [["ا", ""], ["", "ب"]]),
        ("تنها", [["تنها"]]),
        ("", [[""]]),
    ],
)
def test_cells_of_a_clipboard(text, wanted):
    assert [[plain(cell) for cell in row] for row in tables.cells_of(text)] == wanted


@given(st.text())
def test_any_clipboard_is_read(text):
    found = tables.cells_of(text)
    assert len(found) <= tables.MOST_ROWS
    assert all(len(row) <= tables.MOST_COLUMNS for row in found)
