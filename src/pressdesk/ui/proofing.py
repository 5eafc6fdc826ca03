"""Proofreading in the window: underlines, the way from one finding to the next, fixes.

What a check found stays until the next one; the page moves it with the words meanwhile.
A fix is one step to undo, made in the text as it is now, or not made at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolTip

from pressdesk.document.nodes import PARTS, plain
from pressdesk.document.schema import texts_of
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui.editor.underlines import Underline, change
from pressdesk.ui.proof_settling import Settling
from pressdesk.ui.proof_walk import Walk
from pressdesk.ui.reckoned import Reckoned, in_table, key_of
from pressdesk.workflow import proof
from pressdesk.workflow.findings import Entry

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from pressdesk.checks.in_release import Located
    from pressdesk.document.nodes import Release
    from pressdesk.ui.editor.underlined import Underlined
    from pressdesk.ui.window import MainWindow


class Proofing:
    """The commands of findings."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.found = Reckoned()
        self.current: Entry | None = None
        self.settling = Settling(window)

    # -- what was found ----------------------------------------------------

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that stands against the release, errors first."""
        return self.found.entries

    def show(self, found: Reckoned) -> None:
        """These stand against the release: on the page, in the panel, in the bar."""
        window = self._window
        page = window.need_page()
        page.surface.explain = self._explain
        if found is not self.found:
            self.found = found
            page.set_underlines(found.underlines)
        errors = found.count("error")
        window.status.set_findings(errors, len(found.entries) - errors)
        window.docks.show_findings(found)

    # -- at a place --------------------------------------------------------

    @property
    def _page(self) -> Underlined:
        return self._window.need_page().underlined

    def here(self) -> Entry | None:
        """The finding at the caret; where there are several, the one gone to."""
        found = self._entries(self._page.at())
        return self.current if self.current in found else next(iter(found), None)

    def _entries(self, marks: Sequence[Underline]) -> list[Entry]:
        wanted = {id(each.finding): each for each in marks}
        keys = {(each.block, at) for each in marks for at in (0, each.number)}
        among = [self.found.texts.get(key, ()) for key in keys]
        known = {id(each.located): each for each in chain(*among)}
        return [known[each] for each in wanted if each in known]

    def _explain(self, at: QPoint) -> str:
        """What the mouse is told over an underlined word."""
        found = self._entries(self._page.at(at))
        if not found:
            return ""
        entry = found[0]
        window = self._window
        said, fixes = window.desk.messages.notice(entry.notice), entry.fixes
        if not fixes or window.session.locked or in_table(entry):
            return said  # in a table the panel fixes it
        keys = window.commands["fix-finding"].shortcut().toString()
        first = entry.shown(fixes[0])
        return f"{said}\n{window.text('findings-tip', keys=keys, shall=first)}"

    def fill(self, menu: QMenu) -> Entry | None:
        """Put what can be done with the finding at the caret at the menu's head."""
        from pressdesk.ui import proof_menu

        entry = self.here()
        if entry is not None:
            proof_menu.fill(self._window, menu, entry)
        return entry

    def explain(self, rule: str) -> None:
        """The page of a rule."""
        self._window.helping.rules(rule)

    def alike(self, entry: Entry) -> tuple[Entry, ...]:
        """Those of its kind that can be fixed together."""
        for kind in self.found.kinds:
            if kind.message == entry.kind and entry in kind.fixable:
                return kind.fixable
        return ()

    def show_in_panel(self, entry: Entry) -> None:
        """Open the panel at it."""
        window = self._window
        window.docks.open("findings")
        window.show_state()
        if window.docks.findings is not None:
            window.docks.findings.choose(entry, focus=True)

    # -- the way -----------------------------------------------------------

    def next(self) -> None:
        """To the next finding, round and round."""
        self._step(1)

    def previous(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        window = self._window
        if not window.at_page:
            return
        if not window.stage.alone and not window.docks.open_now()["findings"]:
            window.docks.open("findings")
            window.show_state()
        window.sync()
        if not self.entries:
            window.checking.now()
        entry = Walk(self._page, self.found).follow(self.current, by)
        if entry is None:
            window.say(window.text("notice-none"), "ok")
        else:
            self.go(entry)

    def go(self, entry: Entry) -> None:
        """Show where it is: its words selected, its row chosen."""
        window, spot = self._window, entry.spot
        self.current = entry
        panel = window.docks.findings
        if panel is not None:
            panel.choose(entry)
        in_panel = panel is not None and panel.isAncestorOf(window.focusWidget())
        block = self._page.block(key_of(entry)) if spot else None
        if block is None:
            window.viewing.go_to(entry.notice)
            return
        among = Walk(self._page, self.found).stops(block)
        stops = [each for each in among if each.entry is entry]
        at, end = (stops[0].at, stops[0].end) if stops else (0, 0)
        self._page.choose(block, at, end)
        self._speak(entry)
        if not in_panel:
            window.need_page().setFocus()

    def _speak(self, entry: Entry) -> None:
        """A screen reader says what is wrong; beside the page alone it is shown."""
        window, surface = self._window, self._window.need_page().surface
        said = window.desk.messages.notice(entry.notice)
        surface.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(surface, said))
        if window.stage.alone:
            corner = surface.cursorRect().bottomLeft()
            QToolTip.showText(surface.viewport().mapToGlobal(corner), said, surface)

    def go_to(self, what: Notice) -> None:
        """Go where a notice points: to its words, if it is of a finding."""
        place = what.place
        for each in self.entries:
            if place is not None and each.located and each.place == place:
                self.go(each)
                return
        self._window.viewing.go_to(what)

    def let(self, entry: Entry, how: str) -> None:
        """Let it stand: `here`, `everywhere`, `always`, or its rule `off`."""
        acts = {
            "here": self.settling.here,
            "everywhere": self.settling.everywhere,
            "always": self.settling.always,
            "off": self.settling.switch_off,
        }
        acts[how](entry)

    # -- fixes -------------------------------------------------------------

    def fix_here(self) -> None:
        """Fix the finding at the caret, and go to the next one."""
        entry = self.here()
        if entry is None:
            self._window.say(self._window.text("findings-none-here"))
        elif not entry.fixes:
            self._window.say(self._window.text("findings-no-fix"))
        elif self.fix(entry):
            self.next()

    def fix_safe(self) -> None:
        """Show every safe fix, and make the chosen ones."""
        self.settling.safe()

    def restore_joiners(self) -> None:
        """Show the half-spaces that the text has lost, and put the chosen ones back."""
        from pressdesk.ui.restoring import Restoring

        Restoring(self._window).run()

    def enter(self, entry: Entry) -> None:
        """Go there with the keyboard."""
        self.go(entry)
        place = entry.notice.place
        if place is None or not place.slot:
            self._window.need_page().setFocus()

    def fix_and_follow(self, entry: Entry, new: str) -> None:
        """Put one right from the panel; the next one is chosen."""
        if self.fix(entry, new):
            self.next()

    def fix(self, entry: Entry, new: str | None = None) -> bool:
        """Put one right, with the first replacement or another one."""
        if entry.located is None:
            return False
        one = entry.located if new is None else proof.with_fix(entry.located, new)
        return self.apply([one], [entry])

    def fix_alike(self, entry: Entry) -> bool:
        """Put all of its kind right, in one step to undo."""
        among = self.alike(entry)
        done = self.apply([each.located for each in among if each.located], among)
        if done:
            window = self._window
            window.say(window.text("findings-fixed", count=len(among)), "ok")
        return done

    def apply(self, chosen: Sequence[Located], entries: Sequence[Entry] = ()) -> bool:
        """One edit of the text as it is now; what no longer holds is told."""
        window = self._window
        window.settle()
        package = window.session.package
        if package is None:
            return False
        try:
            made = proof.fix(package, chosen, proof.practice(window.desk))
        except PressdeskError as error:
            window.complain(error)
            return False
        if made is None or made == package.release:
            window.say(window.text("findings-changed"), "warning")
            window.checking.start()
            return False
        self._put(package.release, made, chosen[0])
        if entries:
            self.show(self.found.without(entries))
        else:
            window.checking.start()
        return True

    def _put(self, old: Release, new: Release, first: Located) -> None:
        """The page shows `new`; the caret stands behind what was put in."""
        window, page = self._window, self._window.need_page()
        page.update_to(new)
        window.sync()
        was, now = (_text(each, first) for each in (old, new))
        _head, tail = change(was, now)
        left = len(now) - tail
        block = page.underlined.block(key_of(Entry(located=first)))
        if block is not None:
            page.underlined.choose(block, left, left)


def _text(release: Release, one: Located) -> str:
    """How the text reads in `release` that a finding is in; a footnote counts not."""
    spot = one.passage.spot
    if spot.block in PARTS:
        return plain(release.part(spot.block))
    for block in release.body:
        if block.id == spot.block:
            texts = [plain(text) for _, text in texts_of(block)]
            return texts[spot.text] if spot.text < len(texts) else ""
    return ""
