"""Our own Word file comes back as the release it was made from."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings

from pressdesk.document.media import take_in
from pressdesk.document.nodes import (
    Contact,
    Correction,
    ListBlock,
    ListItem,
    Meta,
    Photo,
    Quote,
    Site,
    Span,
    Stamp,
    Table,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.document.schema import problems
from pressdesk.readers.catalogue import read
from pressdesk.readers.docx import read_docx
from pressdesk.writers.docx import write_docx
from tests import builders as b
from tests import strategies
from tests.corpus import CASES
from tests.readers.docx_forms import visible
from tests.writers.test_docx import imprint, picture

LAW = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
STAMP = Stamp("140500012", "2026-05-17T10:42:00+03:30", "ن")
NAME, PHOTO = take_in(picture("JPEG"))
MEDIA = {NAME: PHOTO}
META = Meta(
    kind="notice",
    service="شهری",
    occasion="روز ارتباطات",
    event_place="تالار آبان",
    event_at="2026-05-17T10:00:00+03:30",
    source="روابط عمومی",
    byline="آرش پویان",
    tags=("مترو، اتوبوس", "بهار"),
    contact=Contact("مهتاب رستگار", "021-55501371", "media@abanrud.example"),
    embargo="2026-05-18T08:00:00+03:30",
    slug="metro-line",
)
FULL = b.release(
    b.kicker("هم‌زمان با روز ارتباطات"),
    b.headline("سامانهٔ پاسخ‌گویی آغاز به کار کرد"),
    b.subhead("پاسخ در کمتر از دو ساعت"),
    b.lead("نسرین کاویان از ", b.bold("راه‌اندازی"), " سامانه خبر داد.\nسطر دوم"),
    b.para("بسمه تعالی", role="basmala"),
    b.para("همکاران گرامی،", role="salutation"),
    b.para(
        "با ",
        b.ltr("+98 21 8877 6655"),
        " و ISO 9001:2015 و ",
        b.link("سامانه", "https://abanrud.example/a?x=1&y=2"),
        " و https://pasokh.abanrud.example/fa/ (",
        Span("Desk", bold=True, italic=True, underline=True, ltr=True),
        ") و ",
        Span("این کتاب", note="نک. کتاب Press Desk، www.abanrud.example."),
        " و پس از آن\tستون",
    ),
    b.intertitle("سه راه تماس"),
    b.quote("«هیچ پیامی نباید بی‌پاسخ بماند.»", by="نسرین کاویان، مدیرعامل"),
    b.quote("«دومی»"),
    b.bullets("تلفن 1880", "پیامک"),
    b.bullets("از نو", "از نو دو"),
    ListBlock(
        "",
        (ListItem(("یک",)), ListItem(("درونی",), 1), ListItem(("سوم",), 3)),
        ordered=True,
    ),
    Photo("", NAME, ("خط ", Span("شبانه", italic=True)), "آرش پویان", "اتوبوس"),
    Photo("", NAME),
    Table(
        "",
        ((("ایستگاه",), ("شمار",)), (("میدان بهار",), ()), ((), (b.bold("۱۲"),))),
        header=True,
        header_column=True,
        caption=("جدول ۱",),
    ),
    b.table(("الف", "ب"), ("پ", "ت")),
    b.para("نسرین کاویان", role="signature"),
    b.end_mark(),
    meta=META,
    stamp=STAMP,
)
PACKAGE = Package(FULL, MEDIA)


def written(package, **fields):
    fields.setdefault("embargo", package.release.meta.embargo)
    return write_docx(package, imprint(**fields)).data


def back(package, **fields):
    return read_docx(written(package, **fields)).package


def same(package, data):
    found = read_docx(data).package
    want = visible(package.release, package.media)
    assert replace(found.release, id=want.id) == want
    return found


@LAW
@given(strategies.packages())
@example(PACKAGE)
@example(Package(b.release(Photo("b1", "", photographer="\u200e"))))
def test_any_release_comes_back(package):
    found = same(package, written(package))
    assert found.release.id != package.release.id
    assert not [n for n in problems(found.release) if n.severity == "error"]
    used = {block.media for block in found.release.body if isinstance(block, Photo)}
    assert set(found.media) == used - {""}
    assert all(package.media[name] == data for name, data in found.media.items())


TOLD = {"docx-furniture-dropped", "docx-blank-field", "read-empty"}


def without_photos(release):
    """Photos count as there or not: odd ones come back as plain ones."""
    body = (
        replace(block, media="photo" if block.media else "")
        if isinstance(block, Photo)
        else block
        for block in release.body
    )
    return replace(release, id="", body=tuple(body))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_corpus_comes_back(case):
    data = written(case.package, office=case.office)
    found = read_docx(data)
    want = visible(case.release, case.package.media)
    assert without_photos(found.package.release) == without_photos(want)
    assert {n.id for n in found.notices} <= TOLD


def test_nothing_is_guessed_and_only_furniture_is_told():
    notices = read_docx(written(PACKAGE)).notices
    assert {n.id for n in notices} == {"docx-furniture-dropped"}
    told = [n.args["text"] for n in notices]
    assert len(told) == 2  # embargo and contact
    assert not any(
        "140500012" in plain(b.text) for b in FULL.body if hasattr(b, "text")
    )


def test_letterhead_footer_and_seal_are_no_text():
    package = back(PACKAGE)
    shown = repr(package.release.body)
    for words in ("آبان‌رود، خیابان", "صفحهٔ", "اثر انگشت", "تاریخ:"):
        assert words not in shown


def test_the_row_of_the_seal_is_no_table_without_our_properties_either():
    data = written(PACKAGE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name != "docProps/custom.xml"]
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as target:
            for name in names:
                target.writestr(name, archive.read(name))
    found = read_docx(made.getvalue()).package.release
    wanted = [block for block in FULL.body if isinstance(block, Table)]
    tables = [block for block in found.body if isinstance(block, Table)]
    assert len(tables) == len([block for block in wanted if block.rows])
    assert "اثر انگشت" not in repr(found)


def test_spaces_in_brackets_come_back_as_they_were():
    text = "مرکز (Open Data) و «Open\u00a0Transit Data» و [A] (pr@a.example)"
    text += " و (1\u202f000 A) و 2\u202f000"
    package = Package(b.release(b.para(text)), {})
    assert plain(back(package).release.body[0].text) == text


def test_a_stamp_comes_back_as_the_sites():
    found = back(PACKAGE).release
    assert found.stamp is None
    assert found.site == Site("140500012", "", "2026-05-17T10:42:00+03:30")
    assert found.meta == META


def test_a_draft_of_a_published_text_keeps_its_site():
    site = Site("36338", "https://abanrud.example/news/36338", "2026-05-17")
    draft = replace(FULL, stamp=None, site=site)
    assert back(Package(draft, MEDIA)).release.site == site
    corrected = replace(FULL, correction=Correction(2, "نام"), site=site)
    assert back(Package(corrected, MEDIA)).release.site.code == "140500012"


def test_the_blocks_keep_their_ids():
    assert [x.id for x in back(PACKAGE).release.body] == [x.id for x in FULL.body]


def test_ids_that_no_bookmark_can_carry_are_fresh():
    odd = tuple(replace(b.para("الف"), id=each) for each in ("با فاصله", "b1", "B1"))
    found = back(Package(replace(b.release(), body=odd), {})).release
    assert found.body[1].id == "b1"
    assert len({block.id for block in found.body}) == 3


SLOTTED = b.release(
    b.headline("تیتر"),
    b.para("در ", b.slot("نام محل", "place"), b.slot("نام", "host_1.full-name"), " و"),
)


def test_an_empty_field_stays_one():
    assert read_docx(written(Package(SLOTTED, {}))).notices == ()
    assert back(Package(SLOTTED, {})).release.body == SLOTTED.body


def test_an_empty_field_that_lost_its_bookmarks_is_told():
    data = written(Package(SLOTTED, {}))
    notices = read_docx(without_bookmarks(data)).notices
    told = [(n.id, n.severity, n.args["text"]) for n in notices]
    assert told == [
        ("docx-blank-field", "warning", "نام محل"),
        ("docx-blank-field", "warning", "نام"),
    ]


# -- the file edited in Word -----------------------------------------------------


def edited(data, *changes):
    """The file with replacements in the text, as somebody's Word would make."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                for old, new in changes:
                    assert old.encode() in part
                    part = part.replace(old.encode(), new.encode(), 1)
            target.writestr(name, part)
    return out.getvalue()


