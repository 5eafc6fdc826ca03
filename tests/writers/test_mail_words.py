from email.header import decode_header, make_header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.writers.mail_words import encoded, one_line

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(LETTERS)
def test_any_words_come_back(words):
    line = one_line(words)
    made = encoded(line)
    assert made.isascii()
    assert str(make_header(decode_header(made))) == line


@given(LETTERS)
def test_no_line_is_longer_than_a_mail_takes(words):
    for number, line in enumerate(encoded(one_line(words)).split("\r\n")):
        assert len(line) <= 69
        assert line.startswith(" =?" if number else ("=?", ""))


@given(LETTERS)
def test_one_line_is_one(words):
    line = one_line(words)
    assert len(line.splitlines()) < 2
    assert not set(line) & {*map(chr, range(32)), *map(chr, range(127, 160))}


@pytest.mark.parametrize("words", ["سامانهٔ پاسخ‌گویی مسافران " * 9, "خط شب " * 30])
def test_pieces_of_persian_need_no_padding(words):
    *pieces, _last = encoded(one_line(words)).split("\r\n ")
    assert len(pieces) > 3
    assert not [piece for piece in pieces if piece.endswith("=?=")]


def test_pieces_end_with_a_word_where_they_can():
    pieces = encoded("خط شب " * 9).split("\r\n ")
    shown = [str(make_header(decode_header(piece))) for piece in pieces]
    assert {word for piece in shown for word in piece.split()} == {"خط", "شب"}
