"""Pages of Word files as LibreOffice sets them: the end together, the head apart."""

import re
import zipfile
from itertools import product

import msgspec
import pypdfium2
import pypdfium2.raw as raw
import pytest

from pressdesk.text.characters import BIDI_CONTROLS, NBSP, ZWNJ
from pressdesk.writers.letterhead import IDS, load
from tests.builders import end_mark, para
from tests.corpus import written
from tests.corpus.case import made
from tests.corpus.hand import (
    META,
    TALK,
    crowded,
    custom,
    english,
    issued,
    logo,
    replace_office,
    small,
)
from tests.desks import make_desk
from tests.e2e.test_direction_elsewhere import as_pdf

pytestmark = pytest.mark.gate
A5 = {"width": 148.0, "height": 210.0}
POINTS = 72 / 25.4
SLACK = 1.0  # points
SQUARE = 21.0 * POINTS
LAST, END = "LASTLINE", "ENDMARK"
MAIL = META.contact.email.partition("@")[0]  # its parts come in any order
LENGTHS = range(2, 26, 3)
OFFICE = replace_office(logo=logo("PNG"))
UNSEEN = (*BIDI_CONTROLS, NBSP, ZWNJ, " ", "\r", "\n", "\0")
change = msgspec.structs.replace

OPEN = change(crowded(), header=change(crowded().header, style="line"))


def on(look, **paper):
    return change(look, paper=change(look.paper, **paper))


def shipped():
    for name, paper in product(IDS, ({}, A5)):
        yield f"{name}-{'a5' if paper else 'a4'}", on(load(name), **paper)


LOOKS = {
    **dict(shipped()),
    "custom": custom(),
    "crowded": crowded(),
    "open-a5": change(
        on(crowded(), **A5), header=change(crowded().header, style="line")
    ),
    "small": small(),
}
SIDED = {
    f"{name}-{side}": change(look, logo=change(look.logo, side=side))
    for (name, look), side in product(LOOKS.items(), ("start", "middle", "end"))
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return make_desk(tmp_path_factory.mktemp("home"))


def files(desk, cases, folder):
    for case in cases:
        path = folder / f"{case.name}.docx"
        path.write_bytes(written(desk, case, "docx")["docx"].data)
        yield path


def ending(look, count):
    """A release of so many paragraphs; its last line and its end can be found."""
    body = [para(TALK[at % 24]) for at in range(count)]
    return issued(*body, para(f"{TALK[3]} {LAST}"), **end_mark(END))


def chars_of(page):
    """Each letter of a page and its box (left, bottom, right, top)."""
    shown = page.get_textpage()
    for at in range(shown.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(shown, at))
        if raw.FPDFText_IsGenerated(shown, at) != 1 and sign not in UNSEEN:
            yield sign, shown.get_charbox(at)


def boxes(chars, words):
    """The boxes of the letters of `words`; none when they do not stand there."""
    at = "".join(sign for sign, _ in chars).find(words)
    return [box for _, box in chars[at : at + len(words)]] if at >= 0 else []


def pictures_of(page):
    return [each.get_bounds() for each in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]


def _square(box):
    left, bottom, right, top = box
    sides = right - left, top - bottom
    return all(abs(side - SQUARE) < SLACK for side in sides)


def end_faults(path, look):
    """What of the end is parted from the square or stands below the text area."""
    floor = look.margins.bottom * POINTS - SLACK
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            squares = list(filter(_square, pictures_of(page)))
            if not squares:
                continue
            chars, found = list(chars_of(page)), []
            for words in (LAST, END, META.contact.phone, MAIL):
                found += [] if boxes(chars, words) else [f"parted: {words}"]
            marks = [box for _, box in chars if _near(box, squares[0])]
            marks += squares + boxes(chars, MAIL)
            low = min(bottom for _, bottom, *_ in marks)
            return found + ([f"low: {floor - low:.0f}"] if low < floor else [])
    return ["no square"]


def _near(box, square):
    """Whether a letter stands in the two lines below the square."""
    below = square[1] - box[3]
    return -2 < below < 30 and square[0] - 60 < box[0] < square[2] + 60


def test_the_end_stays_together_above_the_footer(desk, tmp_path):
    cases = {
        f"{name}-{count}": (look, made(f"{name}-{count}", ending(look, count),
                                       letterhead=look))
        for (name, look), count in product(LOOKS.items(), LENGTHS)
    }  # fmt: skip
    paths = list(files(desk, (case for _, case in cases.values()), tmp_path))
    read = zip(as_pdf(paths, tmp_path), cases.items(), strict=True)
    found = {name: end_faults(path, look) for path, (name, (look, _)) in read}
    assert not {name: faults for name, faults in found.items() if faults}


def test_an_end_that_may_be_parted_is_caught(desk, tmp_path):
    look = small()
    cases = [made(f"n{n}", ending(look, n), letterhead=look) for n in range(2, 12)]
    paths = list(files(desk, cases, tmp_path))
    for path in paths:
        with zipfile.ZipFile(path) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        loose = re.sub(rb"<w:(keepNext|cantSplit)/>", b"", parts["word/document.xml"])
        parts["word/document.xml"] = loose
        with zipfile.ZipFile(path, "w") as target:
            for name, data in parts.items():
                target.writestr(name, data)
    assert any(end_faults(path, look) for path in as_pdf(paths, tmp_path))


def head_faults(path):
    """Letters that the logo touches, and labels on another line than their values."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        top = page.get_height() - 45 * POINTS
        (left, bottom, right, upper) = max(pictures_of(page), key=lambda b: b[1])
        head = [(sign, box) for sign, box in chars_of(page) if box[1] > top]
        found = [
            f"touched: {sign}"
            for sign, box in head
            if box[0] < right and box[2] > left and box[1] < upper and box[3] > bottom
        ]
        colons = [box for sign, box in head if sign == ":"]
        digits = [box for sign, box in head if sign.isdigit()]
        for colon in colons:
            if not any(_on_line(colon, digit) for digit in digits):
                found.append("a label alone")
        return found if len(colons) >= 2 else [*found, "no label"]


def _on_line(one, other):
    return one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_logo_and_words_of_the_head_stand_apart(desk, tmp_path, language):
    release = english() if language == "en" else issued(para(TALK[0]))
    cases = [
        made(name, release, letterhead=look, office=OFFICE)
        for name, look in SIDED.items()
    ]
    paths = list(files(desk, cases, tmp_path))
    found = {path.stem: head_faults(path) for path in as_pdf(paths, tmp_path)}
    assert not {name: faults for name, faults in found.items() if faults}
