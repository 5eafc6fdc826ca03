"""The mail draft, as the standard library and other programs read it."""

from __future__ import annotations

import email
import email.policy
import io
import re
import shutil
import subprocess
from dataclasses import replace as with_fields
from email.header import decode_header, make_header

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from pressdesk.document.nodes import Meta, Paragraph, plain, replace
from pressdesk.document.package import Package
from pressdesk.notices import notice
from pressdesk.writers import eml
from pressdesk.writers.catalogue import entry
from pressdesk.writers.eml import write_eml
from pressdesk.writers.imprint import Written
from tests.builders import headline, para, photo, release
from tests.corpus import SUBSET, written
from tests.desks import make_desk
from tests.strategies import releases
from tests.writers.printed import IMPRINT, LABELS, OFFICE, imprint, news, package
from tests.writers.test_pictures import gps, saved, scene

MADE = {"docx": Written(b"PK docx"), "pdf": Written(b"%PDF-1.7")}
UNTIL = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"
SLUG = "samaneh-paskhguyi"
LONGEST = 998
"""Of RFC 5322, 2.1.1."""


def draft(pack=None, look=IMPRINT, made=MADE):
    return write_eml(pack or package(), look, made).data


def read(data):
    found = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(found.walk())
    assert [each.defects for each in parts if each.defects] == []
    headers = [value for each in parts for value in each.values()]
    assert [value for value in headers if value.defects] == []
    return found


def attached(mail):
    return {part.get_filename(): part for part in mail.iter_attachments()}


def titled(words, **fields):
    return Package(replace(news(**fields), headline=(words,)))


def test_the_headers_of_an_issued_release():
    mail = read(draft())
    assert mail["Subject"] == "سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد"
    (sender,) = mail["From"].addresses
    # the standard library reads a space more between the pieces of a sender's name
    assert " ".join(sender.display_name.split()) == OFFICE.name
    assert sender.addr_spec == OFFICE.email
    assert mail["To"] == ""
    assert mail["Date"].datetime.isoformat() == IMPRINT.instant
    assert re.fullmatch(r"<[0-9a-f]{32}@pressdesk\.invalid>", mail["Message-ID"])
    assert mail["X-Unsent"] == "1"
    assert mail["Content-Language"] == "fa"


def test_one_text_in_two_forms_and_the_files():
    mail = read(draft())
    forms, *files = mail.iter_parts()
    assert mail.get_content_type() == "multipart/mixed"
    assert forms.get_content_type() == "multipart/alternative"
    plain, page = forms.iter_parts()
    assert plain.get_content_type() == "text/plain"
    assert page.get_content_type() == "text/html"
    for part in (plain, page):
        assert "نسرین کاویان از راه‌اندازی" in part.get_content()
    name = "سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد"
    assert list(attached(mail)) == [f"{name}.docx", f"{name}.pdf", "عکس ۱.jpg"]
    short = f"140500012-1405-02-27-{SLUG}"
    assert [part.get_param("name") for part in files] == [
        f"{short}.docx",
        f"{short}.pdf",
        f"{short}-photo-1.jpg",
    ]
    assert files[0].get_content() == MADE["docx"].data
    assert files[1].get_content() == MADE["pdf"].data


@pytest.mark.parametrize("stamped", [True, False])
def test_the_bytes_are_what_every_mail_host_takes(stamped):
    data = draft(package(stamped=stamped), imprint(embargo=UNTIL))
    assert data.isascii()
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= LONGEST
    long = [line for line in lines if len(line) > 78]
    assert {line.partition(b":")[0] for line in long} <= {b"Content-Type"}
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert draft(package(stamped=stamped), imprint(embargo=UNTIL)) == data


def test_names_for_old_programs_stand_in_one_piece():
    long = replace(news(meta=Meta(slug="word-" * 12 + "end")), headline=("آ" * 300,))
    names = re.findall(rb'\sname="([^"]*)"', draft(Package(long, package().media)))
    assert len(names) == 3
    assert b"name*" not in draft(Package(long)).replace(b"filename*", b"")


def test_a_draft_says_so():
    mail = read(draft(package(stamped=False)))
    assert mail["Subject"].startswith(f"[{LABELS.draft}] سامانهٔ")
    for name, part in list(attached(mail).items())[:2]:
        assert name.startswith(f"{LABELS.draft} سامانهٔ")
        assert part.get_param("name").startswith("draft-1405-02-27-samaneh")
    for form in ("plain", "html"):
        assert LABELS.draft in mail.get_body((form,)).get_content()


