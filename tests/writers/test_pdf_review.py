"""The review copy: numbers that fit the lines, marks where something changed."""

import json
from io import BytesIO
from itertools import pairwise

import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from pressdesk.document import layout
from pressdesk.document.changes import Changes, changes
from pressdesk.document.nodes import Span, replace
from pressdesk.document.package import Package
from pressdesk.i18n.messages import Messages
from pressdesk.text.characters import LRM, RLM
from pressdesk.writers.pdf import write_pdf
from pressdesk.writers.pdf.review import ReviewCopy, write_review
from pressdesk.writers.pdf.review.marking import cuts_of, marked
from pressdesk.writers.pdf.review.paper import paper
from pressdesk.writers.pdf.review.rows import rows_of
from pressdesk.writers.public import fingerprint
from tests.builders import para, photo, table
from tests.strategies import packages, releases
from tests.writers.printed import IMPRINT, MEDIA, PURE, news, package
from tests.writers.test_pdf_text import flat

MM = 72 / 25.4
QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def made(package, found=None, language="fa", **fields):
    facts = {
        "number": 1,
        "instant": "2026-05-18T09:00:00+03:30",
        "date": "دوشنبه ۲۸ اردیبهشت ۱۴۰۵",
        "time": "۹:۰۰",
        "fingerprint": fingerprint(package.release),
        "revision": 1,
        "draft": not package.release.issued,
        "say": Messages(language).text,
        "changes": found or Changes(),
    }
    return write_review(package, IMPRINT, ReviewCopy(**facts | fields)).data


def embedded(data, name):
    return pypdf.PdfReader(BytesIO(data)).attachments[name][0]


def rows(data):
    return rows_of(layout.load(embedded(data, "layout.json")).lines)


def picture(data, number=0, scale=3):
    with pypdfium2.PdfDocument(data) as document:
        return document[number].render(scale=scale).to_pil().convert("L")


def darkest(image, y):
    return image.crop((0, y, image.width, y + 1)).getextrema()[0]


def changed(old, *edits):
    """A release with the words of blocks exchanged, and the marks of a copy of it."""
    body = list(old.body)
    for number, was, now in edits:
        (words,) = body[number].text
        assert was in words
        body[number] = replace(body[number], text=(words.replace(was, now),))
    new = replace(old, body=tuple(body))
    return new, changes(old, new)


@pytest.fixture(scope="module")
def long():
    rows_ = [("برنامه", "شمار"), *[(f"خط {n} " * 9, "۱٬۲۵۰") for n in range(12)]]
    noted = para("این جمله ", Span("پانوشت", note="نک. گزارش سالانه."), " دارد.")
    return package(*map(para, PURE * 4), noted, table(*rows_), para(PURE[0]))


def test_lines_are_numbered_from_the_first_to_the_last(long):
    found = rows(made(long))
    assert [row.number for row in found] == list(range(1, len(found) + 1))
    assert found[0].block == "kicker"
    assert found[-1].block == "end_mark"
    assert found[-1].page >= 2
    for one, other in pairwise(found):
        assert one.page < other.page or one.baseline > other.baseline + 2


def test_each_line_has_its_number_beside_it_and_nothing_else_has(long):
    data = made(long)
    found = rows(data)
    look = paper(IMPRINT.letterhead, "rtl")
    left = (look.paper.width - look.margins.start) * MM + 18
    for page in range(3):
        image = picture(data, page)
        strip = image.crop((round(left * 3), 0, round((left + 24) * 3), image.height))
        inked = {y for y in range(strip.height) if darkest(strip, y) < 160}
        mine = [row for row in found if row.page == page]
        for row in mine:
            foot = image.height - round(row.baseline * 3)
            assert inked & set(range(foot - 18, foot + 1)), row.number
            inked -= set(range(foot - 24, foot + 3))
        assert not inked


def test_cells_beside_each_other_are_one_line():
    found = rows(made(package(table(("برنامه", "شمار"), ("پویش", "۱۲")))))
    assert (
        len(
            [
                row
                for row in found
                if row.block
                not in ("headline", "lead", "kicker", "subhead", "end_mark")
            ]
        )
        == 2
    )


def test_the_text_layer_has_no_numbers_and_all_of_the_text(long):
    plain, copied = (flat(each) for each in (write_pdf(long, IMPRINT).data, made(long)))
    for words in PURE:
        assert words.replace(" ", "") in plain.replace(" ", "")
        assert words.replace(" ", "") in copied.replace(" ", "")
    first = embedded(made(long), "release.json")
    assert json.loads(first)["id"] == long.release.id
    stock = pypdf.PdfReader(BytesIO(write_pdf(long, IMPRINT).data))
    assert first == stock.attachments["release.json"][0]


def test_the_file_knows_which_copy_it_is(long):
    facts = json.loads(embedded(made(long, number=4, since=3), "review.json"))
    assert facts["number"] == 4
    assert facts["release"] == long.release.id
    assert facts["fingerprint"] == fingerprint(long.release)


def test_what_stands_on_each_page(long):
    data = made(long, number=2, since=1, since_date="دیروز")
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            words = page.get_textpage().get_text_bounded()
            assert "نسخهٔ بازبینی ۲" in words
            assert "دوشنبه ۲۸ اردیبهشت ۱۴۰۵" in words
            assert "پاراف" in words
            assert fingerprint(long.release)[:4] in words


