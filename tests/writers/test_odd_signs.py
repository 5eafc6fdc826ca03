"""Signs that no line of text should hold, but a file may: every format takes them."""

import re

import pytest

from pressdesk.document.package import Package
from pressdesk.workflow import deliver
from tests.builders import end_mark, headline, lead, para, release
from tests.desks import make_desk

SIGNS = ["\x7f", "\x80", "\x85", "\u2028", "\u2029", "\ufdd0", "\ufffe", "\U0001ffff"]
FORBIDDEN = re.compile("[\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff]")


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_every_text_format_takes_it_and_no_page_holds_it(sign, tmp_path):
    made = release(
        headline(f"خبر{sign}تازه"),
        lead(f"لید {sign} خبر"),
        para(f"بند {sign} نخست{sign}پایان"),
        end_mark(),
    )
    chosen = ["docx", "pdf", "html", "web", "fragment", "paste", "ninjs", "message"]
    found = deliver.in_memory(make_desk(tmp_path), Package(made), chosen)
    for name in ("html", "web", "fragment"):
        assert not FORBIDDEN.search(found[name].data.decode())
    assert found["pdf"].data.startswith(b"%PDF")