@pytest.mark.parametrize("stamped", [True, False])
def test_an_embargo_is_said_and_no_name_tells_the_topic(stamped):
    given_ = package(stamped=stamped, meta=Meta(slug="night-line"))
    mail = read(draft(given_, imprint(embargo=UNTIL)))
    assert f"[انتشار ممنوع تا {UNTIL}] سامانهٔ" in mail["Subject"]
    for form in ("plain", "html"):
        assert f"انتشار ممنوع تا {UNTIL}" in mail.get_body((form,)).get_content()
    names = [(n, part.get_param("name")) for n, part in attached(mail).items()]
    told = " ".join(each for both in names for each in both)
    assert len(names) == 3
    for topic in ("night", "saman", "پاسخ", "شبانه"):
        assert topic not in told


INJECTED = (
    "تیتر\r\nBcc: spy@evil.example",
    "تیتر\nBcc: spy@evil.example\n\n<b>x</b>",
    "Plain headline\rBcc: spy@evil.example",
    "تیتر\u2028Bcc: spy@evil.example",
    "تیتر\u0085Bcc: spy@evil.example\x00\x1b",
    "=?utf-8?q?=0D=0ABcc:_spy@evil.example?=",
    "\u202eBcc: spy@evil.example\u2066",
)


@pytest.mark.parametrize("words", INJECTED)
def test_no_headline_and_no_office_adds_a_header(words):
    office = with_fields(OFFICE, name=words)
    data = draft(titled(words, stamped=False), imprint(office=office))
    mail = read(data)
    assert "Bcc" not in mail
    assert not re.search(rb"(?mi)^bcc:", data)
    assert mail["Subject"].startswith(f"[{LABELS.draft}]")
    assert "\n" not in str(mail["Subject"])
    assert "\u202e" not in str(mail["Subject"])
    assert len(mail["From"].addresses) == 1
    assert mail["From"].addresses[0].addr_spec == OFFICE.email
    for name in attached(mail):
        assert not set(name) & set('\r\n\x00\x1b<>:"/\\|?*\u202e')


@pytest.mark.parametrize(
    "address",
    [
        "",
        "pr",
        "pr@abanrud",
        "pr@abanrud.example, spy@evil.example",
        "pr@abanrud.example>\r\nBcc: <spy@evil.example",
        "Press <pr@abanrud.example>",
        ".pr@abanrud.example",
        "p..r@abanrud.example",
        "پیام@abanrud.example",
        "pr@آبان‌رود.example",
        "javascript:x",
    ],
)
def test_an_address_that_is_none_is_left_to_the_sender(address):
    data = draft(look=imprint(office=with_fields(OFFICE, email=address)))
    mail = read(data)
    assert "From" not in mail
    assert "Bcc" not in mail
    assert mail["Subject"]


def test_a_name_of_an_office_that_a_header_must_quote():
    office = with_fields(OFFICE, name='Abanrud, "Press" <office>; (1)')
    (sender,) = read(draft(look=imprint(office=office)))["From"].addresses
    assert sender.display_name == office.name


@pytest.mark.parametrize(
    "words",
    [
        "سامانه‌ای " * 30,
        "بی‌فاصله‌" * 40,
        "🎉👩‍🚒 " * 40 + "پایان",
        "Plain words of an English headline " * 5,
        "a=?utf-8?b?=_ ?= =?x",
    ],
)
def test_a_subject_comes_back_letter_by_letter(words):
    words = " ".join(words.split())
    data = draft(titled(words))
    assert str(read(data)["Subject"]) == words
    old = email.message_from_bytes(data)["Subject"]  # a second reader
    assert str(make_header(decode_header(old))) == words
    head = data.partition(b"\r\nFrom:")[0].split(b"\r\n")
    assert max(map(len, head)) <= 78
    # GMime stops reading behind a piece with padding
    assert not [line for line in head[:-1] if line.endswith(b"=?=")]


def test_photos_have_no_place_and_stand_upright():
    data = saved(scene(), "JPEG", exif=gps())
    given_ = Package(news(photo("x.jpg"), photo("x.jpg")), {"x.jpg": data})
    *_, part = attached(read(draft(given_))).values()
    (name,) = [n for n in attached(read(draft(given_))) if n.startswith("عکس")]
    assert name == "عکس ۱.jpg"
    with Image.open(io.BytesIO(part.get_content())) as image:
        assert image.size == (300, 400)
        assert dict(image.getexif()) == {}
    assert b"Exif" not in part.get_content()


