from __future__ import annotations

import re

from hypothesis import given

from pressdesk.document.nodes import Correction, Meta, replace
from pressdesk.writers.naming import LONGEST, latin_name, topic
from tests import strategies
from tests.writers.printed import IMPRINT, imprint, news

UNTIL = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"


def test_code_day_and_slug():
    given_ = news(meta=Meta(slug="Night line"))
    assert latin_name(given_, IMPRINT) == "140500012-1405-02-27-night-line"
    assert latin_name(news(), IMPRINT) == "140500012-1405-02-27-samaneh-paskhguyi"


def test_a_long_code_and_a_long_word_are_cut():
    given_ = news(meta=Meta(slug="a" * 60))
    long = replace(given_, stamp=replace(given_.stamp, code="KH-" * 20))
    for each in (given_, long):
        name = latin_name(each, IMPRINT)
        assert len(name) == LONGEST
        assert re.fullmatch(r"(140500012|(KH-){7}KH)-1405-02-27-a+", name)


def test_a_draft_and_a_correction_have_no_code():
    given_ = news(stamped=False, meta=Meta(slug="night"))
    assert latin_name(given_, IMPRINT) == "draft-1405-02-27-night"
    corrected = replace(news(meta=Meta(slug="night")), correction=Correction(2))
    assert latin_name(corrected, IMPRINT) == "draft-1405-02-27-night"
    assert latin_name(replace(given_, headline=(), meta=Meta()), IMPRINT) == (
        "draft-1405-02-27-00000000"
    )


def test_under_embargo_no_topic():
    secret = imprint(embargo=UNTIL)
    given_ = news(meta=Meta(slug="night-line"))
    assert topic(given_, secret) == ""
    assert latin_name(given_, secret) == "140500012-1405-02-27"
    draft = news(stamped=False, meta=Meta(slug="night-line"))
    assert latin_name(draft, secret) == "draft-1405-02-27-00000000"


def test_a_code_that_is_no_name():
    given_ = news(stamped=True, meta=Meta(slug="x1"))
    odd = replace(given_, stamp=replace(given_.stamp, code="ر‌ع/۱۴۰۵-۱۲"))
    assert latin_name(odd, IMPRINT) == "1405-12-1405-02-27-x1"


@given(strategies.releases())
def test_every_name_is_plain(release):
    name = latin_name(release, IMPRINT)
    assert re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", name)
    assert len(name) <= LONGEST
