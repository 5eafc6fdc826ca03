"""What the rules said of texts, kept: the same text is read once."""

from __future__ import annotations

import threading
from collections import OrderedDict

from pressdesk.checks.practice import Practice
from pressdesk.checks.rule import Finding

Answer = tuple[Finding, ...]
MOST = 8192


class Kept:
    """Answers by text and practice, of any thread; those not asked for longest go."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._answers: OrderedDict[tuple[str, Practice], Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, text: str, practice: Practice) -> Answer | None:
        """What is kept of a text, if anything is."""
        with self._lock:
            found = self._answers.get((text, practice))
            if found is not None:
                self._answers.move_to_end((text, practice))
            return found

    def put(self, text: str, practice: Practice, answer: Answer) -> None:
        """Keep an answer."""
        with self._lock:
            self._answers[text, practice] = answer
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