def test_photos_that_do_not_fit_are_told(monkeypatch):
    media = {f"{n}.jpg": saved(scene(size=(400, 300 + n)), "JPEG") for n in range(4)}
    given_ = Package(news(*map(photo, media)), media)
    whole = attached(read(draft(given_)))
    sizes = [len(whole[f"عکس {n}.jpg"].get_content()) for n in "۱۲۳۴"]
    documents = sum(len(written.data) for written in MADE.values())
    monkeypatch.setattr(eml, "MOST_BYTES", documents + sum(sizes[:2]))
    made = write_eml(given_, IMPRINT, MADE)
    names = list(attached(read(made.data)))[2:]
    assert names == ["عکس ۱.jpg", "عکس ۲.jpg"]
    (told,) = made.notices
    assert (told.id, told.severity) == ("eml-photos-left-out", "warning")
    assert told.args["count"] == 2


def test_what_its_documents_left_out_is_told_once():
    lost = notice("writers-photo-unreadable", "warning", media="x.jpg")
    more = notice("writers-glyphs-missing", "warning", characters="x")
    made = {"docx": Written(b"d", (lost,)), "pdf": Written(b"p", (lost, more))}
    assert write_eml(package(), IMPRINT, made).notices == (lost, more)


def test_the_page_loads_nothing_and_says_its_direction():
    page = read(draft()).get_body(("html",)).get_content()
    tree = lxml.html.fromstring(page)
    assert not {"img", "script", "link", "style", "bdi"} & {
        node.tag for node in tree.iter(lxml.etree.Element)
    }
    assert "url(" not in page
    for node in tree.iter("p", "h1", "h2", "li", "td", "th", "blockquote"):
        assert node.get("style")
        assert "rtl" in (node.get("dir") or node.xpath("ancestor::td/@dir")[-1])
    (phone,) = [n for n in tree.iter("span") if n.text == "021-55501370"][:1]
    assert phone.get("dir") == "ltr"


def test_everything_stands_in_the_page_once():
    page = lxml.html.fromstring(read(draft()).get_body(("html",)).get_content())
    words = page.text_content()
    for once in ("انتهای پیام/", "هم‌زمان با روز", "۱۴۰۵۰۰۰۱۲", "بی‌پاسخ بماند"):
        assert words.count(once) == 1


def test_a_basmala_stands_above_the_headline():
    above = Paragraph("", ("به نام خدا",), "basmala")
    page = read(draft(package(above, para("متن")))).get_body(("html",)).get_content()
    assert page.count("به نام خدا") == 1
    assert page.index("به نام خدا") < page.index("<h1") < page.index("متن")


def test_an_english_release_is_written_from_the_left():
    english = Meta(language="en")
    given_ = release(headline("Night line opens"), para("Text"), meta=english)
    mail = read(draft(Package(given_)))
    assert mail["Content-Language"] == "en"
    page = mail.get_body(("html",)).get_content()
    assert 'dir="rtl"' not in page
    assert "text-align:right" not in page


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(releases())
def test_any_release_makes_a_sound_mail(given_):
    data = draft(Package(given_))
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= LONGEST
    assert read(data)["X-Unsent"] == "1"


def test_the_real_documents_are_inside():
    made = {n: entry(n).write(package(), IMPRINT, {}) for n in ("docx", "pdf")}
    written = entry("eml").write(package(), IMPRINT, made)
    files = list(attached(read(written.data)).values())
    assert files[0].get_content() == made["docx"].data
    assert files[1].get_content().startswith(b"%PDF")


@pytest.mark.parametrize("case", SUBSET, ids=lambda case: case.name)
def test_the_corpus_makes_sound_mails(tmp_path, case):
    data = written(make_desk(tmp_path), case, "eml")["eml"].data
    assert data.isascii()
    mail = read(data)
    title = " ".join(plain(case.release.headline).split())
    assert str(mail["Subject"]).endswith(title)
    assert len(list(mail.iter_attachments())) >= 2
    for form in ("plain", "html"):
        words = lxml.html.fromstring(mail.get_body((form,)).get_content())
        first = plain(case.release.lead).split()[:1]
        assert all(word in words.text_content() for word in first)


def test_an_old_unpacker_takes_the_plain_names(tmp_path):
    """mpack of 1996 knows no RFC 2231, as some gateways do not."""
    if shutil.which("munpack") is None:
        pytest.skip("needs munpack (Debian: mpack)")
    path = tmp_path / "a.eml"
    path.write_bytes(draft())
    subprocess.run(["munpack", "-q", path], cwd=tmp_path, check=True, timeout=20)
    short = f"140500012-1405-02-27-{SLUG}"
    assert (tmp_path / f"{short}.docx").read_bytes() == MADE["docx"].data
    assert (tmp_path / f"{short}-photo-1.jpg").is_file()
