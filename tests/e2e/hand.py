"""A person's hands and eyes at a real window: an X server, keys, a mouse, pictures.

What an act did is seen from outside: in the program's files, in its windows and their
titles, or on the screen. Nothing waits for a time, only for a condition with a
deadline.
"""

import os
import subprocess
import sys
import time
from contextlib import suppress
from functools import reduce
from pathlib import Path

from msgspec import json
from PIL import ImageChops, ImageGrab

from pressdesk.document import native
from pressdesk.text.characters import ZWNJ
from pressdesk.workflow import recovery

DESK = (sys.executable, "-m", "pressdesk")
PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
SIZE = (1280, 800)
NOT_YET = (OSError, LookupError, ValueError, subprocess.CalledProcessError)
DELAY = 8
"""Milliseconds between two keys: exact in every trial from one up."""


def until(met, seconds=30.0, what="it"):
    """Wait for a condition, not for a time; gives what was met."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(*NOT_YET):
            if found := met():
                return found
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Screen:
    """An X server with a window manager and the desk on it.

    `pictures` is a folder for a picture of each step that was looked at, or None.
    """

    def __init__(self, folder: Path, pictures: Path | None = None):
        self.folder, self.pictures = folder, pictures
        self.desk = self.manager = None
        self.steps = 0
        read, write = os.pipe()
        width, height = SIZE
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "PRESSDESK_HOME": str(folder / "home"),
        }
        self.manager = subprocess.Popen(
            ["openbox"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: self.call("xdotool", "get_desktop"), what="the window manager")
        self.call("setxkbmap", "us,ir")

    def call(self, *command):
        """Run a program on this screen; gives what it says."""
        return subprocess.run(
            command,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout

    # The desk

    @property
    def log(self):
        """What the desk wrote to its standard error, over all its starts."""
        return self.folder / "window.log"

    def open(self, *arguments):
        """Start the desk, and wait until it stands and has the focus."""
        with self.log.open("ab") as log:
            self.desk = subprocess.Popen(
                [*DESK, *map(str, arguments)], env=self.environment, stderr=log
            )
        until(self.focused, what="the window with the focus")
        self.settle("the painted window")

    def kill(self):
        """As a power cut does: no signal is heard. Gives when."""
        self.desk.kill()
        killed = time.monotonic()
        self.desk.wait(10)
        return killed

    def close(self):
        """Close the window as its button does; it must end by itself."""
        self.key("ctrl+q")
        assert self.desk.wait(20) == 0

    def quit(self):
        """End everything on this screen, and the screen."""
        for process in (self.desk, self.manager, self.server):
            if process is not None:
                process.kill()
                process.wait(10)

    def held(self):
        """The release that the desk has in its recovery copy: what was taken in."""
        copies = self.folder.glob("home/data/recovery/*/copy.json")
        newest = max(copies, key=lambda path: path.stat().st_mtime)
        written = json.decode(newest.read_bytes(), type=recovery.Written)
        return native.read_release(bytes(written.release))

    # Windows

    def windows(self):
        """The numbers of the desk's windows that are seen."""
        search = ("xdotool", "search", "--onlyvisible", "--pid", str(self.desk.pid))
        return self.call(*search).split()

    def focused(self):
        """Ask for the focus (the manager may not be ready yet) and see it come."""
        self.call("xdotool", "windowactivate", self.windows()[-1])
        return self.active() in self.windows()

    def active(self):
        """The number of the window that has the keys."""
        return self.call("xdotool", "getactivewindow").strip()

    def title(self):
        """The title of the window that has the keys."""
        return self.call("xdotool", "getwindowname", self.active()).strip()

    def await_dialog(self, what="the dialog"):
        """A second window has come and has the keys."""

        def come():
            windows = self.windows()
            return len(windows) > 1 and self.active() in windows

        until(come, what=what)
        self.settle(what)

    def await_page(self, what="the dialog's end"):
        """Only the desk's main window is left, and it has the keys again."""

        def alone():
            return self.windows() == [self.active()]

        until(alone, what=what)

    # Hands

    def type(self, text, delay=DELAY):
        """Type text by the keys of the two layouts; a half-space is Shift+Space."""
        typed = ("type", "--delay", str(delay), "--args", "1", "--")
        joined = ("key", "--delay", str(delay), "shift+space")
        acts = []
        for number, part in enumerate(text.split(ZWNJ)):
            acts += joined if number else ()
            acts += (*typed, part) if part else ()
        self.call("xdotool", *acts)

    def key(self, *names):
        """Press keys, one after the other."""
        self.call("xdotool", "key", "--delay", "20", *names)

    def click(self, at, times=1, button=1):
        """Click at a point of the screen."""
        x, y = map(str, at)
        repeated = ("--repeat", str(times), "--delay", "60", str(button))
        self.call("xdotool", "mousemove", x, y, "click", *repeated)

    def drag(self, start, end):
        """Press at `start`, let go at `end`, with places in between as a hand has."""
        steps = [
            (str(start[0] + (end[0] - start[0]) * n // 8),
             str(start[1] + (end[1] - start[1]) * n // 8))
            for n in range(9)
        ]  # fmt: skip
        moves = [word for step in steps for word in ("mousemove", *step)]
        self.call("xdotool", *moves[:3], "mousedown", "1", *moves[3:], "mouseup", "1")

    def put_on_clipboard(self, form, data):
        """Own the clipboard as another program does, with one form of data."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-t", form, "-i"],
            input=data,
            env=self.environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=10,
        )

    def clipboard(self, form="UTF8_STRING"):
        """What another program would paste."""
        command = ("xclip", "-o", "-selection", "clipboard", "-t", form)
        return self.call(*command).strip()

    # Eyes

    def picture(self):
        """The screen as it is now."""
        return ImageGrab.grab(xdisplay=self.display).convert("RGB")

    def settle(self, what="a quiet screen"):
        """Wait until two looks, a moment apart, see the same; gives what is seen.

        A blinking caret is no change.
        """
        seen = self.picture()

        def quiet():
            nonlocal seen
            time.sleep(0.15)  # two looks need time between them
            before, seen = seen, self.picture()
            box = ImageChops.difference(before, seen).getbbox()
            narrow = box is None or (box[2] - box[0] <= 4 and box[3] - box[1] <= 60)
            return narrow and len(seen.getcolors(1 << 24) or ()) > 20

        until(quiet, what=what)
        return seen

    def look(self, name, *, settled=True):
        """Settle; keep a picture of this step where pictures are wanted."""
        seen = self.settle(name) if settled else self.picture()
        self.steps += 1
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            seen.save(self.pictures / f"{self.steps:02}-{name}.png")
        return seen

    def find(self, colour, within=None, least=4):
        """The box round all pixels of a colour, or None; few of them are chance."""
        left, top, right, bottom = within or (0, 0, *SIZE)
        seen = self.picture().crop((left, top, right, bottom))
        same = [
            band.point(lambda value, sought=sought: 255 * (value == sought))
            for band, sought in zip(seen.split(), colour, strict=True)
        ]
        mask = reduce(ImageChops.multiply, same)
        box = mask.getbbox() if mask.histogram()[255] >= least else None
        if box is None:
            return None
        return (box[0] + left, box[1] + top, box[2] + left, box[3] + top)

    def await_colour(self, colour, within=None, what="a colour on the screen"):
        """Wait for a colour; gives the middle of the box round it."""
        box = until(lambda: self.find(colour, within), what=what)
        return (box[0] + box[2]) // 2, (box[1] + box[3]) // 2
