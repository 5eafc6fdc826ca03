"""The layout map against pdfium's own boxes of the painted characters."""

from __future__ import annotations

import random
from io import BytesIO

import pypdf
import pypdfium2
import pytest

from pressdesk.document.layout import Box, load
from pressdesk.document.nodes import PARTS, ListItem, Span, plain, replace
from pressdesk.document.package import Package
from pressdesk.document.schema import block_text
from pressdesk.notices import Place
from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.writers.pdf import write_pdf_with_layout
from tests import corpus
from tests.builders import bold, bullets, ltr, para, photo, quote, table
from tests.desks import make_desk
from tests.writers.printed import IMPRINT, MEDIA, PURE, news, package

MARKS = "".join(BIDI_CONTROLS)
MIXED = (
    "شرکت (Google ",
    bold("LLC"),
    ") با شمارهٔ 021-55501370 و ",
    ltr("+98 21 8877 6655"),
    "، نسخهٔ ۲٫۵ را ۱۴۰۵/۰۲/۲۷ در example.org  (ISO 9001) منتشر کرد.\nخط دوم.",
)


def texts(release):
    made = {name: plain(release.part(name)) for name in PARTS}
    return made | {block.id: block_text(block) for block in release.body}


def printed(pack):
    written, layout = write_pdf_with_layout(pack, IMPRINT)
    return written.data, layout


def covered(layout, name):
    """The code points of a block that the map places."""
    lines = [line for line in layout.lines if line.block == name]
    return {at for line in lines for c in line.clusters for at in range(c.start, c.end)}


def blocks():
    inner = bullets("یک", "دو", "سه")
    nested = replace(
        inner,
        items=(
            ListItem(("یک",)),
            ListItem(("دو", bold(" پررنگ")), 1),
            ListItem(("سه",)),
        ),
    )
    return (
        para(*MIXED),
        nested,
        quote("«سلام»", " بر شما", by="نسرین کاویان"),
        replace(
            photo("a.jpg", photographer="آرش"),
            caption=("خط شبانه ", Span("پیوند", link="https://a.example")),
        ),
        table(("برنامه", ""), ("", "۱٬۲۵۰"), caption="جدول"),
        para("معلّمِ اوّل و لاله‌های سلام 🎉"),
    )


def test_every_character_has_its_place():
    pack = package(*blocks())
    _, layout = printed(pack)
    for name, text in texts(pack.release).items():
        black = {at for at, char in enumerate(text) if not char.isspace()}
        missing = black - covered(layout, name)
        assert not missing, (name, [text[at] for at in sorted(missing)])
        assert max(covered(layout, name), default=0) <= len(text)


@pytest.mark.parametrize("case", corpus.SUBSET, ids=lambda case: case.name)
def test_the_corpus_is_covered(case, tmp_path):
    around = corpus.imprint(make_desk(tmp_path), case)
    _, layout = write_pdf_with_layout(case.package, around)
    for name, text in texts(case.release).items():
        black = {at for at, char in enumerate(text) if not char.isspace()}
        assert black <= covered(layout, name)


def test_the_file_carries_the_map():
    data, layout = printed(package())
    reader = pypdf.PdfReader(BytesIO(data))
    (found,) = reader.attachments["layout.json"]
    assert load(found) == layout
    names = [f.get_object() for f in reader.trailer["/Root"]["/AF"]]
    kinds = {f["/UF"]: f["/AFRelationship"] for f in names}
    assert kinds == {"release.json": "/Source", "layout.json": "/Data"}


def words_on(data):
    """Each word that pdfium reads: page, text, box around its characters."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            start, chars = 0, text.get_text_range()
            for end in range(len(chars) + 1):
                if end == len(chars) or chars[end].isspace():
                    if end > start:
                        yield number, chars[start:end], _box(text, start, end)
                    start = end + 1


def _box(text, start, end):
    boxes = [text.get_charbox(at) for at in range(start, end)]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def test_a_rectangle_over_words_is_their_place():
    pack = package(*map(para, PURE * 6))
    data, layout = printed(pack)
    known = texts(pack.release)
    found = 0
    for page, word, (left, bottom, right, top) in words_on(data):
        box = Box(page, right, bottom, left, top)
        for place in layout.places([box]):
            assert known[place.block][place.start : place.end].strip() == word
            found += 1
    assert found > 6 * len(" ".join(PURE).split())


def test_stretches_over_lines_are_exact():
    pack = package(*map(para, PURE))
    data, layout = printed(pack)
    known = texts(pack.release)
    read = [w for w in words_on(data) if layout.places([Box(w[0], *w[2])])]
    rnd = random.Random(7)
    for _ in range(100):
        start = rnd.randrange(len(read) - 12)
        some = read[start : start + rnd.randrange(1, 12)]
        places = layout.places([Box(page, *box) for page, _, box in some])
        quote = " ".join(known[p.block][p.start : p.end].strip() for p in places)
        assert quote.split() == " ".join(word for _, word, _ in some).split()


@pytest.mark.parametrize(
    ("word", "number"), [("برنامه", 4), ("کاویان", 2), ("پررنگ", 1), ("شبانه", 3)]
)
def test_words_of_tables_lists_quotes_and_captions(word, number):
    pack = package(*blocks())
    data, layout = printed(pack)
    block = pack.release.body[number]
    start = block_text(block).index(word)
    wanted = Place(block.id, start, start + len(word))
    hits = [layout.places([Box(p, *b)]) for p, w, b in words_on(data) if word in w]
    assert (wanted,) in hits


@pytest.mark.parametrize("run", ["Google LLC", "+98 21 8877 6655", "021-55501370"])
def test_a_left_to_right_run_in_a_mixed_line(run):
    pack = package(*blocks())
    data, layout = printed(pack)
    # pdfium reads such a line in an order of its own; the run's ends are enough
    ends = {run.split()[0], run.split()[-1]}
    boxes = [b for _, w, b in words_on(data) if w.strip("()،" + MARKS) in ends]
    left, bottom, right, top = zip(*boxes, strict=True)
    box = Box(0, min(left), min(bottom), max(right), max(top))
    block = pack.release.body[0]
    (place,) = layout.places([box])
    assert block_text(block)[place.start : place.end].strip("()،") == run


def test_a_repeated_head_row_has_its_place_on_each_page():
    rows = [(f"ردیف {n}", "متن") for n in range(80)]
    pack = package(table(("سرستون", "دوم"), *rows))
    data, layout = printed(pack)
    (block,) = pack.release.body
    heads = [layout.places([Box(p, *b)]) for p, w, b in words_on(data) if w == "سرستون"]
    assert len(heads) >= 3
    assert set(heads) == {(Place(block.id, 1, 7),)}


def test_extents_are_one_box_a_page():
    pack = package(*map(para, PURE * 9))
    _, layout = printed(pack)
    boxes = layout.extents()
    assert set(boxes) == {n for n, t in texts(pack.release).items() if t.strip()}
    assert {box.page for found in boxes.values() for box in found} == {0, 1}
    assert all(box.y0 < box.y1 and box.x0 < box.x1 for b in boxes.values() for box in b)


def test_the_bare_engine_has_no_map(monkeypatch):
    from pressdesk.writers import pdf

    monkeypatch.setattr(pdf, "supported", lambda: False)
    data, layout = printed(Package(news(), MEDIA))
    assert layout.lines == ()
    assert "layout.json" not in pypdf.PdfReader(BytesIO(data)).attachments
