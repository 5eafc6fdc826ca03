"""What settles findings beside a fix: safe ones together, ignoring, the dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressdesk.checks.proofreading import BY_ID
from pressdesk.notices import PressdeskError
from pressdesk.ui.messages import kind_message
from pressdesk.workflow import findings, ignoring

if TYPE_CHECKING:
    from pressdesk.checks.in_release import Located
    from pressdesk.document.edits import SetMeta
    from pressdesk.ui.change_list import Change
    from pressdesk.ui.dialogs.changes import ChangesDialog
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.findings import Entry


class Settling:
    """The further commands of findings."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # -- safe ones ---------------------------------------------------------

    def safe(self) -> None:
        """Show every safe fix, and make the chosen ones in one step."""
        dialog = self.safe_dialog()
        if dialog is None:
            self._window.say(self._window.text("safe-none"), "ok")
        elif dialog.exec():
            self.make(dialog.chosen)

    def safe_dialog(self) -> ChangesDialog | None:
        """The safe fixes of the release as it stands now; None without any."""
        from pressdesk.ui.dialogs.changes import ChangesDialog

        window, text = self._window, self._window.text
        found = self._safe()
        if not found:
            return None
        changes = [change_of(window, each) for each in found]
        return ChangesDialog(
            window,
            window.desk,
            window.look,
            text("safe-title"),
            text("safe-note"),
            changes,
        )

    def _safe(self) -> Sequence[Located]:
        window = self._window
        window.settle()
        if window.session.package is None:
            return ()
        return findings.safe(window.desk, window.session.package)

    def make(self, chosen: Sequence[Located]) -> None:
        """The chosen fixes in one step; what they brought to light is told."""
        window = self._window
        if not chosen or not window.proofing.apply(chosen):
            return
        known = {(each.passage.spot, each.finding.rule) for each in chosen}
        left = [
            e for e in self._safe() if (e.passage.spot, e.finding.rule) not in known
        ]
        if left:
            said = window.text("safe-more", count=len(chosen), left=len(left))
            window.say(said, "ok", window.text("safe-see"), self.safe)
        else:
            window.say(window.text("findings-fixed", count=len(chosen)), "ok")

    # -- letting stand -----------------------------------------------------

    def here(self, entry: Entry) -> None:
        """These words may stand in this paragraph."""
        if entry.located is not None:
            made = ignoring.here(self._window.session.release, entry.located)
            block, among = entry.located.passage.spot.block, self._same(entry)
            self._edit(made, [e for e in among if e.spot and e.spot.block == block])

    def everywhere(self, entry: Entry) -> None:
        """These words may stand in this release."""
        if entry.located is not None:
            made = ignoring.everywhere(self._window.session.release, entry.located)
            self._edit(made, self._same(entry))

    def _same(self, entry: Entry) -> list[Entry]:
        """The findings of the same rule about the same words."""
        words = entry.located.words if entry.located else ""
        return [
            each
            for each in self._window.proofing.entries
            if each.rule == entry.rule and each.located and each.located.words == words
        ]

    def _edit(self, edit: SetMeta, gone: Sequence[Entry]) -> None:
        window = self._window
        window.sync()
        if not window.session.locked:
            window.session.apply(edit)
            self._drop(gone)

    def _drop(self, gone: Sequence[Entry]) -> None:
        """These are settled; the next check says the rest."""
        proofing = self._window.proofing
        proofing.show(proofing.found.without(gone))
        self._window.checking.start()

    def always(self, entry: Entry) -> None:
        """The words go into the person's dictionary."""
        window = self._window
        if entry.located is None:
            return
        try:
            made = ignoring.always(window.desk, entry.located)
        except PressdeskError as error:
            window.complain(error)
            return
        window.say(window.text("findings-accepted", words=made.words), "ok")
        self._drop(self._same(entry))

    def switch_off(self, entry: Entry) -> None:
        """No finding of this kind any more; the bar takes it back."""
        window = self._window
        try:
            ignoring.switch_off(window.desk, entry.rule)
        except PressdeskError as error:
            window.complain(error)
            return
        said = window.text("findings-off", name=window.text(entry.kind))
        back = window.text("findings-on")
        window.say(said, "info", back, lambda: self._switch_on(entry.rule))
        self._drop(
            [each for each in window.proofing.entries if each.rule == entry.rule]
        )

    def _switch_on(self, rule: str) -> None:
        window = self._window
        try:
            ignoring.switch_on(window.desk, rule)
        except PressdeskError as error:
            window.complain(error)
            return
        window.checking.start()


def change_of(window: MainWindow, one: Located) -> Change:
    """A finding as a change to choose."""
    from pressdesk.ui.change_list import Change
    from pressdesk.ui.panels.finding_rows import around
    from pressdesk.workflow.findings import Entry

    entry = Entry(located=one)
    new = one.finding.replacements[0]
    return Change(
        window.text(BY_ID[one.finding.rule].name),
        entry.shown(),
        entry.shown(new),
        window.text(kind_message(one.passage.part)),
        around(entry),
        one,
    )
