from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.text.characters import ZWNJ
from pressdesk.text.sentences import quoted, sentences
from tests.strategies import INVISIBLE, NEUTRAL, PERSIAN

BAR = "|"
SPLIT = [
    "برنامه آغاز شد. |مردم آمدند.",
    "آیا می‌آید؟ |بله! |خوب است.",
    "چه خوب!؟ |سپس رفت",
    "رشد ۱۲.۵ درصدی بود. |سپس ۳.۲ شد.",
    "نشانی www.abanrud.example است. |بخوانید.",
    "به https://a.example/b?c=1&d=2.html بروید. |پایان",
    "رایانامهٔ pr@abanrud.example را ببینید. |پایان",
    "م. ک. رستگار آمد. |او سخن گفت.",
    "J. R. Smith came. |He spoke.",
    "این کار (ر.ک. ص. ۱۲) روشن است. |پایان",
    "ر.ک. گزارش سال. |پایان",
    "در سال ۲۵ ه.ش. بنا شد. |پایان",
    "در سال ۱۴۰۵. |سپس آغاز شد.",
    "او … هنوز … نیامده است. |پایان",
    "او رفت... |\nباز آمد.",
    "نخست؛ دوم؛ سوم. |چهارم",
    "گفت: «سلام. خوبید؟ بیایید.» |سپس رفت.",
    "گفت: «سلام.» و رفت. |پایان",
    "گفت: «او گفت ‹برو. بیا.› و خندید. رفت.» |پایان",
    "«سلام. خوبید؟» پرسید و نشست. |پایان",
    'گفت: "Come. Go." |پایان',
    "کار (نخست. دوم!) ادامه دارد. |پایان",
    "(این جمله در پرانتز است.) |پایان",
    "بند نخست |\n\nبند دوم. |بند سوم",
    "او گفت:\n\nهمه بیایند. |پایان",
    "۱. نخست |\n۲. دوم |\n۳. سوم",
    "Dr. Smith and Co. came vs. went. |End",
    "It is approx. five metres. |پایان",
    "بستهٔ « باز. |دوم.",
    "بسته » باز. |دوم.",
    "سلام!!! |خوب",
    "",
    "بی‌نقطه",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_examples(marked):
    # a bar before a line's end stands for the cut behind the line's end
    wanted = [part for part in marked.split(BAR) if part]
    for at, part in enumerate(wanted[1:], 1):
        bare = part.lstrip("\n")
        wanted[at - 1] += part[: len(part) - len(bare)]
        wanted[at] = bare
    assert list(sentences(marked.replace(BAR, ""))) == wanted


def test_nothing_is_cut_inside_what_must_stay_whole():
    text = "نخست. دوم. سوم. چهارم."
    start = text.index("دوم")
    end = text.index("چهارم")
    assert len(sentences(text)) == 4
    assert sentences(text, ((start, end),)) == (
        "نخست. ",
        "دوم. سوم. ",
        "چهارم.",
    )


def test_a_quotation_over_two_paragraphs_stays_whole():
    text = "گفت: «نخست.\n\nدوم.» پایان. سپس"
    assert sentences(text) == ("گفت: «نخست.\n\nدوم.» ", "پایان. ", "سپس")


_PIECES = st.sampled_from(
    [
        *("سلام", "می‌رود", ". ", "؟ ", "! ", "… ", "؛ ", ".", "\n", "\n\n", " "),
        *("«", "»", "‹", "›", "(", ")", '"', "ر.ک.", "۱۲.۵", "م.", ":", "😀", "Dr."),
        *("https://a.example/?b=1.", "Word", "e\u0301", ZWNJ),
    ]
)
TEXTS = st.one_of(
    st.lists(_PIECES, max_size=40).map("".join),
    st.text(PERSIAN + NEUTRAL + INVISIBLE + "\n", max_size=60),
    st.text(max_size=40),
)


@given(TEXTS)
def test_nothing_is_lost_and_no_sentence_is_empty(text):
    made = sentences(text)
    assert "".join(made) == text
    assert all(made)


@given(TEXTS)
def test_no_cut_lies_inside_a_quotation_or_a_word(text):
    at = 0
    for piece in sentences(text)[:-1]:
        at += len(piece)
        assert text[at - 1].isspace()
        assert not text[at].isspace()
        assert not any(start < at < end for start, end in quoted(text))
        assert not text[:at].rstrip().endswith(":")
