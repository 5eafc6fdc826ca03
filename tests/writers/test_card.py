"""Cards: nothing clipped, nothing unreadable, the same every time."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace as with_fields
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from pressdesk.document.nodes import replace
from pressdesk.document.package import Package
from pressdesk.writers.card import (
    FRAMES,
    cards_of,
    colours,
    ending,
    fit,
    write_card,
)
from pressdesk.writers.card.crop import cropped, shaded
from pressdesk.writers.card.page import drawn
from pressdesk.writers.card.pieces import Pieces
from tests.builders import para, photo
from tests.writers.printed import IMPRINT, OFFICE, imprint, news

LONG = (
    "معاون حمل‌ونقل سازمان در نشست با نمایندگان رسانه‌ها از راه‌اندازی سامانهٔ "
    "پاسخ‌گویی شبانه‌روزی، نوسازی ۳۲۰ دستگاه اتوبوس و گشایش هفت ایستگاه تازه خبر داد"
)
HEADLINES = {
    "one word": "آغاز",
    "short": "خط شب راه افتاد",
    "middle": "سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد",
    "long": LONG,
    "mixed": "افزایش ۱۲.۵٪ سفر با BRT و «مترو (Line 5)»؛ نشست ISO 9001 در ABANRUD Hall",
    "latin": "Abanrud opens its night line with ISO 9001 buses",
    "one long word": "https://abanrud.example/" + "a" * 120,
}
UNTIL = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"


def jpeg(size=(1400, 1000), colour="white"):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def package(words=HEADLINES["middle"], picture=None, *, stamped=True):
    blocks = [para("متن"), *([photo("a.jpg")] if picture else [])]
    made = replace(news(*blocks, stamped=stamped), headline=(words,) if words else ())
    return Package(made, {"a.jpg": picture} if picture else {})


def pages(given_, printed=IMPRINT):
    """Each card, its page, and where everything stands on it."""
    pdf, cards = cards_of(given_, printed)
    found = drawn(cards)[1]
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == len(FRAMES)
    yield from zip(cards, document, found, strict=True)


def letters(words):
    return re.sub(r"[\W_]", "", words)


def read(page):
    return page.get_textpage().get_text_bounded()


@pytest.mark.parametrize("picture", [None, jpeg()], ids=["bare", "photo"])
@pytest.mark.parametrize("name", HEADLINES)
def test_every_word_stands_inside_the_card(name, picture):
    for card, page, found in pages(package(HEADLINES[name], picture)):
        frame = card.frame
        width, height = page.get_size()
        assert (width / 0.75, height / 0.75) == (frame.width, frame.height)
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            assert 0 < left < right < width
            assert 0 < bottom < top < height
        # PDFium puts the words of a line of both directions into an order of its own
        assert Counter(letters(HEADLINES[name])) <= Counter(letters(read(page)))
        assert card.size in frame.sizes
        assert found["top"].bottom <= found["words"].top
        assert found["headline"].bottom <= found["foot"].top
        assert found["headline"].right - found["headline"].left <= card.width + 1


def test_what_came_out_other_than_reckoned_is_measured(monkeypatch):
    given_ = package(LONG, jpeg())
    right = [card.size for card, *_ in pages(given_)]
    short = Pieces((100.0,) * 4, (0.0, *(10.0,) * 3), 0.0)
    monkeypatch.setattr(fit, "pieces", lambda *_: short)
    shown = list(pages(given_))
    assert [card.size for card, *_ in shown] == right
    for _, _, found in shown:
        assert found["headline"].bottom <= found["foot"].top


def test_a_headline_without_end_gets_an_ellipsis_at_a_word():
    endless = " ".join([LONG] * 14)
    for card, page, found in pages(package(endless, jpeg())):
        assert card.size == card.frame.sizes[-1]
        assert not card.words.kicker
        shown = card.words.headline.unescape()
        assert shown.endswith("…")
        assert endless.startswith(shown[:-1])
        assert endless[len(shown) - 1] in " ،"
        assert found["headline"].bottom <= found["foot"].top
        assert letters(shown) in letters(read(page))


def test_short_headlines_are_large_and_long_ones_small():
    sizes = [
        [card.size for card, *_ in pages(package(words, jpeg()))]
        for words in ("خط شب راه افتاد", HEADLINES["middle"], LONG)
    ]
    assert sizes[0] > sizes[1] > sizes[2]
    assert sizes[0][0] == FRAMES[0].sizes[0]


def test_office_date_and_code_stand_on_it():
    for card, page, _ in pages(package(picture=jpeg())):
        words = letters(read(page))
        for told in (OFFICE.name, OFFICE.unit, IMPRINT.date, "۱۴۰۵۰۰۰۱۲", "هم‌زمان"):
            assert letters(told) in words, card.frame


def test_draft_and_embargo_stand_on_it_and_in_the_data():
    given_ = package(picture=jpeg(), stamped=False)
    for _, page, _ in pages(given_, imprint(embargo=UNTIL)):
        words = letters(read(page))
        assert letters("پیش‌نویس") in words
        assert letters(f"انتشار ممنوع تا {UNTIL}") in words
    made = write_card(given_, imprint(embargo=UNTIL))
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.text["Title"].startswith("پیش‌نویس")
        assert UNTIL in image.text["Description"]


def test_four_pictures_the_same_every_time():
    given_ = package(picture=jpeg(colour="#5c7a90"))
    made = write_card(given_, IMPRINT)
    files = [made.data, *(extra.data for extra in made.extras)]
    sizes = []
    for data in files:
        with Image.open(io.BytesIO(data)) as image:
            assert image.format == "PNG"
            sizes.append(image.size)
    assert sizes == [(1200, 630), (1080, 1080)] * 2
    assert made.ending == ending(FRAMES[0])
    assert [extra.ending for extra in made.extras] == [ending(f) for f in FRAMES[1:]]
    assert write_card(given_, IMPRINT) == made
    assert made.notices == ()


def test_a_release_of_nothing_still_has_a_card():
    bare = Package(replace(package("").release, kicker=(), body=()))
    empty = imprint(office=with_fields(OFFICE, name="", unit="", logo=None))
    assert write_card(bare, empty).data.startswith(b"\x89PNG")


def test_a_photo_that_is_none_or_too_small_is_told():
    for data in (b"<html>", jpeg((300, 200))):
        made = write_card(package(picture=data), IMPRINT)
        assert [each.id for each in made.notices] == ["card-no-photo"]


@pytest.mark.parametrize("colour", ["white", "black", "#FFE000", "#7f7f7f"])
@pytest.mark.parametrize("words", [HEADLINES["short"], LONG])
def test_words_are_read_on_any_photo(colour, words):
    given_ = package(words, jpeg(colour=colour))
    for card, _, found in list(pages(given_))[:2]:
        ground = card.ground()
        rows = [ground.getpixel((40, y)) for y in range(ground.height)]
        office = rows[int(found["top"].top) : int(found["top"].bottom)]
        behind = rows[int(found["words"].top) :]
        for row in (*office, *behind):
            assert colours.contrast(row, colours.WHITE) >= 4.5


@pytest.mark.parametrize("ground", ["#FFFFFF", "#F4EFE6", "#101418"])
@pytest.mark.parametrize("accent", ["#1F3B57", "#FFD400", "#FFFFFF", "#000000"])
def test_colours_of_any_letterhead_are_read(accent, ground):
    shown = colours.rgb(colours.legible(accent, ground))
    assert colours.contrast(shown, colours.rgb(ground)) >= 4.5
    assert colours.contrast(colours.deep(accent), colours.WHITE) >= 13


def spotted(x, y, size=(1600, 900)):
    """A grey photo with one busy red spot."""
    image = Image.new("RGB", size, "#8a9096")
    draw = ImageDraw.Draw(image)
    for step in range(0, 160, 20):
        draw.rectangle((x + step, y, x + step + 9, y + 160), fill=(200, 40, 30))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


@pytest.mark.parametrize(("x", "y"), [(20, 20), (1400, 700), (720, 370)])
def test_the_cut_keeps_what_people_look_at(x, y):
    for width, height in ((600, 600), (1200, 400)):
        image = cropped(spotted(x, y), width, height)
        assert image.size == (width, height)
        small = image.resize((60, 60))
        red = [1 for r, g, b in small.get_flattened_data() if r > g + 60 and r > b + 60]
        assert len(red) > 10


def test_a_see_through_photo_stands_on_white():
    out = io.BytesIO()
    Image.new("RGBA", (700, 700), (10, 10, 10, 0)).save(out, "PNG")
    image = cropped(out.getvalue(), 600, 600)
    assert min(image.convert("L").getextrema()) > 250


def test_the_shade_runs_without_a_step():
    stops = [(0, 0.8), (40, 0.6), (80, 0.0), (120, 0.7), (200, 0.9)]
    image = shaded(Image.new("RGB", (50, 200), "white"), (20, 40, 60), stops)
    greys = [image.convert("L").getpixel((25, y)) for y in range(200)]
    assert max(abs(a - b) for a, b in pairwise(greys)) < 10
    assert greys[80] > 245
    assert greys[199] < 75


@pytest.mark.parametrize("picture", [None, jpeg()], ids=["bare", "photo"])
def test_an_english_card_is_the_mirror_of_a_persian_one(picture):
    given_ = package(HEADLINES["latin"], picture)
    meta = replace(given_.release.meta, language="en")
    turned = Package(replace(given_.release, meta=meta), given_.media)
    for ours, theirs in zip(
        cards_of(given_, IMPRINT)[1], cards_of(turned, IMPRINT)[1], strict=True
    ):
        own, other = ours.frame, theirs.frame
        assert other.way == "ltr"
        assert other.text_left == own.width - own.text_left - own.text_width
        if picture:
            assert other.photo_left == own.width - own.photo_left - own.photo_width
        shown = drawn([ours])[1][0], drawn([theirs])[1][0]
        assert shown[0]["headline"].top == shown[1]["headline"].top
    pdf, cards = cards_of(turned, IMPRINT)
    for card, page in zip(cards, pypdfium2.PdfDocument(pdf), strict=True):
        text = page.get_textpage()
        head = text.get_text_range().index(HEADLINES["latin"].split()[0])
        left = text.get_charbox(head)[0] * 4 / 3
        assert abs(left - card.frame.text_left) < 8
