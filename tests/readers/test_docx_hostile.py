"""Files made to break a reader: a clear refusal, in bounded time and memory."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.notices import Unreadable
from pressdesk.readers.catalogue import read
from pressdesk.readers.docx import bare, parcel, read_docx
from pressdesk.readers.reading import Reading
from tests.readers.word_files import (
    SPACES,
    packed,
    para,
    part,
    relation,
    table,
    word_file,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = word_file(para("تیتر خبر", "a3"), para("متن خبر"))


def refusal(data):
    with pytest.raises(Unreadable) as caught:
        read_docx(data)
    return caught.value.notice.id


def outcome(data):
    """The reading, or the id of the refusal."""
    try:
        return read_docx(data)
    except Unreadable as error:
        return error.notice.id


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (OLE, "docx-old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "docx-encrypted"),
        (b"{\\rtf1 a}", "docx-not-word"),
        (b"", "docx-not-word"),
        (b"PK\x03\x04 broken", "docx-damaged"),
        (GOOD[: len(GOOD) // 2], "docx-damaged"),
        (packed({"mimetype": b"application/epub"}), "docx-not-word"),
        (packed({"word/document.xml": b"<html/>"}), "docx-not-word"),
        (packed({"word/document.xml": b"<w:document"}), "docx-damaged"),
        (packed({"word/document.xml": b""}), "docx-not-word"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_reason(data, why):
    assert refusal(data) == why


def test_an_old_file_under_its_own_name_says_what_to_do():
    with pytest.raises(Unreadable) as caught:
        read("خبر.doc", OLE)
    assert caught.value.notice.id == "docx-old"
    assert read("خبر.doc", GOOD).package.release.headline


def test_a_locked_part_is_told():
    data = bytearray(GOOD)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        flags = struct.unpack_from("<H", data, at + 8)[0]
        struct.pack_into("<H", data, at + 8, flags | 1)
        at += 4
    assert refusal(bytes(data)) == "docx-encrypted"


SPANNING = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr></w:tc>'
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
CANARY = BOMB.replace(b'"aaaaaaaaaa"', b'SYSTEM "file:///etc/hostname"')


@pytest.mark.parametrize("document", [BOMB, CANARY])
def test_entities_are_never_expanded(document):
    assert refusal(word_file(document=document)) == "docx-damaged"


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(parcel, "LARGEST_XML", 200_000)
    monkeypatch.setattr(parcel, "LARGEST_PICTURE", 300_000)
    big = part("document", f"<w:body>{' ' * 400_000}</w:body>")
    assert refusal(word_file(document=big)) == "docx-too-large"
    image = relation("p", "image", "media/a.png")
    heavy = word_file(
        para("متن"), relations=image, parts={"word/media/a.png": bytes(400_000)}
    )
    assert refusal(heavy) == "docx-too-large"


def test_all_parts_together_are_counted(monkeypatch):
    monkeypatch.setattr(parcel, "LARGEST_WHOLE", 60_000)
    images = "".join(relation(f"p{n}", "image", f"media/{n}.png") for n in range(9))
    held = {f"word/media/{n}.png": bytes(20_000) for n in range(9)}
    assert refusal(word_file(para("متن"), relations=images, parts=held)) == (
        "docx-too-large"
    )


def test_too_many_elements_are_refused_and_empty_lines_count_once(monkeypatch):
    monkeypatch.setattr(bare, "MOST_ELEMENTS", 2000)
    assert refusal(word_file(para("متن") * 800)) == "docx-too-many"
    found = read_docx(word_file(para("تیتر خبر", "a3"), "<w:p/>" * 1500))
    assert found.package.release.headline


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(parcel, "MOST_PARTS", 20)
    held = {f"word/x{n}.xml": b"" for n in range(30)}
    assert refusal(word_file(para("متن"), parts=held)) == "docx-too-large"


@pytest.mark.parametrize(
    "tag", ["w:sdt><w:sdtContent", "w:smartTag", "w:tbl><w:tr><w:tc"]
)
def test_deep_nesting_ends_in_a_text_or_a_refusal(tag):
    first = tag.split(">")
    opening = "".join(f"<{each.lstrip('<')}>" for each in first)
    closing = "".join(f"</{each.lstrip('<')}>" for each in reversed(first))
    for depth in (20, 80, 4000):
        body = opening * depth + para("متن خبر") + closing * depth
        found = outcome(word_file(body))
        if isinstance(found, Reading):
            assert "متن خبر" in repr(found.package.release)
        else:
            assert found in ("docx-too-deep", "docx-damaged")


def test_paths_that_climb_out_are_only_names():
    relations = relation("p", "image", "../../../../etc/passwd")
    found = read_docx(word_file(para("تیتر خبر", "a3"), relations=relations))
    assert found.package.media == {}


@pytest.mark.parametrize(
    "body",
    [
        para("متن", "نیست"),
        '<w:p><w:pPr><w:numPr><w:numId w:val="x"/></w:numPr></w:pPr></w:p>',
        '<w:p><w:r><w:footnoteReference w:id="77"/></w:r></w:p>',
        "<w:p><w:r><w:footnoteReference/></w:r></w:p>",
        '<w:p><w:hyperlink r:id="none"><w:r><w:t>پیوند</w:t></w:r></w:hyperlink></w:p>',
        table((SPANNING.format("99999999"),)),
        table((SPANNING.format("-1"), "ب")),
        "<w:tbl/>",
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        "<w:p><w:bookmarkStart/></w:p>",
        '<w:p><w:bookmarkStart w:name="_pdlist_x"/></w:p>',
        '<w:p><w:bookmarkStart w:name="_pdhead_y"/></w:p>',
    ],
)
def test_broken_words_are_read_or_refused(body):
    found = outcome(word_file(body))
    assert isinstance(found, Reading) or found == "docx-damaged"


def test_styles_that_rest_on_each_other_end():
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>',
    )
    data = word_file(para("متن", "x"), parts={"word/styles.xml": styles})
    assert isinstance(read_docx(data), Reading)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_is_read_or_refused(data):
    """Bytes of a part are changed behind the check sums of the archive."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(held)))
    spoilt = bytearray(held[name])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=9)
        )
        if not spoilt:
            break
    assert outcome(packed({**held, name: bytes(spoilt)}))


KINDS = "p r tbl tr tc ins del sdt hyperlink drawing txbxContent pict sdtContent"
TAGS = [f"<w:{kind}>" for kind in KINDS.split()]
TAGS += [f"</w:{kind}>" for kind in KINDS.split()]
TAGS += ["<w:t>متن</w:t>", "<w:br/>", "<mc:AlternateContent>", "</mc:AlternateContent>"]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(TAGS),
        max_size=30,
    )
)
def test_any_tree_of_words_is_read_or_refused(pieces):
    from lxml import etree

    parser = etree.XMLParser(recover=True)
    text = f"<w:document {SPACES}><w:body>{''.join(pieces)}</w:body></w:document>"
    root = etree.fromstring(text.encode(), parser)
    found = outcome(word_file(document=etree.tostring(root)))
    assert isinstance(found, Reading) or found in ("docx-damaged", "docx-not-word")
