"""How a person writes the release of two pages: keys and a mouse, from the start page.

Each step ends when the desk is seen to have taken it in.
"""

import threading
import time
from pathlib import Path

from PIL import Image

from pressdesk.document import native
from pressdesk.document.nodes import Release, plain
from pressdesk.text.characters import persian_digits
from pressdesk.ui.theme import LIGHT
from tests.e2e import two_pages as text
from tests.e2e.hand import Screen, until

SHOT = (192, 48, 144)
"""The colour of the photo, by which it is found on the screen."""
ACCENT, MARKED = (
    tuple(bytes.fromhex(colour.lstrip("#"))) for colour in (LIGHT.accent, LIGHT.mark)
)
FOOT = (0, 700, 400, 800)
"""Where the buttons of the gallery's form stand."""
COUNTED = "شماره"
"""What stands before the number of each word that is typed until the end comes."""
FORMATS = ("docx", "pdf", "html")


def words(release):
    """All texts of the body, without marks."""
    return [plain(getattr(block, "text", ())) for block in release.body]


class Writer:
    """Writes at a screen into a file of `folder`."""

    def __init__(self, screen: Screen, folder: Path):
        self.screen, self.folder = screen, folder
        self.file = folder / "shab.pressdesk"
        self.typed: list[float] = []

    @property
    def saved(self) -> Release:
        """What stands in the file."""
        return native.load(self.file.read_bytes()).release

    def taken(self, text, what=None):
        """Wait until the desk has this text, in any part."""

        def has():
            release = self.screen.held()
            parts = [plain(release.part(name)) for name in ("headline", "lead")]
            return text in "\n".join((*parts, *words(release)))

        until(has, what=what or f"«{text[:20]}…» in the desk")

    def changed(self, seen):
        """The last paragraph, when it is not what was `seen`."""
        now = words(self.screen.held())[-1]
        return now if now != seen else None

    def write(self):
        """From the start page to the saved file."""
        for step in (self.begin, self.parts, self.opening, self.lines, self.table,
                     self.money, self.photo, self.paste, self.steps, self.replace,
                     self.find, self.end):  # fmt: skip
            step()

    # Before the text

    def begin(self):
        """From the start page to an empty page, by way of the gallery."""
        screen = self.screen
        screen.open()
        screen.look("start")
        screen.key("ctrl+k")
        screen.type("گزارش")
        screen.look("searched")
        screen.key("Return")
        create = screen.await_colour(ACCENT, FOOT, "the button that creates")
        screen.look("gallery")
        screen.click(create)
        until(lambda: "\u2013" in screen.title(), what="the page of the template")
        screen.look("created")
        screen.key("ctrl+a", "Delete")
        until(lambda: not any(words(screen.held())), what="an empty page")
        screen.look("emptied")

    def parts(self):
        """Kicker, headline, subhead, lead: Enter goes from one to the next."""
        screen = self.screen
        screen.type(text.KICKER)
        screen.key("Return")
        screen.type(text.HEADLINE)
        screen.key("Return")
        screen.type(text.SUBHEAD)
        screen.key("Return")
        screen.type(text.LEAD)
        screen.key("Return")
        self.taken(text.LEAD)
        until(lambda: text.HEADLINE in screen.title(), what="the headline as title")
        screen.look("parts")

    def opening(self):
        """Paragraphs, the date from its panel, a link over words already typed."""
        screen = self.screen
        screen.type(text.OPENING)
        screen.key("Return")
        screen.type(text.BEFORE_DATE)
        self.put_date()
        screen.type(text.AFTER_DATE)
        screen.key("Return")
        screen.type(text.BEFORE_LINK + text.LINKED)
        self.mark_back(text.LINKED)
        screen.key("ctrl+k")
        screen.await_dialog("the dialog of the link")
        screen.type(text.ADDRESS)
        screen.look("link")
        screen.key("Return")
        screen.await_page()
        screen.key("Left")  # behind the selection
        screen.type(text.AFTER_LINK)
        screen.key("Return")
        self.taken(text.AFTER_LINK[1:30])
        screen.look("opening")

    def put_date(self):
        """The date at the caret, named as people say it."""
        screen = self.screen
        screen.key("ctrl+alt+d")
        until(lambda: len(screen.windows()) > 1, what="the panel of the date")
        screen.type(text.DAY_SAID)
        screen.look("date")
        screen.key("Return")
        screen.await_page("the panel's end")

    def mark_back(self, words):
        """Select what was typed last, word by word, until it is what was meant."""
        screen = self.screen

        def marked():
            screen.key("ctrl+shift+Right", "ctrl+c")
            return screen.clipboard() == words

        until(marked, what=f"«{words}» selected")

    def lines(self):
        """An intertitle, a list of two levels, and out of it again."""
        screen = self.screen
        screen.key("ctrl+shift+h")
        screen.type(text.LINES_HEAD)
        screen.key("Return")
        screen.type(text.LINES_INTRO)
        screen.key("Return", "ctrl+shift+l")
        level = 0
        for item, wanted in text.BULLETS:
            if wanted != level:
                screen.key("Tab" if wanted > level else "shift+Tab")
            screen.type(item)
            screen.key("Return")
            level = wanted
        screen.key("Return")  # on an empty item: the list ends
        first = text.TABLE_INTRO.replace(text.BETTER, text.FIRST_THOUGHT)
        screen.type(first)
        screen.key("Return")
        self.taken(first)
        screen.look("list")

    def table(self):
        """A table, its cells one after the other by Tab."""
        screen = self.screen
        screen.key("ctrl+shift+t")
        screen.await_dialog("the size of the table")
        screen.key("Down", "Left", "Left")  # three rows, two columns: one and two more
        screen.look("table-size")
        size = screen.active()
        screen.key("Return")
        until(lambda: size not in screen.windows(), what="the size taken")
        screen.await_dialog("the table")
        for number, cell in enumerate(cell for row in text.TABLE for cell in row):
            if number:
                screen.key("Tab")
            screen.type(cell)
        screen.key("Return", "ctrl+Tab")  # out of the cell, then out of the grid
        screen.type(text.TABLE_CAPTION)
        screen.look("table")
        screen.key("ctrl+Return")
        screen.await_page()
        screen.key("shift+Return")  # a paragraph below it
        screen.look("table-done")

    def money(self):
        """A quote with its speaker."""
        screen = self.screen
        screen.key("ctrl+shift+h")
        screen.type(text.MONEY_HEAD)
        screen.key("Return")
        screen.type(text.MONEY)
        screen.key("Return", "ctrl+shift+q")
        screen.type(text.QUOTED)
        screen.key("Return")
        screen.type(text.SPEAKER)
        screen.key("Return")
        screen.type(text.SAFETY)
        screen.key("Return")
        self.taken(text.SAFETY)
        screen.look("quote")

    def photo(self):
        """A photo from a file, then its fields by a double click on it."""
        screen = self.screen
        shot = self.folder / "shot.png"
        Image.new("RGB", (900, 300), SHOT).save(shot)
        screen.key("ctrl+shift+g")
        screen.await_dialog("the choice of a photo")
        screen.look("choosing")
        screen.type(str(shot))
        screen.key("Return")
        screen.await_page()
        middle = screen.await_colour(SHOT, what="the photo on the page")
        screen.look("photo")
        screen.click(middle, times=2)
        screen.await_dialog("the fields of the photo")
        screen.type(text.CAPTION)
        screen.key("Tab")
        screen.type(text.PHOTOGRAPHER)
        screen.key("Tab", "Tab")
        screen.type(text.ALT)
        screen.look("fields")
        screen.key("Return")
        screen.await_page()
        screen.key("shift+Return")  # a paragraph below it
        screen.look("photo-done")

    def paste(self):
        """What was written in Word, from its clipboard: bold stays, red does not."""
        screen = self.screen
        screen.key("ctrl+shift+h")
        screen.type(text.PASTED_HEAD)
        screen.key("Return")
        screen.put_on_clipboard("text/html", text.of_word())
        screen.key("ctrl+v")
        self.taken(text.PASTED[1])
        screen.look("pasted")
        screen.key("Return")

    def steps(self):
        """A numbered list; a sentence too many, taken back by undo."""
        screen = self.screen
        screen.key("ctrl+shift+7")
        for step in text.STEPS:
            screen.type(step)
            screen.key("Return")
        screen.key("Return")
        screen.type(text.LAST.replace(text.CAREFUL, text.CARELESS))
        before = text.LAST.replace(text.CAREFUL, text.CARELESS)
        self.taken(before)
        screen.type(text.WRONG)
        self.taken(before + text.WRONG)
        screen.look("wrong")

        seen = before + text.WRONG
        for _word in text.WRONG.split():
            screen.key("ctrl+z")
            seen = until(lambda seen=seen: self.changed(seen), what="an undo")
        assert seen == before + " "
        screen.key("BackSpace")
        assert until(lambda: self.changed(seen), what="the space gone") == before
        screen.look("undone")

    def replace(self):
        """One name written carelessly three times: all replaced at once."""
        screen = self.screen
        screen.key("ctrl+h")
        screen.type(text.CARELESS)
        screen.key("Tab")
        screen.type(text.CAREFUL)
        screen.look("replace")
        screen.key("ctrl+alt+Return")
        self.taken(text.LAST)
        screen.look("replaced")
        screen.key("Escape")

    def find(self):
        """A word looked for, reached and written over."""
        screen = self.screen
        screen.key("ctrl+f")
        screen.type(text.FIRST_THOUGHT)
        screen.key("Return")
        screen.look("found")
        screen.key("Escape")
        screen.type(text.BETTER)
        self.taken(text.TABLE_INTRO)
        screen.look("written-over")

    def end(self):
        """The house's end mark, and the file by its dialog."""
        screen = self.screen
        screen.key("ctrl+alt+e")
        until(lambda: screen.held().end_mark, what="the end mark")
        screen.key("ctrl+s")
        screen.await_dialog("the choice of a file")
        screen.type(str(self.file))
        screen.look("saving")
        screen.key("Return")
        until(self.file.exists, what="the file")
        screen.await_page()
        screen.look("saved")

    # The end that nobody asked for

    def type_until_killed(self, seconds=4.0):
        """Count words into a paragraph of their own; in the midst the desk is killed.

        Gives when: `typed` says it of each word.
        """
        screen = self.screen
        screen.key("ctrl+End", "Up", "End", "Return")
        begun, killed = time.monotonic(), threading.Event()

        def count():
            while not killed.is_set():
                screen.type(f"{COUNTED}{persian_digits(str(len(self.typed)))} ")
                self.typed.append(time.monotonic())

        hand = threading.Thread(target=count)
        hand.start()
        try:
            until(lambda: time.monotonic() > begun + seconds)
            screen.look("typing", settled=False)
        finally:
            at = screen.kill()
            killed.set()
            hand.join()
        return at

    def recover(self):
        """After the next start Enter takes up what was left."""
        screen = self.screen
        screen.open()
        screen.await_dialog("the offer of what was left")
        screen.look("recover")
        screen.key("Return")
        screen.await_page()
        until(lambda: text.HEADLINE in screen.title(), what="the text again")
        screen.look("recovered")
        return screen.held()

    def finish(self):
        """The counted words go, and the file is saved."""
        screen = self.screen
        screen.key("ctrl+f")
        screen.type(COUNTED)
        inside = screen.await_colour(MARKED, what="the counted words")
        screen.look("counted")
        screen.key("Escape")
        screen.click(inside, times=3)
        screen.key("Delete", "BackSpace")
        until(lambda: words(screen.held())[-1] == text.LAST, what="the words gone")
        screen.key("ctrl+s")
        until(lambda: "*" not in screen.title(), what="the file saved")
        screen.look("finished")

    def export(self):
        """Word, PDF and web page by Ctrl+E and Enter."""
        screen = self.screen
        screen.key("ctrl+e")
        screen.await_dialog("the export")
        screen.look("export")
        screen.key("Return")

        def made():
            found = {path.suffix[1:]: path for path in self.folder.rglob("*.*")}
            return all(found.get(each) for each in FORMATS) and found

        found = until(made, 60, "the three exports")
        until(lambda: not list(self.folder.rglob("*.part")), what="the last of them")
        screen.look("exported")
        screen.key("Escape")
        screen.await_page()
        return {each: found[each].read_bytes() for each in FORMATS}
