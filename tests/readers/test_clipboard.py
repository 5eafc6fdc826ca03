"""Clipboards of other programs: `clipboards/*.toml` says what each must become."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.document.nodes import Release, Span, plain
from pressdesk.document.schema import problems
from pressdesk.readers.clipboard import read_clipboard
from pressdesk.readers.clipboard.envelope import unwrapped
from pressdesk.readers.clipboard.letters import cured, cured_line
from pressdesk.readers.clipboard.links import plain_address
from pressdesk.readers.clipboard.losses import Losses
from tests.readers.clip_forms import shown

HERE = Path(__file__).parent / "clipboards"
CASES = sorted(path.stem for path in HERE.glob("*.toml"))


def clip(name):
    html, text = HERE / f"{name}.html", HERE / f"{name}.txt"
    return (
        html.read_bytes() if html.exists() else b"",
        text.read_text("utf-8") if text.exists() else "",
    )


@pytest.mark.parametrize("name", CASES)
def test_becomes_what_a_person_copied(name):
    said = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    pasted = read_clipboard(*clip(name))
    assert shown(pasted.blocks) == said["expected"]
    assert [notice.id for notice in pasted.notices] == said["told"]
    assert said["source"]


def test_the_corpus_has_every_program():
    assert len(CASES) >= 30
    for kind in (
        "word",
        "libreoffice",
        "gdocs",
        "chromium",
        "telegram",
        "excel",
        "pdf",
    ):
        assert any(name.startswith(kind) for name in CASES)


def test_a_picture_in_the_clipboard_is_taken_in():
    pasted = read_clipboard(*clip("data-picture"))
    assert [block.media for block in pasted.blocks[:1]] == list(pasted.media)


def test_a_broken_page_falls_back_to_the_text():
    assert shown(read_clipboard("<img src='http://a/b'>", "متن").blocks) == "p متن\n"


@pytest.mark.parametrize(
    ("address", "made", "count"),
    [
        ("https://a.ir/x?utm_source=t&id=2&utm_medium=b", "https://a.ir/x?id=2", 2),
        ("https://a.ir/x?fbclid=1", "https://a.ir/x", 1),
        ("https://a.ir/x?id=2#part", "https://a.ir/x?id=2#part", 0),
        ("https://a.ir/x#:~:text=%D8%A7", "https://a.ir/x", 1),
        ("https://www.google.com/url?q=https://a.ir/y%3Fb&sa=D", "https://a.ir/y?b", 1),
        ("mailto:a@b.ir?subject=utm_source", "mailto:a@b.ir?subject=utm_source", 0),
    ],
)  # fmt: skip
def test_trackers_go_from_addresses(address, made, count):
    assert plain_address(address) == (made, count)


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("كتابي", "کتابی"),
        ("می\xacشود", "می\u200cشود"),
        ("می\xadشود", "می\u200cشود"),
        ("خانه\u200fها", "خانه\u200cها"),
        ("خانه\u200f.", "خانه."),
        ("Windows!\u200f", "Windows!\u200f"),
        ("۲\xac۳", "۲\xac۳"),
        ("می\u200c\u200cشود", "می\u200cشود"),
        ("می\u200c شود", "می شود"),
        ("می\u200cشود", "می\u200cشود"),
        ("ﺷﻬﺮ", "شهر"),
        ("سلام\u200b دنیا", "سلام دنیا"),
        ("الف\xa0\xa0ب", "الف ب"),
        ("۱۲\xa0نفر", "۱۲\xa0نفر"),
        ("إِيَّاكَ نَعْبُدُ", "إِيَّاكَ نَعْبُدُ"),
        ("٣", "٣"),
    ],
)
def test_letters_are_cured(words, made):
    assert cured_line(words, Losses()) == made


def test_a_cure_across_runs_keeps_the_marks():
    text = (Span("می", bold=True), "\xac", Span("شود", italic=True))
    assert cured(text, Losses()) == (
        Span("می", bold=True), "\u200c", Span("شود", italic=True)
    )  # fmt: skip


def test_the_fragment_of_offsets_is_found_in_bytes():
    head = "Version:1.0\r\nStartHTML:{:09d}\r\nEndHTML:{:09d}\r\n" + (
        "StartFragment:{:09d}\r\nEndFragment:{:09d}\r\n"
    )
    size = len(head.format(0, 0, 0, 0))
    before, words, after = "<p>بیرون</p>", "<p>درون</p>", "<p>پس</p>"
    start = size + len(before.encode())
    end = start + len(words.encode())
    data = head.format(size, end + len(after.encode()), start, end) + (
        before + words + after
    )
    assert shown(read_clipboard(data.encode()).blocks) == "p درون\n"
    assert unwrapped("<p>x</p>") == b"<p>x</p>"


WORDS = st.sampled_from(
    """<p>|</p>|<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>|<ul>|<li>
<!--[if !supportLists]-->|<!--[endif]-->|<span style='mso-list:Ignore'>·&nbsp;</span>
<table>|<tr>|<td>|<th colspan=3>|</table>|<a href='#a' name='b'>|<a href='#b' name='a'>
</a>|<b style='font-weight:normal'>|<o:p>|<del>|<ins>|<img src='data:,x'>|<br>|۱.\t|•|
<blockquote>|<h1>|<!--StartFragment-->|<!--EndFragment-->|Version:0.9\r\nStartHTML:9|¬
<div id=ftn1>|<style>@list l0:level1{}|<google-x>|\u200c|\u200f|ك|ﺷ|\x00|\x1f|\ud800|\n
<svg>|<script>|<w:Sdt>|<li aria-level=3>|<span style='display:none'>|متن|<pre>|<q>
""".replace("\n", "|").split("|")
)
ANY = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map("".join)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANY, ANY)
def test_anything_is_read_and_fits_a_release(html, text):
    pasted = read_clipboard(html, text)
    assert not problems(Release("r", body=pasted.blocks))
    assert all(block.id for block in pasted.blocks)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read(data):
    assert not problems(Release("r", body=read_clipboard(data).blocks))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ابپ تن\u200c", max_size=12), min_size=1, max_size=6))
def test_plain_words_are_kept(words):
    text = "\n".join(words)
    said = "".join(plain(block.text) for block in read_clipboard("", text).blocks)
    letters = text.replace("\n", " ").translate({0x20: None, 0x200C: None})
    assert said.translate({0x20: None, 0x200C: None, 0x0A: None}) == letters
