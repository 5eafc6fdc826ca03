"""What a site changed is found, by kind and place; what it did not change is not."""

import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.document.compare import Published, compare
from pressdesk.document.compare.units import units
from pressdesk.document.compare.values import SEVERITY, Line
from pressdesk.document.nodes import ListBlock, ListItem, Span, plain
from pressdesk.document.schema import block_text
from pressdesk.text.characters import NBSP, ZWNJ
from tests import corpus
from tests.builders import (
    bold,
    bullets,
    end_mark,
    headline,
    intertitle,
    kicker,
    lead,
    link,
    para,
    photo,
    quote,
    release,
    subhead,
    table,
)
from tests.strategies import releases

QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
FIRST = (
    "به گزارش روابط عمومی سازمان، کاویان در این دیدار گفت: برنامه‌های تازه با "
    "مشارکت‌های مردمی در ۲۴ ایستگاه آغاز می‌شود (مرحلهٔ نخست)."
)
SECOND = (
    "مسئولان این «برنامه‌ها» گلایهٔ مسافران را در ۴۸ ساعت پاسخ می‌دهند و لاله‌های "
    "خیابان ایستگاه را هم می‌کارند؛ هزینهٔ آن ۱٬۲۵۰ میلیون ریال است."
)
THIRD = "کاویان یادآور شد که هیچ آماری کم‌کاری را جبران نمی‌کند و پیامی بی‌پاسخ نمی‌ماند."
RELEASE = release(
    kicker("هم‌زمان با روز روابط عمومی"),
    headline("سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد"),
    subhead("پاسخ به هر پیام در کمتر از دو ساعت"),
    lead("نسرین کاویان از راه‌اندازی سامانه‌ای خبر داد که همیشه پاسخ می‌دهد."),
    para(FIRST),
    intertitle("سه راه تماس، یک پرونده"),
    para(SECOND),
    quote("«هیچ پیامی نباید بی‌پاسخ بماند.»", by="نسرین کاویان"),
    bullets("تلفن شبانه", "پیامک کوتاه", "حضور در ایستگاه", ordered=True),
    para(THIRD),
    table(("برنامه", "شمار"), ("پویش سلام", "۱۲"), caption="برنامه‌های سال"),
    end_mark(),
)
OURS = [unit.text for unit in units(RELEASE) if unit.text]
NAV = (
    "صفحهٔ نخست",
    "سیاسی",
    "ورزشی",
    "جست‌وجو",
    "۲۷ اردیبهشت ۱۴۰۵ - ۱۲:۵۵",
    "کد خبر ۳۶۳۳۸",
)
FOOT = (
    "برچسب‌ها",
    "نظر شما",
    "همهٔ حقوق محفوظ است",
    "پربازدیدترین‌های هفته",
    "تماس با ما",
)


def against(lines, of=RELEASE):
    return compare(of, Published(tuple(Line(line) for line in lines)))


def kinds(lines, of=RELEASE):
    return [each.kind for each in against(lines, of).differences]


def changed(old, new):
    assert any(old in line for line in OURS)
    return [line.replace(old, new) for line in OURS]


def test_the_same_text_differs_in_nothing():
    found = against(OURS)
    assert found.differences == ()
    assert found.found == found.of == len(OURS)
    assert not found.matters


def test_what_the_site_puts_around_is_not_ours():
    assert kinds([*NAV, *OURS, *FOOT]) == []


PLANTED = [
    ("zwnj-lost", "می‌شود", "می شود"),
    ("zwnj-lost", "برنامه‌های تازه", "برنامههای تازه"),
    ("zwnj-added", "روابط عمومی سازمان", f"روابط عمو{ZWNJ}می سازمان"),
    ("arabic-letters", "کاویان یادآور", "كاويان يادآور"),
    ("digits", "۲۴ ایستگاه", "24 ایستگاه"),
    ("digits", "۴۸ ساعت", "٤٨ ساعت"),
    ("number", "۴۸ ساعت", "۸۴ ساعت"),
    ("number", "۲۴ ایستگاه", "۲۴۰ ایستگاه"),
    ("quotes", "«برنامه‌ها»", '"برنامه‌ها"'),
    ("quotes", "«برنامه‌ها»", "”برنامه‌ها“"),
    ("quotes", "«برنامه‌ها»", "برنامه‌ها"),
    ("brackets", "(مرحلهٔ نخست)", ")مرحلهٔ نخست("),
    ("brackets", "(مرحلهٔ نخست)", "[مرحلهٔ نخست]"),
    ("punctuation", "سازمان، کاویان", "سازمان, کاویان"),
    ("punctuation", "می‌کارند؛", "می‌کارند;"),
    ("punctuation", "گفت: ", "گفت "),
    ("diacritics", "گلایهٔ مسافران", "گلایه مسافران"),
    ("spaces", "روابط عمومی سازمان", "روابطعمومی سازمان"),
    ("spaces", "روابط عمومی سازمان", "روابط عمو می سازمان"),
    ("spaces", "سازمان، کاویان", "سازمان ،کاویان"),
    ("odd-spaces", "روابط عمومی سازمان", f"روابط{NBSP}عمومی سازمان"),
    ("odd-spaces", "روابط عمومی سازمان", "روابط  عمومی سازمان"),
    ("words-changed", "گلایهٔ مسافران", "گلایهٔ شهروندان"),
    ("words-changed", "هیچ آماری", "هیچ آمار"),
    ("words-lost", "این دیدار", "دیدار"),
    ("words-added", "این دیدار", "این نخستین دیدار"),
    ("letter-forms", "آغاز می‌شود", "اغاز می‌شود"),
    ("kashida", "مسئولان", "مسئـولان"),
    ("truncated", " و پیامی بی‌پاسخ نمی‌ماند.", "…"),
    ("truncated", " که همیشه پاسخ می‌دهد.", "..."),
]


