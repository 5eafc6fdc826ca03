"""From what was copied back to sentences: plain text, page source, every export."""

import pytest

from pressdesk.document.compare.values import SEVERITY
from pressdesk.document.nodes import Meta, Person, SlotValue
from pressdesk.document.package import Package
from pressdesk.i18n.messages import Messages
from pressdesk.notices import Unreadable
from pressdesk.readers.published import MAX_CHARACTERS, published
from pressdesk.workflow import compare
from pressdesk.writers.html import write_html, write_web
from pressdesk.writers.paste import pieces
from tests import builders as b
from tests import corpus
from tests.desks import make_desk
from tests.document.test_compare import FIRST, OURS, RELEASE
from tests.writers.printed import IMPRINT, MEDIA, news

FILLED = SlotValue("host", Person("نسرین کاویان")), SlotValue("place", "ایستگاه")
NEWS = news(meta=Meta(tags=("حمل‌ونقل",), slots=FILLED))


def kit(release=NEWS):
    return {piece.id: piece for piece in pieces(Package(release, MEDIA), IMPRINT)}


def kinds(text, release=NEWS):
    return [each.kind for each in compare.compare(release, text).differences]


def page():
    made = kit()
    titles = (
        f"<p>{made[name].plain}</p>" for name in ("kicker", "headline", "subhead")
    )
    body = "".join((*titles, made["lead"].html, made["body"].html))
    return (
        f"<html><head><title>x</title></head><body><nav>خانه</nav>{body}</body></html>"
    )


def test_what_the_paste_kit_gave_comes_back_unchanged():
    assert kinds(kit()["all"].plain) == []
    assert kinds(page()) == []


@pytest.mark.parametrize("write", [write_html, write_web])
def test_our_own_page_is_the_release(write):
    assert kinds(write(Package(NEWS, MEDIA), IMPRINT).data.decode()) == []


def test_a_page_that_lost_its_links_and_bold():
    bare = page().replace("<strong>", "").replace("</strong>", "")
    assert kinds(bare) == ["bold-lost"]


def test_half_spaces_lost_in_a_page_are_all_found():
    text = page().replace("\u200c", " ")
    found = compare.compare(NEWS, text)
    assert set(found.counts) == {"zwnj-lost"}
    assert found.counts["zwnj-lost"] == text_of(NEWS).count("\u200c")


def text_of(release):
    from pressdesk.document.compare.units import units

    return "\n".join(unit.text for unit in units(release) if unit.kind != "caption")


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("یک\r\n\r\n  دو  \nسه", ["یک", "دو", "سه"]),
        ("<p>یک<br>دو</p>سه", ["یک", "دو", "سه"]),
        ("<p>یک\n  دو <b> سه</b></p>", ["یک دو سه"]),
        ("<table><tr><td>یک<br>دو<td>سه</table>", ["یک دو\tسه"]),
        ("<ul><li>یک<ul><li>دو</li></ul></li></ul>", ["یک", "دو"]),
        ("<p>یک<script>دو()</script><style>p{}</style>سه</p>", ["یکسه"]),
        ("<p>یک<!-- دو -->سه</p>", ["یکسه"]),
        ("<html>", []),
        ("۲ < ۳ و ۴ > ۳", ["۲ < ۳ و ۴ > ۳"]),
    ],
)
def test_paragraphs_of_what_was_copied(source, lines):
    assert [line.text for line in published(source).paragraphs] == lines


def test_marks_of_a_page():
    (line,) = published(
        "<p>یک <a href='https://a.example/'><b>دو</b></a></p>"
    ).paragraphs
    assert {(line.text[m.start : m.end], m.url) for m in line.marks} == {
        ("دو", ""),
        ("دو", "https://a.example/"),
    }


def test_a_mark_over_two_paragraphs_counts_in_both():
    one, two = published("<p><b>یک<br>دو</b></p>").paragraphs
    assert (len(one.marks), len(two.marks)) == (1, 1)


def test_too_much_is_refused():
    with pytest.raises(Unreadable) as caught:
        published("ا" * (MAX_CHARACTERS + 1))
    assert caught.value.notice.id == "compare-too-long"


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_kind_has_its_sentence(language):
    messages = Messages(language)
    for kind in SEVERITY:
        said = messages.text(f"compare-{kind}", ours="یک", theirs="دو")
        assert "یک" in said or "دو" in said
        assert messages.text(f"compare-name-{kind}")


def test_notices_carry_kind_severity_and_place():
    lines = [line.replace("می‌شود", "می شود") for line in OURS]
    found = compare.compare(RELEASE, "\n".join(lines))
    (one,) = compare.notices(found)
    assert (one.id, one.severity) == ("compare-zwnj-lost", "warning")
    assert one.args["theirs"] == "می شود"
    assert FIRST[one.place.start : one.place.end] == "می‌شود"
    assert found.counts == {"zwnj-lost": 1}
    summary = compare.summary(found)
    assert (summary.id, summary.severity) == ("compare-summary", "warning")


def test_the_same_text_says_so():
    found = compare.compare(RELEASE, "\n".join(OURS))
    assert compare.summary(found).id == "compare-same"
    assert not found.matters


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_saved_texts_of_several_encodings(encoding):
    text = compare.decoded("\n".join(OURS).encode(encoding))
    assert kinds(text, RELEASE) == []


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return make_desk(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("case", corpus.CASES, ids=lambda case: case.name)
def test_plain_text_of_the_corpus_comes_back_unchanged(desk, case):
    made = corpus.written(desk, case, "paste")["paste"].data.decode()
    assert kinds(made, case.release) == []


@pytest.mark.parametrize("case", corpus.SUBSET, ids=lambda case: case.name)
def test_pages_of_the_corpus_come_back_unchanged(desk, case):
    made = corpus.written(desk, case, "html")["html"].data.decode()
    assert kinds(made, case.release) == []


@pytest.mark.parametrize(
    "words", ["«سلام» آغاز آن بود.", "پایان آن بود: «سلام»", "«سلام» یا «درود»"]
)
def test_a_quotation_may_begin_and_end_with_one_of_its_own(words):
    release = b.release(b.headline("تیتر خبر امروز"), b.quote(words, by="نسرین کاویان"))
    text = kit(release)["all"].plain
    assert kinds(text, release) == []
    assert "quotes" in kinds(text.replace("«", '"').replace("»", '"'), release)
