"""The ways to let a finding stand, as actions: the menu and the panel offer them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction

from pressdesk.ui.messages import Text
from pressdesk.workflow.findings import Entry


def letting(
    text: Text, entry: Entry, let: Callable[[Entry, str], object]
) -> Iterator[QAction]:
    """Here, in the release, always (whole words alone), or want no such finding."""
    ways = ["here", "everywhere", *(["always"] if entry.whole else []), "off"]
    for way in ways:
        action = QAction(text(f"findings-let-{way}"))
        action.setObjectName(f"finding-{way}")
        action.triggered.connect(lambda _=False, way=way: let(entry, way))
        yield action
