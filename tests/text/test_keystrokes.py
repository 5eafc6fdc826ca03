"""What one keystroke changes, and what it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.text.characters import ZWNJ, fold
from pressdesk.text.keystrokes import HELPS, applied, changes

ALL = frozenset(HELPS)


def typed(keys, on=ALL):
    """The text after all keys, with every help given."""
    text = ""
    for key in keys:
        found = changes(text, key, on)
        text += key
        for change in found:
            text = applied(text, change)
    return text.replace(ZWNJ, "~")


@pytest.mark.parametrize(
    ("keys", "stands"),
    [
        ("می خواهد ", "می~خواهد "),
        ("او نمی تواند،", "او نمی~تواند،"),
        ("«می شود» ", "«می~شود» "),
        ("کتاب ها را", "کتاب~ها را"),
        ("کار های خوب", "کارهای خوب"),
        ('گفت: "سلام".', "گفت: «سلام»."),
        ('گفت: "او گفت "نه" و رفت"', "گفت: «او گفت “نه” و رفت»"),
        ("سال 1405 و ساعت 12:30 و (2.5%) ", "سال ۱۴۰۵ و ساعت ۱۲:۳۰ و (۲.۵%) "),
        ("25نفر", "۲۵نفر"),
        ("١٢ ", "۱۲ "),
        ("سلام،چه", "سلام، چه"),
        ("سلام.خوب", "سلام. خوب"),
        ("چه ؟ خوب ، بد . ", "چه؟ خوب، بد. "),
        ("صبر...", "صبر…"),
        ("كتاب علي", "کتاب علی"),
    ],
)
def test_what_is_helped(keys, stands):
    assert typed(keys) == stands


@pytest.mark.parametrize(
    "keys",
    [
        "ماه می شد ",
        "۱۲ می شد ",
        "جام می ناب ",
        "از می گذشت ",
        "می روی ",
        "می مانند ",
        "و ها ",
        "Windows 11 و ",
        "5G و ",
        "نسخهٔ v2 و ",
        "تلفن 021-88776655 و ",
        "همراه 09121234567 و ",
        "رایانهٔ 192.168.1.1 و ",
        "نسخهٔ 3.11.7 و ",
        "کد 12345 شد ",
        "2026-05-17 و ",
        "ساعت ۱۲:۳۰ و",
        "ق.ظ و ب.ظ ",
        "fa.ir/سلام،چه",
        "https://example.org/a...",
        'صفحهٔ 24" ',
        'He said "yes" 12 ',
        ":) ",
        "دامنهٔ .ir ",
    ],
)
def test_what_is_left_alone(keys):
    assert typed(keys).replace('۲۴"', '24"') == keys


@pytest.mark.parametrize("name", HELPS)
def test_each_help_is_on_alone_and_off_alone(name):
    keys = 'كتاب ها "می خواهد "12 ،،خبر...'
    with_it = {change.help for change in found(keys, frozenset({name}))}
    assert with_it == {name}
    assert name not in {change.help for change in found(keys, ALL - {name})}


def found(keys, on):
    for at, key in enumerate(keys):
        yield from changes(keys[:at], key, on)


def test_a_pasted_stretch_is_never_looked_at():
    assert changes("او ", "می خواهد ", ALL) == ()


KEYS = st.text(
    st.sampled_from('می نمیخواهدرودکتابهاي\u0643"12٣۴.،؛:!?؟ \n()«»/@aW-…'), max_size=60
)


@given(KEYS)
def test_letters_and_digits_are_never_lost(keys):
    def core(text):
        return [char for char in fold(text) if char.isalnum()]

    assert core(typed(keys).replace("~", "")) == core(keys)


@given(KEYS, st.sampled_from(' ،"يك1.خ\n'))
def test_a_change_says_what_stood_there(before, key):
    text = before + key
    for change in changes(before, key, ALL):
        assert 0 <= change.start <= change.end <= len(text)
        assert text[change.start :].startswith(change.old)
        text = applied(text, change)


def test_a_long_paragraph_is_helped_at_its_end():
    before = "بند نمونه " * 100
    (change,) = changes(before + "می خواهد", " ", ALL)
    assert applied(before + "می خواهد ", change).endswith(f"می{ZWNJ}خواهد ")
