"""A logo coming in: what draws stays, what acts or fetches goes."""

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pressdesk.notices import Unreadable
from pressdesk.writers.logo import LONGEST, MAX_BYTES, clean_logo, logo_kind
from pressdesk.writers.pdf.drawing import svg_pixels

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">'
)
DRAWN = '<rect width="8" height="8" fill="#123456"/>'


def svg(inside, head=HEAD):
    return f"{head}{inside}</svg>".encode()


def reason(data):
    with pytest.raises(Unreadable) as caught:
        clean_logo(data)
    return caught.value.notice.id


ACTS = {
    "script": "<script>alert(1)</script>",
    "handler": '<rect width="1" height="1" onload="alert(1)"/>',
    "handler in capitals": '<rect width="1" height="1" ONCLICK="alert(1)"/>',
    "image": '<image href="http://127.0.0.1/spy.png" width="1" height="1"/>',
    "xlink": '<image xlink:href="file:///etc/passwd" width="1" height="1"/>',
    "use": '<use href="http://127.0.0.1/spy.svg#a"/>',
    "link": '<a href="javascript:spy()"><path d="M0 0"/></a>',
    "page": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">spy</p></foreignObject>',
    "style": "<style>rect{fill:url(http://127.0.0.1/spy)}</style>",
    "import": "<style>@import 'http://127.0.0.1/spy.css';</style>",
    "escaped": "<style>rect{fill:u\\72l(http://127.0.0.1/spy)}</style>",
    "attribute": '<rect width="1" height="1" style="fill:url( \'http://127.0.0.1/spy\')"/>',
    "fill": '<rect width="1" height="1" fill="url(http://127.0.0.1/spy)"/>',
    "set": '<rect width="1" height="1"><set attributeName="href" to="//spy"/></rect>',
    "svg in data": '<image href="data:image/svg+xml;base64,c3B5" width="1"/>',
}
OUTSIDE = (b"spy", b"alert", b"passwd", b"127.0.0.1", b"script", b"c3B5")


@pytest.mark.parametrize("inside", ACTS.values(), ids=ACTS)
def test_what_acts_or_fetches_is_taken_out(inside):
    made = clean_logo(svg(inside + DRAWN))
    assert not [word for word in OUTSIDE if word in made]
    assert b"#123456" in made
    assert clean_logo(made) == made


def test_what_draws_stays():
    inside = (
        '<defs><linearGradient id="g"><stop stop-color="#ff0000"/></linearGradient>'
        "<style>.a{fill:url(#g)}</style></defs>"
        '<rect class="a" width="8" height="8"/><use href="#g"/>'
        '<circle cx="4" cy="4" r="2" fill="url(#g)"/><text>آبان</text>'
    )
    made = clean_logo(svg(inside))
    for kept in ("linearGradient", ".a{fill:url(#g)}", 'href="#g"', "آبان"):
        assert kept in made.decode()
    assert clean_logo(made) == made


def test_a_cleaned_drawing_is_still_drawn():
    pixels = svg_pixels(clean_logo(svg(ACTS["script"] + DRAWN)))
    with Image.open(io.BytesIO(pixels)) as image:
        middle = (image.width // 2, image.height // 2)
        assert image.convert("RGB").getpixel(middle) == (0x12, 0x34, 0x56)


def test_entities_are_refused():
    bomb = '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
    assert reason(bomb.encode() + svg("<text>&b;</text>")) == "logo-entities"
    outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    assert reason(outside.encode() + svg("<text>&x;</text>")) == "logo-entities"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html><svg/></html>",
        svg("<g>" * 100 + "</g>" * 100),
        svg('<path d="M0 0"/>' * 20_001),
        b"<svg",
        "<svg>".encode("utf-16"),
        b"\x89PNG\r\n\x1a\n" + b"<html></html>",
    ],
    ids=["none", "gif", "page", "deep", "many", "cut", "utf-16", "html named png"],
)
def test_what_is_no_logo_is_refused(data):
    assert reason(data) == "logo-unreadable"


def test_a_logo_that_is_too_large_is_refused():
    assert reason(b"<svg" + b" " * MAX_BYTES) == "logo-too-large"


def test_a_png_loses_what_it_says_of_its_place():
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "where it was"
    Image.new("RGB", (40, 30), "#123456").save(out, "PNG", exif=exif)
    assert b"where it was" in out.getvalue()
    made = clean_logo(out.getvalue())
    assert logo_kind(made) == "png"
    assert b"where it was" not in made


def test_a_photo_loses_what_it_says_of_its_place_and_is_made_smaller():
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "where it was"
    exif.get_ifd(0x8825)[1] = "N"
    wide = LONGEST + 400
    Image.new("RGB", (wide, 30), "#123456").save(out, "JPEG", exif=exif)
    made = clean_logo(out.getvalue())
    assert logo_kind(made) == "jpg"
    with Image.open(io.BytesIO(made)) as image:
        assert max(image.size) == LONGEST
        assert not image.getexif()
    assert b"where it was" not in made
    assert clean_logo(made) == made


@given(st.text(max_size=60))
def test_any_text_inside_is_cleaned_or_refused(inside):
    with contextlib.suppress(Unreadable):
        made = clean_logo(svg(inside))
        assert clean_logo(made) == made
