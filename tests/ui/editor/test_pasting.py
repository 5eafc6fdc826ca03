"""What other programs put on the clipboard, pasted at every kind of place."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl

from pressdesk.document.media import take_in
from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Span,
    Table,
    plain,
)
from pressdesk.document.schema import problems
from pressdesk.ui.editor import clipboard, guard

CLIPS = Path(__file__).parents[2] / "readers" / "clipboards"
NAMES = sorted(path.stem for path in CLIPS.glob("*.html"))
PLACES = ("headline", "lead", "b1", "b3", "b4", "b5", "b6", "b7", "end_mark")


def mime(html="", text="", name=""):
    made = QMimeData()
    if name:
        html = (CLIPS / f"{name}.html").read_text("utf-8")
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    return made


def paste(editor, source):
    assert editor.surface.canInsertFromMimeData(source)
    editor.surface.insertFromMimeData(source)


def blank(hands):
    """The cursor in an empty paragraph behind the second."""
    hands.at("b2", 8)
    hands.press(Qt.Key.Key_Return)


def bodies(editor, sample):
    return editor.release(sample).body


def test_a_word_list_is_a_list(editor, hands, sample):
    blank(hands)
    paste(editor, mime(name="word2016-bullets"))
    body = bodies(editor, sample)
    made = next(block for block in body[2:] if isinstance(block, ListBlock))
    assert [item.level for item in made.items] == [0, 1, 2, 0]
    assert not any(isinstance(b, Paragraph) and not b.text for b in body)


def test_one_undo_takes_a_paste_back(editor, hands, sample):
    hands.at("b1", 3)
    paste(editor, mime(name="libreoffice-writer"))
    assert editor.release(sample) != sample
    editor.undo_text()
    assert editor.release(sample) == sample


def test_a_headline_stays_one_line_without_marks(editor, hands, sample):
    hands.at("headline", 9)
    paste(editor, mime("<p><b>یک</b></p><table><tr><td>دو<td>سه<tr><td>چ<td>پ</table>"))
    assert editor.release(sample).headline == ("تیتر خبریک دو سه چ پ",)


def test_the_first_paragraph_goes_into_the_lead_the_rest_below(editor, hands, sample):
    hands.at("lead", 7)
    paste(editor, mime("<p> یک</p><p>دو</p><ul><li>سه</ul>"))
    release = editor.release(sample)
    assert plain(release.lead) == "لید خبریک"
    assert plain(release.body[0].text) == "دو"
    assert isinstance(release.body[1], ListBlock)


def test_paragraphs_pasted_into_a_list_are_items(editor, hands, sample):
    hands.at("b4", 2)
    paste(editor, mime("<p>الف</p><p><b>ب</b></p>"))
    made = next(b for b in bodies(editor, sample) if b.id == "b4")
    assert [item.text for item in made.items] == [
        ("یکالف",),
        (Span("ب", bold=True),),
        ("دو",),
    ]


def test_a_caption_takes_the_text(editor, hands, sample):
    hands.at("b6")
    cursor = editor.surface.textCursor()
    cursor.setPosition(guard.end_of(cursor.block().next()))
    editor.surface.setTextCursor(cursor)
    paste(editor, mime("<ul><li>یک<li>دو</ul>"))
    photo = next(b for b in bodies(editor, sample) if isinstance(b, Photo))
    assert plain(photo.caption) == "شرحیک دو"


def test_a_table_parts_the_paragraph_it_is_pasted_into(editor, hands, sample):
    hands.at("b1", 3)
    paste(editor, mime(name="excel-cells"))
    body = bodies(editor, sample)
    assert [type(block) for block in body[:3]] == [Paragraph, Table, Paragraph]
    assert [plain(body[0].text), plain(body[2].text)] == ["بند", " یکم"]


def test_a_heading_in_an_empty_paragraph_stays_one(editor, hands, sample):
    blank(hands)
    paste(editor, mime("<h2>بخش</h2>"))
    made = [b for b in bodies(editor, sample) if isinstance(b, Intertitle)]
    assert [plain(each.text) for each in made] == ["بخش", "میان‌تیتر"]


def test_a_bold_word_runs_on_in_the_paragraph(editor, hands, sample):
    hands.at("b1", 4)
    paste(editor, mime("<span style='font-weight:700'>تازهٔ</span>"))
    assert bodies(editor, sample)[0].text == (
        "بند ",
        Span("تازهٔ", bold=True),
        "یکم",
    )


@pytest.mark.parametrize("place", PLACES)
def test_every_clipboard_fits_every_place(editor, hands, sample, place):
    for name in NAMES:
        hands.at(place, 1)
        paste(editor, mime(name=name))
        release = editor.release(sample)
        assert guard.intact(editor.surface.document()), name
        assert not problems(release), name
        editor.undo_text()
        assert editor.release(sample) == sample, name


def test_plain_pasting_of_our_own_rows_takes_the_words(editor, hands, sample):
    editor.surface.selectAll()
    editor.surface.copy()
    blank(hands)
    editor.surface.paste_plain()
    words = [plain(b.text) for b in bodies(editor, sample) if isinstance(b, Paragraph)]
    assert "یک" in words
    assert "• یک" not in words


def test_photos_come_along_from_another_window(editor, hands, sample):
    out = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(out, "PNG")
    name, data = take_in(out.getvalue())
    editor.surface.easel.put({name: data})
    hands.at("b2", 8)
    editor.insert_photo(name, data)
    cursor = editor.surface.textCursor()
    cursor.movePosition(cursor.MoveOperation.PreviousBlock)
    cursor.setPosition(cursor.position() + 2, cursor.MoveMode.KeepAnchor)
    source = clipboard.copied(cursor, editor.surface.easel.media)
    taken = clipboard.taken(source)
    assert dict(taken.media) == {name: data}
    source.setData(clipboard.MEDIA, b"none")
    assert not clipboard.taken(source).media


def test_local_files_are_left_to_the_window(editor, tmp_path):
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.docx"))])
    assert not editor.surface.canInsertFromMimeData(made)
