"""The fragment: what a site's editor takes without changing it."""

import re

import nh3
from hypothesis import HealthCheck, given, settings
from lxml import html as lxml_html

from pressdesk.document.nodes import Photo, Quote, Span, Table, plain, replace
from pressdesk.document.package import Package
from pressdesk.document.schema import texts_of
from pressdesk.writers.fragment import write_fragment
from tests.builders import bold, link, ltr, para, photo, quote, release
from tests.strategies import releases
from tests.writers.printed import IMPRINT, MEDIA, imprint, news, on_page, package

QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
EDITOR = {
    "tags": {"p", "h2", "ul", "ol", "li", "blockquote", "figure", "figcaption", "table"}
    | {"caption", "thead", "tbody", "tr", "th", "td", "strong", "em", "u", "a", "mark"}
    | {"bdi", "br", "sup", "section"},
    "attributes": {
        "*": {"dir", "lang", "id"},
        "a": {"href"},
        "th": {"scope"},
    },
    "url_schemes": {"http", "https", "mailto", "tel"},
    "link_rel": None,
}


def fragment(*blocks, **fields):
    pack = Package(news(*blocks, **fields), MEDIA)
    return write_fragment(pack, IMPRINT).data.decode()


def test_there_is_no_class_style_or_photo_in_it():
    made = fragment()
    assert not re.search(r"\s(?:class|style|role|tabindex)=", made)
    assert "<img" not in made
    assert "<div" not in made
    assert "<h1" not in made


def test_titles_and_lead_have_their_own_fields():
    made = fragment(para("متن"))
    assert made == "<p>متن</p>\n<p>انتهای پیام/</p>\n"


def test_ids_stand_only_where_footnotes_need_them():
    assert " id=" not in fragment()
    made = lxml_html.fromstring(fragment(para(Span("آمار", note="گزارش"))))
    ids = made.xpath("//@id")
    links = [href.removeprefix("#") for href in made.xpath("//a/@href")]
    assert sorted(ids) == sorted(links)
    assert len(ids) == 2


def test_footnotes_of_two_releases_on_one_page_stay_apart():
    one = release(para(Span("آمار", note="گزارش")))
    both = (Package(each) for each in (one, replace(one, id="another")))
    made = (write_fragment(pack, IMPRINT).data.decode() for pack in both)
    found = [set(re.findall(r' id="([^"]+)"', each)) for each in made]
    assert all(found)
    assert not set.intersection(*found)


def test_a_lone_address_carries_its_own_direction():
    made = fragment(para("نشانی https://a.example/x و ", ltr("+98 21 8877"), " است"))
    assert '<a href="https://a.example/x" dir="ltr">https://a.example/x</a>' in made
    assert '<bdi dir="ltr">+98 21 8877</bdi>' in made


def test_marks_and_links_stay():
    made = fragment(para(bold("درشت"), link("پیوند", "https://a.example/")))
    assert "<strong>درشت</strong>" in made
    assert '<a href="https://a.example/">پیوند</a>' in made


def test_a_dangerous_link_is_a_notice_and_no_link():
    pack = Package(news(para(link("بزن", "javascript:alert(1)"))))
    written = write_fragment(pack, IMPRINT)
    assert [n.id for n in written.notices] == ["writers-link-dropped"]
    assert b"javascript" not in written.data


def test_photos_left_behind_are_counted():
    notices = write_fragment(package(photo("a.jpg"), photo("a.jpg")), IMPRINT).notices
    assert [(n.id, n.args["count"]) for n in notices] == [
        ("writers-fragment-photos", 2)
    ]


def test_an_embargo_is_said_first():
    pack = Package(release(para("متن")))
    made = write_fragment(pack, imprint(embargo="دوشنبه")).data.decode()
    told = "<p><strong>انتشار ممنوع تا: دوشنبه</strong></p>"
    assert made == f"{told}\n<p>متن</p>\n"
    assert nh3.clean(made, **EDITOR) == made


def test_a_quotation_keeps_its_speaker():
    made = fragment(quote("«بماند»", by="نسرین کاویان"))
    assert "<figcaption>نسرین کاویان</figcaption>" in made


@settings(max_examples=50, **QUICK)
@given(releases())
def test_an_editor_that_cleans_it_changes_nothing(release):
    made = write_fragment(Package(release), IMPRINT).data.decode()
    assert nh3.clean(made, **EDITOR) == made


@settings(max_examples=50, **QUICK)
@given(releases())
def test_no_word_of_the_body_is_lost(release):
    made = write_fragment(Package(release), IMPRINT).data.decode()
    bare = re.sub(r"<sup>.*?</sup>|<a[^>]*>بازگشت به متن</a>", "", made)
    told = lxml_html.fromstring(f"<div>{bare.replace('<br>', chr(10))}</div>")
    words = "".join(told.itertext())
    for block in release.body:
        if not isinstance(block, Photo | Table | Quote):
            for _name, text in texts_of(block):
                assert on_page(plain(text)) in words
