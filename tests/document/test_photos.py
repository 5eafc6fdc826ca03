"""What is shown of a photo: cuts in their one form, turns, pixels, the schema."""

import msgspec
import pytest

from pressdesk.document.nodes import Photo
from pressdesk.document.photos import box_of, credit, crop_of, cut_again, inside
from pressdesk.document.schema import problems
from tests.builders import release


def test_a_cut_of_everything_is_none_and_stays_inside():
    assert crop_of(0, 0, 1, 1) is None
    assert crop_of(-1, 0.12345, 2, 1) == (0.0, 0.1235, 1.0, 1.0)
    assert all(isinstance(side, float) for side in crop_of(0, 0, 1, 0.5))


@pytest.mark.parametrize(
    "crop", [(0.5, 0, 0.5, 1), (0, 0.9, 1, 0.1), (-0.1, 0, 1, 1), (0, 0, 1.2, 1)]
)
def test_a_cut_outside_the_picture_cannot_be_stored(crop):
    assert not inside(crop)
    found = problems(release(Photo("b1", crop=crop)))
    assert [each.id for each in found] == ["document-crop"]
    assert found[0].severity == "error"


@pytest.mark.parametrize("width", [0, 29, 101])
def test_a_width_has_its_limits(width):
    assert [each.id for each in problems(release(Photo("b1", width=width)))] == [
        "document-width"
    ]


def test_the_fields_of_a_whole_photo_are_left_out():
    made = msgspec.json.decode(
        b'{"kind":"photo","id":"b1","crop":null,"turn":0,"width":100}', type=Photo
    )
    assert msgspec.json.encode(made) == b'{"kind":"photo","id":"b1"}'


def test_the_cut_is_of_the_turned_picture():
    photo = Photo("b1", turn=90, crop=(0.0, 0.0, 0.5, 0.25))
    assert box_of(photo, (400, 200)) == (0, 0, 100, 100)
    assert box_of(Photo("b1", crop=(0.999, 0.999, 1.0, 1.0)), (10, 10)) == (
        9,
        9,
        10,
        10,
    )


def test_four_turns_bring_a_cut_back():
    crop = crop_of(0.1, 0.2, 0.6, 0.9)
    turned = crop
    for _ in range(4):
        turned = cut_again(turned, clockwise=True)
    assert turned == crop
    assert cut_again(cut_again(crop, clockwise=True), clockwise=False) == crop
    assert cut_again(crop_of(0, 0, 0.5, 1), clockwise=True) == (0.0, 0.0, 1.0, 0.5)


def test_a_credit_names_photographer_and_source():
    assert credit(Photo("b1", photographer="نسرین", source="آرشیو")) == "نسرین / آرشیو"
    assert credit(Photo("b1", source="آرشیو")) == "آرشیو"
