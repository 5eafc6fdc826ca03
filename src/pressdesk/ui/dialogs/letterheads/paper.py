"""The sheet by its name: A4, A5, Letter, or one of the office's own measures."""

from __future__ import annotations

from pressdesk.ui.dialogs.letterheads.fields import ChoiceField
from pressdesk.ui.dialogs.letterheads.inputs import Kit
from pressdesk.writers.letterhead import Letterhead, Paper

SHEETS = {
    "a4": Paper(210.0, 297.0),
    "a5": Paper(148.0, 210.0),
    "letter": Paper(215.9, 279.4),
}
OWN = "own"


class PaperField(ChoiceField):
    """Width and height stand beside it; measures of no name are the office's own."""

    def __init__(self, kit: Kit) -> None:
        choices = (*SHEETS, OWN)
        words = {each: kit.text(f"letterheads-paper-{each}") for each in choices}
        super().__init__(kit, "paper", kit.text("letterheads-paper"), words)

    def _chosen(self) -> None:
        """Own measures are typed beside it."""
        if self.box.currentData() != OWN:
            super()._chosen()

    def value_of(self, choice: str) -> object:
        """The measures of a name."""
        return SHEETS[choice]

    def choice_of(self, look: Letterhead) -> str:
        """The name of the measures."""
        names = (name for name, sheet in SHEETS.items() if sheet == look.paper)
        return next(names, OWN)