@pytest.mark.parametrize(("kind", "old", "new"), PLANTED)
def test_a_planted_change_is_found_with_its_place(kind, old, new):
    found = against([*NAV, *changed(old, new), *FOOT]).differences
    assert {each.kind for each in found} == {kind}
    for each in found:
        text = text_at(each.place)
        assert each.ours.strip() in text
        if each.kind != "words-added":
            assert set(named(each.ours)) & set(named(old))


def named(text):
    return re.findall(r"[^\W_]+", text)


def text_at(place):
    for name in ("kicker", "headline", "subhead", "lead", "end_mark"):
        if place.block == name:
            return plain(RELEASE.part(name))[place.start : place.end]
    (block,) = (b for b in RELEASE.body if b.id == place.block)
    return block_text(block)[place.start : place.end]


def test_every_kind_is_planted_somewhere():
    planted = {kind for kind, _old, _new in PLANTED}
    elsewhere = {"lost", "moved", "added", "link-lost", "bold-lost"}
    assert planted | elsewhere == set(SEVERITY)


@pytest.mark.parametrize("number", range(len(OURS)))
def test_a_lost_paragraph_is_named(number):
    rest = [*NAV, *OURS[:number], *OURS[number + 1 :], *FOOT]
    (found,) = against(rest).differences
    assert found.kind == "lost"
    assert found.ours == OURS[number]
    assert text_at(found.place).replace("\n", "\t") == OURS[number]


def test_a_lost_paragraph_is_not_found_in_two_words_of_the_site():
    rest = [line for line in OURS if line != SECOND]
    found = against(["خیابان ایستگاه", *rest, "گلایهٔ مسافران"]).differences
    assert [each.kind for each in found] == ["lost"]


def test_a_lead_cut_short_is_a_lead_still():
    text = " ".join(FIRST.split()[:4])
    (found,) = against(changed(FIRST, f"{text}…")).differences
    assert found.kind == "truncated"
    assert FIRST.endswith(found.ours)


def test_a_strange_paragraph_inside_is_named():
    at = OURS.index(SECOND)
    text = "بیشتر بخوانید: گزارش دیگری از همین سایت"
    (found,) = against([*OURS[:at], text, *OURS[at:]]).differences
    assert (found.kind, found.theirs) == ("added", text)
    assert found.place.block == "b2"


def test_a_moved_paragraph_is_named():
    rest = [line for line in OURS if line != FIRST]
    (found,) = against([*rest[:-1], FIRST, rest[-1]]).differences
    assert (found.kind, found.ours) == ("moved", FIRST)


def test_titles_may_stand_where_the_site_wants_them():
    assert kinds([*OURS[1:3], OURS[0], *OURS[3:]]) == []


def test_joined_and_split_paragraphs_are_the_same_text():
    at = OURS.index(FIRST)
    joined = [*OURS[:at], " ".join(OURS[at : at + 3]), *OURS[at + 3 :]]
    assert kinds(joined) == []
    head, tail = FIRST.split(": ")
    assert kinds([*OURS[:at], f"{head}:", tail, *OURS[at + 1 :]]) == []


def test_a_page_pasted_as_one_line_is_still_compared():
    whole = " ".join((*NAV, *OURS, *FOOT, "و چند سخن دیگر از همین سایت در پایین صفحه"))
    assert set(kinds([whole])) <= {"words-added"}
    assert "zwnj-lost" in kinds([whole.replace("می‌شود", "می شود")])


def test_items_quotations_and_rows_may_be_dressed():
    dressed = [
        *OURS[: OURS.index("تلفن شبانه")],
        "۱. تلفن شبانه",
        "• پیامک کوتاه",
        "3) حضور در ایستگاه",
        *OURS[OURS.index(THIRD) :],
    ]
    dressed[dressed.index("نسرین کاویان")] = "— نسرین کاویان:"
    assert kinds(dressed) == []


