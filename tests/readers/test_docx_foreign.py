"""Word files of others: structure is taken, losses are told, nothing is fetched."""

from __future__ import annotations

import io
import zipfile

import pytest

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
from pressdesk.readers.docx import read_docx
from tests.readers.word_files import (
    listed,
    packed,
    para,
    part,
    picture,
    relation,
    run,
    table,
    word_file,
)
from tests.writers.test_docx import picture as pixels

HEADLINE = "سامانهٔ پاسخ‌گویی آغاز به کار کرد"
LEAD = "نسرین کاویان از راه‌اندازی سامانه‌ای خبر داد که همیشه به مسافران پاسخ می‌دهد."
BODY = (
    "مدیرعامل سازمان در این دیدار گفت که برنامه‌های تازه با مشارکت مردم آغاز می‌شود و "
    "هر پیام در کمتر از دو ساعت پاسخ می‌گیرد و پروندهٔ آن تا پایان کار باز می‌ماند."
)


def reading(*body, **fields):
    return read_docx(word_file(*body, **fields))


def release(*body, **fields):
    return reading(*body, **fields).package.release


def texts(found):
    return [plain(block.text) for block in found.body if isinstance(block, Paragraph)]


def ids(found):
    return {each.id for each in found.notices}


def test_plain_paragraphs_are_guessed_as_from_plain_text():
    found = reading(para(HEADLINE), para(LEAD), para(BODY), para("انتهای پیام/"))
    made = found.package.release
    assert (plain(made.headline), plain(made.lead)) == (HEADLINE, LEAD)
    assert texts(made) == [BODY]
    assert plain(made.end_mark) == "انتهای پیام/"
    assert {"read-headline-guessed", "read-lead-guessed"} <= ids(found)


def test_styles_say_what_is_what_by_word_and_by_newsroom_names():
    found = reading(
        para("روز ارتباطات", "a4"),
        para(HEADLINE, "a3"),
        para(LEAD, "Lid"),
        para(BODY),
        para("میان‌تیتر", "Own"),
        para(BODY + " باز هم."),
        para("«یک گفته»", "a6"),
    )
    made = found.package.release
    assert plain(made.headline) == HEADLINE
    assert plain(made.subhead) == "روز ارتباطات"
    assert plain(made.lead) == LEAD
    assert [type(block) for block in made.body] == [
        Paragraph,
        Intertitle,
        Paragraph,
        Quote,
    ]
    assert "read-headline-guessed" not in ids(found)


def test_without_a_title_the_first_heading_is_the_headline():
    made = release(para(HEADLINE, "1"), para(BODY), para("میان‌تیتر", "1"), para(BODY))
    assert plain(made.headline) == HEADLINE
    assert isinstance(made.body[-2], Intertitle) or isinstance(made.body[0], Intertitle)


def test_marks_links_and_footnotes():
    notes = part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{para("نک. گزارش سالانه.")}</w:footnote>',
    )
    line = (
        run("پیش ")
        + run("پررنگ", "<w:b/><w:bCs/><w:rtl/>")
        + run("نه", "<w:b/><w:rtl/>")
        + run(" کج", "<w:iCs/><w:rtl/>")
        + f'<w:hyperlink r:id="l">{run("پیوند", "")}</w:hyperlink>'
        + f'<w:hyperlink r:id="l">{run("https://a.example/")}</w:hyperlink>'
        + run(" سطر پایانی")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + run(" بس")
    )
    made = release(
        para(HEADLINE, "a3"),
        para(line),
        relations=relation("l", "hyperlink", "https://a.example/", outside=True)
        + relation("f", "footnotes", "footnotes.xml"),
        parts={"word/footnotes.xml": notes},
    )
    text = made.body[0].text
    assert text == (
        "پیش ",
        Span("پررنگ", bold=True),
        "نه",
        Span(" کج", italic=True),
        Span("پیوند", link="https://a.example/"),
        "https://a.example/ سطر ",
        Span("پایانی", note="نک. گزارش سالانه."),
        " بس",
    )


def test_unsafe_links_lose_their_address_alone():
    found = reading(
        para(HEADLINE, "a3"),
        para(f'<w:hyperlink r:id="l">{run("اینجا")}</w:hyperlink>'),
        relations=relation("l", "hyperlink", "file:///etc/passwd", outside=True),
    )
    assert found.package.release.body[0].text == ("اینجا",)
    assert "read-link-dropped" in ids(found)


