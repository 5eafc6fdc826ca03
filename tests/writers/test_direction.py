"""Mixed lines of the PDF are painted in the order of the bidirectional algorithm.

The texts and the places of their isolates are written by hand in tests/corpus/texts.
The normal run takes some releases of the corpus, the gates take all.
"""

import pytest

from pressdesk.writers import markup
from tests.corpus import BY_NAME, CASES, imprint, written
from tests.desks import make_desk
from tests.writers import extracted
from tests.writers.bidi_oracle import as_painted, seen
from tests.writers.test_pdf_text import flat

NORMAL = ("mixed-first", "mixed-second", "quotes", "marked", "arabic", "english")
ORDERED = [case for case in CASES if case.ordered]


def disorder(case, pieces):
    """The paragraphs of a case that are not painted as the algorithm orders them.

    `pieces` holds the painted lines of every paragraph, in any order.
    """
    base = "L" if case.release.meta.language == "en" else "R"
    lines = [[line for line in map(seen, piece) if line] for piece in pieces]
    known = {"".join(sorted("".join(piece))): piece for piece in lines}
    wrong = []
    for block, text in case.ordered.items():
        painted = known.get("".join(sorted(seen(text))), [])
        wanted = as_painted(text, list(map(len, painted)), base) if painted else []
        if painted != wanted or not painted:
            wrong.append((block, painted, wanted))
    return wrong


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return make_desk(tmp_path_factory.mktemp("home"))


def lines(desk, case):
    return extracted.pdf_lines(written(desk, case, "pdf")["pdf"].data)


@pytest.mark.parametrize("name", NORMAL)
def test_mixed_lines_are_in_order(desk, name):
    case = BY_NAME[name]
    assert disorder(case, lines(desk, case)) == []


@pytest.mark.gate
def test_all_mixed_lines_of_the_corpus_are_in_order(desk):
    found = {case.name: disorder(case, lines(desk, case)) for case in ORDERED}
    assert len(found) > 15
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_text_without_isolates_is_caught(desk, monkeypatch):
    monkeypatch.setattr(markup, "_isolates", lambda *_: ())
    case = BY_NAME["mixed-first"]
    assert len(disorder(case, lines(desk, case))) >= 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda piece: [line[::-1] for line in piece],
        lambda piece: [line.replace("0", "1") for line in piece],
        lambda piece: piece[1:],
    ],
    ids=["turned", "another-digit", "a-line-lost"],
)
def test_lines_that_are_painted_otherwise_are_caught(desk, spoil):
    case = BY_NAME["mixed-first"]
    assert disorder(case, map(spoil, lines(desk, case)))


@pytest.mark.parametrize(
    ("isolated", "lengths", "wanted"),
    [
        ("\u2066ab-12\u2069 است", [8], ["تساab-12"]),
        ("تلفن \u2066+98 21\u2069", [9], ["+9821نفلت"]),
        ("متن (\u2066ISO\u2069)", [8], ["(ISO(نتم"]),
        ("یک \u2066two 2\u2069 سه", [5, 3], ["twoکی", "هس2"]),
        ("شمار ۱۲-۱۵ نفر", [12], ["رفن۱۵-۱۲رامش"]),
        ("\u2066a\u2069 ۱۲-۱۵", [6], ["۱۲-۱۵a"]),
        ("متن one two است", [6, 6], ["oneنتم", "تساtwo"]),
        ("متن ۱۲-۱۵ است", [3, 5, 3], ["نتم", "۱۵-۱۲", "تسا"]),
    ],
)
def test_the_oracle_knows_what_people_expect(isolated, lengths, wanted):
    assert as_painted(isolated, lengths) == wanted


def test_an_english_page_is_framed_in_english(desk):
    text = flat(written(desk, BY_NAME["english"], "pdf")["pdf"].data)
    assert "Page 2 of 2" in text
    assert "News code: 140500012" in text
    assert "Date: 1405/02/27" in text


def test_an_english_embargo_is_told_in_english(desk):
    around = imprint(desk, BY_NAME["english-draft"])
    assert around.embargo == "Monday 28 Ordibehesht 1405, 08:00"
    assert around.time.isascii()
