"""A person at a real window: Persian typed by keys, stamped, saved, exported."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import docx
import lxml.html
import pypdfium2
import pytest

from pressdesk.document import native
from pressdesk.document.nodes import Paragraph, Release, new_id, plain
from pressdesk.document.package import Package
from pressdesk.text.characters import BIDI_CONTROLS
from tests.e2e.needs import need

pytestmark = pytest.mark.gate
DESK = (sys.executable, "-m", "pressdesk")
PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "import")

# Only characters of the us and ir layouts: xdotool remaps keys for any other one,
# and the server tells programs of that while keys are still under way.
HEADLINE = "خط جدید آبان‌رود آغاز به کار کرد"
LEAD = "سازمان حمل‌ونقل آبان‌رود می‌گوید این خط ۱۲ ایستگاه دارد (گام نخست)."
BODY = "نسرین کاویان گفت: «سلام؛ این راه را با Metro 7 می‌سازیم.»"


def until(met, seconds=30.0, what="it"):
    """Wait for a condition, not for a time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError, LookupError, subprocess.CalledProcessError):
            if met():
                return
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Screen:
    """An X server with a window manager and the desk on it."""

    def __init__(self, folder: Path):
        self.folder = folder
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "PRESSDESK_HOME": str(folder / "home"),
        }
        self.manager = subprocess.Popen(
            ["openbox"], env=self.environment, stderr=subprocess.DEVNULL
        )
        until(lambda: self.call("xdotool", "get_desktop"), what="the window manager")
        self.call("setxkbmap", "us,ir")
        self.desk = None
        self.seen = b""

    def call(self, *command):
        return subprocess.run(
            command,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout

    def open(self, file):
        with (self.folder / "window.log").open("wb") as log:
            self.desk = subprocess.Popen(
                [*DESK, "open", str(file)],
                env=self.environment,
                stderr=log,
            )
        until(self.focused, what="the window with the focus")
        until(self.settled, what="the painted window")

    def windows(self):
        search = ("xdotool", "search", "--onlyvisible", "--pid", str(self.desk.pid))
        return self.call(*search).split()

    def focused(self):
        """Ask for the focus (the manager may not be ready yet) and see it come."""
        self.call("xdotool", "windowactivate", self.windows()[-1])
        return self.call("xdotool", "getactivewindow").strip() in self.windows()

    def settled(self):
        """Whether menu and toolbar stand as they did a moment ago."""
        before, self.seen = self.seen, self.picture()
        return before == self.seen and len(set(self.seen)) > 20

    def picture(self):
        command = ["import", "-window", "root", "-crop", "1280x120+0+0", "rgb:-"]
        time.sleep(0.3)  # two looks need time between them
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True
        ).stdout

    def type(self, text):
        self.call("xdotool", "type", "--delay", "25", text)

    def key(self, *names):
        self.call("xdotool", "key", "--delay", "20", *names)

    def close(self):
        """Close the window as its button does; it must end by itself."""
        self.key("ctrl+q")
        assert self.desk.wait(20) == 0

    def quit(self):
        for process in (self.desk, self.manager, self.server):
            if process is not None:
                process.kill()
                process.wait(10)


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
    screen.open(file)

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
    screen.open(file)  # again, as on the next day
    screen.key("ctrl+e")
    until(lambda: len(screen.windows()) > 1, what="the export dialog")
    screen.key("Return")
    until(lambda: len(list(out.glob("*.*"))) == 3, what="the three exports")
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
    screen.open(file)
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
    until(lambda: clipboard(screen) == HEADLINE, what="the headline")
    screen.key("F5")
    until(lambda: BODY in clipboard(screen), what="the body")
    assert BODY.split()[0] in clipboard(screen, "text/html")
    screen.key("Escape")
    until(lambda: len(screen.windows()) == 1, what="the kit's end")
    screen.call("setxkbmap", "us,ir")
    screen.close()
    log = (tmp_path / "window.log").read_text()
    assert "Traceback" not in log, log


def clipboard(screen, form="UTF8_STRING"):
    command = ("xclip", "-o", "-selection", "clipboard", "-t", form)
    return screen.call(*command).strip()


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
