"""Any release can be printed, and the web page holds all of its words."""

import html
import re

from hypothesis import HealthCheck, given, settings

from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.writers.html import write_html
from pressdesk.writers.pdf import write_pdf
from tests.strategies import releases
from tests.writers.printed import IMPRINT, MEDIA, on_page

QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def words_of(made):
    body = made[made.index("<article>") : made.index("</article>")]
    body = re.sub(r"<sup>.*?</sup>", "", body)  # marks of footnotes
    bare = re.sub(r"<[^>]+>", "", body.replace("<br>", "\n"))
    return html.unescape(bare).replace("\xa0", " ")


@settings(max_examples=50, **QUICK)
@given(releases())
def test_no_word_is_lost_on_the_web_page(release):
    page = words_of(write_html(Package(release, MEDIA), IMPRINT).data.decode())
    texts = [release.kicker, release.headline, release.lead, release.end_mark]
    texts += [block.text for block in release.body if hasattr(block, "text")]
    for text in texts:
        assert on_page(plain(text)).replace("\xa0", " ") in page


@settings(max_examples=10, **QUICK)
@given(releases())
def test_any_release_becomes_a_pdf(release):
    assert write_pdf(Package(release, MEDIA), IMPRINT).data.startswith(b"%PDF-")
