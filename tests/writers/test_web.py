"""The page for the web: structure, footnotes, pictures, and what machines are told."""

import io
import json
import re

import pytest
from lxml import html as lxml_html
from PIL import Image

from pressdesk.document.nodes import Meta, Paragraph, Release, Site, Span, replace
from pressdesk.document.package import Package
from pressdesk.writers.html import write_html, write_web
from tests.builders import intertitle, para, photo, quote, release, table
from tests.writers.printed import IMPRINT, INSTANT, MEDIA, imprint, news, package

SITE = Site("36338", "https://news.abanrud.example/36338/title", "2026-05-17")


def noise(width, height, kind="JPEG", mode="RGB", **options):
    image = Image.effect_noise((width, height), 60).convert(mode)
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def page(*blocks, look=IMPRINT, media=MEDIA, **fields):
    return write_html(Package(news(*blocks, **fields), media), look).data.decode()


def tree(made):
    return lxml_html.fromstring(made)


def linked(made):
    return json.loads(re.search(r'ld\+json">(.*?)</script>', made)[1])


def metas(made):
    found = tree(made).xpath("//meta[@content]")
    return {m.get("name") or m.get("property"): m.get("content") for m in found}


def folder(pack, look=IMPRINT):
    written = write_web(pack, look)
    files = {e.ending.removeprefix("-web/"): e.data for e in written.extras}
    return written.data.decode(), files


def test_the_parts_stand_in_their_tags():
    made = tree(page())
    (article,) = made.xpath("//main/article")
    assert article.xpath("header/h1")[0].text.startswith("سامانهٔ")
    assert article.xpath("header/p[@class='kicker']")
    assert article.xpath("p[@class='lead']")
    assert article.xpath("footer//time/@datetime") == [INSTANT]


def test_a_quotation_names_its_speaker_in_its_figure():
    made = tree(page(quote("«بماند»", by="نسرین کاویان"), quote("بی گوینده")))
    (figure,) = made.xpath("//figure")
    assert figure.xpath("blockquote/p")[0].text == "«بماند»"
    assert figure.xpath("figcaption")[0].text == "نسرین کاویان"
    assert len(made.xpath("//article/blockquote")) == 1


def test_latin_names_say_their_language_and_addresses_do_not():
    made = page(para("شرکت Google و https://a.example/x و 021-55501370"))
    assert '<bdi dir="ltr" lang="en">Google</bdi>' in made
    assert '<bdi dir="ltr"><a href="https://a.example/x">' in made
    assert '<bdi dir="ltr" class="whole">021-55501370</bdi>' in made


def test_a_footnote_and_its_mark_lead_to_each_other():
    noted = Span("آمار", note="گزارش https://a.example/1404")
    made = tree(page(para("این ", noted, " است."), para(Span("دو", note="دوم"))))
    marks = made.xpath("//sup/a")
    assert [mark.text for mark in marks] == ["۱", "۲"]
    notes = made.xpath("//section[@class='notes']//li")
    for mark, note in zip(marks, notes, strict=True):
        assert mark.get("href") == "#" + note.get("id")
        assert note.xpath("a[@class='back']/@href") == ["#" + mark.get("id")]
    assert notes[0].xpath(".//a/@href")[0] == "https://a.example/1404"


def test_a_release_without_a_headline_has_a_heading_to_hear():
    bare = write_html(Package(release(intertitle("میان‌تیتر"))), IMPRINT).data
    assert tree(bare.decode()).xpath("//h1[@class='unseen']")


def test_ids_that_html_does_not_allow_are_left_out():
    blocks = ("a b", "note-1", "۱", "b1", "x" * 80)
    body = tuple(Paragraph(each, (Span(each, note="ن"),)) for each in blocks)
    made = tree(write_html(Package(Release("r", body=body)), IMPRINT).data.decode())
    assert made.xpath("//article/p/@id") == ["b1"]
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_wide_table_scrolls_and_is_reached_by_key():
    made = tree(page(table(("الف", "ب"), ("۱", "۲")), table(("ج",))))
    groups = made.xpath("//div[@class='scroll']")
    assert [g.get("aria-label") for g in groups] == ["جدول ۱", "جدول ۲"]
    assert {g.get("tabindex") for g in groups} == {"0"}


def test_an_english_release_reads_from_left_to_right():
    made = page(meta=Meta(language="en"))
    assert '<html lang="en" dir="ltr">' in made
    assert metas(made)["og:locale"] == "en_US"


def test_a_photographers_name_has_its_own_direction():
    made = page(photo("a.jpg", "خط شبانه", "Arash P."))
    assert '؛ <span class="by">عکس: <bdi>Arash P.</bdi></span>' in made


# -- the folder ------------------------------------------------------------


