"""The paste kit: plain text that is right in a form, and the same pieces for keys."""

import pytest
from bidi import get_display
from hypothesis import HealthCheck, given, settings

from pressdesk.document.nodes import ListBlock, ListItem, Meta, Span
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS, LRM, ZWNJ
from pressdesk.writers.form_text import FormText
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.paste import IDS, pieces, write_paste
from tests.builders import (
    bold,
    bullets,
    headline,
    intertitle,
    lead,
    link,
    ltr,
    para,
    photo,
    quote,
    release,
    table,
)
from tests.strategies import releases
from tests.writers.printed import IMPRINT, MEDIA, PURE, imprint, news

QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def kit(*blocks, look: Imprint = IMPRINT, **fields):
    made = pieces(Package(news(*blocks, **fields), MEDIA), look)
    return {piece.id: piece for piece in made}


def body(*blocks):
    return FormText(release(*blocks)).body()


def bare(text):
    return "".join(c for c in text if c not in BIDI_CONTROLS)


def test_the_pieces_come_in_the_order_of_a_form():
    made = kit()
    assert tuple(made) == IDS
    assert made["headline"].plain.startswith("سامانهٔ پاسخ‌گویی")
    assert made["lead"].html.startswith("<p>نسرین کاویان")
    assert made["tags"].plain == "حمل‌ونقل"
    assert made["body"].html.startswith("<p>")


def test_an_address_in_the_lead_is_a_link():
    given_ = release(lead("نشانی pr@abanrud.example"))
    made = pieces(Package(given_), IMPRINT)
    html = {piece.id: piece.html for piece in made}["lead"]
    address = "pr@abanrud.example"
    link_ = f'<a href="mailto:{address}" dir="ltr">{address}</a>'
    assert html == f"<p>نشانی {link_}</p>"


def test_half_spaces_stay():
    made = kit(*(para(words) for words in PURE))
    assert made["body"].plain.count(ZWNJ) == sum(w.count(ZWNJ) for w in PURE)


def test_lists_bring_their_numbers():
    assert body(bullets("تلفن", "پیامک", ordered=True)) == "۱. تلفن\n۲. پیامک"
    levels = (("یک", 0), ("دو", 1), ("سه", 1), ("چهار", 0), ("پنج", 1))
    items = tuple(ListItem((words,), level) for words, level in levels)
    assert body(ListBlock("", items, ordered=True)).split("\n") == [
        "۱. یک",
        "  ۱. دو",
        "  ۲. سه",
        "۲. چهار",
        "  ۱. پنج",
    ]


def test_a_quotation_has_marks_and_its_speaker():
    assert body(quote("بماند.", by="کاویان")) == "«بماند.»\n— کاویان"
    assert body(quote("«بماند».")) == "«بماند»."


def test_a_table_is_parted_by_tabs():
    made = body(table(("برنامه", "شمار"), ("پویش", "۲"), caption="برنامه‌ها"))
    assert made == "برنامه‌ها\nبرنامه\tشمار\nپویش\t۲"


@pytest.mark.parametrize(
    ("words", "url", "shown"),
    [
        ("پیوند", "https://a.example/x", "پیوند (https://a.example/x)"),
        ("https://a.example/", "https://a.example/", "https://a.example/"),
        ("a.example", "https://www.a.example/", "a.example"),
        ("pr@a.example", "mailto:pr@a.example", "pr@a.example"),
    ],
)
def test_a_link_stands_in_full(words, url, shown):
    assert bare(body(para(link(words, url)))) == shown


def test_footnotes_stand_at_the_end_under_their_marks():
    noted = Span("آمار", note="گزارش ۱۴۰۴")
    made = kit(para("این ", noted, " است."), para(Span("دو", note="دوم")))
    text = made["body"].plain
    assert "این آمار[۱] است." in text
    assert text.endswith("پانوشت‌ها\n[۱] گزارش ۱۴۰۴\n[۲] دوم")
    whole = kit(para(noted), lead=())["all"].plain
    assert whole.count("[۱]") == 2


