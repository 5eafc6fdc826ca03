"""What stands around the text of a Word file: styles, footnotes, seal, pictures."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import msgspec
import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from pressdesk.document.nodes import Correction, Meta, Span, Stamp, replace
from pressdesk.document.package import Package
from pressdesk.writers.docx import photos, write_docx
from pressdesk.writers.docx.fonts import obfuscate
from pressdesk.writers.docx.styles import styles_xml
from pressdesk.writers.docx.tables import column_widths
from pressdesk.writers.letterhead import load
from pressdesk.writers.pdf.drawing import svg_pixels
from pressdesk.writers.public import fingerprint
from tests import builders as b
from tests.writers.test_docx import (
    FROM_RIGHT,
    LABELS,
    PACKAGE,
    W,
    document_of,
    imprint,
    parts,
    style,
    words,
    xml,
)

STAMP = Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن")
ISSUED = Package(replace(PACKAGE.release, stamp=STAMP), PACKAGE.media)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    b'<path d="M0 0h20v10z"/></svg>'
)
STYLES = etree.fromstring(styles_xml(load("official"), FROM_RIGHT).encode())


def properties(package=PACKAGE, **fields):
    custom = etree.fromstring(parts(package, **fields)["docProps/custom.xml"])
    return {each.get("name"): "".join(each.itertext()) for each in custom}


def saved(mode="RGB", form="PNG", size=(60, 40), **options) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, form, **options)
    return out.getvalue()


# -- styles ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style_id", "name"),
    [
        ("Normal", "Normal"),
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("ListBullet", "List Bullet"),
        ("ListNumber", "List Number"),
        ("Quote", "Quote"),
        ("Caption", "caption"),
        ("FootnoteText", "footnote text"),
        ("FootnoteReference", "footnote reference"),
        ("Hyperlink", "Hyperlink"),
        ("Header", "header"),
        ("Footer", "footer"),
    ],
)
def test_words_own_styles_have_words_own_names(style_id, name):
    found = STYLES.find(f"{W}style[@{W}styleId='{style_id}']")
    assert found.find(W + "name").get(W + "val") == name
    assert found.get(W + "customStyle") is None


def test_every_style_of_ours_has_a_persian_name():
    for each in STYLES.iter(W + "style"):
        if each.get(W + "customStyle"):
            aliases = each.find(W + "aliases").get(W + "val")
            assert any("آ" <= letter <= "ی" for letter in aliases)


def test_styles_follow_and_rest_on_styles_that_exist():
    known = {each.get(W + "styleId") for each in STYLES.iter(W + "style")}
    named = {e.get(W + "val") for e in STYLES.iter(W + "next", W + "basedOn")}
    assert named <= known


def test_a_bold_word_in_half_bold_is_in_the_bold_cut():
    root = document_of(b.lead("لید ", b.bold("پررنگ")), b.para(b.bold("پررنگ")))
    faces = [run.find(f"{W}rPr/{W}rFonts") for run in root.iter(W + "r")]
    assert faces[0] is None
    assert faces[1].get(W + "cs") == "Vazirmatn"
    assert faces[2] is None


def test_no_word_of_a_table_is_broken_and_the_room_goes_where_it_is_needed():
    rows = b.table(("مسئول", "شمار", "توضیح"), ("کاویان", "۱۳", "متن بلند " * 12))
    name, number, text = column_widths(rows, 9000, 10)
    assert name + number + text == 9000
    assert name > 5 * 100 + 284
    assert text > 2 * name > 2 * number - 400


def test_even_a_table_of_too_many_columns_has_the_given_width():
    wide = b.table(*[tuple("کلمه‌ای‌بلند" for _ in range(30))] * 2)
    widths = column_widths(wide, 9000, 10)
    assert sum(widths) == 9000
    assert min(widths) > 0
    assert sum(column_widths(b.table(("", "")), 9000, 10)) == 9000


def test_a_line_below_the_fonts_own_is_told_in_points():
    look = load("official")
    lines = msgspec.structs.replace(look.line_heights, body=1.3, small=1.2)
    tight = msgspec.structs.replace(look, line_heights=lines)
    root = etree.fromstring(styles_xml(tight, FROM_RIGHT).encode())
    rules = {
        each.get(W + "styleId"): each.find(f"{W}pPr/{W}spacing").get(W + "lineRule")
        for each in root.iter(W + "style")
        if each.find(f"{W}pPr/{W}spacing") is not None
    }
    assert rules["Normal"] == rules["Caption"] == "exact"
    assert rules["Photo"] == rules["Verification"] == rules["Heading1"] == "auto"


# -- footnotes ---------------------------------------------------------------

NOTED = b.para("متن ", Span("کتاب Desk", note="نک. www.a.example"), " و پس")


def test_a_footnote_stands_in_its_part_and_its_mark_after_the_run():
    held = parts(Package(b.release(NOTED), {}))
    root = etree.fromstring(held["word/document.xml"])
    runs = list(root.iter(W + "r"))
    marks = [run.find(W + "footnoteReference") is not None for run in runs]
    assert [words(run) for run in runs] == ["متن ", "کتاب ", "Desk", "", " و پس"]
    assert marks == [False, False, False, True, False]
    notes = etree.fromstring(held["word/footnotes.xml"])
    assert [note.get(W + "id") for note in notes] == ["-1", "0", "1"]
    assert "نک. www.a.example" in words(notes[2])
    assert b"www.a.example" in held["word/_rels/footnotes.xml.rels"]
    assert b"footnotePr" in held["word/settings.xml"]


def test_the_words_of_a_footnote_have_a_bookmark():
    root = document_of(NOTED)
    starts = {e.get(W + "name"): e for e in root.iter(W + "bookmarkStart")}
    begins = next(e for name, e in starts.items() if name.startswith("_Note_"))
    assert words(begins.getnext()) == "کتاب "
    ends = root.find(f".//{W}bookmarkEnd[@{W}id='{begins.get(W + 'id')}']")
    assert ends.getnext().find(W + "footnoteReference") is not None


def test_without_footnotes_there_is_no_part_for_them():
    assert "word/footnotes.xml" not in parts()
    assert b"footnotePr" not in parts()["word/settings.xml"]


# -- emojis ------------------------------------------------------------------

FAMILY_SIGN = "👨\u200d👩\u200d👧"


def test_emojis_are_in_a_font_that_travels_with_the_file():
    words_of_it = f"جشن 🎉 و {FAMILY_SIGN}، ☀\ufe0f."
    package = Package(b.release(b.para(words_of_it)), {})
    held = parts(package)
    root = etree.fromstring(held["word/document.xml"])
    drawn = [
        words(run)
        for run in root.iter(W + "r")
        if run.find(f"{W}rPr/{W}rFonts") is not None
    ]
    assert drawn == ["🎉", FAMILY_SIGN, "☀\ufe0f"]
    assert "".join(map(words, root.iter(W + "p"))) == words_of_it
    table = etree.fromstring(held["word/fontTable.xml"])
    face = table[-1].find(W + "embedRegular")
    assert table[-1].get(W + "name") == "Noto Emoji"
    data = obfuscate(held["word/fonts/font5.odttf"], face.get(W + "fontKey"))
    known = TTFont(io.BytesIO(data)).getBestCmap()
    assert {ord("🎉"), ord("👨"), 0x2600, 0x200D} <= set(known)
    assert len(data) < 40_000


def test_without_emojis_their_font_stays_out():
    assert b"Noto Emoji" not in parts()["word/fontTable.xml"]


# -- seal, states, properties --------------------------------------------------


def test_only_an_issued_release_carries_the_seal():
    corrected = replace(ISSUED.release, correction=Correction(2, "نام"))
    for package, sealed in (
        (ISSUED, True),
        (PACKAGE, False),
        (Package(corrected, PACKAGE.media), False),
    ):
        styles = [style(p) for p in xml(package=package).iter(W + "p")]
        assert ("Verification" in styles) is sealed


def kept(paragraph):
    found = paragraph.find(f"{W}pPr/{W}keepNext")
    return found is not None and found.get(W + "val") != "0"


def test_the_seal_stands_beside_the_end_mark_in_a_row_that_no_page_parts():
    root = xml(package=ISSUED)
    row = list(root.iter(W + "tr"))[-1]
    assert row.find(f"{W}trPr/{W}cantSplit") is not None
    said = [[style(p) for p in cell.iter(W + "p")] for cell in row.iter(W + "tc")]
    assert said == [["EndMark"], ["Verification"] * 3]
    short = fingerprint(ISSUED.release)[:4]
    assert short in words(list(row.iter(W + "p"))[-1])
    *held, last = list(root.iter(W + "p"))[-6:]
    assert all(map(kept, held))  # what parts it from the table above it, too
    assert (style(last), words(last), kept(last)) == ("Verification", "", False)


@pytest.mark.parametrize("package", [ISSUED, PACKAGE])
def test_the_last_lines_go_to_a_new_page_with_the_end(package):
    body = replace(package.release, body=(b.para("یک"), b.para("دو")))
    said = list(xml(package=Package(body, {})).iter(W + "p"))
    marks = {words(p): kept(p) for p in said if words(p) in ("یک", "دو")}
    assert marks == {"یک": False, "دو": True}


def test_the_last_row_of_a_table_goes_to_a_new_page_with_the_end():
    rows = b.table(("سر", "شمار"), ("یک", "۱"), ("دو", "۲"))
    body = replace(ISSUED.release, body=(rows,))
    said = {words(p): kept(p) for p in xml(package=Package(body, {})).iter(W + "p")}
    assert (said["یک"], said["۱"], said["دو"], said["۲"]) == (False, False, True, True)


def test_a_seal_without_end_mark_has_a_place_beside_it():
    package = Package(replace(ISSUED.release, end_mark=()), PACKAGE.media)
    row = list(xml(package=package).iter(W + "tr"))[-1]
    assert [len(cell.findall(W + "p")) for cell in row.iter(W + "tc")] == [1, 3]


@pytest.mark.parametrize(
    ("package", "embargo", "state", "words_of_it"),
    [
        (PACKAGE, "", "draft", LABELS.draft),
        (PACKAGE, "فردا", "draft", f"{LABELS.draft} – {LABELS.embargo}"),
        (ISSUED, "فردا", "embargo", LABELS.embargo),
        (ISSUED, "", "issued", ""),
    ],
)
def test_draft_and_embargo_are_said_everywhere(package, embargo, state, words_of_it):
    held = parts(package, embargo=embargo)
    said = properties(package, embargo=embargo)
    assert said["State"] == state
    assert said.get("Status", "") == words_of_it
    for name in ("word/header1.xml", "word/header2.xml", "docProps/core.xml"):
        assert (words_of_it or "contentStatus").encode() in held[
            name
        ] or not words_of_it
    assert (b"textpath" in held["word/header1.xml"]) is bool(words_of_it)


def test_properties_say_what_the_public_form_says():
    meta = Meta(
        kind="notice",
        tags=("مترو", "بهار، تابستان"),
        byline="آرش پویان",
        slug="metro-line",
        embargo="2026-05-18T08:00:00+03:30",
    )
    package = Package(replace(ISSUED.release, meta=meta), PACKAGE.media)
    said = properties(package)
    assert said["Fingerprint"] == fingerprint(package.release)
    assert (said["Tag1"], said["Tag2"]) == meta.tags
    assert (said["Kind"], said["Byline"], said["Slug"]) == (
        "notice",
        "آرش پویان",
        "metro-line",
    )
    assert said["Embargo"] == meta.embargo
    assert STAMP.issuer not in said.values()


@pytest.mark.parametrize(("language", "tag"), [("fa", b"fa-IR"), ("en", b"en-US")])
def test_the_file_says_its_language(language, tag):
    release = replace(b.release(), meta=Meta(language=language))
    core = parts(Package(release, {}))["docProps/core.xml"]
    assert b"<dc:language>" + tag in core


def test_blocks_are_named_by_bookmarks_each_once():
    odd = [replace(b.para("الف"), id=each) for each in ("b1", "B1", "با فاصله", "b2")]
    root = xml(package=Package(replace(b.release(), body=tuple(odd)), {}))
    names = [e.get(W + "name") for e in root.iter(W + "bookmarkStart")]
    assert names[0] == "_Block_b1"
    assert names[-1] == "_Block_b2"
    assert len({name.lower() for name in names}) == 4
    numbers = [e.get(W + "id") for e in root.iter(W + "bookmarkStart")]
    assert len(set(numbers)) == len(numbers)


# -- pictures ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (saved(), True),
        (saved(form="JPEG"), True),
        (saved("CMYK", "JPEG"), False),
        (saved(form="WEBP"), False),
        (saved("P", "GIF"), False),
        (saved("I;16"), False),
        (saved(form="JPEG", size=(4000, 20)), False),
        (saved(form="TIFF"), False),
    ],
)
def test_plain_pictures_stay_and_odd_ones_become_plain(data, kept):
    found = photos.picture(data)
    assert (found.data == data) is kept
    with Image.open(io.BytesIO(found.data)) as image:
        assert image.format in ("PNG", "JPEG")
        assert image.mode in ("RGB", "L", "P", "RGBA")
        assert max(image.size) <= 3600
        assert image.size == (found.width, found.height)


def test_a_small_photo_is_not_enlarged_and_a_logo_is():
    found = photos.picture(saved(size=(96, 48)))
    assert photos.fitted(found, 170, 120) == pytest.approx((25.4, 12.7))
    assert photos.fitted(found, 170, 120, enlarged=True) == pytest.approx((170, 85))


def test_a_drawn_logo_goes_in_as_pixels_and_as_drawing():
    pixels = svg_pixels(SVG)
    with Image.open(io.BytesIO(pixels)) as image:
        assert image.size == (960, 480)
        assert image.getpixel((900, 20))[3] == 255
        assert image.getpixel((20, 470))[3] == 0
    office = dataclasses.replace(imprint().office, logo=SVG, logo_pixels=pixels)
    held = parts(office=office)
    kinds = [name for name in held if name.startswith("word/media/")]
    assert sorted(name[-3:] for name in kinds) == ["png", "png", "svg"]
    assert b"svgBlip" in held["word/header1.xml"]


@pytest.mark.parametrize(
    "inner",
    [
        b'<image href="https://a.example/x.png"/>',
        b"<script>1</script>",
        b'<path onclick="x()"/>',
        b"<style>@import 'x'</style>",
    ],
)
def test_a_logo_that_reaches_out_goes_in_as_pixels_alone(inner):
    data = SVG.replace(b"</svg>", inner + b"</svg>")
    pixels = svg_pixels(data)
    assert pixels
    office = dataclasses.replace(imprint().office, logo=data, logo_pixels=pixels)
    held = parts(office=office)
    assert not [name for name in held if name.endswith(".svg")]
    assert not any(b"a.example/x.png" in part for part in held.values())


@pytest.mark.parametrize("data", [b"", b"<svg", b"<html/>", b"\x89PNG"])
def test_what_is_no_drawing_gives_no_pixels(data):
    assert svg_pixels(data) is None


def test_a_photo_without_words_is_named_after_the_headline():
    package = Package(b.release(b.headline("تیتر"), b.photo("a.png")), PACKAGE.media)
    with zipfile.ZipFile(io.BytesIO(write_docx(package, imprint()).data)) as archive:
        assert 'descr="تیتر"' in archive.read("word/document.xml").decode()
