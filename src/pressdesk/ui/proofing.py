"""Proofreading in the window: underlines, the way from one finding to the next, fixes.

What a check found stays until the next one; the page moves it with the words meanwhile.
A fix is one step to undo, made in the text as it is now, or not made at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pressdesk.document import finding
from pressdesk.notices import PressdeskError
from pressdesk.ui.editor.underlines import Key, Underline, change, key_of
from pressdesk.ui.proof_settling import Settling
from pressdesk.workflow import findings, proof

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QMenu

    from pressdesk.checks.in_release import Located
    from pressdesk.document.nodes import Release
    from pressdesk.ui.editor.underlined import Underlined
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.findings import Entry


class _Stop(NamedTuple):
    """A place on the way through the findings: code points of the block, its entry."""

    at: int
    end: int
    entry: Entry


class Proofing:
    """The commands of findings."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.entries: tuple[Entry, ...] = ()
        self.current: Entry | None = None
        self._by_text: dict[Key, list[Entry]] = {}
        self._elsewhere: list[Entry] = []
        self.settling = Settling(window)

    # -- what was found ----------------------------------------------------

    def show(self, entries: Sequence[Entry]) -> None:
        """These stand against the release: on the page, in the panel, in the bar."""
        window = self._window
        if tuple(entries) != self.entries:
            self.entries = tuple(entries)
            self._sort()
        page = window.need_page()
        page.surface.explain = self._explain
        page.set_underlines(self._underlines())
        errors = sum(each.notice.severity == "error" for each in entries)
        window.status.set_findings(errors, len(entries) - errors)
        window.docks.show_findings(self.entries)

    def _sort(self) -> None:
        self._by_text, self._elsewhere = {}, []
        for each in self.entries:
            spot = each.spot
            if spot is None:
                self._elsewhere.append(each)
            else:
                self._by_text.setdefault((spot.block, _row(each)), []).append(each)

    def _underlines(self) -> Iterator[Underline]:
        for (block, number), entries in self._by_text.items():
            for each in entries:
                located = each.located
                if located is not None and _on_page(located):
                    severity, text = each.notice.severity, located.passage.text
                    start, end = each.seen
                    yield Underline(block, start, end, severity, number, text, located)

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
        among = [self._by_text.get((each.block, each.number), ()) for each in marks]
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
        if not fixes or window.session.locked:
            return said
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

    def fixes(self, entry: Entry) -> Sequence[str]:
        """What may stand there instead, the best first."""
        return entry.fixes

    def explain(self, rule: str) -> None:
        """The page of a rule."""
        self._window.helping.rules(rule)

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
        window.docks.open("findings")
        window.show_state()
        window.sync()
        if not self.entries:
            window.checking.now()
        entry = self._follow(by)
        if entry is None:
            window.say(window.text("notice-none"), "ok")
        else:
            self.go(entry)

    def _follow(self, by: int) -> Entry | None:
        """The next one from the caret, then those beside the text, then from the top.

        Several may begin at one place: the one that is current says which is next.
        """
        page, rest = self._page, self._elsewhere[::by]
        block, caret = page.caret()
        if self.current in rest:
            rest = rest[rest.index(self.current) + 1 :]
        else:
            here = self._stops(block)[::by]
            known = [n for n, each in enumerate(here) if each.entry == self.current]
            if known and here[known[0]].at == caret:
                ahead = here[known[0] + 1 :]
            else:
                ahead = [each for each in here if (each.at - caret) * by > 0]
            if ahead:
                return ahead[0].entry
            if (found := self._first(page.blocks(block, by), by)) is not None:
                return found
        if rest:
            return rest[0]
        first = page.end(by)
        again = self._first(chain([first], page.blocks(first, by)), by)
        return again or next(iter(self._elsewhere[::by]), None)

    def _first(self, blocks: Iterable[QTextBlock], by: int) -> Entry | None:
        """The first finding of the first of these blocks that has one."""
        found = (
            stops[::by][0].entry for each in blocks if (stops := self._stops(each))
        )
        return next(found, None)

    def _stops(self, block: QTextBlock) -> list[_Stop]:
        """The findings of a block, as its text reads now; those typed over are gone."""
        key = key_of(block)
        entries = self._by_text.get(key)
        if not entries:
            return []
        now = {id(each.finding): each for each in self._page.of(block)}
        made = []
        for entry in entries:
            mark = now.get(id(entry.located))
            if mark is not None:
                made.append(_Stop(mark.start, mark.end, entry))
            elif entry.located is None or not _on_page(entry.located):
                made.append(_Stop(0, 0, entry))
        return sorted(made, key=lambda each: each.at)

    def go(self, entry: Entry) -> None:
        """Show where it is: its words selected, its row chosen."""
        window, spot = self._window, entry.spot
        self.current = entry
        panel = window.docks.findings
        if panel is not None:
            panel.choose(entry)
        in_panel = panel is not None and panel.isAncestorOf(window.focusWidget())
        block = self._page.block((spot.block, _row(entry))) if spot else None
        if block is None:
            window.viewing.go_to(entry.notice)
            return
        stops = [each for each in self._stops(block) if each.entry is entry]
        at, end = (stops[0].at, stops[0].end) if stops else (0, 0)
        self._page.choose(block, at, end)
        if not in_panel:
            window.need_page().setFocus()

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
        among = findings.alike(self.entries, entry)
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
            gone = {id(each) for each in entries}
            self.show([each for each in self.entries if id(each) not in gone])
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
        block = page.underlined.block((first.passage.spot.block, _text_row(first)))
        if block is not None:
            page.underlined.choose(block, left, left)


def _on_page(located: Located) -> bool:
    """Whether its words stand on the page: a table is painted, a footnote is not."""
    return located.passage.part != "table" and not located.passage.spot.note


def _row(entry: Entry) -> int:
    """The number of its text among those of its block on the page."""
    return _text_row(entry.located) if entry.located is not None else 0


def _text_row(located: Located) -> int:
    return 0 if located.passage.part == "table" else located.passage.spot.text


def _text(release: Release, one: Located) -> str:
    among = finding.passages(release)
    return next((p.text for p in among if p.spot == one.passage.spot), "")
