"""Find and replace on the open page: the bar asks, the document answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from pressdesk.document import finding
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui import tasks
from pressdesk.workflow.finding import Seeker, where

if TYPE_CHECKING:
    from pressdesk.document.nodes import Release
    from pressdesk.ui.editor.found import Found, Scope
    from pressdesk.ui.panels.find_bar import FindBar
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.orders import Matches
    from pressdesk.workflow.session import Changed

AGAIN = 200
Act = Callable[[], None]


class Finding:
    """The commands of the find bar.

    Each act looks first and then does its work on what is found now; a pattern is
    looked for by a worker process meanwhile, and the last act asked for is done.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._seeker = Seeker()
        self._release: Release | None = None
        self._known = -1
        self._scope: Scope | None = None
        self._offered: Scope | None = None
        self._left = False
        self._busy = False
        self._next: Act | None = None
        self._again = QTimer(window)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(lambda: self._look(self._show))
        window.session.subscribe(self._changed)

    @cached_property
    def bar(self) -> FindBar:
        """The bar, made when it is first wanted."""
        from pressdesk.ui.panels.find_bar import FindBar

        bar = FindBar(self._window.look, self._window.text)
        bar.changed.connect(lambda: self._look(self._go_near))
        bar.next_asked.connect(self.next)
        bar.previous_asked.connect(self.previous)
        bar.replace_asked.connect(lambda: self._look(self._put_one))
        bar.all_asked.connect(lambda: self._look(self._put_all))
        bar.scoped.connect(self._keep_to_selection)
        bar.closed.connect(self.close)
        self._window.add_bar(bar)
        return bar

    @cached_property
    def found(self) -> Found:
        """What was found, on the page."""
        from pressdesk.ui.editor.found import Found

        return Found(self._window.need_page().surface)

    @property
    def open(self) -> bool:
        """Whether the bar is shown."""
        return "bar" in vars(self) and not self.bar.isHidden()

    # -- commands ----------------------------------------------------------

    def find(self) -> None:
        """Open the bar; a selected word is looked for."""
        self._open(replacing=False)

    def replace(self) -> None:
        """Open the bar with the field of the new words."""
        self._open(replacing=True)
        if self._window.session.locked:
            self._say_locked()

    def _say_locked(self) -> None:
        """Issued, or open for reading only."""
        issued = self._window.session.release.locked
        said = "find-locked" if issued else "find-read-only"
        self.bar.say(self._window.text(said), "warn")

    def next(self) -> None:
        """To the next one."""
        self._step(1)

    def previous(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.open:
            if not self.bar.field.text():
                self.find()
                return
            self.bar.show()
        self._look(partial(self._go, by))

    def close(self) -> None:
        """Put the bar away; the page has the keyboard, the match stays selected."""
        self.bar.hide()
        self.found.clear()
        self._keep(None)
        self._window.need_page().setFocus()

    def leave(self) -> None:
        """The window closes."""
        self._left = True
        self._seeker.close()

    def _open(self, *, replacing: bool) -> None:
        within = self.open and self.bar.isAncestorOf(self._window.focusWidget())
        words = "" if within else self.found.selected_words()
        if not within:
            self._offered = None if words else self.found.scope()
            self._keep(self._offered if self.found.selects_rows() else None)
        self.bar.open(words, replacing=replacing)
        self._look(self._go_near)

    # -- looking -----------------------------------------------------------

    def _changed(self, changed: Changed) -> None:
        if not self.open:
            return
        if changed.opened:
            self.bar.hide()
            self.found.clear()
            self._keep(None)
        elif changed.text:
            self._again.start()

    def _look(self, act: Act) -> None:
        """Find everything in the page as it is now, then do `act`."""
        if self._busy:
            self._next = act
            self._seeker.kill()
            return
        window, wanted = self._window, self.bar.wanted
        if not window.at_page:
            return
        self._again.stop()
        window.sync()
        release = window.session.release
        among = finding.passages(release)
        texts = [each.text for each in among]
        seek = partial(self._seeker.find, texts, wanted, self.bar.replacement)

        def arrived(found: Matches) -> None:
            self._release = release
            self.found.take(release, finding.hits(among, found), self._scope)
            act()

        if wanted.pattern and wanted.text:
            self._begin(seek, arrived)
        else:
            arrived(seek())

    def _begin(
        self, seek: Callable[[], Matches], arrived: Callable[[Matches], None]
    ) -> None:
        """Let a worker look; what was asked for meanwhile is done instead."""
        self._busy = True

        def settle(outcome: Act) -> None:
            self._busy = False
            follow, self._next = self._next, None
            if self._left:
                return
            if follow is not None:
                self._look(follow)
            elif self.open:
                outcome()

        tasks.begin(
            lambda _progress, _cancelled: seek(),
            lambda found: settle(lambda: arrived(found)),
            lambda what: settle(lambda: self._fail(what)),
        )

    def _fail(self, what: Notice) -> None:
        self.found.clear()
        self._show()
        self.bar.show_count("", nothing=True)
        self.bar.say(self._window.desk.messages.notice(what), "error")

    # -- acts on what was found --------------------------------------------

    def _go_near(self) -> None:
        """Choose the first one from the cursor on."""
        if self.found.hits:
            self._choose(max(0, self.found.after()))
        self._show()

    def _go(self, by: int) -> None:
        hits, said = self.found.hits, ""
        if hits:
            here = self.found.chosen(self._known)
            if here >= 0:
                number = here + by
            else:
                number = self.found.after() if by > 0 else self.found.before()
                number = len(hits) if by > 0 and number < 0 else number
            if not 0 <= number < len(hits):
                said = "find-wrapped-down" if by > 0 else "find-wrapped-up"
            self._choose(number % len(hits))
        self._show()
        self.bar.say(self._window.text(said) if said else "")

    def _choose(self, number: int) -> None:
        self._known = number
        self.found.select(number)

    def _show(self) -> None:
        """Colours, and how many there are."""
        window, hits = self._window, self.found.hits
        self.found.paint()
        nothing = bool(self.bar.field.text()) and not hits
        said = window.text("find-none") if nothing else ""
        if hits:
            number = self.found.chosen(self._known)
            said = window.text("find-many", all=len(hits))
            if number >= 0:
                said = self._place(number)
        self.bar.show_count(said, nothing=nothing)
        self.bar.say("")
        self.bar.set_ready(ready=bool(hits) and not window.session.locked)

    def _place(self, number: int) -> str:
        text, hits = self._window.text, self.found.hits
        said = text("find-count", number=number + 1, all=len(hits))
        hit = hits[number]
        if hit.passage.part == "table" or hit.spot.note:
            place = where(text, hit.passage)
            return text("find-at-cell", count=said, place=place)
        return said

    def _put_one(self) -> None:
        """Replace the selected one and go on; select one where none is."""
        number = self.found.chosen(self._known)
        if number < 0:
            self._go(1)
            return
        hit = self.found.hits[number]
        done = self._put((hit,))
        if done is not None and done.left:
            self._go(1)
            self._tell(0, done.left)
        elif done is not None:
            self.found.go_behind(hit)
            self._look(self._go_near)

    def _put_all(self) -> None:
        """Replace all of them, as one step to undo."""
        done = self._put(self.found.hits)
        if done is not None:
            self._look(partial(self._tell, done.count, done.left))

    def _put(self, hits: tuple[finding.Hit, ...]) -> finding.Replaced | None:
        window = self._window
        if self._release is None or not hits or self.bar.replacement is None:
            return None
        if window.session.locked:
            self._say_locked()
            return None
        try:
            done = finding.put(self._release, hits)
        except PressdeskError as error:
            self.bar.say(window.desk.messages.notice(error.notice), "warn")
            return None
        window.need_page().update_to(done.release)
        window.sync()
        return done

    def _tell(self, count: int, left: int) -> None:
        self._show()
        text = self._window.text
        said = [text("find-done", count=count)] if count else []
        if left:
            said.append(text("find-left", count=left))
        self.bar.say(" ".join(said), "warn" if left else "ok")

    # -- the selection -----------------------------------------------------

    def _keep(self, scope: Scope | None) -> None:
        self._scope = scope
        self.bar.set_scoped(scoped=scope is not None)

    def _keep_to_selection(self, wanted: bool) -> None:  # noqa: FBT001 (a Qt slot)
        chosen = self.found.chosen(self._known) >= 0
        scope = self._offered if chosen else self.found.scope() or self._offered
        scope = scope if wanted else None
        self._keep(scope)
        self._look(self._show)
        if wanted and scope is None:
            self.bar.say(self._window.text("find-no-selection"), "warn")
