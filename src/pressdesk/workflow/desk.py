"""The desk: everything a step needs from outside, handed over as one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from pressdesk.i18n.messages import Messages
    from pressdesk.newscode.stamp import Ledger
    from pressdesk.settings.resolve import Settings
    from pressdesk.templates.template import Template


class Desk(Struct, frozen=True):
    """Built once by `app`.

    `clock` gives an aware instant; `ledger` opens the register of codes on first use
    (a database is not opened to read a file); `templates` loads the shipped ones;
    `home` is the folder of the user's own data.
    """

    clock: Callable[[], datetime]
    settings: Settings
    messages: Messages
    ledger: Callable[[], Ledger]
    templates: Callable[[], tuple[Template, ...]]
    home: Path

    def text(self, message_id: str, /, **args: str | int) -> str:
        """The sentence of a message in the desk's language."""
        return self.messages.text(message_id, **args)

    def option(self, option_id: str) -> str:
        """A setting as a string."""
        return self.settings.text(option_id)

    def template(self, kind: str) -> Template | None:
        """The template a release was made from, if it is one of ours."""
        return next((t for t in self.templates() if t.id == kind), None)
