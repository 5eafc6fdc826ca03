"""A release that tries to make the desk fetch and read makes it do neither."""

import urllib.request
import zipfile
from base64 import b64encode
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO

import lxml.html
import pytest
from msgspec import json
from pypdf import PdfReader, PdfWriter

from pressdesk.document.nodes import replace as changed
from pressdesk.notices import Unreadable
from pressdesk.readers import catalogue as readers
from pressdesk.writers import catalogue
from pressdesk.writers.letterhead import load
from tests import hostile
from tests.corpus.case import Case, written
from tests.desks import make_desk
from tests.writers.printed import OFFICE, package

FORMATS = [entry.id for entry in catalogue.WRITERS]
SCHEMES = ("http:", "https:", "mailto:", "tel:")
ACTIVE = ("/Launch", "/JavaScript", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData")


@pytest.fixture(scope="module")
def trap(tmp_path_factory):
    with hostile.trap(tmp_path_factory.mktemp("trap")) as made:
        yield made


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """All libraries are loaded outside the watch."""
    made = make_desk(tmp_path_factory.mktemp("home"))
    written(made, Case("plain", package()), *FORMATS)
    return made


def exported(trap, desk, format_id, pack=None, **look):
    """All files of a release, by default the hostile one, written under watch."""
    case = Case("hostile", pack or hostile.package(trap), **look)
    trap.seen.clear()
    with trap.watch():
        return written(desk, case, format_id)[format_id]


@pytest.mark.parametrize("format_id", FORMATS)
def test_no_format_fetches_or_reads(trap, desk, format_id):
    office = replace(OFFICE, name=hostile.phrases(trap)[0], email="javascript:x")
    made = exported(trap, desk, format_id, office=office)
    assert trap.seen == []
    assert made.data
    for file in catalogue.entry(format_id).files(made):
        assert not hostile.told(file.data)
        assert ".." not in file.ending
        assert "\\" not in file.ending


def test_no_name_inside_a_bundle_leads_outside(trap, desk):
    made = exported(trap, desk, "bundle").data
    with zipfile.ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            assert ".." not in name
            assert not name.startswith(("/", "\\"))
            assert trap.file.name not in name


def test_a_mail_has_no_address_but_the_office(trap, desk):
    mail = message_from_bytes(exported(trap, desk, "eml").data, policy=default)
    assert mail["To"] == ""
    assert not {"Cc", "Bcc", "Reply-To"} & set(mail.keys())
    page = lxml.html.fromstring(mail.get_body(("html",)).get_content())
    for node in page.iter(lxml.etree.Element):
        assert not [name for name in node.attrib if name.startswith("on")]
        assert "url(" not in node.get("style", "")
        assert node.tag not in ("img", "script", "iframe", "object", "link", "base")
        if "href" in node.attrib:
            assert node.get("href").startswith((*SCHEMES, "#"))


@pytest.mark.parametrize("format_id", ["docx", "pdf", "html"])
def test_no_logo_fetches_or_reads(trap, desk, format_id):
    for name, logo in hostile.logos(trap).items():
        office = replace(OFFICE, logo=logo)
        made = exported(trap, desk, format_id, package(), office=office)
        assert trap.seen == [], name
        assert not hostile.told(made.data), name


@pytest.mark.parametrize("format_id", ["docx", "pdf", "html", "eml", "bundle"])
def test_no_letterhead_fetches(trap, desk, format_id):
    look = load("official")
    wicked = f"#123456;background:url({trap.address}/colour)"
    colours = changed(look.colours, ink=wicked, accent=wicked)
    with suppress(Unreadable):
        exported(trap, desk, format_id, letterhead=changed(look, colours=colours))
    assert trap.seen == []


def test_links_of_a_page_go_nowhere_else(trap, desk):
    tree = lxml.html.fromstring(exported(trap, desk, "html").data.decode())
    for node in tree.iter(lxml.etree.Element):
        assert not [name for name in node.attrib if name.startswith("on")]
        assert node.tag not in ("iframe", "object", "embed", "base", "form")
        if "href" in node.attrib:
            assert node.get("href").startswith((*SCHEMES, "#", "data:"))
        if "src" in node.attrib:
            assert node.get("src").startswith("data:image/")
    scripts = [node.get("type") for node in tree.iter("script")]
    assert set(scripts) <= {"application/ld+json"}


def test_relations_of_a_word_file_are_links(trap, desk):
    made = exported(trap, desk, "docx").data
    outside = 0
    with zipfile.ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            if not name.endswith(".rels"):
                continue
            for node in lxml.etree.fromstring(archive.read(name)):
                if node.get("TargetMode") == "External":
                    outside += 1
                    assert node.get("Type").endswith("/hyperlink")
                    assert node.get("Target").startswith(SCHEMES)
                else:
                    assert "://" not in node.get("Target")
        fields = archive.read("word/document.xml")
    assert outside
    assert b"<w:instrText" not in fields.split(b"<w:sectPr")[0]


def test_actions_of_a_pdf_are_links(trap, desk):
    reader = PdfReader(BytesIO(exported(trap, desk, "pdf").data))
    links = 0
    for number in range(1, reader.trailer["/Size"]):
        found = reader.get_object(number)
        action = found.get("/A", {}) if hasattr(found, "get") else {}
        kind = action.get_object().get("/S") if action else None
        assert kind not in ACTIVE
        if kind == "/URI":
            links += 1
            assert action.get_object()["/URI"].startswith(SCHEMES)
    assert links
    assert "/OpenAction" not in reader.trailer["/Root"]


OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ASKED = ("attachedTemplate", "image", "oleObject", "aFChunk", "frame", "hyperlink")


def word_file(trap, desk, doctype=b""):
    """A Word file that asks for a template, a picture and more from outside."""
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE_RELATIONS}/{kind}" '
        f'TargetMode="External" Target="{trap.address}/{kind}"/>'
        for kind in ASKED
    )
    body = (
        b'<w:body><w:altChunk r:id="raFChunk"/><w:p><w:r><w:t>&x;</w:t></w:r><w:r>'
        b'<w:drawing><a:blip r:link="rimage" r:embed="rimage"/></w:drawing></w:r></w:p>'
    )
    if not doctype:
        body = body.replace(b"&x;", b"")
    changes = {
        "word/_rels/document.xml.rels": (b"</Relationships>", relations.encode()),
        "word/document.xml": (b"<w:body>", body),
    }
    made, case = BytesIO(), Case("plain", package())
    good = BytesIO(written(desk, case, "docx")["docx"].data)
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name in changes:
                old, new = changes[name]
                assert old in data
                data = data.replace(old, new + old if old[1:2] == b"/" else new)
            if name == "word/document.xml":
                data = data.replace(b"?>", b"?>" + doctype, 1)
            target.writestr(name, data)
    return made.getvalue()