NEW = "<w:p><w:r><w:t>بند تازه</w:t></w:r></w:p>"


def test_a_new_paragraph_is_a_block_and_its_neighbours_stay():
    data = edited(written(PACKAGE), ("<w:sectPr>", NEW + "<w:sectPr>"))
    found = read_docx(data).package.release
    assert plain(found.body[-1].text) == "بند تازه"
    assert len(found.body) == len(FULL.body) + 1


def test_a_headline_made_bold_in_word_keeps_the_documents_rules():
    old = plain(FULL.headline)
    data = edited(written(PACKAGE), (f"{old}</w:t></w:r>", f"{old}</w:t></w:r>{MORE}"))
    found = read_docx(data).package.release
    assert found.headline == (f"{old} ادامه",)
    assert problems(found) == ()


MORE = "<w:r><w:rPr><w:b/></w:rPr><w:br/><w:t>ادامه</w:t></w:r>"


def test_an_item_added_to_a_list_belongs_to_it():
    at = "پیامک</w:t></w:r></w:p>"
    style = '<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>'
    item = f"<w:p>{style}<w:r><w:t>سوم</w:t></w:r></w:p>"
    found = read_docx(edited(written(PACKAGE), (at, at + item))).package.release
    lists = [block for block in found.body if isinstance(block, ListBlock)]
    assert [plain(item.text) for item in lists[0].items][-1] == "سوم"
    assert len(lists) == 3


