"""Texts for messengers: a caption under a photo and a message of its own.

Lengths are counted in UTF-16 code units, as Telegram and its kind count them.
"""

from __future__ import annotations

from pressdesk.document.package import Package
from pressdesk.writers.imprint import Imprint, Written
from pressdesk.writers.messages.cut import fitted
from pressdesk.writers.script import script


def write_caption(package: Package, imprint: Imprint) -> Written:
    """The release as the text under a photo."""
    return _written(package, imprint, imprint.messages.caption_limit)


def write_message(package: Package, imprint: Imprint) -> Written:
    """The release as one message."""
    return _written(package, imprint, imprint.messages.message_limit)


def _written(package: Package, imprint: Imprint, limit: int) -> Written:
    made = fitted(script(package.release, imprint), limit)
    return Written(made.encode("utf-8", "replace"))
