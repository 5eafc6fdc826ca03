"""Printing: the pages of the PDF as they are exported, on a printer of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from pressdesk.notices import MachineFailed, Notice, notice
from pressdesk.ui import pages, tasks

if TYPE_CHECKING:
    from pressdesk.ui.window import MainWindow

FINEST = 600
"""Dots an inch beyond which a page's picture only grows."""
_POINT = QPageSize.Unit.Point


class Sent(NamedTuple):
    """What went to a printer: its name, and how many pages."""

    printer: str
    pages: int


class Printing(QObject):
    """Prints one release at a time; the pages are drawn off the window's thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task: tasks.Task | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being made or sent."""
        return self._task is not None and self._task.running

    def ask(self) -> None:
        """Make the pages of the release as it stands now, then ask for the printer."""
        window = self._window
        window.settle()
        package = window.session.package
        if package is None or self.busy:
            return
        desk = window.desk

        def work(_progress: tasks.Progress, _stop: tasks.Cancelled) -> bytes:
            from pressdesk.workflow import deliver

            return deliver.preview_pdf(desk, package)

        window.say(window.text("bar-print-busy"))
        self._task = tasks.begin(work, self._choose, self._fail)

    def _choose(self, pdf: bytes) -> None:
        self._window.bar.clear()
        printer = ready(pdf)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self._window.text("command-print"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, len(pages.sizes(pdf)))
        if dialog.exec():
            self.send(pdf, printer)

    def send(self, pdf: bytes, printer: QPrinter) -> None:
        """Print the chosen pages on the chosen printer."""

        def work(_progress: tasks.Progress, stop: tasks.Cancelled) -> Sent:
            return put_on(printer, pdf, stop)

        self._task = tasks.begin(work, self._tell, self._fail)

    def _tell(self, sent: Sent) -> None:
        window = self._window
        said = window.text("bar-printed", count=sent.pages, printer=sent.printer)
        window.say(said, "ok")

    def _fail(self, what: Notice) -> None:
        self._window.complain(what)


def ready(pdf: bytes) -> QPrinter:
    """A printer set to the paper of these pages, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    width, height = pages.sizes(pdf)[0]
    size = QPageSize(QSizeF(width, height), _POINT)
    turned = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
    printer.setFullPage(True)
    return printer


def put_on(printer: QPrinter, pdf: bytes, stop: tasks.Cancelled) -> Sent:
    """Draw the pages that the printer was asked for; called on any thread.

    Raises:
        MachineFailed: the printer takes nothing (`print-failed`).
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise MachineFailed(notice("print-failed", "error", name=_name(printer)))
    done = 0
    try:
        for number in _wanted(printer, len(pages.sizes(pdf))):
            if stop():
                printer.abort()
                break
            if done and not printer.newPage():
                what = notice("print-failed", "error", name=_name(printer))
                raise MachineFailed(what)
            _draw(painter, printer, pdf, number)
            done += 1
    finally:
        painter.end()
    return Sent(_name(printer), done)


def _name(printer: QPrinter) -> str:
    return printer.printerName() or printer.outputFileName()


def _wanted(printer: QPrinter, count: int) -> range:
    """The numbers of the pages to print, from 0."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(max(1, first) - 1, min(last, count))


def _draw(painter: QPainter, printer: QPrinter, pdf: bytes, number: int) -> None:
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    dots = min(FINEST, printer.resolution())
    image = pages.draw_page(pdf, number, dots / 72)
    size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    room = QRectF(paper.topLeft(), size)
    room.moveCenter(paper.center())
    painter.drawImage(room, image)
