"""Helping: the command palette, the sheet of all keys, the health of the program."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from pressdesk.i18n.messages import Messages
from pressdesk.ui import bars, lookup
from pressdesk.ui.commands import BY_ID, COMMANDS, MENUS
from pressdesk.ui.key_table import commands_in, groups

if TYPE_CHECKING:
    from pressdesk.ui.dialogs.health import HealthDialog
    from pressdesk.ui.dialogs.keys import KeySheet
    from pressdesk.ui.dialogs.rules import RulesDialog
    from pressdesk.ui.panels.palette import Palette
    from pressdesk.ui.window import MainWindow


class Helping:
    """The commands that find commands."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.sheet: KeySheet | None = None
        self.health: HealthDialog | None = None
        self.rule_pages: RulesDialog | None = None

    @cached_property
    def panel(self) -> Palette:
        """The palette, made when it is first wanted."""
        from pressdesk.ui.panels.palette import Palette

        return Palette(self._window, self._window.look, self._window.text)

    def palette(self) -> None:
        """Offer every command that can be used now."""
        window = self._window
        bars.draw_icons(window)
        if self.panel.isHidden():
            self.panel.open(tuple(entries(window)), window.focusWidget())
        else:
            self.panel.leave()

    def keys(self) -> None:
        """Show all keys, in a window of their own."""
        from pressdesk.ui.dialogs.keys import KeySheet

        window = self._window
        if self.sheet is None:
            desk = window.desk
            other = Messages("en" if desk.messages.language == "fa" else "fa")
            rows = groups(commands_in(MENUS, COMMANDS), desk.text, other.text)
            self.sheet = KeySheet(window, desk, window.look, rows)
        self.sheet.show()
        self.sheet.activateWindow()

    def rules(self, rule: str = "") -> None:
        """What the proofreader knows, rule by rule, in a window of its own."""
        from pressdesk.ui.dialogs.rules import RulesDialog

        window = self._window
        if self.rule_pages is None:
            made = RulesDialog(window, window.desk, window.look)
            made.switched.connect(window.checking.start)
            self.rule_pages = made
        self.rule_pages.open_at(rule)
        self.rule_pages.activateWindow()

    def doctor(self) -> None:
        """Try every part of the program, in a window of its own."""
        from pressdesk.ui.dialogs.health import HealthDialog

        window = self._window
        if self.health is None:
            self.health = HealthDialog(window, window.desk, window.look)
        self.health.show()
        self.health.activateWindow()
        self.health.examine()


def entries(window: MainWindow) -> Iterator[lookup.Entry]:
    """The commands that can be used now, each with its icon and its menu.

    What was run from the palette last comes first.
    """
    found = dict(zip(_usable(window), lookup.commands(window), strict=True))
    lately = [name for name in window.place.kept.commands if name in found]
    for command_id in dict.fromkeys([*lately, *found]):
        command = BY_ID[command_id]
        yield replace(
            found[command_id],
            kind=f"menu-{command.menu}",
            icon=command.icon or found[command_id].icon,
            act=partial(_run, window, command_id),
        )


def _usable(window: MainWindow) -> Iterator[str]:
    return (name for name, action in window.commands.items() if action.isEnabled())


def _run(window: MainWindow, command_id: str) -> None:
    window.place.keep_command(command_id)
    window.commands[command_id].trigger()
