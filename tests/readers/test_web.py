import base64
import io
import subprocess
import sys
from email.message import EmailMessage

import pytest
from PIL import Image

from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Span,
    Table,
    plain,
)
from pressdesk.notices import Unreadable
from pressdesk.readers.catalogue import read
from pressdesk.readers.plain import read_plain
from pressdesk.readers.web import read_web
from tests.readers.pages import SHAPES, STORY, Story, encoded
from tests.readers.reference import sample

PAGES = encoded(STORY)


def facts(reading):
    release = reading.package.release
    parts = {
        name: plain(release.part(name)) for name in ("headline", "lead", "end_mark")
    }
    assert all(isinstance(block, Paragraph) for block in release.body)
    return parts, [plain(block.text) for block in release.body], release.site


@pytest.mark.parametrize("name", PAGES)
def test_every_kind_of_page_gives_the_release_of_the_plain_text(name):
    story, page = PAGES[name]
    expected = facts(read_plain(story.text()))
    reading = read_web(page)
    assert facts(reading) == expected
    assert expected[2].code == "45127"
    assert expected[2].published_at == "2024-11-14T09:35:00+03:30"
    assert reading.package.release.stamp is None
    assert reading.package.media == {}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_sample_as_a_page_gives_the_same_release(shape):
    text = sample("municipality-1402.txt").decode("utf-8")
    lines = text.split("\n")
    body = tuple(lines[i] for i in (4, 6, 8, 10, 12))
    story = Story(lines[0], lines[2], body, lines[14], lines[16], lines[17])
    page = shape(story).replace("2024-11-14T09:35", "2023-05-17T12:55")
    page = page.replace("2024-11-14T06:05", "2023-05-17T09:25")
    assert facts(read_web(page.encode())) == facts(read_plain(text))


def page(body, head=""):
    title = "گشایش نگارخانهٔ آبان‌رود"
    lead = "نگارخانهٔ آبان‌رود با آثار ده نگارگر جوان گشایش یافت و تا پایان ماه باز است."
    return (
        f"<html><head><meta charset=utf-8>{head}</head><body><article>"
        f"<h1>{title}</h1><p class=lead>{lead}</p>"
        f"<div class='article-body'>{body}</div></article></body>"
    ).encode()


LONG = (
    "<p>نسرین کاویان گفت که این نگارخانه هر روز از بامداد تا شام "
    "بی‌هیچ بلیتی باز خواهد بود.</p>"
)


def body_of(reading):
    return reading.package.release.body


def test_a_quotation_in_a_figure_has_its_caption_as_speaker():
    quoted = (
        "<figure><blockquote><p>هنر زبان مشترک ماست</p></blockquote>"
        "<figcaption>مهتاب رستگار</figcaption></figure>"
    )
    reading = read_web(page(f"{LONG}{quoted}"))
    quote = body_of(reading)[1]
    assert isinstance(quote, Quote)
    assert plain(quote.text) == "هنر زبان مشترک ماست"
    assert plain(quote.speaker) == "مهتاب رستگار"
    assert "read-caption-dropped" not in {n.id for n in reading.notices}


def test_the_structure_of_a_body():
    html = (
        f"{LONG}<h2>بخش‌های نگارخانه</h2>"
        "<ul><li>رنگ و <b>روغن</b><ul><li>منظره</li></ul></li>"
        "<li>آبرنگ</li></ul><ol><li>یک</li></ol><blockquote>هنر زبان مشترک ماست"
        "<cite>مهتاب رستگار</cite></blockquote><table><caption>برنامه</caption>"
        "<tr><th>روز</th><th>ساعت</th></tr><tr><td>شنبه</td><td>ده</td></tr></table>"
        "<p>نشانی در <a href='https://x.example/a'>این صفحه</a>"
        " و <em>تلفن</em> آمده است.</p>"
    )
    body = body_of(read_web(page(html)))
    assert [type(block) for block in body] == [
        Paragraph,
        Intertitle,
        ListBlock,
        ListBlock,
        Quote,
        Table,
        Paragraph,
    ]
    assert body[2].items[0].text == ("رنگ و ", Span("روغن", bold=True))
    assert [item.level for item in body[2].items] == [0, 1, 0]
    assert body[3].ordered
    assert (plain(body[4].text), plain(body[4].speaker)) == (
        "هنر زبان مشترک ماست",
        "مهتاب رستگار",
    )
    assert plain(body[5].rows[1][1]) == "ده"
    assert body[5].header
    assert plain(body[5].caption) == "برنامه"
    assert body[6].text == (
        "نشانی در ",
        Span("این صفحه", link="https://x.example/a"),
        " و ",
        Span("تلفن", italic=True),
        " آمده است.",
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        " java\nscript:x",
    ],
)
def test_only_harmless_links_stay(address):
    reading = read_web(page(f"{LONG}<p>نوشتهٔ <a href='{address}'>پیوند</a> است.</p>"))
    assert body_of(reading)[1].text == ("نوشتهٔ پیوند است.",)
    assert "read-link-dropped" in [notice.id for notice in reading.notices]


