"""Chromium without a window, driven through its debugging pipe.

The pipe (file descriptors 3 and 4, JSON with a zero byte behind) needs no port and no
package. What a page says on its console and what it asks for is gathered.
"""

import json
import os
import select
import subprocess
from contextlib import contextmanager

from tests.e2e.needs import need

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-sync", "--disable-extensions",
    "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe", "about:blank",
)  # fmt: skip
SAID = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")


class Pipe:
    """Calls and events of the debugging protocol over two file descriptors."""

    def __init__(self, reading, writing):
        self._reading, self._writing = reading, writing
        self._rest, self._number, self.events = b"", 0, []

    def call(self, method, session=None, **params):
        """The result of a method; what happens meanwhile goes to `events`."""
        self._number += 1
        order = {"id": self._number, "method": method, "params": params}
        if session:
            order["sessionId"] = session
        told = memoryview(json.dumps(order).encode() + b"\0")
        while told:
            told = told[os.write(self._writing, told) :]
        while True:
            heard = self._next()
            if heard.get("id") == self._number:
                assert "error" not in heard, heard
                return heard["result"]
            self.events.append(heard)

    def wait(self, method):
        """Until an event of this name has come."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._next())

    def _next(self, seconds=120):
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._reading], [], [], seconds)
            assert ready, "Chromium is silent"
            heard = os.read(self._reading, 1 << 16)
            assert heard, "Chromium has ended"
            self._rest += heard
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)


class Page:
    """One tab: opens files, answers expressions, remembers what the page did."""

    def __init__(self, pipe):
        self.pipe = pipe
        target = pipe.call("Target.createTarget", url="about:blank")["targetId"]
        attached = pipe.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **params):
        return self.pipe.call(method, self.session, **params)

    def open(self, path):
        """Show a file and wait until it is loaded."""
        self.pipe.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        self.pipe.wait("Page.loadEventFired")

    def run(self, expression):
        """The value of a JavaScript expression, also of a promise."""
        answer = self.call(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def look(self, width=1280, scheme="light"):
        """Set the window's width in pixels and the colours that the reader prefers."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        wish = {"name": "prefers-color-scheme", "value": scheme}
        self.call("Emulation.setEmulatedMedia", features=[wish])

    @property
    def said(self):
        """What came on the console since the page was opened."""
        return [e["params"] for e in self.pipe.events if e.get("method") in SAID]

    @property
    def asked(self):
        """The addresses that were asked for, without data of the page's own."""
        asked = [
            event["params"]["request"]["url"]
            for event in self.pipe.events
            if event.get("method") == "Network.requestWillBeSent"
        ]
        return [url for url in asked if not url.startswith("data:")]


@contextmanager
def chromium(folder):
    """A tab of a browser of its own, whose profile lies in `folder`."""
    need("chromium")
    (to_read, to_tell), (reading, writing) = os.pipe(), os.pipe()

    def place():
        # One of the pipe's ends may be 3 or 4 itself: move all out of the way first.
        first, second = os.dup(to_read), os.dup(writing)
        high = (os.dup2(first, 63), os.dup2(second, 64))
        os.dup2(high[0], 3)
        os.dup2(high[1], 4)

    process = subprocess.Popen(
        ["chromium", *FLAGS, f"--user-data-dir={folder}"],
        preexec_fn=place,
        close_fds=False,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(writing)
    try:
        yield Page(Pipe(reading, to_tell))
    finally:
        process.terminate()
        process.wait(30)
        os.close(to_tell)
        os.close(reading)
