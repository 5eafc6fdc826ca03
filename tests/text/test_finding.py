import pytest

from pressdesk.notices import Unreadable
from pressdesk.text.characters import KASHIDA, NBSP, ZWNJ
from pressdesk.text.finding import Match, Wanted, find_all, finder

FATHA, SHADDA = "\u064e", "\u0651"


def found(wanted, text, new=None, **how):
    matches = finder(Wanted(wanted, **how), new)(text)
    return [text[each.start : each.end] for each in matches]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("می‌شود", "میشود"),
        ("میشود", "می‌شود"),
        ("می شود", "می‌شود"),
        ("می‌شود", "می شود"),
        ("کتابی", "كتابي"),
        ("كتابى", "کتابی"),
        ("محرم", f"م{FATHA}حر{SHADDA}م"),
        (f"م{FATHA}حرم", "محرم"),
        ("سلام", f"سـ{KASHIDA}ـلام"),
        ("۱۴۰۵", "1405"),
        ("1405", "١٤٠٥"),
        ("pressdesk", "PressDesk"),
        ("دو واژه", f"دو{NBSP}واژه"),
        ("دو واژه", "دو   واژه"),
        ("مسئول", "مسوول"),
        ("مسئول", "مسؤول"),
        ("مسوول", "مسؤول"),
        ("خانه", "خانۀ"),
        ("خانهٔ", "خانه"),
        ("آب", "آب"),
        ("اب", "آب"),
        ("café", "cafe\u0301"),
    ],
)
def test_what_reads_alike_is_found(wanted, text):
    assert found(wanted, f"پیش {text} پس") == [text]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [("آن", "کارکنان"), ("سد", "صد"), ("خانه", "خان ه"), ("میشود", "می شود")],
)
def test_what_reads_otherwise_is_not(wanted, text):
    assert found(wanted, text) == []


@pytest.mark.parametrize(
    ("wanted", "text"),
    [("میشود", "می‌شود"), ("ي", "ی"), ("۱", "1"), ("a", "A"), ("دو یک", "دو  یک")],
)
def test_exact_is_letter_for_letter(wanted, text):
    assert found(wanted, text, exact=True) == []
    assert found(wanted, wanted, exact=True) == [wanted]


def test_a_letter_is_found_with_its_signs():
    text = f"محرّم{FATHA} آمد"
    assert found("محرم", text) == [f"محرّم{FATHA}"]
    assert found("محرم", f"محرم{ZWNJ}ها") == ["محرم"]


def test_signs_alone_are_found_as_they_are():
    assert found(ZWNJ, f"می{ZWNJ}شود") == [ZWNJ]
    assert found(KASHIDA, f"سـ{KASHIDA}ـلام") != []
    assert found("  ", "یک  دو سه   چهار") == ["  ", "   "]
    assert found("", "یک") == []


def test_offsets_are_code_points():
    text = "😀 خبر 😀 خبر"
    assert [m.start for m in finder(Wanted("خبر"))(text)] == [2, 8]


def test_whole_words():
    text = f"کتاب، کتاب{ZWNJ}ها و کتابخانه (کتاب)"
    assert [m.start for m in finder(Wanted("کتاب", words=True))(text)] == [0, 26]
    assert len(found("کتاب", text)) == 4
    assert found("(کتاب)", text, words=True) == ["(کتاب)"]


def test_a_pattern_works_on_the_text_as_it_stands():
    text = "سال ۱۴۰۵ و سال 1404"
    assert found(r"\d{4}", text, pattern=True) == ["۱۴۰۵", "1404"]
    assert found(r"[0-9]+", text, pattern=True) == ["1404"]
    assert found("a", "A", pattern=True) == ["A"]
    assert found("a", "A", pattern=True, exact=True) == []
    assert found("^.", "یک\nدو", pattern=True) == ["ی", "د"]
    assert found("x*", "axxb", pattern=True) == ["xx"]


def test_groups_in_the_replacement():
    pattern = Wanted(r"(\w+)-(?P<b>\w+)", pattern=True)
    assert list(finder(pattern, r"\g<b>/\1")("یک-دو")) == [Match(0, 5, "دو/یک")]
    assert list(finder(Wanted("یک"), r"\1")("یک")) == [Match(0, 2, r"\1")]


@pytest.mark.parametrize(
    ("pattern", "reason", "at"),
    [
        ("(الف", "bracket", 1),
        ("الف)", "bracket", 4),
        ("[الف", "set", 1),
        ("*", "repeat", 1),
        ("a**", "repeat", 3),
        (r"\9", "group", 2),
        (r"\j", "escape", 1),
        ("[ی-ا]", "range", 2),
        ("(?!", "bracket", 1),
        ("(?<=a+)b", "behind", 1),
        ("(?j)", "extension", 2),
    ],
)
def test_a_bad_pattern_is_explained(pattern, reason, at):
    with pytest.raises(Unreadable) as caught:
        finder(Wanted(pattern, pattern=True))
    what = caught.value.notice
    assert (what.id, what.args["reason"]) == ("find-pattern", reason)
    assert abs(what.args["at"] - at) <= 2


def test_a_bad_replacement_is_explained():
    for new, reason in ((r"\2", "group"), (r"\g<no>", "group"), (r"\j", "escape")):
        with pytest.raises(Unreadable) as caught:
            finder(Wanted("(a)", pattern=True), new)
        assert caught.value.notice.id == "find-template"
        assert caught.value.notice.args["reason"] == reason


def test_a_monstrous_pattern_is_refused():
    with pytest.raises(Unreadable):
        finder(Wanted("a{99999999999}", pattern=True))


def test_many_texts():
    assert find_all(["یک", "دو", "یک یک"], Wanted("یک"), "سه") == (
        (Match(0, 2, "سه"),),
        (),
        (Match(0, 2, "سه"), Match(3, 5, "سه")),
    )


@pytest.mark.parametrize(
    ("wanted", "new"),
    [(Wanted("ب"), "\x0b\x00"), (Wanted("(ب)", pattern=True), "\\v\x00")],
)
def test_what_replaces_is_text_that_a_release_may_hold(wanted, new):
    ((match,),) = find_all(["اب"], wanted, new)
    assert match.new == "\n\ufffd"
