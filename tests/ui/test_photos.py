"""Photos of the page: given by clipboard and files, described, cut, sized, saved."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk.document.media import take_in
from pressdesk.document.nodes import Photo, replace
from pressdesk.system import memory
from pressdesk.ui.dialogs.photo.crop import Crop
from pressdesk.ui.dialogs.photo.fields import PhotoFields
from pressdesk.ui.place import Kept

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def picture(kind="PNG", size=(900, 600), colour="teal"):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def photos(window):
    window.sync()
    return [b for b in window.session.release.body if isinstance(b, Photo)]


def paste(window, mime):
    window.page.go_to("lead")
    assert window.page.surface.canInsertFromMimeData(mime)
    window.page.surface.insertFromMimeData(mime)


@pytest.fixture
def placed(opened):
    """The window with the cursor on a photo; gives the photo."""
    opened.page.go_to("lead")
    opened.picturing.add(picture())
    (photo,) = photos(opened)
    opened.page.go_to(photo.id)
    return photo


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_a_picture_of_the_clipboard_becomes_a_photo(opened, kind):
    mime = QMimeData()
    mime.setData(f"image/{kind.lower()}", picture(kind))
    paste(opened, mime)
    (photo,) = photos(opened)
    assert photo.media == take_in(picture(kind))[0]
    assert opened.session.package.media[photo.media]
    opened.commands["undo"].trigger()
    assert photos(opened) == []


def test_pixels_without_a_file_become_a_photo_too(opened):
    mime = QMimeData()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime.setImageData(image)
    paste(opened, mime)
    (photo,) = photos(opened)
    data = opened.session.package.media[photo.media]
    assert Image.open(io.BytesIO(data)).size == (40, 30)


def test_text_with_a_picture_of_it_is_text(opened):
    mime = QMimeData()
    mime.setText("متن")
    mime.setData("image/png", picture())
    paste(opened, mime)
    assert photos(opened) == []


def test_what_is_no_picture_says_so(opened):
    mime = QMimeData()
    mime.setData("image/png", b"none")
    paste(opened, mime)
    assert photos(opened) == []
    assert opened.bar.isVisible()


def test_files_are_dropped_where_they_are_let_go(opened, tmp_path):
    paths = [tmp_path / "a.jpg", tmp_path / "b.png"]
    paths[0].write_bytes(picture("JPEG"))
    paths[1].write_bytes(picture("PNG", colour="red"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    opened.page.go_to("end_mark")
    end = opened.page.surface.textCursor().block().previous()
    opened.page.go_to("headline")
    opened.page.surface.ensureCursorVisible()
    where = opened.page.surface.cursorRect().center()
    event = QDropEvent(
        QPointF(where),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.page.go_to("end_mark")
    opened.page.surface.dropEvent(event)
    opened.sync()
    assert end.isValid()
    body = opened.session.release.body
    assert [isinstance(block, Photo) for block in body[:3]] == [True, True, False]
    assert [block.media.split(".")[1] for block in body[:2]] == ["jpg", "png"]


def test_other_files_are_not_for_the_page(opened, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg")), QUrl("file:///b.docx")])
    before = photos(opened)
    opened.page.surface.insertFromMimeData(mime)
    assert photos(opened) == before


def test_a_locked_page_takes_none(opened):
    opened.page.set_locked(True)
    opened.picturing.take([picture()])
    assert photos(opened) == []


def test_enter_opens_its_fields_and_one_undo_takes_them_back(
    opened, qtbot, placed, monkeypatch
):
    def fill(dialog):
        dialog.caption.setText("شرح")
        dialog.source.setText("آرشیو")
        dialog.width_box.setValue(60)
        return True

    monkeypatch.setattr(PhotoFields, "exec", fill)
    qtbot.keyClick(opened.page.surface, Qt.Key.Key_Return)
    (made,) = photos(opened)
    assert (made.caption, made.source, made.width) == (("شرح",), "آرشیو", 60)
    opened.commands["undo"].trigger()
    assert photos(opened) == [placed]


def test_a_caption_with_marks_stays_when_other_fields_change(opened, placed):
    from tests.builders import bold

    opened.page.set_photo(replace(placed, caption=("شرح ", bold("پررنگ"))))
    dialog = PhotoFields(opened, opened.look, opened.text, opened.page.photo())
    dialog.alt.setText("اتوبوس")
    opened.page.set_photo(dialog.value)
    assert photos(opened)[0].caption == ("شرح ", bold("پررنگ"))


def test_delete_takes_the_photo_with_its_caption(opened, qtbot, placed):
    before = opened.page.surface.document().blockCount()
    qtbot.keyClick(opened.page.surface, Qt.Key.Key_Delete)
    assert photos(opened) == []
    assert opened.page.surface.document().blockCount() == before - 2
    opened.commands["undo"].trigger()
    assert photos(opened) == [placed]


def test_shift_and_enter_writes_below(opened, qtbot, placed):
    qtbot.keyClick(
        opened.page.surface, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier
    )
    assert opened.page.block_kind() == "paragraph"


@pytest.mark.parametrize("shift", [False, True])
def test_a_key_goes_on_at_the_end_of_a_block(opened, qtbot, shift):
    surface = opened.page.surface
    keys = (
        Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    )
    opened.page.go_to("kicker")
    surface.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    qtbot.keyClick(surface, Qt.Key.Key_Left, keys)
    assert (opened.page.block_kind(), surface.textCursor().atBlockStart()) == (
        "headline",
        True,
    )
    assert surface.textCursor().hasSelection() is shift
    qtbot.keyClick(surface, Qt.Key.Key_Right, keys)
    assert (opened.page.block_kind(), surface.textCursor().atBlockEnd()) == (
        "kicker",
        True,
    )


def test_keys_pass_a_photo_in_one_step(opened, qtbot, placed):
    surface = opened.page.surface
    kinds = []
    opened.page.go_to("lead")
    surface.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    for _ in range(3):
        qtbot.keyClick(surface, Qt.Key.Key_Left)
        kinds.append(opened.page.block_kind())
    assert kinds[:2] == ["photo", "caption"]
    qtbot.keyClick(surface, Qt.Key.Key_Right)
    kinds = []
    while opened.page.block_kind() != "lead":
        kinds.append(opened.page.block_kind())
        qtbot.keyClick(surface, Qt.Key.Key_Right)
    assert kinds.count("photo") == 1


def test_the_cut_is_painted_and_is_one_step(opened, placed, monkeypatch):
    def cut(dialog):
        dialog.cutter.set_frame((0.0, 0.0, 300.0, 300.0))
        return True

    monkeypatch.setattr(Crop, "exec", cut)
    opened.commands["photo-crop"].trigger()
    (made,) = photos(opened)
    assert made.crop == (0.0, 0.0, 0.3333, 0.5)
    easel = opened.page.surface.easel
    assert easel.picture(made).size().toTuple() == (300, 300)
    assert opened.session.package.media[made.media] == take_in(picture())[1]
    opened.commands["undo"].trigger()
    assert photos(opened) == [placed]


def test_keys_make_it_narrower_and_wider(opened, placed):
    for _ in range(9):
        opened.commands["photo-smaller"].trigger()
    assert photos(opened)[0].width == 30
    opened.commands["photo-larger"].trigger()
    assert photos(opened)[0].width == 40
    block = opened.page.surface.textCursor().block()
    easel = opened.page.surface.easel
    whole = easel.width(opened.page.surface.document())
    assert easel.size(block).width() == pytest.approx(whole * 0.4)


def test_its_handle_makes_it_narrower_in_one_step(opened, qtbot, placed):
    surface = opened.page.surface
    QApplication.processEvents()
    surface.ensureCursorVisible()
    port, grip = surface.viewport(), surface._handle
    start, box = grip.handle().toPoint(), grip.box()
    end = start + QPoint(round(box.width() / 2), 0)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert photos(opened)[0].width == 50
    assert grip.box().width() == pytest.approx(box.width() / 2, rel=0.02)
    opened.commands["undo"].trigger()
    assert photos(opened) == [placed]


def test_another_picture_keeps_what_is_said(opened, placed, tmp_path, monkeypatch):
    said = replace(
        placed, caption=("شرح",), photographer="سارا", crop=(0.0, 0.0, 0.5, 1.0)
    )
    opened.page.set_photo(said)
    path = tmp_path / "b.png"
    path.write_bytes(picture(colour="red"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    opened.commands["photo-replace"].trigger()
    (made,) = photos(opened)
    assert made == replace(said, media=take_in(path.read_bytes())[0], crop=None)
    opened.commands["undo"].trigger()
    assert photos(opened) == [said]


def test_the_original_is_saved_whole(opened, placed, tmp_path, monkeypatch):
    opened.page.set_photo(replace(placed, crop=(0.0, 0.0, 0.5, 0.5)))
    path = tmp_path / "out.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened.commands["photo-save"].trigger()
    assert path.read_bytes() == take_in(picture())[1]


def test_without_a_photo_it_says_where_to_go(opened, monkeypatch):
    monkeypatch.setattr(Crop, "exec", lambda _dialog: 1 / 0)
    opened.page.go_to("lead")
    for name in ("photo-crop", "photo-larger", "photo-replace", "photo-save"):
        opened.commands[name].trigger()
    assert opened.bar.isVisible()


def test_the_gutter_says_what_is_missing(opened, placed):
    block = opened.page.surface.textCursor().block()
    said = opened.page.surface.gutter.describe(block)
    assert opened.text("editor-no-photographer") in said
    assert opened.text("editor-no-alt") in said
    opened.page.set_photo(replace(placed, source="آرشیو", alt="اتوبوس"))
    block = opened.page.surface.textCursor().block()
    assert opened.page.surface.gutter.describe(block) == opened.text(
        "editor-kind-photo"
    )


def test_the_next_photo_is_looked_for_where_the_last_was(opened, tmp_path, monkeypatch):
    asked = []

    def choose(_window, _title, folder, _kinds):
        asked.append(folder)
        return str(tmp_path / "a.png"), ""

    (tmp_path / "a.png").write_bytes(picture())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    opened.commands["photo"].trigger()
    opened.commands["photo"].trigger()
    assert Path(asked[0]).is_absolute()
    assert asked[1] == str(tmp_path)
    opened.place.keep()
    assert memory.recall(opened.place._path, Kept, Kept()).pictures == str(tmp_path)
