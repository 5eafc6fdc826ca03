"""A person at a real window: Persian typed by keys, stamped, saved, exported."""

import docx
import lxml.html
import pypdfium2
import pytest

from pressdesk.document import native
from pressdesk.document.nodes import Paragraph, Release, new_id, plain
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS
from tests.e2e.hand import DESK, PROGRAMS, Screen, until
from tests.e2e.needs import need

pytestmark = pytest.mark.gate

# Only characters of the us and ir layouts: xdotool remaps keys for any other one,
# and the server tells programs of that while keys are still under way.
HEADLINE = "خط جدید آبان‌رود آغاز به کار کرد"
LEAD = "سازمان حمل‌ونقل آبان‌رود می‌گوید این خط ۱۲ ایستگاه دارد (گام نخست)."
BODY = "نسرین کاویان گفت: «سلام؛ این راه را با Metro 7 می‌سازیم.»"


@pytest.fixture
def screen(tmp_path):
    need(*PROGRAMS)
    made = Screen(tmp_path)
    yield made
    made.quit()


def saved(file):
    return native.load(file.read_bytes()).release


def test_typed_saved_issued_and_exported(screen, tmp_path):
    file = tmp_path / "typed.pressdesk"
    empty = Release(new_id(), body=(Paragraph("b1"),), end_mark=("انتهای پیام/",))
    file.write_bytes(native.dump(Package(empty)))
    screen.open("open", file)

    screen.key("Tab")  # from the kicker to the headline
    screen.type(HEADLINE)
    screen.key("Tab", "Tab")  # over the subhead
    screen.type(LEAD)
    screen.key("Tab")
    screen.type(BODY)
    screen.key("ctrl+s")
    until(lambda: saved(file).headline, what="saving")
    release = saved(file)
    assert plain(release.headline) == HEADLINE
    assert plain(release.lead) == LEAD
    assert [plain(block.text) for block in release.body] == [BODY]

    screen.key("ctrl+Return")
    until(lambda: len(screen.windows()) > 1, what="the issue dialog")
    screen.key("Return")
    until(lambda: len(screen.windows()) == 1, what="the dialog's end")
    screen.key("ctrl+s")
    until(lambda: saved(file).stamp is not None, what="the stamp")
    assert saved(file).stamp.code

    screen.close()
    out = tmp_path / "out"
    screen.call(*DESK, "settings", "set", "export.folder", str(out))
    screen.open("open", file)  # again, as on the next day
    screen.key("ctrl+e")
    until(lambda: len(screen.windows()) > 1, what="the export dialog")
    screen.key("Return")
    until(lambda: len(list(out.glob("[!.]*"))) == 3, what="the three exports")
    until(lambda: not list(out.glob("*.part")), what="the last of them")
    code = saved(file).stamp.code
    assert sorted(p.name for p in out.iterdir()) == [
        f"{code}.docx",
        f"{code}.html",
        f"{code}.pdf",
    ]
    until(lambda: page_text(out / f"{code}.html"), what="the web page")
    for typed in (HEADLINE, LEAD, BODY):
        assert typed in page_text(out / f"{code}.html")
        assert typed in docx_text(out / f"{code}.docx")
    assert HEADLINE in pdf_text(out / f"{code}.pdf")
    log = (tmp_path / "window.log").read_text()
    assert "Traceback" not in log, log


def test_noted_and_handed_over_by_keys(screen, tmp_path):
    need("xclip")
    file = tmp_path / "noted.pressdesk"
    empty = Release(
        new_id(),
        headline=(HEADLINE,),
        lead=(LEAD,),
        body=(Paragraph("b1", (BODY,)),),
        end_mark=("انتهای پیام/",),
    )
    file.write_bytes(native.dump(Package(empty)))
    screen.call("setxkbmap", "ir")
    screen.open("open", file)
    screen.key("Tab", "Tab", "Tab")  # to the lead
    screen.key("ctrl+alt+41")  # the key of F, by its place
    until(lambda: len(screen.windows()) > 1, what="the dialog of the footnote")
    screen.type("سلام")
    screen.key("Return")
    until(lambda: len(screen.windows()) == 1, what="the dialog's end")
    screen.key("ctrl+39")
    until(lambda: not isinstance(saved(file).lead[0], str), what="the footnote")
    assert saved(file).lead[0].note == "سلام"
    assert saved(file).lead[0].text == "سازمان"

    screen.key("F2")
    until(lambda: len(screen.windows()) > 1, what="the paste kit")
    screen.key("Return")
    until(lambda: screen.clipboard() == HEADLINE, what="the headline")
    screen.key("F5")
    until(lambda: BODY in screen.clipboard(), what="the body")
    assert BODY.split()[0] in screen.clipboard("text/html")
    screen.key("Escape")
    until(lambda: len(screen.windows()) == 1, what="the kit's end")
    screen.call("setxkbmap", "us,ir")
    screen.close()
    log = (tmp_path / "window.log").read_text()
    assert "Traceback" not in log, log


def page_text(path):
    tree = lxml.html.fromstring(path.read_bytes())
    return tree.body.text_content()


def docx_text(path):
    marks = dict.fromkeys(map(ord, BIDI_CONTROLS))
    text = "".join(p.text for p in docx.Document(path).paragraphs)
    return text.translate(marks)


def pdf_text(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return document[0].get_textpage().get_text_range()
    finally:
        document.close()
