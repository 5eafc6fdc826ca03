"""Careless pages: every word is in the release or in a notice, once and unglued."""

import base64
import io
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pressdesk.document.nodes import ListBlock, Paragraph, Photo, Quote, Table, plain
from pressdesk.readers.web import read_web

LONG = (
    "خط {} اتوبوس تندرو از شنبه کار خود را آغاز می‌کند و بیست ایستگاه دارد و همه را "
    "به مرکز شهر می‌برد."
)
_BLOCKS = [
    "div",
    "p",
    "section",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "figure",
    "figcaption",
    "pre",
    "center",
    "dl",
    "dt",
    "dd",
    "fieldset",
    "legend",
    "details",
    "summary",
    "address",
    "thead",
    "tbody",
]
_INLINE = [
    "b",
    "i",
    "u",
    "s",
    "del",
    "ins",
    "a",
    "span",
    "font",
    "time",
    "sub",
    "sup",
    "q",
    "code",
    "strike",
    "big",
    "cite",
    "label",
    "kbd",
    "nobr",
    "ruby",
    "rt",
    "x-own",
]


def page(inside):
    first, last = LONG.format("هفت"), LONG.format("هشت")
    return (
        f"<html><body><article><h1>شهردار از خط تازه خبر داد</h1><p>{first}</p>"
        f"{inside}<p>{last}</p></article></body></html>"
    ).encode()


def body(inside):
    """What stands between the two long paragraphs, and the notices' ids."""
    made = read_web(page(inside))
    blocks = made.package.release.body
    return list(blocks[:-1]), [each.id for each in made.notices], made.package


def pixel():
    out = io.BytesIO()
    Image.new("RGB", (8, 6), "red").save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


@st.composite
def trees(draw, depth=0):
    made = []
    for _ in range(draw(st.integers(1, 3))):
        if depth > 4 or draw(st.booleans()):
            made.append("@ ")
        else:
            tag = draw(st.sampled_from((*_BLOCKS, *_INLINE)))
            made.append(f"<{tag}>{draw(trees(depth + 1))}</{tag}>")
    return "".join(made)


def numbered(tree):
    count = 0

    def word(_match):
        nonlocal count
        count += 1
        return f"واژه{count}ت"

    return re.sub("@", word, tree), count


@settings(max_examples=300)
@given(trees())
def test_no_word_of_any_tree_is_lost_doubled_or_glued(tree):
    inside, count = numbered(tree)
    made = read_web(page(inside))
    kept = msgspec.json.encode(made.package.release).decode()
    told = " ".join(str(arg) for each in made.notices for arg in each.args.values())
    for number in range(1, count + 1):
        word = f"واژه{number}ت"
        assert word in kept or word in told
        assert kept.count(word) < 2
    assert not re.search(r"ت(?=واژه)", kept)


def test_a_table_in_a_figure_is_a_table():
    rows = "<tr><th>سال</th><th>شمار</th></tr><tr><td>۱۴۰۴</td><td>۷</td></tr>"
    blocks, _, _ = body(
        f"<figure class='wp-block-table'><table>{rows}</table></figure>"
    )
    assert [plain(cell) for row in blocks[0].rows for cell in row] == [
        *("سال", "شمار", "۱۴۰۴", "۷")
    ]


def test_merged_cells_keep_their_columns():
    blocks, _, _ = body(
        "<table><tr><th rowspan=2>شهر</th><th colspan=2>سال</th></tr>"
        "<tr><th>۱۴۰۳</th><th>۱۴۰۴</th></tr>"
        "<tr><td rowspan='2'>آبان‌رود</td><td>۱</td><td>۲</td></tr>"
        "<tr><td>۳</td><td>۴</td></tr></table>"
    )
    assert [[plain(cell) for cell in row] for row in blocks[0].rows] == [
        ["شهر", "سال", ""],
        ["", "۱۴۰۳", "۱۴۰۴"],
        ["آبان‌رود", "۱", "۲"],
        ["", "۳", "۴"],
    ]


