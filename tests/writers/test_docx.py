"""The Word file by its parts: text, direction, fonts, tables, pictures, properties."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest
from lxml import etree
from PIL import Image

from pressdesk.document.form import all_texts, filled, values_of
from pressdesk.document.nodes import (
    Contact,
    Correction,
    ListBlock,
    ListItem,
    Meta,
    Person,
    SlotValue,
    Span,
    Stamp,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.text.characters import LRM, NBSP, NNBSP, RLM
from pressdesk.workflow.imprint import labels
from pressdesk.writers import letterhead
from pressdesk.writers.docx import write_docx
from pressdesk.writers.docx.direction import isolation
from pressdesk.writers.docx.fonts import embedded, obfuscate
from pressdesk.writers.docx.runs import pieces
from pressdesk.writers.docx.way import Way
from pressdesk.writers.imprint import Imprint, Office
from tests import builders as b

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PERSIAN = range(0x620, 0x6D4)
FROM_RIGHT = Way(rtl=True)
LABELS = labels("fa")


def imprint(**fields) -> Imprint:
    given = {
        "letterhead": letterhead.load("official"),
        "office": Office(
            "سازمان حمل‌ونقل آبان‌رود",
            "روابط عمومی",
            "آبان‌رود، خیابان ایستگاه",
            "021-55501370",
            "pr@abanrud.example",
        ),
        "labels": LABELS,
        "date": "یکشنبه ۲۷ اردیبهشت ۱۴۰۵",
        "date_numeric": "۱۴۰۵/۰۲/۲۷",
        "time": "۱۰:۴۲",
        "instant": "2026-05-17T10:42:00+03:30",
    }
    return Imprint(**(given | fields))


def picture(form="PNG", size=(60, 40)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#1F3B57").save(out, form)
    return out.getvalue()


FULL = b.release(
    b.kicker("هم‌زمان با روز ارتباطات"),
    b.headline("سامانهٔ پاسخ‌گویی آغاز به کار کرد"),
    b.subhead("پاسخ در کمتر از دو ساعت"),
    b.lead("نسرین کاویان از راه‌اندازی سامانه خبر داد."),
    b.para("بسم الله الرحمن الرحیم", role="basmala"),
    b.para("همکاران گرامی،", role="salutation"),
    b.para(
        "با شمارهٔ +98 21 8877 6655 و ",
        b.bold("۰۲۱-۸۸۷۷۶۶۵۵ (داخلی ۱۲)"),
        " یا ISO 9001:2015 و ",
        b.link("سامانه", "https://abanrud.example/a?x=1&y=2"),
        " و https://pasokh.abanrud.example/fa/ «تماس» <b> & بس",
    ),
    b.intertitle("سه راه تماس"),
    b.quote("«هیچ پیامی نباید بی‌پاسخ بماند.»", by="نسرین کاویان، مدیرعامل"),
    b.bullets("تلفن 1880", "پیامک"),
    ListBlock(
        "",
        (ListItem(("یک",)), ListItem(("درونی",), 1), ListItem(("دو",))),
        ordered=True,
    ),
    b.bullets("از نو یک", "از نو دو", ordered=True),
    b.table(("ایستگاه", "شمار"), ("میدان بهار", "۱۲٬۳۴۵"), caption="جدول ۱"),
    b.photo("a.png", "خط شبانه", "آرش پویان", 'اتوبوس در "ایستگاه" <شب>'),
    b.para("خط یک\nخط دو\tستون", role="signature"),
    b.end_mark(),
)
PACKAGE = Package(FULL, {"a.png": picture()})


def parts(package=PACKAGE, **fields) -> dict[str, bytes]:
    data = write_docx(package, imprint(**fields)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(name="word/document.xml", package=PACKAGE, **fields):
    return etree.fromstring(parts(package, **fields)[name])


def document_of(*pieces, **fields):
    return xml(package=Package(b.release(*pieces), {}), **fields)


def words(element) -> str:
    said = []
    for node in element.iter(W + "t", W + "br", W + "tab"):
        mark = {W + "br": "\n", W + "tab": "\t"}.get(node.tag)
        said.append(mark or node.text or "")
    return "".join(said)


def spaced(element) -> str:
    """The same with plain spaces where the writer keeps words on one line."""
    return words(element).replace(NNBSP, " ").replace(NBSP, " ")


def style(paragraph) -> str:
    return paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val")


def find_paragraph(root, text):
    for paragraph in root.iter(W + "p"):
        if text in words(paragraph):
            return paragraph
    raise AssertionError(text)


def test_the_text_is_the_releases_text_but_for_direction_marks():
    said = [spaced(p).replace(LRM, "") for p in xml().iter(W + "p")]
    basmala = plain(FULL.body[0].text)
    expected = [plain(text) for text in all_texts(FULL)]
    expected.remove(basmala)
    expected.insert(0, basmala)  # it opens the page
    caption = "خط شبانه؛ عکس: آرش پویان"
    expected = [caption if text == "خط شبانه" else text for text in expected]
    assert [text for text in said if text] == [text for text in expected if text]


def test_every_paragraph_and_persian_run_is_right_to_left():
    for name in ("document", "header1", "header2", "footer1"):
        root = xml(f"word/{name}.xml")
        for paragraph in root.iter(W + "p"):
            assert paragraph.find(f"{W}pPr/{W}bidi") is not None
        for run in root.iter(W + "r"):
            persian = any(ord(c) in PERSIAN for c in words(run))
            assert not persian or run.find(f"{W}rPr/{W}rtl") is not None
            if run.find(W + "pict") is None:
                assert run.find(f"{W}rPr/{W}lang") is not None


def test_normal_is_right_to_left_and_no_theme_font_is_named():
    root = xml("word/styles.xml")
    normal = root.find(f"{W}style[@{W}default='1']")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    for fonts in root.iter(W + "rFonts"):
        assert not [name for name in fonts.attrib if name.endswith("Theme")]
        assert fonts.get(W + "cs") == fonts.get(W + "ascii")
        assert fonts.get(W + "cs") in {face.family for face in embedded("Vazirmatn")}
    for properties in root.iter(W + "rPr"):
        for single, twin in (("b", "bCs"), ("sz", "szCs")):
            pair = properties.find(W + single), properties.find(W + twin)
            assert (pair[0] is None) == (pair[1] is None)


def test_every_style_that_is_used_exists():
    known = {s.get(W + "styleId") for s in xml("word/styles.xml").iter(W + "style")}
    for name in ("document", "header1", "header2", "footer1"):
        root = xml(f"word/{name}.xml")
        used = {e.get(W + "val") for e in root.iter(W + "pStyle", W + "rStyle")}
        assert used <= known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+98 21 8877 6655", LRM + "+98 21 8877 6655" + LRM),
        ("۰۲۱-۸۸۷۷۶۶۵۵", LRM + "۰۲۱-۸۸۷۷۶۶۵۵" + LRM),
        ("ISO 9001:2015", "ISO 9001:2015"),
        ("https://a.example/", "https://a.example/" + LRM),
        ("@abanrud", LRM + "@abanrud"),
    ],
)
def test_marks_stand_around_runs_that_would_turn_over(text, expected):
    root = document_of(b.para(f"شمارهٔ {text} است"))
    runs = [words(run) for run in root.iter(W + "r")]
    assert runs == ["شمارهٔ ", expected, " است"]
    latin = list(root.iter(W + "r"))[1]
    assert latin.find(f"{W}rPr/{W}rtl") is None


def test_a_phone_cut_by_a_bold_word_is_marked_outside_only():
    cut = tuple(pieces(("تلفن 021-", b.bold("55501370"), " است"), FROM_RIGHT))
    assert [(p.before, p.text, p.after) for p in cut] == [
        ("", "تلفن ", ""),
        (LRM, "021-", ""),
        ("", "55501370", LRM),
        ("", " است", ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("021-1112222، 021-3334444", [LRM, LRM, RLM, "", LRM, LRM]),
        ("iOS، Android", ["", "", RLM, "", "", ""]),
        ("Wi-Fi, ISO/IEC & C", ["", ""]),
        ("iOS یا Android", ["", ""] * 3),
        ("stops (first phase) تا", ["", LRM, "", ""]),
        ("(Google LLC) تا", [LRM, LRM, "", ""]),
        ("stops (first تا", ["", "", RLM, "", "", "", "", ""]),
    ],
)
def test_neighbours_keep_their_order(text, expected):
    marks = [mark for p in pieces((text,), FROM_RIGHT) for mark in (p.before, p.after)]
    assert marks == expected


@pytest.mark.parametrize(
    ("text", "ltr"),
    [
        ("مرکز (Google LLC)، تهران", ["(Google LLC)"]),
        ("نام «Open Data» است", ["«Open Data»"]),
        ("رایانامه (pr@a.example) است", ["(", "pr@a.example", ")"]),
        ("(A) و (B)", ["(A)", "(B)"]),
        ("تلفن (021-5555)(021-4444) است", ["(021-5555)", "021-4444"]),
        ("متن (Google و دیگران) است", ["Google"]),
        ("مرکز (A title too long for one line) بود", ["A title too long for one line"]),
    ],
)
def test_a_short_latin_run_takes_its_brackets_along(text, ltr):
    cut = list(pieces((text,), FROM_RIGHT))
    assert "".join(piece.text for piece in cut) == text
    assert [piece.text for piece in cut if piece.ltr] == ltr
    assert [piece.target for piece in cut if piece.target] in (
        [],
        ["mailto:pr@a.example"],
    )


def test_a_run_with_its_brackets_stays_on_one_line():
    (said,) = document_of(b.para("مرکز (Google LLC) و Open Data")).iter(W + "p")
    assert words(said) == f"مرکز {LRM}(Google{NNBSP}LLC){LRM} و Open Data"
    wide = [words(r) for r in said.iter(W + "r") if r.find(f"{W}rPr/{W}w") is not None]
    assert wide == [NNBSP]


def test_a_span_marked_left_to_right_is_one_stretch():
    cut = tuple(pieces(("پیش ", b.ltr("12 (3) 4"), " پس"), FROM_RIGHT))
    assert [p.text for p in cut if p.ltr] == ["12 (3) 4"]
    assert isolation("12 (3) 4") == (LRM, LRM)


def test_links_go_out_and_unsafe_ones_do_not():
    root = document_of(
        b.para(b.link("سامانه", "https://a.example/x y"), " و pr@a.example")
    )
    assert [words(link) for link in root.iter(W + "hyperlink")] == [
        "سامانه",
        "pr@a.example",
    ]
    package = Package(b.release(b.para(b.link("بد", "javascript:alert(1)"))), {})
    written = write_docx(package, imprint())
    assert [n.id for n in written.notices] == ["docx-link-dropped"]
    assert b"javascript" not in parts(package)["word/document.xml"]
    assert "word/_rels/document.xml.rels" in parts(package)
    assert b"javascript" not in parts(package)["word/_rels/document.xml.rels"]


def test_link_addresses_are_encoded():
    package = Package(b.release(b.para(b.link("س", "https://a.example/x y"))), {})
    relations = parts(package)["word/_rels/document.xml.rels"]
    assert b"https://a.example/x%20y" in relations


def test_tables_run_from_the_right_and_repeat_their_header():
    table = next(xml().iter(W + "tbl"))
    assert table.find(f"{W}tblPr/{W}bidiVisual") is not None
    rows = table.findall(W + "tr")
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert rows[1].find(f"{W}trPr/{W}tblHeader") is None
    assert [style(p) for p in rows[0].iter(W + "p")] == ["TableHead"] * 2


def test_ragged_and_empty_tables_are_whole_and_two_do_not_join():
    root = document_of(b.table(("الف", "ب", "پ"), ("۱",)), b.table(("الف",)), b.table())
    first, second = root.iter(W + "tbl")
    assert [len(row.findall(W + "tc")) for row in first.iter(W + "tr")] == [3, 3]
    assert first.getnext().tag == W + "p"
    assert second.getnext().tag == W + "p"


def test_photos_carry_alternative_text_and_credit():
    root = xml()
    described = [
        e.get("descr") for e in root.iter() if etree.QName(e).localname == "docPr"
    ]
    assert described == ['اتوبوس در "ایستگاه" <شب>']
    assert style(find_paragraph(root, "آرش پویان")) == "Caption"
    assert parts()["word/media/image1.png"] == PACKAGE.media["a.png"]


@pytest.mark.parametrize(
    ("media", "problem"),
    [({}, "docx-photo-missing"), ({"a.png": b"no"}, "docx-photo-unreadable")],
)
def test_photos_that_cannot_be_shown_are_noticed(media, problem):
    written = write_docx(Package(FULL, media), imprint())
    assert [(n.id, n.place.block) for n in written.notices] == [(problem, "b10")]


def test_a_webp_photo_becomes_png():
    webp = Package(b.release(b.photo("a.webp", "شب")), {"a.webp": picture("WEBP")})
    assert parts(webp)["word/media/image1.png"].startswith(b"\x89PNG")


def test_numbered_lists_start_anew_and_draw_persian_digits():
    root, numbering = xml(), xml("word/numbering.xml")
    used = [
        p.find(f"{W}pPr/{W}numPr/{W}numId").get(W + "val")
        for p in root.iter(W + "p")
        if style(p) == "ListNumber"
    ]
    assert used == ["4", "4", "4", "5", "5"]
    starts = numbering.findall(f"{W}num[@{W}numId='5']//{W}startOverride")
    assert {start.get(W + "val") for start in starts} == {"1"}
    decimal = [
        level.find(f"{W}rPr/{W}rFonts").get(W + "cs")
        for level in numbering.iter(W + "lvl")
        if level.find(W + "numFmt").get(W + "val") == "decimal"
    ]
    assert set(decimal) == {"Vazirmatn FD"}
    inner = find_paragraph(root, "درونی")
    assert inner.find(f"{W}pPr/{W}numPr/{W}ilvl").get(W + "val") == "1"


def test_page_numbers_are_fields_in_persian_digits():
    footer = xml("word/footer1.xml")
    fields = [e.text.strip() for e in footer.iter(W + "instrText")]
    assert fields == ["PAGE", "NUMPAGES"]
    faces = {f.get(W + "cs") for f in footer.iter(W + "rFonts")}
    assert faces == {"Vazirmatn FD"}
    assert "صفحهٔ 1 از 1" in words(footer).replace(LRM, "")


def test_header_names_office_date_and_code():
    stamped = replace(FULL, stamp=Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن"))
    for release, code in ((FULL, "هنگام صدور"), (stamped, "۱۴۰۵۰۰۰۱۲")):
        first = spaced(xml("word/header1.xml", Package(release, PACKAGE.media)))
        assert first == (
            f"سازمان حمل‌ونقل آبان‌رودروابط عمومیتاریخ: ۱۴۰۵/۰۲/۲۷کد خبر: {code}"
        )


def test_only_a_draft_is_marked_and_never_in_its_text():
    stamped = replace(FULL, stamp=Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن"))
    draft, issued = parts(), parts(Package(stamped, PACKAGE.media))
    for name in ("word/header1.xml", "word/header2.xml", "docProps/core.xml"):
        assert LABELS.draft.encode() in draft[name]
        assert LABELS.draft.encode() not in issued[name]
    assert LABELS.draft.encode() not in draft["word/document.xml"]


def test_a_correction_is_a_draft_with_its_revision():
    stamp = Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن")
    release = replace(FULL, stamp=stamp, correction=Correction(2, "نام"))
    header = xml("word/header1.xml", Package(release, PACKAGE.media))
    assert "(ویرایش ۲)" in words(header)
    assert LABELS.draft in etree.tostring(header, encoding="unicode")


def test_embargo_stands_first_and_contact_last():
    meta = Meta(contact=Contact("مهتاب رستگار", "021-55501370", "m@a.example"))
    package = Package(replace(FULL, meta=meta), PACKAGE.media)
    said = list(xml(package=package, embargo="۲۸ اردیبهشت").iter(W + "p"))
    assert words(said[0]) == f"انتشار ممنوع تا:{NBSP}۲۸ اردیبهشت"
    assert spaced(said[-1]).replace(LRM, "").replace(RLM, "") == (
        "تماس رسانه‌ای: مهتاب رستگار · 021-55501370 · m@a.example"
    )


def test_only_empty_slots_are_marked():
    host = Person(name="نسرین کاویان")
    meta = Meta(slots=(SlotValue("host", host), SlotValue("place", "")))
    release = b.release(
        b.para(
            b.slot("نسرین کاویان", "host.name"),
            b.slot("سمت", "host.post"),
            b.slot("جا", "place"),
            b.slot("زمان", "time"),
        ),
        meta=meta,
    )
    values = values_of(release)
    bound = {
        span.slot
        for text in all_texts(release)
        for span in text
        if isinstance(span, Span) and span.slot
    }
    assert {name for name in bound if not filled(name, values)} == {
        "host.post",
        "place",
        "time",
    }
    marked = [
        words(run)
        for run in xml(package=Package(release, {})).iter(W + "r")
        if run.find(f"{W}rPr/{W}rStyle") is not None
    ]
    assert marked == ["سمت", "جا", "زمان"]


def test_the_fonts_inside_are_ours_and_scrambled():
    held = parts()
    table = etree.fromstring(held["word/fontTable.xml"])
    families = ["Vazirmatn", "Vazirmatn SemiBold", "Vazirmatn FD"]
    assert [f.get(W + "name") for f in table] == families
    for at, face in enumerate(embedded("Vazirmatn"), start=1):
        data = held[f"word/fonts/font{at}.odttf"]
        assert not data.startswith(b"\x00\x01\x00\x00")
        assert obfuscate(data, face.key).startswith(b"\x00\x01\x00\x00")


def test_properties_name_code_date_and_release():
    stamped = replace(FULL, stamp=Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن"))
    held = parts(Package(stamped, PACKAGE.media))
    custom = etree.fromstring(held["docProps/custom.xml"])
    said = {p.get("name"): "".join(p.itertext()) for p in custom}
    assert said["NewsCode"] == "140500012"
    assert said["JalaliDate"] == "۱۴۰۵/۰۲/۲۷"
    assert said["ReleaseId"] == b.RELEASE_ID
    assert b"2026-05-17T07:12:00Z" in held["docProps/core.xml"]


def test_the_same_release_gives_the_same_bytes():
    first, second = (write_docx(PACKAGE, imprint()).data for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {e.date_time for e in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_layout_is_words_own_and_old_parts_are_gone():
    held = parts()
    assert not [name for name in held if "stylesWithEffects" in name]
    settings = etree.fromstring(held["word/settings.xml"])
    mode = settings.find(f".//{W}compatSetting[@{W}name='compatibilityMode']")
    assert mode.get(W + "val") == "15"
    assert settings.find(W + "embedTrueTypeFonts") is not None


def test_characters_that_xml_cannot_hold_are_replaced_with_a_notice():
    written = write_docx(Package(b.release(b.para("الف\ufffeب")), {}), imprint())
    assert [n.id for n in written.notices] == ["docx-character-replaced"]


def test_a_logo_is_drawn_and_a_drawing_is_noticed():
    office = imprint().office
    drawn = dataclasses.replace(office, logo=picture("JPEG"))
    assert "word/media/image1.jpg" in parts(Package(b.release(), {}), office=drawn)
    vector = dataclasses.replace(office, logo=b"<svg/>")
    written = write_docx(Package(b.release(), {}), imprint(office=vector))
    assert [n.id for n in written.notices] == ["docx-logo-left-out"]


def test_word_readers_open_it():
    from docx import Document

    opened = Document(io.BytesIO(write_docx(PACKAGE, imprint()).data))
    assert opened.paragraphs[2].text == plain(FULL.headline)
    assert opened.paragraphs[2].style.name == "Heading 1"


def test_marks_of_a_span_reach_the_run():
    marked = Span("همه", bold=True, italic=True, underline=True)
    run = next(document_of(b.para(marked)).iter(W + "r"))
    tags = [etree.QName(e).localname for e in run.find(W + "rPr")]
    assert tags == ["rStyle", "b", "bCs", "u", "rtl", "lang"]
    assert run.find(f"{W}rPr/{W}rStyle").get(W + "val") == "Emphasis"


def test_no_alignment_but_the_letterheads():
    root = xml("word/styles.xml")
    used = {e.get(W + "val") for e in root.iter(W + "jc")}
    assert used == {"left", "center"}  # left is the start side of a bidi paragraph


def test_air_stands_after_a_table_and_before_the_first_signature():
    root = document_of(
        b.table(("الف",)),
        b.para("پس از جدول"),
        b.para("نام", role="signature"),
        b.para("سمت", role="signature"),
    )
    spaced = [
        words(p) for p in root.iter(W + "p") if p.find(f"{W}pPr/{W}spacing") is not None
    ]
    assert spaced == ["پس از جدول", "نام"]


def test_a_jpeg_of_any_camera_is_kept_as_it_is_and_once():
    jpeg = picture("JPEG")
    raw = jpeg[:2] + jpeg[20:]  # without its JFIF head, as some cameras write
    package = Package(
        b.release(b.photo("a.jpg", "یک"), b.photo("b.jpg", "دو")),
        {"a.jpg": raw, "b.jpg": raw},
    )
    held = parts(package)
    assert [n for n in held if "media" in n] == ["word/media/image1.jpg"]
    assert held["word/media/image1.jpg"] == raw
