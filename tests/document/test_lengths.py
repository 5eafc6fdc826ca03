from pressdesk.checks.structure import Limits
from pressdesk.document.lengths import Length, lengths, minutes
from tests import builders as b

LIMITS = Limits()


def test_every_part_and_the_whole():
    release = b.release(
        b.kicker("یک دو"),
        b.headline("تیتر خبر"),
        b.lead("لید " * 41),
        b.para("بند یک"),
        b.para("بند دو است"),
        b.table(("الف", "ب")),
        b.end_mark("پایان"),
    )
    assert lengths(release, LIMITS) == (
        Length("kicker", 2, 5),
        Length("headline", 2, 8, 0, 13),
        Length("lead", 41, 164, 20, 32, over=True),
        Length("body", 7, 20),
        Length("longest", 3, 10, 0, 80),
        Length("end_mark", 1, 5),
        Length("all", 53, 202),
    )


def test_what_is_empty_is_left_out():
    assert [each.part for each in lengths(b.release(), LIMITS)] == [
        "headline",
        "lead",
        "all",
    ]


def test_reading_time():
    assert [minutes(words) for words in (0, 90, 180, 187, 300, 1000)] == [
        1, 1, 1, 1, 2, 6,
    ]  # fmt: skip
