"""The frame of a cut: its geometry, its dialog by mouse and keys, and what is set."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from pressdesk.document.nodes import Photo
from pressdesk.ui.dialogs.photo import geometry
from pressdesk.ui.dialogs.photo.crop import Crop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SIZE = (1600, 1000)
WHOLE = geometry.whole(SIZE)


def picture(size=SIZE, **options):
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, "JPEG", **options)
    return out.getvalue()


@pytest.fixture
def crop(opened, qtbot):
    def make(photo=None, data=None):
        made = Crop(
            opened, opened.look, opened.text, photo or Photo("b1"), data or picture()
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_a_frame_moves_no_further_than_the_picture():
    frame = (0.0, 0.0, 100.0, 100.0)
    assert geometry.moved(frame, (-50, 20), SIZE) == (0.0, 20.0, 100.0, 120.0)
    assert geometry.moved(frame, (9999, 0), SIZE)[2] == 1600


POINT = st.tuples(st.integers(-200, 1800), st.integers(-200, 1200))


@given(
    st.sampled_from(geometry.HANDLES),
    POINT,
    st.sampled_from([None, 16 / 9, 1.0, 0.5]),
    st.sampled_from([WHOLE, (100.0, 100.0, 500.0, 400.0), (1500.0, 0.0, 1600.0, 50.0)]),
)
def test_a_drawn_frame_lies_inside_and_keeps_its_shape(handle, to, ratio, frame):
    left, top, right, bottom = geometry.drawn(
        geometry.shaped(frame, SIZE, ratio), handle, to, SIZE, ratio
    )
    assert -0.001 <= left < right <= 1600.001
    assert -0.001 <= top < bottom <= 1000.001
    if ratio is not None:
        assert (right - left) / (bottom - top) == pytest.approx(ratio)


def test_a_corner_keeps_the_one_across_it():
    frame = (100.0, 100.0, 500.0, 400.0)
    made = geometry.drawn(frame, "nw", (300, 350), SIZE, 2.0)
    assert made[2:] == (500.0, 400.0)


def test_nothing_changed_is_the_same_photo(crop):
    photo = Photo("b1", crop=(0.1, 0.1, 0.5555, 0.9), turn=90, width=60)
    assert crop(photo).value == photo
    assert crop().value == Photo("b1")


def test_a_handle_is_drawn_by_mouse(crop, qtbot):
    dialog = crop()
    cutter = dialog.cutter
    start = cutter.handles()["nw"].toPoint()
    end = cutter.place().center().toPoint()
    button = Qt.MouseButton.LeftButton
    qtbot.mousePress(cutter, button, pos=start)
    qtbot.mouseMove(cutter, end)
    qtbot.mouseRelease(cutter, button, pos=end)
    left, top, right, bottom = dialog.value.crop
    assert (left, top) == pytest.approx((0.5, 0.5), abs=0.01)
    assert (right, bottom) == (1.0, 1.0)
    inside = cutter.box().center().toPoint()
    qtbot.mousePress(cutter, button, pos=inside)
    qtbot.mouseMove(cutter, inside - QPoint(5000, 0))
    assert dialog.value.crop[0] == 0.0


def test_keys_move_and_size_the_frame(crop, qtbot):
    dialog = crop(Photo("b1", crop=(0.25, 0.25, 0.75, 0.75)))
    qtbot.keyClick(dialog.cutter, Qt.Key.Key_Right)
    assert dialog.cutter.frame == (416.0, 250.0, 1216.0, 750.0)
    qtbot.keyClick(dialog.cutter, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert dialog.cutter.frame[1] == 251.0
    qtbot.keyClick(dialog.cutter, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.cutter.frame[2] == 1200.0


@pytest.mark.parametrize(
    ("shape", "ratio"), [("16-9", 16 / 9), ("1-1", 1), ("original", 1.6)]
)
def test_a_shape_is_held(crop, qtbot, shape, ratio):
    dialog = crop(Photo("b1", crop=(0.0, 0.0, 0.9, 0.5)))
    dialog.shape.setCurrentIndex(dialog.shape.findData(shape))
    qtbot.keyClick(dialog.cutter, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    left, top, right, bottom = dialog.cutter.frame
    assert (right - left) / (bottom - top) == pytest.approx(ratio)


def test_the_frame_turns_with_the_picture(crop):
    dialog = crop(Photo("b1", crop=(0.0, 0.0, 0.25, 0.5)))
    dialog.right.click()
    assert dialog.value.turn == 90
    assert dialog.value.crop == (0.5, 0.0, 1.0, 0.25)
    dialog.left.click()
    assert dialog.value == Photo("b1", crop=(0.0, 0.0, 0.25, 0.5))
    dialog.left.click()
    assert dialog.value.turn == 270
    dialog.reset.click()
    assert dialog.value == Photo("b1")


def test_its_size_is_told_and_a_coarse_one_is_warned_of(crop, opened):
    dialog = crop()
    assert "۱٬۶۰۰" in dialog.said.text()
    assert dialog.said.property("tone") == "text2"
    dialog.cutter.set_frame((0.0, 0.0, 700.0, 500.0))
    assert "۷۰۰" in dialog.said.text()
    assert dialog.said.property("tone") == "warn"


def test_sizes_are_real_ones_of_an_upright_picture(crop):
    exif = Image.Exif()
    exif[0x0112] = 6
    assert crop(data=picture((5000, 3000), exif=exif)).cutter.pixels == (3000, 5000)
    assert not crop(data=b"none").readable
