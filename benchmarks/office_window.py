"""LibreOffice Writer's figures; `editor_peers` runs this with a Python that has `uno`.

    python3 office_window.py FOLDER FILE KEYS ROUNDS

It starts LibreOffice on the display it is given, twice: the second start is a warm one.
Each step ends when LibreOffice's own toolkit has nothing left to do, so that it is
painted. Keys go by its remote control, without the way of a key through the system.
A paste of 300 paragraphs by that control did not end within minutes, so there is none.
Milliseconds and memory in MB are printed as JSON.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FOLDER, FILE = Path(sys.argv[1]), Path(sys.argv[2])
KEYS, ROUNDS = int(sys.argv[3]), int(sys.argv[4])
NEW = "private:factory/swriter"
GO, CLOSE = False, True  # select nothing on the way; close what nobody holds
PIPE = f"pressdesk-bench-{FOLDER.name}"


class Office:
    """A LibreOffice under control, with one Writer window."""

    def __init__(self) -> None:
        profile = f"-env:UserInstallation={(FOLDER / 'office').as_uri()}"
        quiet = ["--nologo", "--norestore", "--nofirststartwizard", "--nodefault"]
        accept = f"--accept=pipe,name={PIPE};urp;"
        begun = time.perf_counter()
        self.process = subprocess.Popen(["soffice", profile, *quiet, accept])
        self.context = self._connected()
        make = self.context.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", self.context)
        self.toolkit = make("com.sun.star.awt.Toolkit", self.context)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", self.context)
        self.first = self.opened(NEW)[1]
        self.started = (time.perf_counter() - begun) * 1000

    def _connected(self) -> Any:  # noqa: ANN401
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        while True:
            try:
                return resolver.resolve(
                    f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext"
                )
            except NoConnectException:
                time.sleep(0.005)

    def idle(self) -> None:
        """Wait until everything is painted."""
        self.toolkit.processEventsToIdle()

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds until what `act` did is painted."""
        begun = time.perf_counter()
        act()
        self.idle()
        return (time.perf_counter() - begun) * 1000

    def opened(self, address: str) -> tuple[float, Any]:
        """Milliseconds for a new window with what is at `address`, and its document."""
        begun = time.perf_counter()
        made = self.desktop.loadComponentFromURL(address, "_blank", 0, ())
        self.idle()
        return (time.perf_counter() - begun) * 1000, made

    def say(self, frame: Any, command: str, **values: object) -> None:  # noqa: ANN401
        """One of its commands."""
        given = tuple(PropertyValue(n, 0, v, 0) for n, v in values.items())
        self.dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, given)

    def memory(self) -> float:
        """Of the process that does the work."""
        for status in Path("/proc").glob("[0-9]*/status"):
            said = status.read_text()
            command = (status.parent / "cmdline").read_bytes()
            if "soffice.bin" in said and str(FOLDER).encode() in command:
                line = next(x for x in said.splitlines() if x.startswith("VmRSS"))
                return int(line.split()[1]) / 1024
        return 0.0

    def end(self) -> None:
        """Close it."""
        with contextlib.suppress(Exception):  # the bridge goes with it
            self.desktop.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.terminate()


def with_text(office: Office) -> dict[str, object]:
    """A second window, opening the file, keys, paste, undo, memory."""
    windows = []
    for _ in range(ROUNDS):
        took, made = office.opened(NEW)
        windows.append(took)
        made.close(CLOSE)
        office.idle()
    took, document = office.opened(FILE.as_uri())
    controller = document.getCurrentController()
    view = controller.getViewCursor()
    document.setModified(False)
    paragraphs = [p for p in document.Text if len(p.String) > 200]
    view.gotoRange(paragraphs[len(paragraphs) // 2].Start, GO)
    view.goRight(20, GO)
    time.sleep(2)
    office.idle()
    frame = controller.Frame
    keys = [
        office.timed(lambda n=n: office.say(frame, "InsertText", Text="سلام "[n % 5]))
        for n in range(KEYS)
    ]
    document.setModified(False)  # nobody answers whether it shall be saved
    memory = office.memory()
    document.close(CLOSE)
    return {
        "window": statistics.median(windows),
        "open": took,
        "paragraphs": len(paragraphs),
        "keys": keys,
        "memory": memory,
    }


def main() -> None:
    """Start it cold, then warm, and measure."""
    starts = []
    for _ in range(ROUNDS):
        Office().end()
    for _ in range(ROUNDS - 1):
        office = Office()
        starts.append(office.started)
        office.end()
    office = Office()
    starts.append(office.started)
    try:
        found = with_text(office)
    finally:
        office.end()
    print(json.dumps({"start": statistics.median(starts), **found}))


if __name__ == "__main__":
    main()
