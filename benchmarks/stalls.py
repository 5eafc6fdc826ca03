"""Typing in the real window with preview and findings open: how long it stands still.

    python stalls.py PARAGRAPHS KEYS

A heartbeat beats every two milliseconds while keys come as a person types them. Keys
and longest gaps, with what was seen at work, are printed as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import at_keys, long_text
from benchmarks.editor_steps import application, dress, settle
from benchmarks.heartbeat import Heartbeat

BETWEEN = 0.08
REST = 1.2
PHRASE = 25
FIRST_PAGES = 180
SHOWN = 6


def main() -> None:
    """Open everything, type, print."""
    paragraphs, many = int(sys.argv[1]), int(sys.argv[2])
    app, window = application()
    window.session.open(long_text.package(paragraphs))
    settle(app)
    window.docks.open("findings")
    dress(window.need_page(), paragraphs)
    window.docks.open("preview")
    assert window.docks.preview is not None
    drawn: list[int] = []
    window.docks.preview.drawn.connect(drawn.append)
    until = time.perf_counter() + FIRST_PAGES
    while not drawn and time.perf_counter() < until:
        settle(app, 0.2)
    surface = window.need_page().surface
    at_keys.middle(surface)
    settle(app)
    paintings = at_keys.Paintings(surface)
    beat = Heartbeat()
    beat.start()
    took = []
    for number in range(many):
        letter = at_keys.TYPED[number % len(at_keys.TYPED)]
        took.append(at_keys.key(app, surface, letter, paintings).wall)
        settle(app, REST if number % PHRASE == PHRASE - 1 else BETWEEN)
        if number % PHRASE == PHRASE - 1:
            window.need_page().set_underlines(
                long_text.findings(paragraphs, number // PHRASE % 5)
            )
    gaps = [(1000 * gap.seconds, gap.cause) for gap in beat.stop()[:SHOWN]]
    found = {"keys": took, "gaps": gaps, "pages": drawn[:1]}
    print(json.dumps(found, ensure_ascii=False), flush=True)
    window.docks.leave()
    os._exit(0)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.setdefault("PRESSDESK_HOME", home)
        main()
