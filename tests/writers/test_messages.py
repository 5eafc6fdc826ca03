"""Captions and messages: what they hold, and the laws of shortening."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.document.nodes import Correction, Meta, Site, Span
from pressdesk.document.nodes import replace as with_fields
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS, LRM, RLM
from pressdesk.writers.imprint import MessageRules
from pressdesk.writers.messages import write_caption, write_message
from pressdesk.writers.messages.cut import fitted, units
from pressdesk.writers.plain import hashtag, story, words
from pressdesk.writers.script import script
from tests import strategies
from tests.builders import (
    bullets,
    end_mark,
    headline,
    intertitle,
    lead,
    link,
    ltr,
    para,
    quote,
    release,
    slot,
    table,
)
from tests.writers.printed import IMPRINT, STAMP, imprint, news, package


def text(made):
    return made.data.decode()


def bare(words_):
    return "".join(char for char in words_ if char not in BIDI_CONTROLS)


def long_news(**fields):
    pieces = [
        para(f"بند {n} از این خبر دربارهٔ راه‌آهن است. {'واژه ' * 20}آمد.")
        for n in range(1, 60)
    ]
    return package(*pieces, **fields)


def test_a_short_release_is_whole():
    made = bare(text(write_message(package(), imprint())))
    assert made.splitlines()[:4] == [
        "هم‌زمان با روز روابط عمومی",
        "سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد",
        "پاسخ به هر پیام در کمتر از دو ساعت",
        "",
    ]
    assert "«هیچ پیامی نباید بی‌پاسخ بماند.»\n— نسرین کاویان" in made
    assert "۱. تلفن\n۲. پیامک" in made
    assert "برنامه | شمار\nپویش «سلام» | ۱٬۲۵۰" in made
    assert "[نام محل]" in made
    assert made.endswith(
        "انتهای پیام/\nکد خبر: ۱۴۰۵۰۰۰۱۲\nیکشنبه ۲۷ اردیبهشت ۱۴۰۵\n\n#حمل_ونقل"
    )
    assert "…" not in made


def test_a_caption_is_cut_at_a_sentence_and_keeps_its_foot():
    made = text(write_caption(long_news(), imprint()))
    assert 900 < units(made) <= 1024
    told, ending, foot, tags = made.split("\n\n")[-4:]
    assert told.endswith(("آمد.", "است."))
    assert ending == "…"
    assert foot.splitlines()[0] == "انتهای پیام/"
    assert tags == "#حمل_ونقل"
    assert len(text(write_message(long_news(), imprint()))) > 3800


def test_limits_and_ending_are_rules_of_the_office():
    rules = MessageRules(600, 700, "link")
    site = Site("36338", "https://abanrud.example/news/36338")
    given_ = long_news(site=site)
    made = text(write_caption(given_, imprint(messages=rules)))
    assert units(made) <= 600
    assert "متن کامل: https://abanrud.example/news/36338" in made.split("\n\n")
    assert 600 < units(text(write_message(given_, imprint(messages=rules)))) <= 700
    assert "…" in text(write_caption(long_news(), imprint(messages=rules)))


def test_drafts_embargoes_and_corrections_say_so_first():
    until = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"
    draft = text(write_caption(long_news(stamped=False), imprint(embargo=until)))
    assert draft.split("\n\n")[0] == f"پیش‌نویس\nانتشار ممنوع تا {until}"
    assert "کد خبر" not in draft
    corrected = news(correction=Correction(2))
    made = text(write_message(Package(corrected), imprint()))
    assert made.startswith("پیش‌نویس\n\n")
    assert "کد خبر: ۱۴۰۵۰۰۰۱۲ (ویرایش ۲)" in bare(made)


def test_links_stand_in_full():
    url = "https://abanrud.example/a?b=1"
    said = [
        link("سایت", url),
        link(url, url),
        link("abanrud.example", "https://abanrud.example/"),
        link("pr@abanrud.example", "mailto:pr@abanrud.example"),
        link("بد", "javascript:alert(1)"),
    ]
    assert [words((each,), {}) for each in said] == [
        f"سایت ({url})",
        url,
        "https://abanrud.example/",
        "pr@abanrud.example",
        "بد",
    ]


def test_footnotes_stand_in_brackets():
    noted = link("آمار", "")
    assert words((with_fields(noted, note="سال ۱۴۰۴"), " رسید"), {}) == (
        "آمار (سال ۱۴۰۴) رسید"
    )


def test_numbers_keep_their_order_and_latin_beginnings_their_side():
    made = story(release(lead("شمارهٔ 021-55501370 است."), para("UNESCO گفت.")))
    assert f"{LRM}021-55501370{LRM}" in made.text
    assert f"\n{RLM}UNESCO" in made.text
    assert words((ltr("+98 21"),), {}) == f"{LRM}+98 21{LRM}"
    assert words((slot("نام", "host"),), {}) == "[نام]"


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("روابط عمومی", "#روابط_عمومی"),
        ("حمل‌ونقل شهری", "#حمل_ونقل_شهری"),
        ("#شهر", "#شهر"),
        ("  آب،  برق ", "#آب_برق"),
        ("مُحَرَّم", "#محرم"),
        ("کـتـاب", "#کتاب"),
        ("۱۴۰۵", ""),
        ("…", ""),
        ("COVID-19", "#COVID_19"),
    ],
)
def test_hashtags(tag, shown):
    assert hashtag(tag) == shown


def test_tags_that_do_not_fit_cut_nothing():
    tags = tuple(f"برچسب شمارهٔ {n}" for n in range(100))
    given_ = package(meta=Meta(tags=tags, source="ایستگاه خبر"))
    whole = text(write_message(package(), imprint()))
    limit = units(whole) + 80
    made = text(write_message(given_, imprint(messages=MessageRules(200, limit))))
    assert units(made) <= limit
    assert "…" not in made
    assert "منبع: ایستگاه خبر" in made
    assert 1 <= made.count("#") < 100


def test_a_heading_never_stands_last():
    blocks = [intertitle("میان‌تیتر"), para("گفت:"), para("واژه " * 300 + "آمد.")]
    given_ = package(para("نخست."), *blocks)
    made = text(write_caption(given_, imprint()))
    assert "نخست." in made
    assert "میان‌تیتر" not in made


def test_without_room_for_the_embargo_nothing_is_said():
    until = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"
    made = script(news(), imprint(embargo=until))
    assert fitted(made, 30) == ""
    assert fitted(script(news(), IMPRINT), 30).startswith("انتهای پیام/")


def test_the_table_and_the_list_are_cut_between_lines():
    rows = [("نام", "شمار"), *((f"ردیف {n}", "۱۲") for n in range(200))]
    made = text(write_caption(package(table(*rows), bullets("یک")), imprint()))
    assert re.search(r"\nردیف \d+ \| ۱۲\n\n…", made)


SENTENCES = st.sampled_from(
    [
        "جملهٔ {} می‌رود.",
        "آیا {} می‌آید؟",
        "در {} آمار ۱۲.۵ درصد بود!",
        "😀 م. رستگار و {} به https://a.example/?q=1. رفتند.",
        "او گفت: «سخن {} این است.»",
        "این ({}. سوم!) است.",
        "ر.ک. {} و {} را.",
    ]
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=6)
KINDS = st.sampled_from(["para", "para", "quote", "intertitle", "spoken"])
PLANS = st.lists(st.tuples(KINDS, PARAGRAPHS), max_size=8)


def numbered(plan):
    """A release whose sentences carry running numbers, and groups that belong."""
    count, blocks, groups = 0, [], []
    for kind, forms in [("para", ["{} نخست. {} دوم."]), *plan]:
        said = []
        for form in forms:
            numbers = tuple(f"N{count + n}N" for n in range(form.count("{}")))
            count += len(numbers)
            said.append(form.format(*numbers))
            groups.append(numbers)
        whole = " ".join(said)
        if kind == "spoken":
            whole = f"وی گفت: «{whole.replace('«', '‹').replace('»', '›')}»"
        if kind in ("spoken", "quote"):
            groups[-len(forms) :] = [sum(groups[-len(forms) :], ())]
        make = {"quote": quote, "intertitle": intertitle}.get(kind, para)
        blocks.append(make(whole))
    beginning = lead(*blocks.pop(0).text)
    made = release(headline("تیتر"), beginning, *blocks, end_mark(), stamp=STAMP)
    return made, groups


@given(PLANS, st.integers(120, 1500))
def test_whole_sentences_and_whole_quotations_from_the_beginning(plan, limit):
    made, groups = numbered(plan)
    given_ = script(made, IMPRINT)
    result = fitted(given_, limit)
    shown = re.findall(r"N\d+N", result)
    everything = [number for group in groups for number in group]
    assert shown == everything[: len(shown)]
    for group in groups:
        assert len(set(group) & set(shown)) in (0, len(group))
    if len(shown) < len(everything):
        assert "…" in result.split("\n\n")
        said = result.split("\n\n…")[0]
        assert said[-1] in ".؟!»›" or said.endswith("تیتر")
    else:
        assert result.count("…") == 0


@given(
    strategies.releases(),
    st.integers(1, 3000),
    st.sampled_from(["", "دوشنبه ۲۸ اردیبهشت ۱۴۰۵"]),
)
def test_never_over_the_limit_and_nothing_cut_that_fits(made, limit, until):
    given_ = script(made, replace(IMPRINT, embargo=until))
    result = fitted(given_, limit)
    assert units(result) <= limit
    whole = given_.text(given_.story.text)
    if units(whole) <= limit:
        assert result == whole
    result.encode("utf-16-le").decode("utf-16-le")
    if result:
        assert all(note in result for note in given_.notes)
    known = {*whole.split("\n"), given_.ending, " ".join(given_.tags)}
    last = [
        line
        for line in result.split("\n")
        if line not in known and not line.startswith("#")
    ]
    assert len(last) <= 1
    assert all(any(line.startswith(cut) for line in known) for cut in last)


def test_a_footnote_of_several_runs_is_told_once():
    one, two = Span("آمار", note="نک."), Span(" تازه", bold=True, note="نک.")
    assert words((one, two, " رسید"), {}) == "آمار تازه (نک.) رسید"
    assert words((), {}) == ""
