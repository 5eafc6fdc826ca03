"""Publishing: issue, correct, export."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from pressdesk.document.nodes import plain
from pressdesk.notices import Notice, PressdeskError
from pressdesk.ui.messages import digits
from pressdesk.ui.reviewing import Reviewing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pressdesk.document.nodes import Release
    from pressdesk.newscode.stamp import Reservation
    from pressdesk.ui.dialogs.ask import Kin
    from pressdesk.ui.dialogs.compare import CompareDialog
    from pressdesk.ui.dialogs.export import ExportDialog
    from pressdesk.ui.dialogs.issue import IssueDialog
    from pressdesk.ui.dialogs.letterheads.dialog import LetterheadsDialog
    from pressdesk.ui.panels.paste_bar import PasteBar, Piece
    from pressdesk.ui.printing import Printing
    from pressdesk.ui.window import MainWindow

SAMPLE = "meeting-report"
"""What letterheads are shown on while no release is open."""


class Publishing:
    """The finishing commands."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.reviewing = Reviewing(window)
        self._paste_bar: PasteBar | None = None
        self._compare: CompareDialog | None = None
        self._printing: Printing | None = None

    # -- issue -------------------------------------------------------------

    def issue_dialog(self) -> IssueDialog | None:
        """The gate for the release as it stands now."""
        from pressdesk.ui.dialogs.issue import IssueDialog

        window = self._window
        window.settle()
        package = window.session.package
        if package is None:
            return None
        dialog = IssueDialog(window, window.desk, window.look, package)
        dialog.place_asked.connect(window.proofing.go_to)
        return dialog

    def issue(self) -> None:
        """Ask, then stamp; an issued release says so."""
        window = self._window
        if window.session.package is not None and window.session.release.issued:
            window.say(window.text("bar-issued-already"), "info")
            return
        if self._stays():
            return
        before = self._issued_before()
        kin = self.ask_kin(before) if before is not None else "own"
        if kin == "new":
            self._become_new()
        dialog = self.issue_dialog() if kin else None
        if dialog is not None and dialog.exec():
            self.issue_now(again=kin == "same")

    def _issued_before(self) -> Reservation | None:
        """What was issued under this release's id, from a copy of its file."""
        from pressdesk.workflow import issue

        window = self._window
        window.settle()
        if window.session.package is None:
            return None
        try:
            return issue.issued_before(window.desk, window.session.release)
        except PressdeskError:
            return None  # the gate says what is wrong with the register

    def ask_kin(self, before: Reservation) -> Kin:
        """Whether it is that release or a new one: the person alone knows."""
        from pressdesk.ui.dialogs.ask import Twin

        window = self._window
        code = digits(before.code, window.desk.option("language"))
        when = window.opening.moment(before.issued_at or before.reserved_at)
        dialog = Twin(window, window.look, window.text, code, when)
        dialog.exec()
        return dialog.answer

    def _become_new(self) -> None:
        from pressdesk.workflow import compose

        session = self._window.session
        if session.package is not None:
            session.settle(compose.copy_of(session.package))

    def _stays(self) -> bool:
        """Whether the release cannot become another now; the bar says why."""
        window = self._window
        file = window.session.file
        if window.session.read_only:
            window.opening.say_why()
        elif file is not None and file.state(thorough=True) == "changed":
            window.watching.say_changed()
        else:
            return False
        return True

    def issue_now(self, *, again: bool = False) -> bool:
        """Stamp the release, save it where it has a file, and say the code."""
        from pressdesk.workflow import issue

        window = self._window
        package = window.session.package
        if package is None or self._stays():
            return False
        try:
            issued = issue.issue(window.desk, package, again=again)
        except PressdeskError as error:
            window.complain(error)
            return False
        window.session.settle(issued)
        window.bar.clear()
        if window.session.path is not None:
            window.filing.save()  # where it cannot, the bar says so before the code
        stamp = window.session.release.stamp
        language = window.desk.option("language")
        code = digits(stamp.code, language) if stamp else ""
        said = window.text("bar-stamped", code=code)
        window.say(said, "ok", window.text("command-export"), self.export)
        return True

    def correct(self) -> None:
        """Ask why, then open a new revision."""
        from pressdesk.ui.dialogs.ask import Line

        window = self._window
        if self._stays():
            return
        dialog = Line(window, window.look, window.text, "ask-correct")
        if dialog.exec():
            self.correct_now(dialog.value)

    def correct_now(self, reason: str) -> None:
        """Open a new revision of the issued release."""
        from pressdesk.workflow import issue

        window = self._window
        if window.session.package is None:
            return
        try:
            package = issue.correct(window.desk, window.session.package, reason)
        except PressdeskError as error:
            window.complain(error)
            return
        window.session.settle(package)

    def copy_code(self) -> None:
        """Put the code on the clipboard, in ASCII digits."""
        window = self._window
        if window.session.package is None or window.session.release.stamp is None:
            return
        QGuiApplication.clipboard().setText(window.session.release.stamp.code)
        window.say(window.text("bar-code-copied"), "info")

    # -- export ------------------------------------------------------------

    def export_dialog(self) -> ExportDialog | None:
        """The export of the release as it stands now."""
        from pressdesk.ui.dialogs.export import ExportDialog

        window = self._window
        window.settle()
        package = window.session.package
        if package is None:
            return None
        names = self._stem(), self._folder(), window.place.kept.formats
        dialog = ExportDialog(window, window.desk, window.look, package, *names)
        dialog.letterheads_asked.connect(partial(self.letterheads_of, dialog))
        return dialog

    def export(self) -> None:
        """Choose formats and a folder, and make the files."""
        dialog = self.export_dialog()
        if dialog is None:
            return
        dialog.exec()
        if dialog.results:
            self._window.place.keep_formats(dialog.chosen)
        notices = [each for result in dialog.results for each in result.notices]
        if notices:
            window = self._window
            said = window.text("bar-export-notices", count=len(notices))
            way = window.text("bar-see-list")
            window.say(said, "warning", way, partial(self._show, tuple(notices)))

    def review_copy(self) -> None:
        """Make the copy that a manager reads and signs, beside the other exports."""
        if self._window.session.package is not None:
            self.reviewing.copy(self._stem(), self._folder())

    def print(self) -> None:
        """Print the pages of the PDF."""
        from pressdesk.ui.printing import Printing

        window = self._window
        window.settle()
        if window.session.package is None or not self._may_leave():
            return
        if self._printing is None:
            self._printing = Printing(window)
        self._printing.ask()

    # -- letterheads -------------------------------------------------------

    def letterheads_dialog(
        self, parent: QWidget | None = None, current: str = ""
    ) -> LetterheadsDialog:
        """The letterheads, shown on the open release or on a sample."""
        from pressdesk.ui.dialogs.letterheads.dialog import LetterheadsDialog
        from pressdesk.workflow import compose

        window = self._window
        window.settle()
        package = window.session.package or compose.sample(window.desk, SAMPLE)
        above = parent or window
        dialog = LetterheadsDialog(above, window.desk, window.look, package, current)
        dialog.shelf_changed.connect(self._redraw_preview)
        if window.place.kept.letterheads:
            dialog.resize(*window.place.kept.letterheads)
        return dialog

    def letterheads(self) -> None:
        """Make, change, bring in and hand out letterheads."""
        self._run_letterheads(self.letterheads_dialog())

    def letterheads_of(self, export: ExportDialog, chosen: str) -> None:
        """The same from the export, which shows what came of it."""
        dialog = self.letterheads_dialog(export, chosen)
        self._run_letterheads(dialog)
        export.show_letterheads(dialog.fresh or chosen)

    def _run_letterheads(self, dialog: LetterheadsDialog) -> None:
        dialog.exec()
        size = dialog.size()
        self._window.place.keep_letterheads((size.width(), size.height()))
        dialog.deleteLater()

    def _redraw_preview(self) -> None:
        from pressdesk.workflow.session import Changed

        self._window.docks.redraw(Changed(text=True))

    # -- the paste kit -----------------------------------------------------

    def paste_bar(self) -> PasteBar:
        """The small window of pieces, made when it is first asked for."""
        from pressdesk.ui.panels.paste_bar import PasteBar
        from pressdesk.workflow import paste

        if self._paste_bar is None:
            window = self._window
            bar = PasteBar(window, window.look, window.text, paste.IDS, self._pieces)
            bar.copied.connect(self._copy_piece)
            bar.pin.setChecked(window.place.kept.pinned)
            bar.pinned.connect(window.place.keep_pinned)
            self._paste_bar = bar
        return self._paste_bar

    def paste_kit(self) -> None:
        """Hand the release over to a site's form, if nothing forbids it."""
        window = self._window
        window.settle()
        if self._may_leave():
            self.paste_bar().open()

    def show_paste(self, *, anew: bool) -> None:
        """The release changed: an open paste kit shows it; `anew` is another one."""
        bar = self._paste_bar
        if anew and self._compare is not None:
            self._compare.forget()
        if bar is None:
            return
        if anew:
            bar.close()
        elif bar.isVisible():
            bar.refresh()

    def _may_leave(self) -> bool:
        from pressdesk.workflow import deliver

        window = self._window
        try:
            deliver.cleared(window.desk, window.session.release, "")
        except PressdeskError as error:
            window.complain(error)
            return False
        return True

    def _pieces(self) -> Sequence[Piece]:
        from pressdesk.workflow import paste

        window = self._window
        window.settle()
        package = window.session.package
        if package is None:
            return ()
        self._warn_of_embargo(package.release)
        return paste.pieces(window.desk, package)

    def _warn_of_embargo(self, release: Release) -> None:
        from pressdesk.workflow.metadata import embargo_until

        window = self._window
        until = embargo_until(window.desk, release, window.desk.option("language"))
        said = window.text("embargo-until", until=until) if until else ""
        self.paste_bar().warn(said)

    def _copy_piece(self, piece: Piece) -> None:
        from pressdesk.ui import board

        board.put(piece.plain, piece.html)

    # -- the published text ------------------------------------------------

    def compare_dialog(self) -> CompareDialog:
        """Made when it is first asked for; stays beside the page."""
        from pressdesk.ui.dialogs.compare import CompareDialog

        if self._compare is None:
            window = self._window
            made = CompareDialog(window, window.desk, window.look, self._release)
            made.place_asked.connect(window.viewing.go_to_place)
            self._compare = made
        return self._compare

    def compare(self) -> None:
        """See what the site made of the text."""
        dialog = self.compare_dialog()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _release(self) -> Release | None:
        window = self._window
        window.settle()
        package = window.session.package
        return package.release if package is not None else None

    def _show(self, notices: tuple[Notice, ...]) -> None:
        from pressdesk.ui.dialogs.notices import NoticesDialog

        window = self._window
        NoticesDialog(window, window.desk, window.look, notices).exec()

    def _stem(self) -> str:
        path = self._window.session.path
        if path is not None:
            return path.stem
        headline = plain(self._window.session.release.headline)
        return " ".join(headline.split()[:6]) or self._window.text("untitled")

    def _folder(self) -> Path:
        window = self._window
        kept = window.desk.option("export.folder")
        if kept:
            return Path(kept)
        if window.session.path is not None:
            return window.session.path.parent
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))
