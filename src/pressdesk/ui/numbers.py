"""Some names of Qt's namespace `Qt` as the numbers that properties take.

The first use of `Qt` makes some hundred classes, a tenth of the start. What is made
before the first painting sets properties by number instead; a test holds each number
against its name.
"""

from __future__ import annotations

PLAIN_TEXT = 0
STRONG_FOCUS = 11
ALIGN_CENTER = 0x84
