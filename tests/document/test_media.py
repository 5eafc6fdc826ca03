"""Photos coming in: real pictures made here by Pillow, none from a camera."""

from __future__ import annotations

import contextlib
import hashlib
import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, ImageFile, PngImagePlugin

from pressdesk.document import media
from pressdesk.document.media import take_in
from pressdesk.notices import Unreadable

ORIENTATION, MAKE, GPS, LATITUDE = 0x0112, 0x010F, 0x8825, 2
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRET = b"Abanrud"


def picture(mode="RGB", size=(48, 32)):
    """Red at the left, blue at the right, so that a turn can be seen."""
    image = Image.new("RGB", size, "blue")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill="red")
    return image.convert(mode)


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(orientation=1):
    tags = Image.Exif()
    tags[ORIENTATION] = orientation
    tags[MAKE] = SECRET.decode()
    tags.get_ifd(GPS)[LATITUDE] = (35.0, 41.0, 21.0)
    return tags


def opened(data):
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def reason(data):
    with pytest.raises(Unreadable) as caught:
        take_in(data)
    return caught.value.notice.id


def with_tail(data):
    return data + b"\xff\xd8tail" + SECRET


def test_the_name_is_the_hash_of_the_clean_bytes():
    name, data = take_in(saved(picture(), "PNG"))
    assert name == hashlib.sha256(data).hexdigest() + ".png"
    assert take_in(saved(picture(), "JPEG"))[0].endswith(".jpg")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_nothing_of_exif_is_left_and_the_profile_stays(kind, orientation):
    given = saved(picture(), kind, exif=exif(orientation), icc_profile=PROFILE)
    assert SECRET in given
    _, data = take_in(with_tail(given))
    clean = opened(data)
    assert SECRET not in data
    assert b"Exif" not in data
    assert b"eXIf" not in data
    assert not clean.getexif()
    assert clean.info["icc_profile"] == PROFILE
    assert take_in(data)[1] == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (48, 32), (4, 16)),
        (2, (48, 32), (44, 16)),
        (3, (48, 32), (44, 16)),
        (6, (32, 48), (16, 4)),
        (8, (32, 48), (16, 44)),
    ],
)
def test_a_photo_is_turned_upright(kind, orientation, size, red_at):
    _, data = take_in(saved(picture(), kind, exif=exif(orientation)))
    clean = opened(data)
    assert clean.size == size
    red, _, blue = clean.convert("RGB").getpixel(red_at)
    assert red > 200 > 60 > blue


def test_an_upright_jpeg_keeps_its_compressed_data():
    plain = saved(picture(), "JPEG", quality=71, progressive=True)
    with_exif = saved(picture(), "JPEG", quality=71, progressive=True, exif=exif())
    assert take_in(with_exif)[1] == take_in(plain)[1] == plain
    assert take_in(saved(picture(), "PNG"))[1] == saved(picture(), "PNG")


def test_comments_xmp_texts_and_what_stands_behind_go():
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET.decode())
    png = saved(picture(), "PNG", pnginfo=texts)
    jpeg = saved(picture(), "JPEG", comment=SECRET, xmp=b"<x>" + SECRET + b"</x>")
    for dirty in (png, jpeg):
        assert SECRET in dirty
        assert SECRET not in take_in(with_tail(dirty))[1]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_comes_in(mode):
    given = Image.new("I;16", (4, 4), 70) if mode == "I;16" else picture(mode)
    assert opened(take_in(saved(given, "PNG"))[1]).mode == mode


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_every_kind_of_jpeg_stays_one(mode, orientation):
    name, data = take_in(saved(picture(mode), "JPEG", exif=exif(orientation)))
    assert name.endswith(".jpg")
    assert opened(data).mode == mode


@pytest.mark.parametrize("kind", ["WEBP", "GIF", "BMP", "TIFF"])
def test_other_pictures_become_png(kind):
    name, data = take_in(saved(picture(), kind))
    assert (name[-4:], opened(data).format) == (".png", "PNG")


def test_of_moving_pictures_the_first_stays():
    for kind in ("GIF", "PNG", "WEBP"):
        frames = [picture(), picture().rotate(180)]
        given = saved(frames[0], kind, save_all=True, append_images=frames[1:])
        clean = opened(take_in(given)[1])
        assert not getattr(clean, "is_animated", False)
        assert clean.convert("RGB").getpixel((2, 2))[0] > 200


def test_of_two_pictures_in_one_file_the_first_stays():
    given = saved(picture(), "MPO", save_all=True, append_images=[picture()])
    data = take_in(given)[1]
    assert opened(data).format == "JPEG"
    assert data.count(b"\xff\xd8\xff") == 1


def test_clear_stays_clear():
    given = Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    for kind in ("PNG", "WEBP", "TIFF"):
        clean = opened(take_in(saved(given, kind))[1])
        assert clean.convert("RGBA").getpixel((3, 3))[3] == 0


def test_a_bomb_is_refused_before_it_is_unpacked():
    given = bytearray(saved(picture(), "PNG"))
    given[16:24] = struct.pack(">II", 60_000, 60_000)
    head = bytes(given[12:29])
    given[29:33] = struct.pack(">I", zlib.crc32(head))
    assert reason(bytes(given)) == "media-too-large"


def test_limits_are_limits(monkeypatch):
    given = saved(picture(), "PNG")
    monkeypatch.setattr(media, "MAX_PIXELS", 48 * 32)
    assert take_in(given)
    monkeypatch.setattr(media, "MAX_PIXELS", 48 * 32 - 1)
    assert reason(given) == "media-too-large"
    monkeypatch.setattr(media, "MAX_BYTES", len(given) - 1)
    assert reason(given) == "media-too-heavy"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_broken_pictures_are_refused_in_words(kind):
    whole = saved(picture(), kind)
    assert reason(whole[: len(whole) // 2]) == "media-unreadable"


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8\xff", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-"],
)
def test_what_is_no_picture_is_refused_in_words(data):
    assert reason(data) == "media-unreadable"


def test_exif_that_nobody_can_read_goes_too():
    given = saved(picture(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + SECRET)
    assert SECRET in given
    assert SECRET not in take_in(given)[1]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]),
    st.integers(0, 2000),
    st.binary(min_size=1, max_size=4),
)
def test_a_picture_with_changed_bytes_is_taken_in_or_refused(kind, at, put_in):
    whole = saved(picture(), kind, exif=exif(6)) if kind != "GIF" else GIF
    at %= len(whole)
    with contextlib.suppress(Unreadable):
        name, data = take_in(whole[:at] + put_in + whole[at + len(put_in) :])
        assert take_in(data) == (name, data)


GIF = saved(picture(), "GIF")


def test_a_cut_off_picture_is_refused_beside_the_pdf_engine(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    image = Image.new("RGB", (40, 30), "navy")
    out = io.BytesIO()
    image.save(out, "PNG")
    assert reason(out.getvalue()[:60]) == "media-unreadable"
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True
