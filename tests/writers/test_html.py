import base64
import hashlib
import json
import re

import pytest

from pressdesk.document.nodes import Correction, Meta, replace
from pressdesk.document.package import Package
from pressdesk.writers.html import write_html
from pressdesk.writers.imprint import Office
from tests.builders import headline, para, photo, release
from tests.writers.printed import IMPRINT, INSTANT, PURE, imprint, news, package


def page(pack=None, look=IMPRINT):
    return write_html(pack or package(), look).data.decode()


def block(made, tag):
    return re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", made, re.S)[1]


def test_the_page_is_persian_and_right_to_left():
    made = page()
    assert '<html lang="fa" dir="rtl">' in made
    assert f'<time datetime="{INSTANT}">' in made
    for words in PURE:
        assert words in made


def test_nothing_is_loaded_from_outside():
    made = page()
    loaded = re.findall(r'(?:src="|url\(")([^"]{5})', made)
    assert loaded
    assert set(loaded) == {"data:"}
    assert "<link" not in made
    assert len(made.encode()) < 400_000


def test_the_policy_names_the_style_and_the_data_by_hash():
    made = page()
    policy = re.search(r'Policy" content="([^"]+)"', made)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        digest = hashlib.sha256(block(made, tag).encode()).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert "unsafe" not in policy


def test_there_is_no_inline_style_and_no_handler():
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page())


def test_linked_data_of_an_issued_release():
    data = json.loads(block(page(), "script"))
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == INSTANT
    assert data["identifier"] == "140500012"
    assert data["publisher"]["name"] == IMPRINT.office.name


def test_a_draft_is_visible_and_not_published():
    made = page(package(stamped=False))
    assert '<p class="stamp">پیش‌نویس</p>' in made
    assert "<title>پیش‌نویس: " in made
    data = json.loads(block(made, "script"))
    assert data["creativeWorkStatus"] == "Draft"
    assert "datePublished" not in data


def test_a_correction_is_a_draft_with_its_code():
    made = page(Package(replace(news(), correction=Correction(2)), package().media))
    assert 'class="stamp"' in made
    assert "ویرایش ۲" in made


HOSTILE = "</script></style><img src=x onerror=alert(1)>\"'&\u2028"


def test_hostile_words_stay_words():
    wicked = release(
        headline(HOSTILE), para(HOSTILE), meta=Meta(tags=(HOSTILE,), service=HOSTILE)
    )
    look = imprint(office=Office(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE))
    made = page(Package(wicked), look)
    assert "<img src=x" not in made
    assert made.count("</script>") == 1
    assert made.count("</style>") == 1
    assert json.loads(block(made, "script"))["headline"] == HOSTILE


def test_a_photo_that_is_gone_becomes_a_notice():
    written = write_html(package(photo("gone.jpg", "عکس")), IMPRINT)
    assert [n.id for n in written.notices] == ["writers-media-missing"]
    assert b"<figure" not in written.data


def test_a_logo_that_is_no_picture_becomes_a_notice():
    look = imprint(office=replace_office(logo=b"GARBAGE"))
    written = write_html(package(), look)
    assert [n.id for n in written.notices] == ["writers-logo-unreadable"]
    assert b'class="logo"' not in written.data


def replace_office(**fields):
    from dataclasses import replace as changed

    return changed(IMPRINT.office, **fields)


@pytest.mark.parametrize("pack", [package(), Package(release())])
def test_twice_is_the_same(pack):
    assert page(pack) == page(pack)


def test_the_embargo_stands_at_the_top():
    made = page(look=imprint(embargo="دوشنبه ۲۸ اردیبهشت، ساعت ۰۸:۰۰"))
    assert made.index("انتشار ممنوع تا: دوشنبه") < made.index("<h1")