@pytest.mark.parametrize("span", ["", "x", "-3", "۲", "999999999999"])
def test_a_span_that_is_none_is_one_and_a_huge_one_is_bounded(span):
    table = f"<table><tr><td colspan='{span}'>۱</td><td>۲</td></tr><tr><td>۳</td><td>۴"
    blocks, _, _ = body(f"{table}</td></tr></table>")
    assert isinstance(blocks[0], Table)
    assert len(blocks[0].rows[0]) <= 61


def test_a_list_in_a_cell_is_in_the_cell():
    blocks, _, _ = body(
        "<table><tr><th>سال</th><th>کار</th></tr><tr><td>۱۴۰۴</td>"
        "<td>دو کار:<ul><li>پل</li><li>راه</li></ul></td></tr></table>"
    )
    assert plain(blocks[0].rows[1][1]) == "دو کار: پل راه"


def test_pictures_in_lists_cells_and_galleries_stay():
    picture = f'<img src="{pixel()}" alt="نما">'
    blocks, _, package = body(
        f"<ul><li>{picture}</li></ul>"
        f"<figure>{picture}{picture}<figcaption>شرح</figcaption></figure>"
        f"<table><tr><td>الف</td><td>{picture}</td></tr><tr><td>ب</td><td>پ</td></tr>"
        "</table>"
    )
    kinds = [type(block) for block in blocks]
    assert kinds == [Photo, Photo, Photo, Table, Photo]
    assert len(package.media) == 1


def test_a_picture_that_only_holds_the_place_of_another_is_left():
    blocks, told, package = body(
        f'<figure><img src="{pixel()}" data-src="https://x.example/real.jpg"></figure>'
    )
    assert (blocks, dict(package.media)) == ([], {})
    assert "read-picture-left" in told


def test_words_around_a_list_in_a_list_stay_apart():
    blocks, _, _ = body("<ul><li>یک<ul><li>درون</li></ul>پس</li></ul>")
    assert [plain(item.text) for item in blocks[0].items] == ["یک پس", "درون"]
    assert isinstance(blocks[0], ListBlock)


def test_hidden_items_are_told():
    _, told, _ = body('<ul><li>یک</li><li style="display:none">پنهان</li></ul>')
    assert "read-boilerplate-dropped" in told


@pytest.mark.parametrize("tag", ["del", "strike", "kbd", "acronym", "nobr", "ruby"])
def test_inline_elements_end_no_paragraph(tag):
    blocks, _, _ = body(f"<p>پیش <{tag}>میان</{tag}> پس</p>")
    assert [plain(block.text) for block in blocks] == ["پیش میان پس"]


@pytest.mark.parametrize(
    "struck",
    ["<del>@</del>", "<s>@</s>", '<b style="text-decoration:line-through">@</b>'],
)
def test_struck_words_are_told(struck):
    _, told, _ = body(f"<p>بها {struck.replace('@', '۱۲۰')} تومان است.</p>")
    assert "read-struck-kept" in told


def test_raised_words_are_told_and_browsers_quotation_marks_stay():
    blocks, told, _ = body("<p>گفت: <q>۱۲ m<sup>2</sup></q></p>")
    assert plain(blocks[0].text) == "گفت: «۱۲ m2»"
    assert "read-raised-flat" in told


def test_a_cited_title_inside_a_quotation_is_no_speaker():
    blocks, _, _ = body(
        "<blockquote>در <cite>شاهنامه</cite> آمده است.</blockquote>"
        "<blockquote>سخن.<footer>نسرین کاویان</footer></blockquote>"
    )
    assert [(plain(b.text), plain(b.speaker)) for b in blocks] == [
        ("در شاهنامه آمده است.", ""),
        ("سخن.", "نسرین کاویان"),
    ]
    assert all(isinstance(block, Quote) for block in blocks)


def test_a_quotation_inside_its_own_caption_is_read():
    blocks, _, _ = body(
        "<figure><figcaption>شرح <blockquote>سخن</blockquote></figcaption></figure>"
    )
    assert [plain(block.text) for block in blocks] == ["سخن", "شرح"]


def test_other_signs_of_a_new_line_part_words():
    blocks, _, _ = body("<p>یک\u0085دو\u2029سه</p>")
    assert [plain(block.text) for block in blocks] == ["یک دو", "سه"]
    assert all(isinstance(block, Paragraph) for block in blocks)