def test_a_first_copy_has_no_marks_and_an_unchanged_one_says_so():
    pack = package(*map(para, PURE))
    assert "نخستین" in flat(made(pack))
    same = flat(made(pack, number=2, since=1, since_date="دیروز"))
    assert "بدون تغییر" in same
    assert "حذف" not in same


def test_changed_lines_are_listed_and_marked():
    old = news(*map(para, PURE))
    new, found = changed(old, (0, "بلندگوی", "صدای"), (1, "تازه ", ""))
    data = made(Package(new, MEDIA), found, number=2, since=1, since_date="دیروز")
    lines = rows(data)
    marks = marked(lines, found, cuts_of(lines, found))
    (bar,) = [each for each in marks if each.changed]
    (cut,) = [each for each in marks if each.cuts]
    assert (bar.row.block, cut.row.block) == (new.body[0].id, new.body[1].id)
    said = "".join(c for c in flat(data) if c not in f" {LRM}{RLM}")
    words = Messages("fa").number
    assert f"سطر{words(bar.row.number)}" in said
    # a reader may put the colon on the number's other side
    assert f"سطر{words(cut.row.number)}«تازه»" in said.replace(":", "")
    look = paper(IMPRINT.letterhead, "rtl")
    image = picture(data, bar.row.page)
    x = round(((look.paper.width - look.margins.start) * MM + 5.5) * 3)
    dark = {
        row.number
        for row in lines
        if image.getpixel((x, image.height - round((row.top + row.bottom) / 2 * 3)))
        < 120
    }
    assert dark == {bar.row.number}
    ((left, right),) = bar.spans
    y = image.height - round((bar.row.baseline - 3.8) * 3)
    assert image.getpixel((round((left + right) / 2 * 3), y)) < 120


def test_a_block_that_is_gone_leaves_a_caret_once_though_pages_follow(long):
    old = long.release
    new = replace(old, body=(*old.body[:1], *old.body[2:]))
    found = changes(old, new)
    data = made(Package(new, MEDIA), found, number=2, since=1, since_date="دیروز")
    lines = rows(data)
    cuts = cuts_of(lines, found)
    assert len(cuts) == 1
    (number,) = cuts
    assert lines[number - 1].block == new.body[0].id
    assert flat(data).count("حذف‌شده پس") == 1


def test_a_photo_without_words_is_named_by_the_line_before_it():
    words = [para(PURE[0]), photo("a.jpg"), para(PURE[1]), para(PURE[1])]
    old = news(*words)
    before, shown, *after = old.body
    new = replace(old, body=(before, replace(shown, media="b.jpg"), *after))
    found = changes(old, new)
    pack = Package(new, {"b.jpg": MEDIA["a.jpg"]})
    data = made(pack, found, number=2, since=1, since_date="دیروز")
    lines = rows(data)
    last = [row for row in lines if row.block == old.body[0].id][-1]
    assert f"سطر{Messages('fa').number(last.number)}تازه" in flat(data).replace(" ", "")
    below = lines[last.number]
    look = paper(IMPRINT.letterhead, "rtl")
    image = picture(data, last.page)
    x = round(((look.paper.width - look.margins.start) * MM + 5.5) * 3)
    middle = (last.bottom + below.top) / 2
    assert image.getpixel((x, image.height - round(middle * 3))) < 120


def test_a_change_of_the_run_is_none_of_its_footnote():
    noted = para("این ", Span("جمله", note="نک. گزارش سالانه."), " پانوشت دارد.")
    old = news(noted)
    text = ("این ", Span("عبارت", note="نک. گزارش سالانه."), " پانوشت دارد.")
    new = replace(old, body=(replace(old.body[0], text=text),))
    lines = rows(made(Package(new, MEDIA)))
    found = changes(old, new)
    assert [each.row.noted for each in marked(lines, found, {}) if each.changed] == [
        False
    ]
    text = ("این ", Span("جمله", note="نک. گزارش نو."), " پانوشت دارد.")
    new = replace(old, body=(replace(old.body[0], text=text),))
    found = changes(old, new)
    both = [each.row.noted for each in marked(lines, found, {}) if each.changed]
    assert both == [False, True]


def test_an_english_release_is_written_on_from_the_left():
    release = news(para("The night line begins at six."))
    release = replace(release, meta=replace(release.meta, language="en"))
    data = made(Package(release, MEDIA), language="en")
    edges = [c.left for row in rows(data) for c in row.clusters]
    assert min(edges) < 40 * MM
    assert "Review copy 1" in flat(data)


def test_a_copy_is_the_same_twice():
    old = news(*map(para, PURE))
    new, found = changed(old, (0, "بلندگوی", "صدای"))
    fields = {"number": 2, "since": 1, "since_date": "دیروز"}
    first, again = (made(Package(new, MEDIA), found, **fields) for _ in range(2))
    assert first == again


@settings(max_examples=15, **QUICK)
@given(packages(), releases())
def test_any_release_after_any_other_gives_a_copy(pack, earlier):
    body = [
        replace(block, id=other.id)
        for block, other in zip(earlier.body, reversed(pack.release.body), strict=False)
    ]
    old = replace(earlier, body=tuple(body))
    found = changes(old, pack.release)
    data = made(pack, found, number=2, since=1, since_date="دیروز")
    assert [row.number for row in rows(data)] == list(range(1, len(rows(data)) + 1))
