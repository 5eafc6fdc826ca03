"""Keeps what is not saved: a recovery copy within two seconds of every change.

The page's text is taken over by a timer that typing does not put off; the writing is
done by the keeper's thread. What a form's input holds and has not said yet is in the
copy too, without the input being touched.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from pressdesk.document.package import Package
from pressdesk.notices import Notice
from pressdesk.ui.waking import Waking
from pressdesk.workflow.keeper import Keeper, Text

if TYPE_CHECKING:
    from pressdesk.document.nodes import Release
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.recovery import Copy
    from pressdesk.workflow.session import Changed

PAUSE, LONGEST = 700, 1_400
"""From a change to its copy, in milliseconds; half a second is left for the disk."""
AGAIN = 5_000
LAST = 5.0
_STILL_ENDING = 60_000


def pause_after(cost: float) -> int:
    """How long to wait when taking the text took `cost` seconds: a tenth is for it.

    A release of sixty blocks costs a millisecond, one of three thousand a hundred.
    """
    return min(LONGEST, max(PAUSE, round(cost * 10_000)))


class Keeping(QObject):
    """The recovery copy of a window's open release; made with the first release."""

    told = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kept: tuple[Release, str] | None = None
        self.trouble: Notice | None = None
        self.ending = self._left = False
        self.keeper = Keeper(window.desk.home, self.told.emit)
        self._soon = self._timer(PAUSE, self.keep_now)
        self._again = self._timer(AGAIN, self._try_again)
        self._stays = self._timer(_STILL_ENDING, self._goes_on)
        self.told.connect(self._hear)
        self._waking = Waking(self)
        self._waking.woke.connect(self._wakes)
        self._listen()

    def _timer(self, pause: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _listen(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.session_ends)
            app.saveStateRequest.connect(self.session_ends)
        quitting = QCoreApplication.instance()
        if quitting is not None:
            quitting.aboutToQuit.connect(self._quits)

    # -- what happens in the window --------------------------------------------

    def touch(self) -> None:
        """Something was changed: its copy is written soon, however one types on."""
        # What is typed is read a moment later; Ctrl+S may come before.
        self._window.commands["save"].setEnabled(True)
        if not self._soon.isActive():
            self._soon.start()

    def heed(self, changed: Changed) -> None:
        """What the session said."""
        if changed.opened:
            self._soon.stop()
            self._waking.set_watching(on=self._window.session.package is not None)
        if changed.opened or changed.saved:
            self._let_go()
        if self._window.session.modified:
            self.touch()
        elif self._kept is not None:
            self._let_go()  # undone up to what the file holds

    def _let_go(self) -> None:
        self._kept = None
        self.keeper.drop()

    def keep_now(self, *, wait: float = 0) -> bool:
        """Write a copy of what stands here now, if it is in no file and no copy."""
        self._soon.stop()
        begun = time.perf_counter()
        text = None if self._left else self._text()
        self._soon.setInterval(pause_after(time.perf_counter() - begun))
        if text is not None:
            self._kept = text.package.release, text.digest
            self.keeper.keep(text)
        return self.keeper.flush(wait) if wait else True

    def give_up(self) -> None:
        """The person wants it no more: the copy goes where it stays for some days."""
        text = self._text(anew=True)
        if text is not None:
            self._kept = None
            self.keeper.put_aside(text)
            self.touch()  # it may stay open, if what comes after fails

    def adopt(self, copy: Copy) -> bool:
        """The release just opened is this copy; False where another window has it."""
        return self.keeper.adopt(copy.folder)

    def leave(self) -> None:
        """The window closes; what is to be written is written."""
        self._left = True
        self._soon.stop()
        self._again.stop()
        self._waking.set_watching(on=False)
        self.keeper.stop(LAST)

    def _wakes(self) -> None:
        """The computer slept: keep what stands here, and see what others did."""
        self.keep_now()
        self._window.watching.check()

    # -- the text ----------------------------------------------------------------

    def _text(self, *, anew: bool = False) -> Text | None:
        """What stands in the window now; None when there is nothing new to keep."""
        window = self._window
        package, page = window.session.package, window.page
        if package is None or page is None or window.session.locked:
            return self._locked_text(anew=anew)
        release = window.docks.typed(page.release(package.release))
        return self._fresh(Package(release, package.media), anew=anew)

    def _locked_text(self, *, anew: bool) -> Text | None:
        """Issued and not saved yet: a stamp is no less worth keeping than a word."""
        package = self._window.session.package
        if package is None or self._window.session.read_only:
            return None
        return self._fresh(package, anew=anew)

    def _fresh(self, package: Package, *, anew: bool) -> Text | None:
        session = self._window.session
        digest = session.file.sight.digest if session.file is not None else ""
        unsaved = session.modified or package.release != session.release
        if not unsaved or (not anew and self._kept == (package.release, digest)):
            return None
        at = self._window.desk.clock().isoformat(timespec="milliseconds")
        return Text(package, session.path, digest, at)

    # -- trouble -----------------------------------------------------------------

    def _hear(self, what: Notice | None) -> None:
        self.trouble = what
        self._window.status.set_trouble(self._sentence(what))
        if what is not None:
            self._again.start()

    def say_trouble(self) -> None:
        """Why no copy can be written, above the page, with what helps."""
        window = self._window
        if self.trouble is not None:
            said = self._sentence(self.trouble)
            window.say(said, "warning", window.text("bar-save-now"), self._save)

    def _save(self) -> None:
        self._window.filing.save()

    def _sentence(self, what: Notice | None) -> str:
        if what is None:
            return ""
        window = self._window
        reason = window.desk.messages.notice(what)
        return window.text("status-keeping-hint", reason=reason)

    def _try_again(self) -> None:
        self._kept = None
        self.keep_now()

    # -- the end of the session ----------------------------------------------------

    def session_ends(self) -> None:
        """The person logs out: nobody can answer now, so the copy stays."""
        self.ending = True
        self._stays.start()
        self.keep_now(wait=LAST)

    def _goes_on(self) -> None:
        """Another program held up the end of the session."""
        self.ending = False

    def _quits(self) -> None:
        self.keep_now(wait=LAST)
