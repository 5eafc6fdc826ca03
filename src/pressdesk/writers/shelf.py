"""The latest of what is dear to make, up to a number of bytes, for several threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """The latest values, together at most `room` large; the very last always stays."""

    def __init__(self, room: int, size: Callable[[V], int]) -> None:
        self._room, self._of = room, size
        self._lock = Lock()
        self._size = 0
        self._known: OrderedDict[K, V | None] = OrderedDict()

    def find(self, key: K) -> tuple[bool, V | None]:
        """Whether the key is known, and its value; None is a value too."""
        with self._lock:
            if key not in self._known:
                return False, None
            self._known.move_to_end(key)
            return True, self._known[key]

    def put(self, key: K, made: V | None) -> None:
        """Keep a value; what was not asked for longest goes."""
        with self._lock:
            if key in self._known:
                return
            self._known[key] = made
            self._size += self._of(made) if made is not None else 0
            while self._size > self._room and len(self._known) > 1:
                _, gone = self._known.popitem(last=False)
                self._size -= self._of(gone) if gone is not None else 0