def test_footnotes_may_be_marked_and_follow():
    noted = release(para("این ", Span("آمار", note="گزارش سالانه"), " درست است."))
    assert kinds(["این آمار[۱] درست است.", "پانوشت‌ها", "[۱] گزارش سالانه"], noted) == []
    assert kinds(["این آمار درست است."], noted) == ["lost"]


def test_an_address_behind_a_link_may_follow_it():
    linked = release(para("در ", link("سامانه", "https://a.example/"), " ببینید."))
    assert kinds(["در سامانه (https://a.example/) ببینید."], linked) == []
    assert kinds(["در سامانه ببینید."], linked) == []


def test_captions_are_not_missed_but_compared():
    shown = release(para(FIRST), photo("a.jpg", "خط شبانهٔ ایستگاه", "آرش پویان"))
    assert kinds([FIRST], shown) == []
    assert kinds([FIRST, "خط شبانهٔ ایستگاه؛ عکس: آرش پویان"], shown) == []
    assert kinds([FIRST, "خط شبانه ایستگاه"], shown) == ["diacritics"]


def test_lost_bold_and_links_are_told_where_marks_came_along():
    marked = release(
        para("متن ", bold("درشت"), " و ", link("پیوند", "https://a.example/"))
    )
    text = "متن درشت و پیوند"
    bare = Published((Line(text),), marked=True)
    found = compare(marked, bare).differences
    assert [(d.kind, d.ours) for d in found] == [
        ("bold-lost", "درشت"),
        ("link-lost", "پیوند"),
    ]
    assert compare(marked, Published((Line(text),))).differences == ()


def test_places_of_items_and_cells_count_as_in_the_block():
    found = against(changed("پیامک کوتاه", "پیامک بلند")).differences
    assert [text_at(each.place) for each in found] == ["کوتاه"]
    found = against(changed("پویش سلام\t۱۲", "پویش سلام\t۱۳")).differences
    assert [(d.kind, text_at(d.place)) for d in found] == [("number", "۱۲")]


def test_counts_begin_with_the_gravest():
    lines = changed("می‌شود", "می شود")
    lines.remove(THIRD)
    assert list(against(lines).counts) == ["lost", "zwnj-lost"]


@settings(max_examples=80, **QUICK)
@given(releases())
def test_any_release_against_itself(release):
    found = compare(release, own(release))
    assert found.differences == ()
    assert found.found == found.of


def own(release):
    lines = [unit.text for unit in units(release) if unit.text.strip()]
    return Published(tuple(Line(line) for line in lines))


WORDS = st.lists(
    st.sampled_from(
        [
            "سازمان",
            "برنامه",
            "گزارش",
            "مردم",
            "شهر",
            "آب",
            "راه",
            "پیام",
            "کار",
            "روز",
            "و",
            "در",
            "به",
            "از",
        ]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@settings(max_examples=80, **QUICK)
@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=12))
def test_paragraphs_of_few_words_never_break_it(ours, theirs):
    found = against(theirs, release(*map(para, ours)))
    assert found.found <= found.of
    for each in found.differences:
        assert 0 <= each.place.start <= each.place.end


def test_long_garbage_is_no_burden():

    chance = random.Random(5)
    words = [line for text in (FIRST, SECOND, THIRD) for line in text.split()]
    junk = [" ".join(chance.choices(words, k=60)) for _ in range(1500)]
    found = against([*junk[:700], *OURS, *junk[700:]])
    assert found.found == found.of
    assert [d for d in found.differences if d.kind != "added"] == []


def test_levels_of_lists_are_lines():
    items = (ListItem(("یک دو سه",)), ListItem(("چهار پنج شش",), 1))
    assert kinds(["یک دو سه", "چهار پنج شش"], release(ListBlock("", items))) == []


SITES = {
    "zwnj-lost": lambda text: text.replace(ZWNJ, " "),
    "arabic-letters": lambda text: text.replace("ی", "ي").replace("ک", "ك"),
    "digits": lambda text: text.translate({0x6F0 + n: 48 + n for n in range(10)}),
    "quotes": lambda text: re.sub("[«»]", '"', text),
    "brackets": lambda text: text.replace("(", "[").replace(")", "]"),
    "diacritics": lambda text: text.replace("\u0654", ""),
    "punctuation": lambda text: text.replace("،", ","),
    "spaces": lambda text: text.replace("، ", "،"),
    "odd-spaces": lambda text: text.replace(" ", NBSP),
}


@pytest.mark.parametrize("kind", SITES)
@pytest.mark.parametrize("case", corpus.SUBSET, ids=lambda case: case.name)
def test_a_site_with_one_habit_is_told_of_that_alone(kind, case):
    lines = [unit.text for unit in units(case.release) if unit.text.strip()]
    new = [SITES[kind](line) for line in lines]
    found = kinds([*NAV, *new, *FOOT], case.release)
    assert set(found) <= {kind}
    assert bool(found) == (new != lines)
