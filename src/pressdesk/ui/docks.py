"""The docks beside the page: outline and form at the start, findings and preview."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer
from shiboken6 import isValid

from pressdesk.ui import controls
from pressdesk.workflow.session import Changed

if TYPE_CHECKING:
    from pressdesk.document.nodes import Release
    from pressdesk.ui.panels.dock import Dock
    from pressdesk.ui.panels.findings import Findings
    from pressdesk.ui.panels.metadata import Metadata
    from pressdesk.ui.panels.outline import Outline
    from pressdesk.ui.panels.preview import Preview
    from pressdesk.ui.panels.slot_form import SlotForm
    from pressdesk.ui.reckoned import Reckoned
    from pressdesk.ui.window import MainWindow
    from pressdesk.workflow.preview import Previewer

START_WIDTH = 272
NARROW_START = 232
OUTLINE_SHARE, FORM_SHARE = 45, 55
PREVIEW_WIDTH = 470
PAGE_WIDTH = 712
FINDINGS_WIDTH = 296
NARROW = 1200
_END = {"findings": "preview", "preview": "findings"}


class Docks:
    """Built on first use; `wanted` says which ones a person keeps open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.wanted: dict[str, bool] = {
            "outline": True,
            "form": True,
            "meta": False,
            "findings": False,
            "preview": False,
        }
        self.made: dict[str, Dock] = {}
        self.outline: Outline | None = None
        self.form: SlotForm | None = None
        self.meta: Metadata | None = None
        self.findings: Findings | None = None
        self.preview: Preview | None = None
        self._previewer: Previewer | None = None
        self._hiding = False
        self._narrow = False

    @property
    def built(self) -> bool:
        """Whether there are docks yet."""
        return bool(self.made)

    # -- building ----------------------------------------------------------

    def build_start(self) -> None:
        """Outline above the form, at the start side."""
        from pressdesk.ui.panels.outline import Outline
        from pressdesk.ui.panels.slot_form import SlotForm

        window = self._window
        self.outline = Outline(window.look, window.text)
        self.outline.chosen.connect(window.viewing.go_to_block)
        self.outline.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        self.outline.customContextMenuRequested.connect(window.context.outline)
        self.outline.moved.connect(window.arranging.move_block)
        language = window.desk.option("language")
        self.form = SlotForm(window.look, window.text, language)
        self.form.changed.connect(window.writing.set_slot)
        self.form.typing.connect(window.keeping.touch)
        outline = self._make("outline", start=True)
        outline.setWidget(self.outline)
        form = self._make("form", start=True)
        form.setWidget(self.form)
        window.splitDockWidget(outline, form, QtCore.Qt.Orientation.Vertical)
        window.resizeDocks([outline], [START_WIDTH], QtCore.Qt.Orientation.Horizontal)
        window.place.restore_docks()
        if not window.place.kept.state:
            QTimer.singleShot(0, outline, self._share_column)

    def _share_column(self) -> None:
        """Outline and form in their measures, once the window is laid out."""
        pair = [self.made["outline"], self.made["form"]]
        height = sum(dock.height() for dock in pair)
        shares = [height * OUTLINE_SHARE // 100, height * FORM_SHARE // 100]
        self._window.resizeDocks(pair, shares, QtCore.Qt.Orientation.Vertical)

    def _make(self, name: str, *, start: bool) -> Dock:
        from pressdesk.ui.panels.dock import Dock, side

        window = self._window
        title = window.text(f"{name}-title")
        dock = Dock(name, title, window.look, window.text)
        window.addDockWidget(side(start=start, rtl=window.rtl), dock)
        dock.visibilityChanged.connect(lambda _seen: self._seen(name))
        self.made[name] = dock
        return dock

    def _build_meta(self) -> None:
        from pressdesk.dates.tehran import jalali
        from pressdesk.ui.panels.metadata import Metadata

        window = self._window
        language = window.desk.option("language")
        today = jalali(window.desk.clock())
        self.meta = Metadata(window.look, window.text, language, today)
        self.meta.changed.connect(window.writing.set_meta)
        self.meta.typing.connect(window.keeping.touch)
        dock = self._make("meta", start=True)
        dock.setWidget(self.meta)
        self._join(dock, "form")

    def _build_findings(self) -> None:
        from pressdesk.ui.panels.findings import Findings

        window = self._window
        names = ("next-finding", "fix-finding")
        keys = [window.commands[each].shortcut().toString() for each in names]
        self.findings = Findings(
            window.look, window.text, window.desk.messages.notice, *keys
        )
        self.findings.asked.connect(window.proofing.go)
        self.findings.entered.connect(window.proofing.enter)
        self.findings.fix_asked.connect(window.proofing.fix_and_follow)
        self.findings.kind_asked.connect(window.proofing.fix_alike)
        self.findings.let_asked.connect(window.proofing.let)
        self.findings.why_asked.connect(window.proofing.explain)
        dock = self._make("findings", start=False)
        dock.setWidget(self.findings)
        self._join(dock, _END["findings"])
        window.resizeDocks([dock], [FINDINGS_WIDTH], QtCore.Qt.Orientation.Horizontal)
        self._arrange(narrow=window.width() < NARROW)
        self.show_findings(window.proofing.found)

    def _build_preview(self) -> None:
        from pressdesk.ui.panels.preview import Preview

        window = self._window
        self.preview = Preview(window.look, window.text, window.desk.messages.notice)
        dock = self._make("preview", start=False)
        dock.setWidget(self.preview)
        shrink = controls.tool(window.text("preview-smaller"), "zoom-out", window.look)
        grow = controls.tool(window.text("preview-larger"), "zoom-in", window.look)
        shrink.clicked.connect(lambda: self._zoom_preview(0.8))
        grow.clicked.connect(lambda: self._zoom_preview(1.25))
        dock.row.tools.addWidget(shrink)
        dock.row.tools.addWidget(grow)
        self.preview.chosen.connect(window.viewing.go_to_block)
        self.preview.turned.connect(
            lambda page, count: dock.set_count(
                window.text("preview-page", number=page, count=count)
            )
        )
        self._join(dock, _END["preview"])
        self._share_row(dock)
        self._arrange(narrow=window.width() < NARROW)

    def _share_row(self, dock: Dock) -> None:
        """The preview gets what the page and the start docks can spare."""
        window = self._window
        start = self.made["outline"]
        beside = start.width()
        if window.width() - beside - PAGE_WIDTH < PREVIEW_WIDTH:
            beside = min(beside, NARROW_START)
        room = window.width() - beside - PAGE_WIDTH
        width = max(dock.minimumWidth(), min(PREVIEW_WIDTH, room))
        pair = [dock, start]
        window.resizeDocks(pair, [width, beside], QtCore.Qt.Orientation.Horizontal)

    def fit(self) -> None:
        """The window is another size: the end docks may have to make room."""
        narrow = self._window.width() < NARROW
        if self.built and narrow != self._narrow:
            self._arrange(narrow=narrow)

    def _arrange(self, *, narrow: bool) -> None:
        """End docks beside the page, or in a narrow window as tabs of the form."""
        from pressdesk.ui.panels.dock import side

        self._narrow = narrow
        window = self._window
        place = side(start=narrow, rtl=window.rtl)
        moved = [
            name
            for name in _END
            if name in self.made
            and not self.made[name].isFloating()
            and window.dockWidgetArea(self.made[name]) != place
        ]
        for name in moved:
            window.addDockWidget(place, self.made[name])
        for name in moved:
            self._join(self.made[name], "form" if narrow else _END[name])
        if narrow:
            start = [self.made["outline"]]
            window.resizeDocks(start, [NARROW_START], QtCore.Qt.Orientation.Horizontal)

    def _zoom_preview(self, factor: float) -> None:
        if self.preview is not None:
            self.preview.zoom_by(factor)

    def _join(self, dock: Dock, other: str) -> None:
        if other in self.made:
            self._window.tabifyDockWidget(self.made[other], dock)
            QTimer.singleShot(0, dock, dock.raise_)

    # -- showing -----------------------------------------------------------

    def toggle(self, name: str) -> None:
        """Open the dock, bring it to the front, or close it."""
        shown = self.open_now().get(name, False)
        self.wanted[name] = not shown
        if shown:
            self.made[name].hide()
        else:
            self.open(name)
        self._window.show_state()

    def open(self, name: str) -> None:
        """Open a dock, made now if need be."""
        self.wanted[name] = True
        if name not in self.made:
            build = {
                "meta": self._build_meta,
                "findings": self._build_findings,
                "preview": self._build_preview,
            }[name]
            build()
        self.made[name].show()
        self.made[name].raise_()
        self.redraw(Changed(text=True, meta=True))

    def open_now(self) -> dict[str, bool]:
        """Which docks are open."""
        return {
            name: name in self.made and not self.made[name].isHidden()
            for name in self.wanted
        }

    def show_all(self) -> None:
        """Open what a person keeps open."""
        for name, wanted in self.wanted.items():
            if wanted and name in self.made:
                self.made[name].show()
            elif wanted:
                self.open(name)

    def hide_all(self) -> None:
        """Out of the way of the start page and the gallery."""
        self._hiding = True
        for dock in self.made.values():
            dock.hide()
        self._hiding = False

    def leave(self) -> None:
        """The window closes: what it hides now is no wish of the person."""
        self._hiding = True
        if self._previewer is not None:
            self._previewer.stop()

    def _seen(self, name: str) -> None:
        # Docks are hidden once more while a window that is gone takes them with it.
        if self._hiding or not isValid(self._window):
            return
        if not self._window.at_page or not self._window.isVisible():
            return
        for dock in self.made.values():
            dock.show_title()
        self.wanted[name] = not self.made[name].isHidden()
        if name == "preview" and self.preview is not None:
            self.preview.look_again()
        self._window.commands[name].setChecked(self.wanted[name])

    # -- what they show ----------------------------------------------------

    def redraw(self, changed: Changed) -> None:
        """Show what changed in the session."""
        window = self._window
        package = window.session.package
        if package is None:
            return
        if changed.opened or changed.meta or changed.saved:
            self._redraw_form(anew=changed.opened)
        if self.meta is not None:
            self.meta.show_release(package.release, locked=window.session.locked)
        if self.outline is not None and window.page is not None:
            self.outline.show_rows(window.page.outline())
            self.outline.mark(window.page.place())
            self.outline.set_locked(locked=window.session.locked)
        if self.preview is not None and (changed.text or changed.meta):
            self.preview.ask(partial(self._pages().pdf, package))
            if window.page is not None:
                self.preview.mark(window.page.place())

    def _pages(self) -> Previewer:
        """The process that makes the preview's pages."""
        if self._previewer is None:
            from pressdesk.workflow.preview import Previewer

            self._previewer = Previewer(self._window.desk)
        return self._previewer

    def _redraw_form(self, *, anew: bool) -> None:
        if self.form is None:
            return
        from pressdesk.document.form import values_of

        release = self._window.session.release
        template = self._window.desk.template(release.meta.kind)
        values = values_of(release)
        if anew or template != self.form.template:
            self.form.show_template(template, values)
        else:
            self.form.set_values(values)
        self.form.set_locked(self._window.session.locked)
        filled, all_ = self.form.counts()
        said = self._window.text("form-count", filled=filled, all=all_) if all_ else ""
        self.made["form"].set_count(said)

    def show_findings(self, found: Reckoned) -> None:
        """Hand the findings to their dock, if it is there."""
        if self.findings is not None:
            locked = self._window.session.locked
            self.findings.show_kinds(found.kinds, locked=locked)
            title = self._window.text("findings-tab", count=len(found.entries))
            self.made["findings"].setWindowTitle(title)

    def mark_place(self, block: str) -> None:
        """Mark the block the cursor is in."""
        if self.outline is not None:
            self.outline.mark(block)
        if self.preview is not None:
            self.preview.mark(block)

    def typed(self, release: Release) -> Release:
        """`release` with what is typed in a form and not yet said; nothing is said."""
        from msgspec.structs import replace

        if self.meta is not None:
            release = replace(release, meta=self.meta.typed(release.meta))
        return self.form.typed(release) if self.form is not None else release

    def flush(self) -> None:
        """What is typed in the form and not yet said is said now."""
        if self.form is not None:
            self.form.flush()
        if self.meta is not None:
            self.meta.flush()