@pytest.mark.parametrize(
    ("field", "link"),
    [
        ('HYPERLINK "https://a.example/x"', "https://a.example/x"),
        (r'HYPERLINK "https://a.example/x" \l "top"', "https://a.example/x#top"),
        (r'HYPERLINK "https://a.example/x" \o "راهنما"', "https://a.example/x"),
        (r'HYPERLINK "https://a.example/x" \t "_blank"', "https://a.example/x"),
    ],
)
def test_links_of_fields(field, link):
    begin, apart, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    code = f"<w:r><w:instrText>{field}</w:instrText></w:r>"
    line = begin + code + apart + run("پیوند") + end + run(" پس")
    made = release(para(HEADLINE, "a3"), para(line))
    assert made.body[0].text == (Span("پیوند", link=link), " پس")


def test_lists_by_numbering_and_by_style_and_two_in_a_row():
    made = release(
        para(HEADLINE, "a3"),
        para(BODY),
        listed("یک", 2),
        listed("درونی", 2, 1),
        listed("دو", 2),
        listed("از نو", 3),
        para("نشانه‌دار", "a5"),
        para("درون آن", "a52"),
    )
    lists = [block for block in made.body if isinstance(block, ListBlock)]
    shown = [[(plain(i.text), i.level) for i in block.items] for block in lists]
    assert shown == [
        [("یک", 0), ("درونی", 1), ("دو", 0)],
        [("از نو", 0)],
        [("نشانه‌دار", 0), ("درون آن", 1)],
    ]
    assert [block.ordered for block in lists] == [True, True, False]


def test_typed_bullets_become_a_list():
    made = release(
        para(HEADLINE, "a3"), para(BODY), para("• یک"), para("•\u00a0دو"), para(BODY)
    )
    assert any(isinstance(block, ListBlock) for block in made.body)


def test_tables_with_merged_and_nested_cells_lose_nothing():
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{para('پهن')}</w:tc>"
    tall = f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{para('بلند')}</w:tc>"
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{para('')}</w:tc>"
    inner = f"<w:tc>{table(('درون', 'تو'))}{para('پس')}</w:tc>"
    made = release(
        para(HEADLINE, "a3"),
        table(("نام", "شمار", "جا"), (tall, wide), (below, "ب", inner), header=True),
    )
    block = next(block for block in made.body if isinstance(block, Table))
    assert [[plain(cell) for cell in row] for row in block.rows] == [
        ["نام", "شمار", "جا"],
        ["بلند", "پهن", ""],
        ["", "ب", "درون\nتو\nپس"],
    ]
    assert block.header


@pytest.mark.parametrize(
    ("look", "rows", "headed"),
    [("<w:b/>", 2, True), ("", 2, False), ("<w:b/>", 1, False)],
)
def test_a_first_row_alone_in_bold_is_a_head(look, rows, headed):
    cell = f"<w:tc>{para(run('نام', look))}</w:tc>"
    made = release(para(HEADLINE, "a3"), table(*[(cell, cell), ("یک", "دو")][:rows]))
    assert made.body[0].header is headed


def test_a_table_of_one_column_is_a_frame():
    made = release(table((para(HEADLINE, "a3").join(("<w:tc>", "</w:tc>")),), (BODY,)))
    assert plain(made.headline) == HEADLINE
    assert texts(made) == [BODY]


def test_photos_come_in_with_caption_and_description():
    found = reading(
        para(HEADLINE, "a3"),
        para(picture("p", "اتوبوس شبانه")),
        para("خط شبانه", "a7"),
        para(BODY),
        relations=relation("p", "image", "media/image1.png"),
        parts={"word/media/image1.png": pixels()},
    )
    photo = found.package.release.body[0]
    assert isinstance(photo, Photo)
    assert (plain(photo.caption), photo.alt) == ("خط شبانه", "اتوبوس شبانه")
    assert found.package.media[photo.media] == pixels()


def test_a_picture_nobody_can_read_is_told():
    found = reading(
        para(HEADLINE, "a3"),
        para(picture("p", "نمودار")),
        relations=relation("p", "image", "media/image1.emf"),
        parts={"word/media/image1.emf": b"\x01\x00\x00\x00 no picture"},
    )
    told = next(n for n in found.notices if n.id == "docx-picture-unread")
    assert told.args["text"] == "نمودار"


