"""Python's collector looks more rarely while a document is made.

A layout makes some hundred thousand objects that live as long as their document. With
Python's usual threshold the collector goes through the young ones every 700: that is
9 % of the time of a PDF (measured on three pages, Python 3.11).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 50_000


@contextmanager
def rarely() -> Iterator[None]:
    """Raise the threshold of the young objects, and put it back."""
    before = gc.get_threshold()
    if before[0]:
        gc.set_threshold(max(_YOUNG, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
