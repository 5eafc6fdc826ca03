"""Which helps work while a person types, as the office and the person set them."""

from __future__ import annotations

from pressdesk.text.keystrokes import HELPS, Help
from pressdesk.workflow.desk import Desk

SWITCH = "typing.help"
MARKS = "typing.marks"


def helps(desk: Desk) -> frozenset[Help]:
    """The helps that are on; none while the one switch for all is off."""
    settings = desk.settings
    if not settings.flag(SWITCH):
        return frozenset()
    values = {name: settings.get(f"typing.{name}") for name in HELPS}
    return frozenset(name for name in HELPS if values[name] in (True, "persian"))
