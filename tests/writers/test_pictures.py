from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from pressdesk.writers import pictures
from pressdesk.writers.pictures import picture
from pressdesk.writers.shelf import Shelf

ORANGE = (230, 120, 40)


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def scene(mode="RGB", size=(400, 300)):
    """A picture of many colours, orange on the left and blue on the right."""
    made = Image.new("RGB", size)
    for x in range(size[0]):
        share = x / size[0]
        made.paste(
            (int(230 - 200 * share), 120, int(40 + 180 * share)),
            (x, 0, x + 1, size[1]),
        )
    made.paste(Image.effect_noise((size[0], 40), 40).convert("RGB"), (0, 0))
    return made.convert(mode)


def colour(made, x=8, y=200, around=0):
    """The colour at a place, or the mean of the dots `around` it."""
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.mode in ("RGB", "RGBA", "L")
        assert dict(image.getexif()) == {}
        assert "icc_profile" not in image.info
        box = (x - around, y - around, x + around + 1, y + around + 1)
        part = image.convert("RGB").crop(box)
        return part.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))


def near(one, other, most=14):
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def gps():
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 41.0, 0.0)})
    return exif


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        ("RGB", "JPEG"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
        ("P", "PNG"),
        ("P", "GIF"),
        ("RGB", "WEBP"),
        ("RGBA", "WEBP"),
        ("RGB", "BMP"),
        ("RGB", "MPO"),
        ("RGB", "TIFF"),
    ],
)
def test_every_odd_form_becomes_plain(mode, form):
    made = picture(saved(scene(mode), form))
    assert (made.width, made.height) == (400, 300)
    assert made.media_type in ("image/jpeg", "image/png")
    dots = 8 if mode == "P" else 0
    assert near(colour(made, around=dots), (226, 120, 43))


def test_sixteen_bits_keep_their_greys():
    made = picture(saved(Image.new("I;16", (50, 50), 40000), "PNG"))
    assert near(colour(made, 5, 5), (156, 156, 156), 1)


@pytest.mark.parametrize("mode", ["1", "L", "LA"])
def test_greys(mode):
    assert picture(saved(scene(mode), "PNG")).width == 400


def test_it_fits_and_is_never_enlarged():
    wide = picture(saved(scene(size=(3000, 1000)), "JPEG"), 1600)
    assert (wide.width, wide.height) == (1600, 533)
    assert picture(saved(scene(), "JPEG"), 1600).width == 400


def test_exif_goes_and_the_turn_is_carried_out():
    data = saved(scene(), "JPEG", exif=gps())
    assert b"Exif" in data
    for longest in (pictures.WEB, pictures.PRINT):
        made = picture(data, longest)
        assert b"Exif" not in made.data
        assert b"Maker" not in made.data
        assert (made.width, made.height) == (300, 400)
        colour(made, 100, 100)


def test_comments_and_texts_go():
    data = saved(scene(), "JPEG", comment=b"secret place")
    assert b"secret" in data
    assert b"secret" not in picture(data).data


def test_a_profile_is_turned_into_srgb():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    data = saved(scene(), "JPEG", icc_profile=lab.tobytes())
    assert near(colour(picture(data)), (226, 120, 43))
    broken = saved(scene(), "JPEG", icc_profile=b"no profile at all")
    assert near(colour(picture(broken)), (226, 120, 43))


def test_transparency_stays_and_opaque_alpha_goes():
    clear = scene("RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    assert picture(saved(clear, "PNG")).media_type == "image/png"
    assert picture(saved(scene("RGBA"), "PNG")).media_type == "image/jpeg"


def test_a_drawing_stays_sharp():
    made = picture(saved(Image.new("RGB", (90, 90), ORANGE), "PNG"))
    assert made.media_type == "image/png"
    assert made.ending == ".png"
    assert colour(made, 4, 4) == ORANGE


@pytest.mark.parametrize("cut", [0, 20, 400])
def test_what_is_no_picture_is_none(cut):
    assert picture(saved(scene(), "JPEG")[:cut]) is None
    assert picture(b"<html><img src=x></html>" + bytes(cut)) is None


def test_a_cut_off_picture_is_none_also_after_the_pdf_engine_was_loaded():
    import weasyprint  # noqa: F401  (lets Pillow load truncated pictures)

    assert picture(saved(scene(), "JPEG")[:-3000]) is None


def test_too_many_pixels_are_refused(monkeypatch):
    monkeypatch.setattr(pictures, "MAX_PIXELS", 100_000)
    assert picture(saved(scene(size=(401, 300)), "JPEG")) is None


def test_a_conversion_is_made_once_and_the_shelf_stays_small(monkeypatch):
    calls = []
    real = pictures._convert
    shelf = Shelf(64 << 20, lambda made: len(made.data))
    monkeypatch.setattr(pictures, "_SHELF", shelf)
    monkeypatch.setattr(
        pictures, "_convert", lambda *args: calls.append(args) or real(*args)
    )
    data = saved(scene(size=(401, 301)), "JPEG")
    first = picture(data)
    assert picture(bytes(bytearray(data))) is first
    assert picture(b"none") is None
    assert picture(b"none") is None
    assert len(calls) == 2
    monkeypatch.setattr(shelf, "_room", len(first.data) + 10)
    picture(saved(scene(size=(402, 302)), "JPEG"))
    picture(data)
    assert len(calls) == 4
