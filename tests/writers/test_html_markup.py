import re

import pytest

from pressdesk.document.form import filled
from pressdesk.document.nodes import Amount, Person, SlotValue, Span
from pressdesk.writers.markup import Inliner
from tests.builders import bold, link, ltr, slot


def html(*runs, slots=()):
    return str(Inliner({s.id: s.value for s in slots}).html(runs))


def test_the_maximal_run_is_isolated_with_its_tags():
    assert html("شرکت (Google ", bold("LLC"), ") بود") == (
        'شرکت (<bdi dir="ltr">Google <strong>LLC</strong></bdi>) بود'
    )


def test_words_parted_by_a_comma_read_as_one_run():
    assert '<bdi dir="ltr">Acme, Inc</bdi>' in html("شرکت Acme, Inc. بود")
    assert html("Acme و Base").count("<bdi") == 2
    assert html("گروه Ali (R&D) و") == 'گروه <bdi dir="ltr">Ali (R&amp;D)</bdi> و'
    assert '<bdi dir="ltr">ISO 9001</bdi> (نسخهٔ ۲)' in html("گواهی ISO 9001 (نسخهٔ ۲)")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("https://a.example/b?c=1", "https://a.example/b?c=1"),
        ("www.a.example", "https://www.a.example"),
        ("pr@a.example", "mailto:pr@a.example"),
    ],
)
def test_an_address_becomes_a_link(text, target):
    assert f'<bdi dir="ltr"><a href="{target}">{text}</a></bdi>' in html(f"از {text} ")


def test_a_phone_number_is_never_broken():
    assert '<bdi dir="ltr" class="whole">021-55501370</bdi>' in html("با 021-55501370")
    assert '<bdi dir="ltr" class="whole">+98 21 55</bdi>' in html(
        "با ", ltr("+98 21 55")
    )


def test_an_anchor_holds_bare_text():
    made = html(Span("سایت abc ما", bold=True, link="https://a.example"))
    anchors = re.findall(r'<a href="https://a.example">([^<]*)</a>', made)
    assert anchors == ["سایت ", "abc", " ما"]
    assert made.startswith("<strong><a ")
    assert '<bdi dir="ltr"><a ' in made


@pytest.mark.parametrize(
    "unsafe", ["javascript:alert(1)", "data:text/html,x", "//a.example", " file:///etc"]
)
def test_an_unsafe_link_is_dropped_with_a_notice(unsafe):
    inliner = Inliner({})
    assert str(inliner.html((link("این", unsafe),))) == "این"
    assert [n.id for n in inliner.notices] == ["writers-link-dropped"]


def test_everything_is_escaped():
    assert html("<ب>&", bold('"<پ>')) == "&lt;ب&gt;&amp;<strong>&#34;&lt;پ&gt;</strong>"


def test_only_an_empty_field_is_marked():
    host = SlotValue("host", Person("نسرین"))
    assert html(slot("نسرین", "host.name"), slots=[host]) == "نسرین"
    assert html(slot("سمت", "host.post"), slots=[host]) == "<mark>سمت</mark>"
    assert html(slot("محل", "place")) == "<mark>محل</mark>"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", False),
        ((), False),
        (Person(), False),
        ("x", True),
        (Amount("1"), True),
        (Amount("", "ریال"), False),
    ],
)
def test_filled(value, expected):
    assert filled("a", {"a": value}) is expected


@pytest.mark.parametrize(
    "runs",
    [
        ("سلام",),
        ("a", bold("b"), "c و ", Span("d", ltr=True), "e"),
        ("با 021-55501370 و www.a.example/", bold("b"), " c"),
        (Span("x", ltr=True), Span("y", ltr=True, bold=True), " (z"),
        ("خط\nدوم",),
    ],
)
def test_no_letter_is_lost(runs):
    made = re.sub(r"<[^>]+>", "", html(*runs).replace("<br>", "\n"))
    assert made == "".join(r if isinstance(r, str) else r.text for r in runs)