def test_a_footnote_of_the_lead_goes_with_it():
    made = pieces(Package(release(lead(Span("آمار", note="گزارش")))), IMPRINT)
    (piece,) = (each for each in made if each.id == "lead")
    assert piece.plain == "آمار (گزارش)"
    assert piece.html == "<p>آمار (گزارش)</p>"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ("+98 21 8877 6655", "+98 21 8877 6655"),
        ("C++", "C++"),
        (".NET", ".NET"),
        ("https://a.example/b/", "https://a.example/b/"),
        ("021-55501370", "021-55501370"),
        ("ISO 9001:2015", "ISO 9001:2015"),
        ("@abanrud", "@abanrud"),
    ],
)
def test_a_latin_run_is_in_order_on_a_page_from_right_to_left(run, shown):
    text = body(para("با ", run, " است"))
    assert shown in bare(get_display(text, base_dir="R"))


def test_no_mark_is_set_where_none_is_needed():
    assert LRM not in body(para("شرکت Google و https://a.example/b و ISO 9001 است."))


def test_a_line_that_begins_in_latin_still_reads_from_right_to_left():
    text = body(para(ltr("Google"), " گفت."))
    assert get_display(text) == get_display(text, base_dir="R")


def test_captions_are_numbered_and_photos_are_not_in_the_body():
    made = kit(photo("a.jpg", "خط شبانه", "آرش پویان", "اتوبوس"), photo("a.jpg"))
    assert made["captions"].plain == "۱.\nخط شبانه\nآرش پویان\nاتوبوس\n\n۲."
    assert "خط شبانه" not in made["body"].plain
    assert "<figure" not in made["body"].html


def test_everything_in_one_has_code_date_and_embargo():
    made = kit(look=imprint(embargo="دوشنبه ساعت ۸"))["all"].plain
    assert made.startswith("انتشار ممنوع تا: دوشنبه ساعت ۸\n\n")
    assert "کد خبر: ۱۴۰۵۰۰۰۱۲" in made
    assert kit(stamped=False)["all"].plain.endswith("پیش‌نویس")


def test_the_basmala_stands_above_all():
    made = kit(para("به نام خدا", role="basmala"), para("متن"))["all"].plain
    assert made.startswith("به نام خدا\n\nهم‌زمان")
    assert made.count("به نام خدا") == 1


def test_files_are_the_pieces():
    written = write_paste(Package(news(), MEDIA), IMPRINT)
    files = {e.ending.removeprefix("-paste/"): e.data.decode() for e in written.extras}
    made = kit()
    for piece in made.values():
        if piece.id != "all":
            assert files.pop(f"{piece.id}.txt").rstrip("\n") == piece.plain
        if piece.html:
            assert files.pop(f"{piece.id}.html").rstrip("\n") == piece.html.rstrip("\n")
    assert files == {}
    assert written.data.decode().rstrip("\n") == made["all"].plain


def test_an_embargo_has_a_file_and_is_in_no_field():
    look = imprint(embargo="دوشنبه")
    written = write_paste(Package(release(headline("تیتر"))), look)
    files = {e.ending: e.data.decode() for e in written.extras}
    assert files == {
        "-paste/headline.txt": "تیتر\n",
        "-paste/embargo.txt": "انتشار ممنوع تا: دوشنبه\n",
    }


def test_an_empty_piece_has_no_file():
    written = write_paste(Package(release(headline("تیتر"))), IMPRINT)
    assert [e.ending for e in written.extras] == ["-paste/headline.txt"]


def test_an_english_release_has_its_own_digits():
    blocks = (bullets("one", ordered=True), para(Span("x", note="n")))
    made = kit(*blocks, meta=Meta(language="en", tags=("a", "b")))
    assert "1. one" in made["body"].plain
    assert "x[1]" in made["body"].plain
    assert made["tags"].plain == "a, b"


def test_marks_leave_no_trace_in_plain_text():
    assert (
        body(intertitle("میان"), para(bold("درشت"), " و ساده")) == "میان\n\nدرشت و ساده"
    )


@settings(max_examples=60, **QUICK)
@given(releases())
def test_titles_are_one_line_and_nothing_raises(release):
    made = {p.id: p for p in pieces(Package(release), IMPRINT)}
    for name in ("kicker", "headline", "subhead"):
        assert "\n" not in made[name].plain