def test_another_words_ids_of_styles_change_nothing():
    """A Persian Word gives its own styles other ids; their names stay."""
    names = re.compile(rb'(w:(?:styleId|(?:pStyle|rStyle|basedOn|next) w:val)=")(\w+)"')
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written(PACKAGE))) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name.endswith(".xml"):
                part = names.sub(lambda m: m[1] + b"a" + m[2][::-1] + b'"', part)
            target.writestr(name, part)
    same(PACKAGE, out.getvalue())


def test_runs_that_word_cut_anew_are_joined():
    """Word cuts runs where it checked the spelling, and marks each save."""
    cut = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>'
    data = edited(written(PACKAGE), ("آغاز به کار کرد", f"آغاز به {cut}کار کرد"))
    assert read_docx(data).package.release.headline == FULL.headline


def without_bookmarks(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read("word/document.xml").decode()
    marks = [(found, "") for found in re.findall(r"<w:bookmark\w+ [^>]*/>", text)]
    return edited(data, *marks)


def test_without_its_bookmarks_the_text_is_still_whole():
    found = read_docx(without_bookmarks(written(PACKAGE))).package.release
    kinds = [type(block) for block in found.body]
    assert kinds.count(ListBlock) == 2  # two lists of a kind in a row are one
    assert kinds.count(Quote) == 2
    noted = [run for run in found.body[2].text if isinstance(run, Span) and run.note]
    assert [run.text for run in noted] == ["کتاب"]


@pytest.mark.gate
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing")
def test_a_file_saved_again_by_libreoffice_comes_back(tmp_path):
    source = tmp_path / "release.docx"
    source.write_bytes(written(PACKAGE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    folder = tmp_path / "out"
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
    )
    same(PACKAGE, (folder / "release.docx").read_bytes())


def test_the_catalogue_knows_it():
    assert read("خبر.DOCX", written(PACKAGE)).package.release.headline == FULL.headline
