"""Printing: the pages of the PDF, on the paper of the letterhead."""

import pypdfium2
import pytest
from PIL import ImageChops
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from pressdesk.ui import printing
from pressdesk.workflow import deliver

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def to_file(tmp_path, monkeypatch):
    """Whoever asks for a printer gets one that writes a file."""
    path = tmp_path / "printed.pdf"

    def chosen(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(150)
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", chosen)
    return path


def wait(window, qtbot):
    made = window.publishing._printing
    qtbot.waitUntil(lambda: not made.busy and bool(window.bar.message), timeout=30_000)
    qtbot.waitUntil(lambda: window.bar.message.tone != "info", timeout=30_000)


def test_the_printed_page_is_the_page_of_the_pdf(opened, qtbot, to_file):
    opened.commands["print"].trigger()
    wait(opened, qtbot)
    assert opened.bar.message.tone == "ok"
    assert "printed.pdf" in opened.bar.message.sentence
    ours = pypdfium2.PdfDocument(
        deliver.preview_pdf(opened.desk, opened.session.package)
    )
    printed = pypdfium2.PdfDocument(to_file)
    assert len(printed) == len(ours)
    assert printed[0].get_size() == pytest.approx(ours[0].get_size(), abs=1)
    pictures = [
        each[0].render(scale=0.5).to_pil().convert("L") for each in (ours, printed)
    ]
    size = pictures[0].size
    difference = ImageChops.difference(pictures[0], pictures[1].resize(size))
    ink = sum(v * n for v, n in enumerate(difference.histogram()))
    blank = sum((255 - v) * n for v, n in enumerate(pictures[0].histogram()))
    assert ink < 0.4 * blank


def test_a_range_of_pages(opened, tmp_path):
    data = deliver.preview_pdf(opened.desk, opened.session.package)
    printer = printing.ready(data)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setResolution(72)
    printer.setFromTo(1, 1)
    assert printing.put_on(printer, data, lambda: False).pages == 1


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints")
def test_a_printer_that_takes_nothing_is_told(opened, qtbot, tmp_path, monkeypatch):
    def chosen(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no" / "folder" / "a.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", chosen)
    opened.commands["print"].trigger()
    wait(opened, qtbot)
    assert opened.bar.message.tone == "error"
    assert opened.page is not None


def test_nothing_open_nothing_printed(window):
    assert not window.commands["print"].isEnabled()
    window.publishing.print()
    assert window.publishing._printing is None
