"""The window round the clipboard: what goes out, what is told, what is dropped."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from pressdesk.document.nodes import Photo, plain
from pressdesk.readers.clipboard import read_clipboard
from tests import builders as b
from tests.readers.clip_forms import shown
from tests.ui.editor.test_pasting import mime

BODY = (
    b.para("بند یکم با ", b.bold("واژه"), " و ", b.link("پیوند", "https://a.example")),
    b.intertitle("میان‌تیتر"),
    b.bullets("یک", "دو"),
    b.bullets("سه", "چهار", ordered=True),
    b.table(("سال", "شمار"), ("۱۴۰۱", "۱۲")),
)


@pytest.fixture
def page(window):
    from pressdesk.document.package import Package

    release = b.release(b.headline("تیتر خبر"), b.lead("لید خبر"), *BODY, b.end_mark())
    window.session.open(Package(release))
    return window.page


def copy_body(page):
    """Copy the body as a person does, by the mouse from its first to its last sign."""
    cursor = page.surface.textCursor()
    page.go_to("b1", 0, 0)
    start = page.surface.textCursor().position()
    page.go_to("end_mark", 0, 0)
    cursor.setPosition(start)
    end = page.surface.textCursor().position() - 1
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    page.surface.setTextCursor(cursor)
    page.surface.copy()
    return QGuiApplication.clipboard().mimeData()


def test_what_is_copied_says_its_direction_and_structure(page):
    html = copy_body(page).html()
    for part in (
        '<p dir="rtl" style="direction:rtl;text-align:right">بند یکم با <strong>واژه</',
        'href="https://a.example"',
        '<h2 dir="rtl"',
        ">یک</li>",
        '<table border="1" cellspacing="0" cellpadding="4" width="100%" dir="rtl">',
    ):
        assert part in html
    assert "class=" not in html


def test_what_is_copied_comes_back_from_another_program(page):
    """The round trip by HTML alone, as through Word or a site's form."""
    wanted = shown(page.release(page.window().session.release).body)
    pasted = read_clipboard(copy_body(page).html())
    assert shown(pasted.blocks) == wanted
    assert [notice.id for notice in pasted.notices] == []


def test_the_plain_text_has_bullets_numbers_and_tabs(page):
    text = copy_body(page).text()
    assert "\n\n• یک\n• دو\n\n۱. سه\n۲. چهار\n\nسال\tشمار\n۱۴۰۱\t۱۲" in text


def test_a_word_is_copied_as_it_is(page):
    page.go_to("b1", 0, 3)
    page.surface.copy()
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "بند"
    assert '<span dir="rtl">بند</span>' in held.html()


def test_one_message_tells_what_a_paste_left(page, window):
    page.go_to("b1", 0, 0)
    html = "<p style='color:red'>كتاب<img src='https://a.example/p.png'></p>"
    page.surface.insertFromMimeData(mime(html))
    said = window.bar.message.sentence
    assert "تصویر بیرونی" in said
    assert "قلم و رنگ" in said
    assert "حرف عربی" in said
    page.surface.insertFromMimeData(mime("<p style='color:red'>متن</p>"))
    assert "حرف عربی" not in window.bar.message.sentence


def test_the_details_are_a_list(page, window, monkeypatch):
    seen = []
    monkeypatch.setattr(
        "pressdesk.ui.dialogs.notices.NoticesDialog.exec",
        lambda dialog: seen.extend(dialog.list.notices),
    )
    page.surface.insertFromMimeData(mime("<p style='color:red'>كتاب</p>"))
    window.bar.message.act()
    assert [notice.id for notice in seen] == ["clip-looks", "clip-letters"]


def test_a_picture_in_the_clipboard_is_kept_with_the_release(page, window):
    page.go_to("b1", 0, 0)
    page.surface.insertFromMimeData(mime(name="data-picture"))
    window.sync()
    photo = next(x for x in window.session.release.body if isinstance(x, Photo))
    assert photo.media in window.session.package.media


def drop(widget, source, at):
    """Drag over `widget` and let go; gives whether somebody wanted it."""
    copying, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    free = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, copying, source, left, free)
    QApplication.sendEvent(widget, entered)
    let_go = QDropEvent(QPointF(at), copying, source, left, free)
    return entered.isAccepted(), let_go


def test_dropped_html_is_read_as_pasted(page, window):
    page.go_to("b1", 0, 0)
    view = page.surface.viewport()
    at = page.surface.cursorRect().center()
    source = mime("<p><b>تازه</b></p>")
    wanted, let_go = drop(view, source, at)
    QApplication.sendEvent(view, let_go)
    assert wanted
    first = page.release(window.session.release).body[0]
    assert "تازه" in plain(first.text)
    page.undo_text()
    assert "تازه" not in plain(page.release(window.session.release).body[0].text)


@pytest.mark.parametrize("name", ["خبر.txt", "خبر.html", "خبر.pressdesk"])
def test_a_file_dropped_on_the_page_goes_to_the_window(page, window, name, monkeypatch):
    taken = []
    monkeypatch.setattr(window.filing, "take_dropped", lambda *p: taken.extend(p))
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(f"/{name}")])
    wanted, let_go = drop(page.surface.viewport(), source, QPoint(200, 100))
    assert wanted
    window.dropEvent(let_go)
    assert taken == [f"/{name}"]
    assert not any("خبر." in plain(row.text) for row in page.rows())


def files_of(*paths):
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def test_photos_dropped_beside_the_page_go_into_the_release(page, window, tmp_path):
    """They asked about unsaved text once, and were then refused as texts."""
    paths = [tmp_path / "a.jpg", tmp_path / "b.PNG"]
    for number, path in enumerate(paths):
        kind = path.suffix[1:].lower().replace("jpg", "jpeg")
        Image.new("RGB", (60, 40), (number, 80, 90)).save(path, kind)
    page.go_to("b1", 0, 0)
    source = files_of(*paths)
    _, let_go = drop(window, source, QPoint(900, 300))
    window.dropEvent(let_go)
    window.sync()
    body = window.session.release.body
    assert sum(isinstance(block, Photo) for block in body) == 2


def test_what_cannot_be_read_asks_nothing(window, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(window.filing, "may_leave", lambda: asked.append(1))
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-")
    window.filing.take_dropped(str(path))
    assert not asked
    assert ".pdf" in window.bar.message.sentence


def test_all_of_it_has_each_part_once(page):
    page.surface.selectAll()
    page.surface.copy()
    said = QGuiApplication.clipboard().mimeData()
    for words in ("تیتر خبر", "لید خبر", "انتهای پیام/"):
        assert said.html().count(words) == said.text().count(words) == 1
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("desk", ["en"], indirect=True)
def test_one_picture_is_no_pictures(page, window):
    made = QMimeData()
    made.setHtml("<p>متن<img src='http://a.example/b.png'><script>x</script></p>")
    page.surface.insertFromMimeData(made)
    said = window.bar.message.sentence
    assert "1 outside picture," in said
    assert "1 script" in said
    assert "scripts" not in said
