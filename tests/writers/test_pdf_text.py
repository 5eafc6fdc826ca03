"""What readers copy out of the PDF is what was written (notes of the trial, A)."""

from contextlib import suppress
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import ImageChops
from pypdf import PdfReader

from pressdesk.document.nodes import Stamp, plain
from pressdesk.document.nodes import replace as replace_fields
from pressdesk.document.package import Package
from pressdesk.text.characters import ZWNJ
from pressdesk.writers.pdf import codes, text_layer, write_pdf
from tests.builders import para
from tests.writers.printed import IMPRINT, INSTANT, PURE, imprint, news, package


def pages(data):
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def flat(data):
    return " ".join(" ".join(pages(data)).split())


def hits(data, words):
    found = 0
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            searcher = page.get_textpage().search(words)
            while searcher.get_next():
                found += 1
    return found


@pytest.fixture(scope="module")
def data():
    return write_pdf(package(), IMPRINT).data


def test_pure_persian_is_exact(data):
    text = flat(data)
    release = news()
    for words in (*PURE, *map(plain, (release.kicker, release.headline, release.lead))):
        assert words in text
    assert "".join(PURE).count(ZWNJ) == 10


@pytest.mark.parametrize(
    "words", ["سلام", "می‌شود", "اخلاقی", "برنامه‌های", "اطلاع‌رسانی", "لاله‌های", "سالم"]
)
def test_search_finds(data, words):
    assert hits(data, words) >= 1


MARKED = (
    "نام محمّد، معلّمِ اوّل، و مُدیرِ کِشتی آمد؛ حتماً و لطفاً بخوانید.",
    "علیٰ رفت، والله و لله و السلام علیکم؛ رأی، سؤال، تأیید، جزء و هیئت.",
)


def test_vowel_marks_and_allah_are_exact():
    text = flat(write_pdf(package(*map(para, MARKED)), IMPRINT).data)
    for words in MARKED:
        assert words in text


def test_the_page_looks_as_the_bare_engine_draws_it(monkeypatch):
    from pressdesk.writers import pdf

    pack = package(*map(para, (*MARKED, *PURE)))
    ours = write_pdf(pack, IMPRINT).data
    monkeypatch.setattr(pdf, "supported", lambda: False)
    bare = write_pdf(pack, IMPRINT).data
    one, other = picture(ours), picture(bare)
    assert one.size == other.size
    far = ImageChops.difference(one, other).point(lambda v: 255 * (v > 160))
    inked = sum(other.histogram()[:128])
    assert inked > 1000
    assert sum(far.histogram()[1:]) < inked / 500


UNASSIGNED = "\u0380"  # no typeface of any machine has a shape for it


def picture(data):
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=2).to_pil().convert("L")


def test_a_character_without_a_shape_is_named():
    written = write_pdf(
        package(para("متن ", "\U0001f389", f" و {UNASSIGNED}")), IMPRINT
    )
    (found,) = written.notices
    assert found.id == "writers-glyphs-missing"
    assert UNASSIGNED in found.args["characters"]
    assert UNASSIGNED in flat(written.data)


@pytest.mark.parametrize("sign", ["\uf0b7", "\ufffe", "\U000f0000"])
def test_a_character_of_private_use_is_replaced_and_named(sign):
    written = write_pdf(package(para("متن ", sign, " دیگر")), IMPRINT)
    (found,) = written.notices
    assert found.args["characters"] == sign
    text = flat(written.data)
    assert sign not in text
    assert "\ufffd" in text


@pytest.mark.parametrize("sign", ["\U0001f389", "✅", "\U0001f467\U0001f3fd"])
def test_emojis_are_drawn_and_read(sign):
    written = write_pdf(package(para(f"جشن روز {sign} شهر")), IMPRINT)
    assert written.notices == ()
    assert sign in flat(written.data)
    assert sign in PdfReader(BytesIO(written.data)).pages[0].extract_text()


@pytest.mark.parametrize("words", ["پیش‌نویس", "پیشنویس"])
def test_the_watermark_is_no_text(words):
    drawn = write_pdf(package(stamped=False), IMPRINT).data
    assert hits(drawn, words) == 0
    bare = imprint(labels=replace(IMPRINT.labels, draft=""))
    assert len(drawn) > len(write_pdf(package(stamped=False), bare).data) + 1000


def test_page_numbers_are_persian():
    long = write_pdf(package(*(para(PURE[0]) for _ in range(18))), IMPRINT).data
    texts = pages(long)
    assert len(texts) >= 2
    assert "صفحهٔ ۱ از ۲" in " ".join(texts[0].split())
    assert IMPRINT.office.name in texts[1]


def test_later_pages_name_code_and_revision():
    long = package(*(para(PURE[0]) for _ in range(18)))
    stamped = replace_fields(long.release, stamp=Stamp("140500012", INSTANT, "", 2))
    second = pages(write_pdf(Package(stamped, long.media), IMPRINT).data)[1]
    assert "کد خبر: ۱۴۰۵۰۰۰۱۲" in second
    assert "ویرایش ۲" in second


def test_the_isolate_of_a_latin_code_draws_nothing():
    long = package(*(para(PURE[0]) for _ in range(18)))
    stamped = replace_fields(long.release, stamp=Stamp("1405-PR-012", INSTANT, ""))
    written = write_pdf(Package(stamped, long.media), IMPRINT)
    assert written.notices == ()
    assert "PR" in pages(written.data)[1]


def test_the_bare_engine_loses_what_this_cure_keeps(monkeypatch):
    from pressdesk.writers import pdf

    monkeypatch.setattr(pdf, "supported", lambda: False)
    written = write_pdf(package(), IMPRINT)
    assert [n.id for n in written.notices] == ["writers-pdf-text-layer-stock"]
    assert ZWNJ not in flat(written.data)
    assert flat(written.data)


def test_the_engine_is_put_back():
    import weasyprint.draw.text as drawing

    before = drawing.draw_first_line
    layer = text_layer.TextLayer()
    with suppress(KeyError), layer.installed():
        assert drawing.draw_first_line != before
        raise KeyError
    assert drawing.draw_first_line is before


@pytest.mark.parametrize(
    ("glyphs", "chars", "expected"),
    [
        (2, "ab", [(0, "a"), (1, "b")]),
        (1, "ال", [(0, "ا"), (None, "ل")]),
        (0, ZWNJ, [(None, ZWNJ)]),
        (1, ZWNJ + "a", [(None, ZWNJ), (0, "a")]),
        (2, "a", [(0, "a"), (1, "")]),
    ],
)
def test_shares(glyphs, chars, expected):
    assert codes.shares(glyphs, list(chars)) == expected


def test_a_long_address_stays_in_one_piece_of_text():
    look = imprint(office=replace(IMPRINT.office, name="دفتر"))
    written = write_pdf(package(para("نشانی https://pasokh.abanrud.example/a")), look)
    assert hits(written.data, "pasokh.abanrud.example/a") == 1
