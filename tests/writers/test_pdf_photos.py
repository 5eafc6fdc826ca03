"""Photos of every kind in the printed file: one colour space, no needless pixels."""

from io import BytesIO

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageCms

from pressdesk.document.package import Package
from pressdesk.writers.letterhead import load
from pressdesk.writers.pdf import write_pdf
from pressdesk.writers.pdf.photos import printable, room_of
from tests.builders import photo
from tests.writers.printed import IMPRINT, news

ROOM = (172.0, 120.0)


def packed(image, kind, **options):
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data):
    return Image.open(BytesIO(data))


def noise(width, height, mode="RGB"):
    return Image.effect_noise((width, height), 80).convert(mode)


def test_a_jpeg_that_fits_goes_in_as_it_is():
    data = packed(noise(800, 500), "JPEG")
    assert printable(data, ROOM) is data
    assert printable(b"no picture", ROOM) == b"no picture"


@pytest.mark.parametrize("size", [(3600, 2400), (9000, 200), (200, 5000)])
def test_no_finer_than_300_dots_an_inch(size):
    made = opened(printable(packed(noise(*size), "JPEG"), ROOM))
    assert made.width <= 172 / 25.4 * 300 + 1
    assert made.height <= 120 / 25.4 * 300 + 1
    assert abs(made.width / made.height - size[0] / size[1]) < size[0] / size[1] / 100


def test_small_photos_keep_their_pixels():
    for kind in ("JPEG", "PNG"):
        assert opened(printable(packed(noise(500, 20), kind), ROOM)).size == (500, 20)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("CMYK", "JPEG"), ("RGBA", "PNG"), ("LA", "PNG"), ("P", "GIF"), ("RGB", "WEBP")],
)
def test_every_kind_becomes_rgb_or_grey(mode, kind):
    made = opened(printable(packed(noise(64, 48, mode), kind), ROOM))
    assert made.mode in {"RGB", "L"}
    assert made.format in {"JPEG", "PNG"}
    assert made.size == (64, 48)


def test_cmyk_red_stays_red():
    data = packed(Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "JPEG")
    red, green, blue = opened(printable(data, ROOM)).convert("RGB").getpixel((20, 20))
    assert red > 200
    assert max(green, blue) < 60


def test_what_is_clear_becomes_white():
    data = packed(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG")
    assert opened(printable(data, ROOM)).convert("RGB").getpixel((5, 5)) == (255,) * 3


def test_sixteen_bits_are_scaled_not_cut():
    grey = Image.new("I;16", (10, 10), 0x8000)
    made = opened(printable(packed(grey, "PNG"), ROOM))
    assert abs(made.convert("L").getpixel((5, 5)) - 0x80) <= 1


def test_a_foreign_profile_is_converted():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    image = Image.new("RGB", (10, 10), "#336699")
    data = packed(image, "JPEG", icc_profile=lab.tobytes())
    assert printable(data, ROOM) != data
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    data = packed(image, "JPEG", icc_profile=srgb.tobytes())
    assert printable(data, ROOM) is data


def test_the_file_has_no_colours_of_a_press():
    data = packed(noise(200, 100, "CMYK"), "JPEG")
    written = write_pdf(Package(news(photo("a.jpg")), {"a.jpg": data}), IMPRINT)
    (image,) = pypdf.PdfReader(BytesIO(written.data)).pages[0].images
    assert image.image.mode == "RGB"


def test_photo_and_caption_stand_on_one_page():
    media = {f"{n}.jpg": packed(noise(900, 400 + 90 * n), "JPEG") for n in range(9)}
    blocks = [photo(f"{n}.jpg", f"شرح عکس {n}") for n in range(9)]
    data = write_pdf(Package(news(*blocks), media), IMPRINT).data
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            words = page.get_textpage().get_text_range()
            objects = page.get_objects((pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))
            assert words.count("شرح عکس") == len(list(objects))


def test_the_room_is_that_of_the_paper():
    look = load("official")
    assert room_of(look) == (
        look.paper.width - look.margins.start - look.margins.end,
        120,
    )
