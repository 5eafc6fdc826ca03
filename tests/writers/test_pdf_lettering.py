"""Words as outlines: shaped, measured, remembered for their letterhead."""

from pressdesk.writers import letterhead
from pressdesk.writers.pdf import write_pdf
from pressdesk.writers.pdf.lettering import lettering
from pressdesk.writers.pdf.press import press
from tests.writers.printed import IMPRINT, package

LOOK = letterhead.load("official")


def drawn(words):
    kept = press(LOOK)
    return lettering(words, kept.css, kept.fonts)


def test_more_letters_are_wider_and_have_more_outlines():
    write_pdf(package(), IMPRINT)
    one, two = drawn("۱"), drawn("۱۲")
    assert one.advance < two.advance < 3 * one.advance
    assert (one.operators.count("f Q"), two.operators.count("f Q")) == (1, 2)
    assert one.size == two.size > 0


def test_joined_letters_are_narrower_than_single_ones():
    assert drawn("بب").advance < 2 * drawn("ب").advance


def test_what_was_drawn_is_not_drawn_again():
    assert drawn("۳") is drawn("۳")
