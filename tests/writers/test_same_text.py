"""Word, PDF and web page of one release: the same texts in the same order.

The normal run takes some releases of the corpus, the gates take all.
"""

from collections import Counter
from dataclasses import replace as changed

import pytest

from pressdesk.document.nodes import (
    PARTS,
    ListBlock,
    Photo,
    Quote,
    Span,
    Table,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS, ZWNJ, persian_digits
from tests.corpus import BY_NAME, CASES, SUBSET, imprint, written
from tests.desks import make_desk
from tests.writers import extracted

FORMATS = ("docx", "pdf", "html")
MIRRORED = str.maketrans(")]}»›>", "([{«‹<")
UNSEEN = BIDI_CONTROLS | set("\u00ad\u200b\u2028\ufeff")


def letters(text):
    """A text without spaces and direction: what must be the same everywhere."""
    return "".join(c for c in text if not c.isspace() and c not in UNSEEN)


def jumbled(text):
    """The letters of a text in no order: readers of PDF turn brackets and numbers."""
    return "".join(sorted(letters(text).translate(MIRRORED)))


def spoken(release, photo_by):
    """Every text that is printed, in reading order."""
    body = list(release.body)
    aside = ";" if release.meta.language == "en" else "؛"
    roles = [getattr(block, "role", "") for block in body]
    first = next((n for n, role in enumerate(roles) if role != "basmala"), len(body))
    parts = [release.part(name) for name in PARTS]
    order = (
        *(text for block in body[:first] for text in texts_of(block, photo_by, aside)),
        *parts[:-1],
        *(text for block in body[first:] for text in texts_of(block, photo_by, aside)),
        parts[-1],
    )
    return [text for text in order if letters(plain(text))]


def texts_of(block, photo_by, aside):
    """The texts of a block; the photographer stands behind the caption."""
    match block:
        case ListBlock():
            return [item.text for item in block.items]
        case Quote():
            return [block.text, block.speaker]
        case Photo():
            by = f"{photo_by}: {block.photographer}" if block.photographer else ""
            return [(*block.caption, f"{aside} " if block.caption and by else "", by)]
        case Table():
            return [block.caption, *(cell for row in block.rows for cell in row)]
    return [block.text]


def noted(text):
    return [run.note for run in text if isinstance(run, Span) and run.note]


def in_order(texts, found, key):
    """Which of `texts` are not among the pieces `found`, one behind the other.

    A text that goes on over pages may be cut into several pieces.
    """
    at, missing = 0, []
    for text in texts:
        end = _end_of(key(text), found, at, key)
        at = end or at
        if not end:
            missing.append(text)
    return missing


def _end_of(wanted, found, at, key):
    for start in range(at, len(found)):
        gathered = ""
        for end in range(start, len(found)):
            gathered += found[end]
            if len(key(gathered)) >= len(wanted):
                break
        if key(gathered) == wanted:
            return end + 1
    return 0


def differences(texts, around, made):
    """What an export in any format lacks of `texts`, their notes and what is around."""
    found = []
    words = [plain(text) for text in texts]
    notes = [note for text in texts for note in noted(text)]
    for name in FORMATS:
        have = getattr(extracted, name)(made[name])
        key = letters if name != "pdf" else without_marks if notes else jumbled
        found += [(name, "text", t) for t in in_order(words, have.pieces, key)]
        whole = Counter(key("".join(have.notes)))
        lost = (note for note in notes if Counter(key(note)) - whole)
        found += [(name, "note", note) for note in lost]
        found += [(name, "around", w) for w in around if not shows(have, w, name)]
    return found


def shows(have, word, name):
    """Whether a code or a date stands around the text.

    In a PDF it stands in a piece of its own, which may be turned when it is Latin.
    """
    if name != "pdf":
        return letters(word) in letters(have.around)
    sought = Counter(jumbled(word))
    for piece in have.pieces:
        rest = Counter(jumbled(piece)) - sought
        whole = not sought - Counter(jumbled(piece))
        if letters(word) in letters(piece) or (whole and not any(map(_counts, rest))):
            return True
    return False


def _counts(letter):
    return letter.isdigit() or (letter.isascii() and letter.isalpha())


def without_marks(text):
    """As `jumbled`; the numbers of footnotes stand among the letters of a PDF."""
    return "".join(c for c in jumbled(text) if not c.isdigit())


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return make_desk(tmp_path_factory.mktemp("home"))


def exported(desk, case):
    known = written(desk, case, *FORMATS)
    return {name: known[name].data for name in FORMATS}


def around_of(desk, case):
    """The news code and the date as printed."""
    shown, stamp = imprint(desk, case), case.release.stamp
    code = stamp.code if stamp else shown.labels.no_code
    persian = code.isdigit() and case.release.meta.language != "en"
    return (persian_digits(code) if persian else code, shown.date_numeric)


def judged(desk, case, made):
    shown = imprint(desk, case)
    texts = spoken(case.release, shown.labels.photo_by)
    return differences(texts, around_of(desk, case), made)


HEAVY = [pytest.param(c, marks=pytest.mark.gate) for c in CASES if c not in SUBSET]


@pytest.mark.parametrize("case", [*SUBSET, *HEAVY], ids=lambda case: case.name)
def test_the_formats_say_the_same(desk, case):
    assert judged(desk, case, exported(desk, case)) == []


def _lost(release):
    return replace(release, body=release.body[1:])


def _swapped(release):
    first, second, *rest = release.body
    return replace(release, body=(second, first, *rest))


def _half_space(release):
    first, *rest = release.body
    (words,) = first.text
    first = replace(first, text=(words.replace(ZWNJ, " "),))
    return replace(release, body=(first, *rest))


def _another_letter(release):
    return replace(release, lead=(plain(release.lead).replace("ی", "ي", 1),))


def _no_caption(release):
    return replace(release, body=tuple(map(_bare, release.body)))


def _bare(block):
    return replace(block, caption=()) if isinstance(block, Photo) else block


def _another_code(release):
    return replace(release, stamp=replace(release.stamp, code="140500013"))


def _another_day(release):
    instant = release.stamp.instant.replace("-17T", "-18T")
    return replace(release, stamp=replace(release.stamp, instant=instant))


def _mark_moved(release):
    return replace(release, end_mark=(), lead=(*release.lead, *release.end_mark))


PLANTS = (
    _lost,
    _swapped,
    _half_space,
    _another_letter,
    _no_caption,
    _another_code,
    _another_day,
    _mark_moved,
)


@pytest.mark.parametrize("plant", PLANTS)
def test_a_format_that_says_something_else_is_caught(desk, plant):
    case = BY_NAME["every-block"]
    other = Package(plant(case.release), case.package.media)
    good, bad = exported(desk, case), exported(desk, changed(case, package=other))
    for name in FORMATS:
        found = judged(desk, case, {**good, name: bad[name]})
        assert {told[0] for told in found} == {name}, (plant, name, found)
