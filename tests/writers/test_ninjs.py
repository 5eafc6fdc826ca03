"""ninjs: valid for any release, and the fields that receivers look at."""

import json
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from pressdesk.document.nodes import Correction, Meta, Site, Span, replace
from pressdesk.document.package import Package
from pressdesk.writers.ninjs import write_ninjs
from tests.builders import headline, para, photo, release
from tests.strategies import releases
from tests.writers.printed import IMPRINT, INSTANT, MEDIA, PURE, imprint, news, package

QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference"
SCHEMA = REFERENCE / "ninjs-schema_3.1.json"
FORMATS = jsonschema.FormatChecker()


@FORMATS.checks("date-time")
def _instant(value):
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


@FORMATS.checks("uri")
def _uri(value):
    return bool(urlsplit(value).scheme) and value.isascii() and " " not in value


@pytest.fixture(scope="module")
def validator():
    if not SCHEMA.is_file():
        pytest.skip("the schema of ninjs is not in ../shared/reference")
    kind = jsonschema.Draft202012Validator
    return kind(json.loads(SCHEMA.read_text("utf-8")), format_checker=FORMATS)


def ninjs(pack=None, look=IMPRINT):
    return json.loads(write_ninjs(pack or package(), look).data)


def faults(validator, made):
    return [fault.message for fault in validator.iter_errors(made)]


def test_a_full_release_is_valid(validator):
    assert faults(validator, ninjs()) == []


@settings(max_examples=60, **QUICK)
@given(release=releases())
def test_any_release_is_valid(validator, release):
    assert faults(validator, ninjs(Package(release, MEDIA))) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uri", "no uri"),
        ("pubStatus", "published"),
        ("versionCreated", "2026-05-17"),
        ("headline", "unknown field"),
        ("urgency", 0),
    ],
)
def test_the_schema_finds_planted_faults(validator, name, value):
    assert faults(validator, ninjs() | {name: value})


def test_the_uri_is_that_of_the_release_in_every_version():
    first = ninjs()
    assert first["uri"] == "urn:uuid:" + news().id
    second = ninjs(Package(replace(news(), correction=Correction(2))))
    assert second["uri"] == first["uri"]
    assert (first["version"], second["version"]) == ("1", "2")
    assert ninjs(Package(replace(news(), id="not one")))["uri"].startswith("urn:uuid:")


def test_status_says_whether_it_may_be_used():
    assert ninjs()["pubStatus"] == "usable"
    draft = ninjs(package(stamped=False))
    assert (draft["pubStatus"], draft["edNote"]) == ("withheld", "پیش‌نویس")
    until = "2026-05-18T08:00:00+03:30"
    pack = package(meta=Meta(embargo=until))
    held = ninjs(pack, imprint(embargo="دوشنبه"))
    assert (held["pubStatus"], held["embargoedUntil"]) == ("withheld", until)
    assert held["edNote"].startswith("انتشار ممنوع تا")
    over = ninjs(pack)
    assert over["pubStatus"] == "usable"
    assert "embargoedUntil" not in over


def test_an_embargo_without_offset_is_tehrans():
    pack = package(meta=Meta(embargo="2026-05-18T08:00"))
    made = ninjs(pack, imprint(embargo="دوشنبه"))
    assert made["embargoedUntil"] == "2026-05-18T08:00:00+03:30"
    assert "embargoedUntil" not in ninjs(
        package(meta=Meta(embargo="فردا")), imprint(embargo="فردا")
    )


def test_headlines_have_roles():
    found = {h["role"]: h["value"] for h in ninjs()["headlines"]}
    assert found["kicker"] == "هم‌زمان با روز روابط عمومی"
    assert set(found) == {"main", "kicker", "subheadline"}


def test_the_text_stands_plain_and_as_xhtml():
    noted = Span("آمار", note="گزارش")
    bodies = ninjs(package(*(para(words) for words in PURE), para(noted, "Google")))
    plain, markup = bodies["bodies"]
    assert plain["contentType"] == "text/plain"
    tree = ElementTree.fromstring(markup["value"])
    assert tree.tag == "{http://www.w3.org/1999/xhtml}div"
    assert tree.get("dir") == "rtl"
    for words in PURE:
        assert words in plain["value"]
        assert words in "".join(tree.itertext())
    assert plain["charCount"] > sum(map(len, PURE))


def test_photos_are_associated_with_their_rendition():
    (picture,) = ninjs(package(photo("a.jpg", "خط شبانه", "آرش پویان", "اتوبوس")))[
        "associations"
    ]
    assert picture["by"] == "آرش پویان"
    assert {d["role"] for d in picture["descriptions"]} == {"caption", "altText"}
    (rendition,) = picture["renditions"]
    assert (rendition["width"], rendition["height"]) == (300, 120)
    assert rendition["contentType"] == "image/jpeg"
    assert rendition["sizeInBytes"] == len(MEDIA["a.jpg"])


def test_a_photo_nobody_can_read_is_left_out_with_a_notice():
    media = {"x": b"<html>"}
    written = write_ninjs(Package(news(photo("x"), photo("gone")), media), IMPRINT)
    assert [n.id for n in written.notices] == [
        "writers-photo-unreadable",
        "writers-media-missing",
    ]
    assert "associations" not in json.loads(written.data)


def test_codes_dates_and_people_are_told():
    site = Site("36338", "https://news.abanrud.example/36338", "2026-05-17")
    made = ninjs(Package(replace(news(), site=site), MEDIA))
    codes = {each["role"]: each["value"] for each in made["altIds"]}
    assert codes["newsCode"] == "140500012"
    assert codes["siteUrl"] == site.url
    assert len(codes["sha256"]) == 64
    assert made["firstCreated"] == made["versionCreated"] == INSTANT
    assert made["organisations"][0]["name"] == made["copyrightHolder"]
    (contact,) = made["infoSources"]
    assert contact["name"] == "مهتاب رستگار"


def test_what_is_not_known_is_not_said():
    made = ninjs(Package(release(headline("تیتر"))))
    assert not {"urgency", "usageTerms", "bodies", "associations", "places"} & set(made)