def test_a_remote_picture_is_left_and_an_embedded_one_taken_in():
    out = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(out, "PNG")
    inside = "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()
    reading = read_web(
        page(
            f"{LONG}<img src='https://x.example/t.gif' alt='ردیاب'><figure><img src="
            f"'{inside}' alt='دیوار'><figcaption>دیوار نگارخانه</figcaption></figure>"
        )
    )
    photo = body_of(reading)[1]
    assert isinstance(photo, Photo)
    assert plain(photo.caption) == "دیوار نگارخانه"
    assert photo.alt == "دیوار"
    assert list(reading.package.media) == [photo.media]
    left = [n for n in reading.notices if n.id == "read-picture-left"]
    assert left[0].args["address"] == "https://x.example/t.gif"


def test_scripts_and_hidden_words_are_left_out():
    reading = read_web(
        page(f"{LONG}<script>x()</script><p style='display: none'>کد خبر: 777777</p>")
    )
    assert reading.package.release.site is None
    assert len(body_of(reading)) == 1
    assert "read-scripts-dropped" in [notice.id for notice in reading.notices]


def test_nbsp_and_zwnj_stay_and_overrides_go():
    reading = read_web(page(f"{LONG}<p>می‌شود&nbsp;گفت &#x202e;وارونه&#x202c; بود.</p>"))
    assert plain(body_of(reading)[1].text) == "می‌شود\u00a0گفت وارونه بود."
    assert "read-overrides-removed" in [notice.id for notice in reading.notices]


def test_the_page_says_its_address_and_tags():
    head = '<link rel=canonical href="https://khabar.example/news/4321/x">'
    site = read_web(page(LONG, head)).package.release.site
    assert (site.url, site.code) == ("https://khabar.example/news/4321/x", "4321")


def test_no_external_entity_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("رازنهان", "utf-8")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    reading = read_web(doctype.encode() + page(f"{LONG}<p>متن &x; پایانی است.</p>"))
    assert "رازنهان" not in repr(reading)


def test_the_catalogue_knows_pages_by_name_and_by_look():
    data = page(LONG)
    for name in ("a.HTML", "a.htm", "-", ""):
        assert plain(read(name, data).package.release.headline).startswith("گشایش")


def test_a_page_saved_as_one_archive():
    message = EmailMessage()
    message.set_content(page(LONG).decode(), subtype="html", charset="utf-8")
    release = read("a.mhtml", message.as_bytes()).package.release
    assert plain(release.headline).startswith("گشایش")
    with pytest.raises(Unreadable):
        read("a.mht", b"Subject: x\n\nplain")


def test_the_catalogue_opens_without_the_parser():
    code = "import sys, pressdesk.readers.catalogue; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_kicker_and_lead_are_known_by_class_and_description():
    short = "درهای نگارخانه باز است."
    html = (
        f"<meta charset=utf-8><meta name=x><meta property='og:description' content="
        f"'{short}'><article><h3 class='rutitr'>هنر شهر</h3><h1>گشایش نگارخانهٔ "
        f"آبان‌رود</h1><div>{short}</div><div class='entry-content'>{LONG}{LONG[:-5]} "
        "فردا نیز.</p></div></article>"
    )
    release = read_web(html.encode()).package.release
    assert plain(release.kicker) == "هنر شهر"
    assert plain(release.lead) == short
    assert len(release.body) == 2


def test_a_deep_page_is_read_with_a_notice():
    html = "<meta charset=utf-8>" + "<div>" * 400 + LONG + "</div>" * 400
    reading = read_web(html.encode())
    assert "نسرین کاویان" in repr(reading.package.release)
    assert "read-page-too-deep" in [notice.id for notice in reading.notices]
