"""Footnotes, the seal, the watermark and the outline of the printed release."""

from io import BytesIO

import pypdf
import pytest

from pressdesk.document.nodes import Meta, Span, replace
from pressdesk.writers.pdf import write_pdf, write_pdf_with_layout
from pressdesk.writers.pdf.seal import seal
from pressdesk.writers.public import fingerprint
from pressdesk.writers.qr import qr_text
from tests.builders import bold, bullets, intertitle, para, photo, quote, table
from tests.writers.printed import IMPRINT, PURE, imprint, news, package
from tests.writers.test_pdf_text import flat, hits, pages

FIRST = "گزارش سالانهٔ سازمان، صفحهٔ ۱۲"
SECOND = "پیوست دوم همان گزارش"


def noted(words, note, **marks):
    return Span(words, note=note, **marks)


def test_footnotes_stand_at_the_foot_with_persian_marks():
    blocks = (
        para("متن", noted(" گزارش", FIRST), " و ادامه."),
        para("متن", noted(" دیگر", SECOND), " و پایان."),
    )
    (text,) = pages(write_pdf(package(*blocks), IMPRINT).data)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    first = next(at for at, line in enumerate(lines) if FIRST in line)
    assert lines[first].startswith("۱ ")
    assert lines[first + 1].startswith("۲ ")
    assert SECOND in lines[first + 1]
    end = next(at for at, line in enumerate(lines) if "انتهای پیام" in line)
    assert end < first


def test_runs_that_share_a_note_have_one_mark():
    block = para("متن ", noted("پررنگ", FIRST, bold=True), noted(" و ساده", FIRST), ".")
    text = flat(write_pdf(package(block), IMPRINT).data)
    assert text.count(FIRST) == 1


def test_a_note_inside_a_left_to_right_run_reads_from_the_right():
    block = para("شرکت ", noted("Google", "دفتر مرکزی تهران"), " Maps است.")
    text = flat(write_pdf(package(block), IMPRINT).data)
    assert "۱ دفتر مرکزی تهران" in text


def test_a_note_in_english_reads_from_the_left():
    words = "Footnote in English, 2026."
    block = para("متن", noted(" گزارش", words), " است.")
    assert words in flat(write_pdf(package(block), IMPRINT).data)


def test_an_english_release_reads_from_the_left():
    blocks = (
        para("The first ", noted("words", "A note."), " of a line."),
        quote("Nobody waits.", by="Nasrin Kavian"),
        bullets("By phone"),
        photo("a.jpg", "The night line", "A. P."),
    )
    pack = package(*blocks, meta=Meta(language="en"))
    written, layout = write_pdf_with_layout(pack, IMPRINT)
    text = flat(written.data)
    assert "1 A note." in text
    assert "The night line; " in text
    lefts = {line.block: min(c.left for c in line.clusters) for line in layout.lines}
    assert lefts["b1"] < lefts["b2"] < 100
    assert lefts["b3"] < 100


def test_a_long_note_and_many_notes_lose_nothing():
    long = " ".join(PURE * 3)
    runs = [noted(f" واژهٔ {n}", f"پانوشت شمارهٔ {n}؛ {long}") for n in range(12)]
    blocks = (para(*runs), *(para(words) for words in PURE * 6))
    text = flat(write_pdf(package(*blocks), IMPRINT).data)
    assert [n for n in range(12) if f"پانوشت شمارهٔ {n}؛" not in text] == []


def test_notes_in_a_table_are_printed_once():
    rows = [[(f"ردیف {n}",), ("متن",)] for n in range(60)]
    rows[0][1] = (noted("سرستون", FIRST),)
    rows[50][1] = (noted("متن", SECOND),)
    block = replace(table(("", "")), rows=tuple(map(tuple, rows)))
    text = flat(write_pdf(package(block), IMPRINT).data)
    assert text.count("ردیف 59") == 1
    assert text.count(FIRST) >= 1
    assert text.count(SECOND) == 1


def test_a_rectangle_over_a_note_is_its_run():
    block = para("متن", noted(" گزارش", FIRST), " و ادامه.")
    _, layout = write_pdf_with_layout(package(block), IMPRINT)
    lines = [line for line in layout.lines if line.block == "b1"]
    assert len(lines) == 2
    assert {(c.start, c.end) for c in lines[1].clusters} == {(3, 9)}


def test_each_note_is_tagged_and_named():
    runs = [noted(f" واژهٔ {n}", f"پانوشت {n}") for n in range(3)]
    made = read(package(para(*runs)))
    tags = [each for each in structure(made) if each.get("/S") == "/Note"]
    assert len({each["/ID"] for each in tags}) == 3
    kinds = [each.get("/S") for each in structure(made)]
    assert kinds.count("/Reference") == 3
    names = made.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert [str(name) for name in names[::2]] == ["note-0001", "note-0002", "note-0003"]
    assert names[1].get_object()["/S"] == "/Note"


def read(pack, look=IMPRINT):
    return pypdf.PdfReader(BytesIO(write_pdf(pack, look).data))


def test_code_and_fingerprint_are_in_the_metadata():
    made = read(package())
    xmp = made.trailer["/Root"]["/Metadata"].get_data().decode()
    digest = fingerprint(news())
    assert made.metadata["/PressdeskFingerprint"] == digest
    assert made.metadata["/PressdeskNewsCode"] == "140500012"
    assert f"<pressdesk:fingerprint>{digest}</pressdesk:fingerprint>" in xmp
    assert "<dc:identifier>140500012</dc:identifier>" in xmp


def test_a_draft_has_a_fingerprint_and_no_code():
    made = read(package(stamped=False))
    assert made.metadata["/PressdeskFingerprint"] == fingerprint(news(stamped=False))
    assert "/PressdeskNewsCode" not in made.metadata


def test_the_outline_has_the_headings():
    made = read(package(intertitle("میان‌تیتر یک"), para("متن"), intertitle("دو")))
    first, inner = made.outline
    assert first["/Title"].startswith("سامانهٔ")
    assert [each["/Title"] for each in inner] == ["میان‌تیتر یک", "دو"]


def structure(made):
    objects = (made.get_object(n) for n in range(1, made.trailer["/Size"]))
    return [o for o in objects if isinstance(o, dict) and "/S" in o]


def alts(made):
    return [o.get("/Alt") for o in structure(made) if o["/S"] == "/Figure"]


def test_an_issued_release_ends_with_its_square():
    pack = package(para(*PURE))
    made = read(pack)
    assert qr_text(pack.release, IMPRINT).replace("\n", " · ") in alts(made)
    assert "/Im" not in str(made.pages[0]["/Resources"].get("/XObject", {}))
    text = flat(write_pdf(package(para(*PURE)), IMPRINT).data)
    assert set(IMPRINT.labels.fingerprint.split()) <= set(text.replace(":", "").split())
    assert seal(news(stamped=False), IMPRINT) is None
    assert len(alts(read(package(para(*PURE), stamped=False)))) == 1


UNTIL = "یکشنبه ۲۷ اردیبهشت ۱۴۰۵، ساعت ۱۰:۴۲"


@pytest.mark.parametrize("stamped", [True, False])
def test_an_embargo_is_drawn_but_is_no_text_of_its_own(stamped):
    pack = package(para(bold("متن")), stamped=stamped)
    plain = write_pdf(pack, IMPRINT).data
    data = write_pdf(pack, imprint(embargo=UNTIL)).data
    assert hits(plain, "۱۰:۴۲") == 0
    assert hits(data, "۱۰:۴۲") == 1  # the line above the headline
    assert len(data) > len(plain) + 1000
