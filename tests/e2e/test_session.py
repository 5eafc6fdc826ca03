"""The whole of a release of two pages, written by hand; the power fails once."""

from datetime import time
from io import BytesIO

import pytest
from pypdf import PdfReader

from pressdesk.dates.jalali import JalaliDate
from pressdesk.document.nodes import Paragraph, plain, replace
from pressdesk.text.characters import persian_digits
from pressdesk.workflow import dating
from pressdesk.workflow.imprint import imprint_of
from tests.desks import make_desk
from tests.e2e import two_pages
from tests.e2e.hand import PROGRAMS, Screen
from tests.e2e.needs import need
from tests.e2e.writing import COUNTED, Writer
from tests.writers.test_same_text import differences, spoken

pytestmark = pytest.mark.gate
LOST = 2.0
PAGES = 2


@pytest.fixture
def writer(tmp_path):
    need(*PROGRAMS, "xclip")
    screen = Screen(tmp_path)
    yield Writer(screen, tmp_path)
    screen.quit()


def bare(release):
    """A release without what nobody writes: ids, the photo's name, the form."""
    body = [replace(block, id="") for block in release.body]
    body = [replace(b, media="") if hasattr(b, "media") else b for b in body]
    kept = {"id": "", "meta": type(release.meta)(), "body": tuple(body)}
    return replace(release, **kept)


def wanted():
    day = two_pages.DAY
    return two_pages.as_written(dating.written(JalaliDate(*day), time(), "weekday"))


def test_a_release_of_two_pages(writer, tmp_path):
    writer.write()
    assert bare(writer.saved) == wanted()

    killed = writer.type_until_killed()
    kept = writer.recover()
    *body, counted = bare(kept).body
    assert replace(bare(kept), body=tuple(body)) == wanted()
    assert_nothing_old_is_lost(counted, writer.typed, killed)

    writer.finish()
    assert bare(writer.saved) == wanted()

    made = writer.export()
    labels = imprint_of(make_desk(tmp_path / "reader"), writer.saved).labels
    texts = spoken(writer.saved, labels.photo_by)
    assert differences(texts, (), made) == []
    assert len(PdfReader(BytesIO(made["pdf"])).pages) == PAGES
    writer.screen.close()
    log = writer.screen.log.read_text()
    assert "Traceback" not in log, log


def assert_nothing_old_is_lost(counted, typed, killed):
    assert isinstance(counted, Paragraph)
    words = plain(counted.text).split()
    whole = words[:-1]  # the last may be half a word
    for number, word in enumerate(whole):
        assert word == COUNTED + persian_digits(str(number))
    due = sum(at < killed - LOST for at in typed)
    assert len(whole) >= due > 0
