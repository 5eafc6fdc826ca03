from __future__ import annotations

import io

import segno
from PIL import Image
from segno.encoder import evaluate_mask

from pressdesk.document.nodes import Correction, Stamp, replace
from pressdesk.writers import qr
from pressdesk.writers.qr import qr_png, qr_svg, qr_text, short_fingerprint
from tests.writers.printed import IMPRINT, INSTANT, news


def test_it_says_code_date_and_fingerprint():
    release = news()
    said = qr_text(release, IMPRINT).split("\n")
    assert said[:2] == ["کد خبر: 140500012", "تاریخ: ۱۴۰۵/۰۲/۲۷"]
    assert said[2] == f"SHA-256: {short_fingerprint(release)}"
    assert len(short_fingerprint(release)) == 19


def test_what_is_not_issued_has_none():
    assert qr_text(news(stamped=False), IMPRINT) == ""
    corrected = replace(news(), correction=Correction(2, "نام"))
    assert qr_text(corrected, IMPRINT) == ""


def test_another_text_has_another_fingerprint():
    release = news()
    assert short_fingerprint(release) != short_fingerprint(replace(release, lead=()))


def test_the_pictures_are_square_with_quiet_ground_and_ask_for_nothing():
    text = qr_text(news(), IMPRINT)
    with Image.open(io.BytesIO(qr_png(text))) as image:
        assert image.width == image.height
        grey = image.convert("L")
        assert set(grey.crop((0, 0, image.width, 32)).tobytes()) == {255}
        assert grey.getpixel((33, 33)) == 0
    drawn = qr_svg(text)
    assert drawn.startswith("<svg")
    assert "http" not in drawn
    assert qr_svg("a") != drawn


def test_its_pattern_is_nearly_as_calm_as_the_calmest():
    for number in range(8):
        stamp = Stamp(f"1405{number:05}", INSTANT, "desk")
        text = qr_text(replace(news(), stamp=stamp), IMPRINT)
        calm = [penalty(segno.make(text, error="m", mask=mask)) for mask in range(8)]
        assert penalty(qr._square(text)) <= 1.25 * min(calm)


def penalty(square):
    """By ISO/IEC 18004, 7.8.3; less is easier to read."""
    rows = [bytearray(row) for row in square.matrix]
    return evaluate_mask(rows, len(rows), len(rows))