def page(trap):
    """A saved page whose pictures, frames and entities point outside."""
    web, disk = trap.address, trap.file.as_uri()
    text = "".join(f"<p>{phrase}</p>" for phrase in hostile.phrases(trap))
    return (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{disk}">]><html><head>'
        f'<base href="{web}/"><meta http-equiv="refresh" content="0;url={web}/r">'
        f'<link rel="stylesheet" href="{web}/c"><title>خبر آزمایشی</title></head>'
        f"<body><article><h1>خبر آزمایشی آبان‌رود</h1><p>&x; متن خبر در یک بند کامل.</p>"
        f'<img src="{web}/i.jpg"><img src="{disk}"><img src="{trap.file}">'
        f'<img srcset="{web}/2x 2x"><iframe src="{disk}"></iframe>{text}'
        f'<p><a href="{disk}">پیوند</a></p></article></body></html>'
    ).encode()


def archive(trap):
    made = EmailMessage()
    made["Subject"] = "page"
    made.set_content(page(trap).decode(), subtype="html")
    made.add_attachment(b"x", "image", "jpeg", filename=str(trap.file))
    made["Content-Location"] = trap.address
    return made.as_bytes()


def native(trap):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        target.writestr(f"../../{trap.file.name}", b"x")
        target.writestr("release.json", f'{{"id": "{trap.file.as_uri()}"}}')
    return made.getvalue()


def entity(trap):
    return f'<!DOCTYPE d [<!ENTITY x SYSTEM "{trap.file.as_uri()}">]>'.encode()


FILES = {
    "relations.docx": word_file,
    "entity.docx": lambda trap, desk: word_file(trap, desk, entity(trap)),
    "page.html": lambda trap, _: page(trap),
    "page.xhtml": lambda trap, _: entity(trap) + page(trap).partition(b"]>")[2],
    "page.mhtml": lambda trap, _: archive(trap),
    "text.txt": lambda trap, _: "\n\n".join(hostile.phrases(trap)).encode(),
    "release.pressdesk": lambda trap, _: native(trap),
}


@pytest.mark.parametrize("name", FILES)
def test_no_reader_fetches_or_reads(trap, desk, name):
    data = FILES[name](trap, desk)
    trap.seen.clear()
    with trap.watch(), suppress(Unreadable):
        reading = readers.read(name, data)
        shown = json.encode(reading.package.release)
        assert not hostile.told(shown)
        assert not any(map(hostile.told, reading.package.media.values()))
        case = Case("read", reading.package)
        for format_id in ("docx", "pdf", "html"):
            made = written(desk, case, format_id)[format_id]
            assert not hostile.told(made.data)
    assert trap.seen == []


def test_the_trap_sees_a_request(trap):
    trap.seen.clear()
    with trap.watch(), suppress(OSError):
        urllib.request.urlopen(f"{trap.address}/planted")
    assert "request /planted" in trap.seen
    assert any(told.startswith("socket.connect") for told in trap.seen)


def test_the_trap_sees_that_its_file_is_read(trap):
    trap.seen.clear()
    with trap.watch():
        assert trap.file.read_text() == hostile.SECRET
    assert trap.seen
    trap.seen.clear()
    trap.file.read_text()
    assert trap.seen == []


def _zipped(data):
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("a.bin", data)
    return made.getvalue()


def _attached(data):
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.add_attachment("a.bin", data)
    writer.compress_identical_objects()
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _mailed(data):
    mail = EmailMessage()
    mail.set_content("x")
    mail.add_attachment(data, "application", "octet-stream")
    return mail.as_bytes()


def _inlined(data):
    return b"<img src='data:image/png;base64," + b64encode(data) + b"'>"


@pytest.mark.parametrize("wrap", [bytes, _zipped, _attached, _mailed, _inlined])
def test_the_secret_is_found_where_it_is_packed(wrap):
    secret = hostile.SECRET.encode()
    assert hostile.told(wrap(secret))
    assert hostile.told(wrap(_zipped(b"more " + secret)))
    assert not hostile.told(wrap(b"nothing"))