def test_the_folder_holds_everything_the_page_names():
    made, files = folder(package())
    named = tree(made).xpath("//link[@rel='stylesheet']/@href | //img/@src")
    assert set(named) <= set(files)
    css = files["style.css"].decode()
    assert set(re.findall(r'url\("([^"]+)"\)', css)) <= set(files)
    assert "data:" not in made + css
    assert re.search(r"img-src &#39;self&#39;|img-src 'self'", made)


def test_a_large_photo_comes_in_widths():
    pack = Package(news(photo("a.jpg", "خط شبانه")), {"a.jpg": noise(2400, 1500)})
    made, files = folder(pack)
    (img,) = tree(made).xpath("//figure/img")
    offered = dict(each.rsplit(" ", 1) for each in img.get("srcset").split(", "))
    for name, width in offered.items():
        with Image.open(io.BytesIO(files[name])) as image:
            assert f"{image.width}w" == width
            assert not image.getexif()
    assert list(offered.values()) == ["480w", "960w", "1600w"]
    assert img.get("width") == "1600"
    assert "rem" in img.get("sizes")


def test_a_small_photo_comes_once_and_one_used_twice_has_one_file():
    made, files = folder(Package(news(photo("a.jpg"), photo("a.jpg", "باز")), MEDIA))
    assert [n for n in files if n.startswith("photo")] == ["photo-1-300.jpg"]
    assert "srcset" not in made


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("PNG", "I;16"), ("WEBP", "RGB"), ("GIF", "P")]
)
def test_odd_photos_become_plain_ones(kind, mode):
    data = noise(600, 400, kind, mode)
    made, files = folder(Package(news(photo("x")), {"x": data}))
    names = tree(made).xpath("//figure/img/@src")
    with Image.open(io.BytesIO(files[names[0]])) as image:
        assert image.format in ("JPEG", "PNG")
        assert image.mode in ("RGB", "L", "P", "RGBA")


def test_a_photo_that_is_a_page_is_left_out():
    pack = Package(news(photo("x.jpg", "عکس")), {"x.jpg": b"<html>no</html>"})
    for written in (write_html(pack, IMPRINT), write_web(pack, IMPRINT)):
        assert [n.id for n in written.notices] == ["writers-photo-unreadable"]
        assert b"<figure" not in written.data


def test_a_photo_cut_off_is_left_out_with_its_caption():
    cut = noise(600, 400)[:4000]
    written = write_web(Package(news(photo("x", "عکس بریده")), {"x": cut}), IMPRINT)
    assert [n.id for n in written.notices] == ["writers-photo-unreadable"]
    assert "عکس بریده" not in written.data.decode()


# -- what machines are told ------------------------------------------------


def test_the_one_file_promises_no_picture_that_has_no_address():
    made = page()
    assert "image" not in linked(made)
    assert not [name for name in metas(made) if name and ":image" in name]
    assert metas(made)["twitter:card"] == "summary"


def test_the_folder_names_its_picture_relative_or_at_the_site():
    made, _files = folder(package())
    assert metas(made)["og:image"] == "photo-1-300.jpg"
    assert linked(made)["image"][0]["creditText"] == "آرش پویان"
    assert linked(made)["publisher"]["logo"]["url"] == "logo.svg"
    made, _files = folder(Package(replace(news(), site=SITE), MEDIA))
    at = "https://news.abanrud.example/36338/photo-1-300.jpg"
    assert metas(made)["og:image"] == linked(made)["image"][0]["url"] == at
    assert metas(made)["og:url"] == SITE.url
    assert tree(made).xpath("//link[@rel='canonical']/@href") == [SITE.url]


@pytest.mark.parametrize("url", ["", "news/1", "javascript:alert(1)", "http://[x"])
def test_an_address_that_is_none_is_not_told(url):
    made = page(site=Site("1", url, ""))
    assert "canonical" not in made
    assert "og:url" not in made


def test_an_embargo_is_no_date_of_publication():
    until = "2026-05-18T08:00:00+03:30"
    pack = Package(news(meta=Meta(embargo=until)), MEDIA)
    made = write_html(pack, imprint(embargo="دوشنبه")).data.decode()
    assert linked(made)["datePublished"] == until
    assert metas(made)["article:published_time"] == until
    assert metas(made)["robots"] == "noindex"


@pytest.mark.parametrize("embargo", ["", "فردا", "2026-05-16T08:00:00+03:30"])
def test_an_embargo_that_is_over_changes_nothing(embargo):
    assert linked(page(meta=Meta(embargo=embargo)))["datePublished"] == INSTANT


def test_the_page_carries_its_code_and_fingerprint():
    told = metas(page())
    assert told["dcterms.identifier"] == "140500012"
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", told["pressdesk.fingerprint"])
