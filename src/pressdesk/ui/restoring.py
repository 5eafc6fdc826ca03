"""The half-spaces that a text has lost: every change is seen before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.checks.in_release import Located
from pressdesk.ui.dialogs.changes import ChangesDialog
from pressdesk.ui.proof_settling import change_of
from pressdesk.workflow import restoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdesk.ui.window import MainWindow


class Restoring:
    """One command: list, choose, one step to undo."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def run(self) -> None:
        """Show the changes and make the chosen ones."""
        dialog = self.dialog()
        if dialog is None:
            self._window.say(self._window.text("restore-none"), "ok")
        elif dialog.exec():
            self.make(dialog.chosen)

    def dialog(self) -> ChangesDialog | None:
        """The changes by kind, the safe kinds first and ticked; None without any."""
        window, text = self._window, self._window.text
        window.settle()
        package = window.session.package
        found = restoring.found(window.desk, package) if package else ()
        if not found:
            return None
        ranked = sorted(found, key=lambda each: each.finding.tier != "auto")
        made = ChangesDialog(
            window,
            window.desk,
            window.look,
            text("restore-title"),
            text("restore-note"),
            [change_of(window, each) for each in ranked],
        )
        _leave_proposals(made)
        return made

    def make(self, chosen: Sequence[Located]) -> None:
        """Put the chosen ones back."""
        window = self._window
        if chosen and window.proofing.apply(chosen):
            window.say(window.text("restore-done", count=len(chosen)), "ok")


def _leave_proposals(dialog: ChangesDialog) -> None:
    """Take the tick from what is not safe."""
    rows = dialog.list.rows
    for number, row in enumerate(rows.rows):
        value = None if isinstance(row, str) else row.value
        if isinstance(value, Located) and value.finding.tier != "auto":
            rows.toggle(number)