@pytest.mark.parametrize(
    "drawn",
    [
        picture("p"),
        picture("x").replace("r:embed", "r:link"),
        '<w:r><w:pict><v:shape><v:imagedata r:id="p"/></v:shape></w:pict></w:r>',
    ],
)
def test_pictures_outside_the_file_are_not_fetched(drawn, monkeypatch):
    import socket
    import urllib.request

    def never(*_args, **_more):
        raise AssertionError("fetched")

    monkeypatch.setattr(socket, "socket", never)
    monkeypatch.setattr(urllib.request, "urlopen", never)
    for target in ("http://a.example/x.png", "file:///etc/passwd", "../../x.png"):
        found = reading(
            para(HEADLINE, "a3"),
            para(run("متن") + drawn),
            relations=relation("p", "image", target, outside=True)
            + relation("x", "image", target, outside=True),
        )
        assert "docx-picture-outside" in ids(found)
        assert texts(found.package.release) == ["متن"]


def test_tracked_changes_are_accepted_and_told():
    deleted = "<w:del><w:r><w:delText>حذف‌شده</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('از اینجا')}</w:moveFrom>"
    kept = f"<w:ins>{run('افزوده')}</w:ins><w:moveTo>{run(' به اینجا')}</w:moveTo>"
    found = reading(
        para(HEADLINE, "a3"), para(run("متن ") + deleted + moved + kept), para(BODY)
    )
    assert texts(found.package.release)[0] == "متن افزوده به اینجا"
    told = next(n for n in found.notices if n.id == "docx-changes-accepted")
    assert told.args["count"] == 4


def test_comments_go_with_notice():
    ref = '<w:r><w:commentReference w:id="0"/></w:r>'
    comments = part("comments", f'<w:comment w:id="0">{para("نظر مدیر")}</w:comment>')
    found = reading(
        para(HEADLINE, "a3"),
        para('<w:commentRangeStart w:id="0"/>' + run("متن") + ref),
        relations=relation("c", "comments", "comments.xml"),
        parts={"word/comments.xml": comments},
    )
    assert "docx-comments-dropped" in ids(found)
    assert "نظر مدیر" not in repr(found.package.release)


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    f"<wps:txbx><w:txbxContent>{para('در کادر')}</w:txbxContent></wps:txbx></wp:anchor>"
    "</w:drawing></mc:Choice>{}</mc:AlternateContent></w:r>"
)
OLDER = (
    "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
    f"{para('در کادر')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
)


@pytest.mark.parametrize("older", ["", OLDER])
def test_a_text_box_is_read_once_behind_its_paragraph(older):
    found = reading(
        para(HEADLINE, "a3"), para(run("پیش") + BOX.format(older)), para(BODY)
    )
    assert texts(found.package.release) == ["پیش", "در کادر", BODY]
    assert "docx-text-box" in ids(found)


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="rtl">{}</w:bdo>',
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>{}",
    ],
)
def test_no_letter_in_a_frame_is_lost(wrapped):
    found = reading(para(HEADLINE, "a3"), para(wrapped.format(run("+98 21 5550"))))
    words = "".join(texts(found.package.release))
    assert words.endswith("+98 21 5550")
    assert "docx-letters-lost" not in ids(found)
    assert ("E=mc" in words) is ("oMath" in wrapped)


def test_hidden_words_objects_margins_and_macros_are_told():
    found = reading(
        para(HEADLINE, "a3"),
        para(run("دیدنی ") + run("پنهان", "<w:vanish/>") + "<w:r><w:object/></w:r>"),
        relations=relation("h", "header", "header1.xml"),
        parts={
            "word/header1.xml": part("hdr", para("سربرگ سازمان")),
            "word/vbaProject.bin": b"macro",
        },
    )
    assert texts(found.package.release) == ["دیدنی"]
    told = {n.id: n.args for n in found.notices}
    assert told["docx-hidden-dropped"]["text"] == "پنهان"
    assert told["docx-margin-dropped"]["text"] == "سربرگ سازمان"
    assert "docx-object-dropped" in told
    assert "docx-macros-ignored" in told


def test_letters_stay_as_they_are_written():
    words = "كتاب علي؛ «نيم‌فاصله»"
    assert texts(release(para(HEADLINE, "a3"), para(words))) == [words]


def test_the_strict_form_of_the_format_is_read():
    strict = word_file(para(HEADLINE, "a3"), para(BODY))
    with zipfile.ZipFile(io.BytesIO(strict)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in held.items()
    }
    assert plain(read_docx(packed(held)).package.release.headline) == HEADLINE
