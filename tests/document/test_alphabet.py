"""What fields take is text that a release may hold."""

from pressdesk.document.alphabet import within
from pressdesk.document.nodes import Photo, Span

WORD = "سطر یک\x0bسطر دو\x00"


def test_strings_are_cleaned_wherever_they_stand():
    photo = Photo("b1", "a.png", caption=(WORD, Span(WORD, note=WORD)), alt=WORD)
    made = within(photo)
    said = "سطر یک\nسطر دو\ufffd"
    assert made.caption == (said, Span(said, note=said))
    assert made.alt == said


def test_what_is_clean_is_the_same_value():
    photo = Photo("b1", "a.png", caption=("شرح",), crop=(0.0, 0.0, 0.5, 1.0))
    assert within(photo) is photo
    assert within(5) == 5
