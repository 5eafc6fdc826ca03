"""Any text or bytes into any reader: a Reading or Unreadable, in bounded time."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.document.nodes import plain
from pressdesk.notices import Unreadable
from pressdesk.readers.catalogue import READERS, read
from pressdesk.readers.plain import read_plain
from pressdesk.readers.reading import Reading
from pressdesk.text.characters import in_alphabet

SIZE = 200_000
SECONDS = 8.0
WORDS = st.sampled_from(
    """انتهای پیام/|نظر شما|بیشتر بخوانید:|کد خبر: 123|۲۷ اردیبهشت ۱۴۰۲ - ۱۲:۵۵|«|»|:|،
به گزارش آبان‌رود، |لید:|تیتر:|منبع: الف|برچسب‌ها: الف، ب|غیرقابل انتشار تا ۱۴۰۲/۰۲/۲۷
/۱۱۷|<p>|</p>|<div>|<table><tr><td>|<ul><li>|<h1>|<a href="x:y">|<br>|&#0;|&#x202e;
<blockquote>|</blockquote>|<img src="data:,x">|گفت: |سه شنبه|99:99|۱۴۰۲/۱۳/۴۵
۰۲/۰۲/۲۷|<a href="http://[">|<script type="application/ld+json">|{"@type":"Article",
<h2>|<figure>|<figcaption>|</figure>|<amp-img>|<meta property="og:title" content="ب">
""".replace("\n", "|").split("|")
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=12), st.just("\n")), max_size=40)
LAW = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
HOSTILE = (
    "ا",
    " ",
    "\n",
    "۱ ",
    "۱۲:",
    "1402/",
    "/",
    "*",
    "-",
    "«",
    "به گزارش ",
    "انتهای پیام ",
    "کد خبر ",
    "الف ب - ",
    "ا‌",
    "• ",
    "#ا ",
    "گفت ",
    "نظر شما\n",
    "انتهای پیام/\n",
    "<div>",
    "<b>",
    "<table><tr><td>",
    "<p>متن بلند یک دو سه چهار پنج شش هفت هشت نه ده",
    "<meta charset=",
    "<a href='",
    "&#x202e;",
    "<ul><li>",
    "<h2>الف",
    "\u064b",
)


def obey(reader, data):
    try:
        reading = reader(data)
    except Unreadable as error:
        reading = None
        known = error.notice.id
    if reading is None:
        assert known
        return
    assert isinstance(reading, Reading)
    release = reading.package.release
    for name in ("kicker", "headline", "subhead", "lead", "end_mark"):
        assert all(map(in_alphabet, plain(release.part(name))))
    assert len({block.id for block in release.body}) == len(release.body)


@LAW
@given(TEXTS)
def test_any_text_is_read(parts):
    obey(read_plain, "".join(parts))


@LAW
@given(st.binary(max_size=400))
@pytest.mark.parametrize("entry", READERS, ids=lambda entry: entry.id)
def test_any_bytes_are_read(entry, data):
    obey(entry.read, data)


@LAW
@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "cp1256"]))
@pytest.mark.parametrize("entry", READERS, ids=lambda entry: entry.id)
def test_any_encoded_text_is_read(entry, parts, encoding):
    obey(entry.read, "".join(parts).encode(encoding, "replace"))


@LAW
@given(st.text(max_size=30), st.binary(max_size=100))
def test_any_name_is_read(name, data):
    obey(lambda content: read(name, content), data)


@LAW
@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=6))
def test_no_letter_of_plain_text_is_lost_silently(paragraphs):
    """What is neither kept nor told of must be white space."""
    source = "\n\n".join(paragraphs)
    reading = read_plain(source)
    release = reading.package.release
    kept = [plain(getattr(block, "text", ())) for block in release.body]
    kept += [plain(release.part(n)) for n in ("headline", "lead", "end_mark")]
    if not any(n.args.keys() & {"text", "line", "count"} for n in reading.notices):
        assert sorted("".join("".join(kept).split())) == sorted("".join(source.split()))


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("entry", READERS, ids=lambda entry: entry.id)
def test_hostile_repetition_is_read_in_bounded_time(entry, unit):
    data = (unit * (SIZE // len(unit.encode()) + 1)).encode()[:SIZE]
    start = time.perf_counter()
    obey(entry.read, data)
    assert time.perf_counter() - start < SECONDS
