"""Spelling: what is surely wrong, what may be a name, what it was meant to be."""

from __future__ import annotations

import pytest

from pressdesk.checks import in_release, lexicon, rule, spelling, suggestions
from pressdesk.checks.practice import Practice
from pressdesk.checks.proofreading import fixed, proofread
from pressdesk.document.nodes import Meta, Person, SlotValue, replace
from pressdesk.document.package import Package
from pressdesk.workflow import issue
from tests.builders import headline, para, quote, release
from tests.desks import make_desk


def found(text, practice=None):
    marked = proofread(text, practice or Practice())
    return [(each.rule, text[each.start : each.end]) for each in marked]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("گزراش", "گزارش"),  # two letters changed places
        ("ثاختمان", "ساختمان"),  # the same sound
        ("شهرذاری", "شهرداری"),  # the next key
        ("مدییر", "مدیر"),  # a letter twice
        ("خیابن", "خیابان"),  # one is missing
        ("سپاصگذاری", "سپاسگزاری"),  # two slips of the ear
        ("ازاین", "از این"),  # a space is missing
    ],
)
def test_what_a_word_was_meant_to_be(wrong, right):
    assert suggestions.suggestions(wrong)[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "به ازای هر نفر یک بلیت داده می‌شود، با روتیتر و زیرتیتر و فرم پرنشده.",
        "مدیران و کارکنان سازمان‌های شهرداری",
        "کتاب‌هایشان را نمی‌خوانده‌اند",
        "سجایای نیکوی او",
        "مؤسسان و مسئولان دربارهٔ تأمین اعتبار سخن گفتند",
        "استارتاپ‌ها و پلتفرم‌های بومی",
        "هوشمندسازی کسب‌وکارها",
        "ســازمان و كتاب‌هاي علي",
        "سامانهٔ GPSدار",
        "س و ع و ا",
    ],
)
def test_what_is_right(text):
    assert not [each for each in found(text) if each[0].startswith("spell")]


def test_a_likely_name_is_only_a_hint():
    assert found("گزارش آلویس خوانده شد") == [("spell.word", "آلویس")]
    for text in ("دکتر آلویس آمد", "شرکت «آلویس» آمد", "آلویس (Alvis) آمد"):
        assert found(text) == [("spell.unknown", "آلویس")]
    assert found("دکتر گزراش آمد") == [("spell.word", "گزراش")]  # no name is so near


def test_nothing_is_put_right_by_itself():
    assert fixed("گزراش کار آلویس") == "گزراش کار آلویس"


def test_suggestions_are_worked_out_when_asked_for(monkeypatch):
    asked = []

    def spy(word):
        asked.append(word)
        return ("گزارش",)

    monkeypatch.setattr(suggestions, "suggestions", spy)
    (one,) = in_release.located(release(para("گزراش تازهٔ آزمون")))
    assert isinstance(one.finding, rule.Misspelling)
    assert one.notice.args["found"] == "گزراش"
    assert asked == []
    assert one.finding.replacements == ("گزارش",)
    assert asked == ["گزراش"]


def test_another_rule_comes_first():
    assert found("میرود") == [("joiner.verb", "میرود")]


def test_the_words_of_the_office_are_right():
    practice = Practice(accepted=frozenset({"آلویس"}))
    assert found("آلویس و آلویسی و آلویس‌ها", practice) == []


def test_names_that_the_release_has_in_its_fields_are_right():
    made = release(para("آلویس گفت"), quote("آری", by="آلویس ورنر"))
    assert in_release.located(made) == ()
    made = release(para("آلویس گفت"))
    assert len(in_release.located(made)) == 1
    meta = Meta(slots=(SlotValue("host", Person("آلویس")),))
    assert in_release.located(replace(made, meta=meta)) == ()


def test_a_misspelt_word_forbids_issuing_only_where_the_office_wants_it(tmp_path):
    package = Package(release(headline("گزراش کار آزمون"), para("متن خبر")), {})
    desk = make_desk(tmp_path)
    marked = issue.gate(desk, package)
    assert issue.SPELLING & {each.id for each in marked}
    assert not issue.SPELLING & {each.id for each in issue.blocking(desk, marked)}
    desk.settings.set("issue.block_on_spelling", value=True)
    assert issue.SPELLING & {each.id for each in issue.blocking(desk, marked)}


def test_no_word_is_too_long_to_judge():
    assert spelling.verdict("گ" * 5000) == "right"
    assert suggestions.suggestions("گ" * 5000) == ()


def test_a_lexicon_is_read_where_it_cannot_be_mapped():
    class Deaf:
        """A trie whose library opens no such path."""

        data = b""

        def mmap(self, path):
            raise OSError(path)

        def frombytes(self, data):
            self.data = data

    assert len(lexicon._mapped(Deaf(), "joined.marisa").data) > 1000


def test_an_unknown_word_is_told_once():
    made = release(para("وندرسار آمد"), para("وندرسار رفت"))
    assert [each.place.block for each in in_release.located(made)] == ["b1"]


def test_two_common_words_that_do_not_join_are_one_right_word():
    assert found("شواهدگونه") == []
