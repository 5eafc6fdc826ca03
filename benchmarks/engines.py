"""The same plain text through Pressdesk and its peers: one PDF each.

An engine that is not here gives a reason instead. All have Vazirmatn, A4 and 11 points.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.answers import Absent
from pressdesk.document.nodes import Paragraph, Release, Stamp
from pressdesk.document.package import Package
from pressdesk.workflow.imprint import labels
from pressdesk.writers import letterhead
from pressdesk.writers.docx import write_docx
from pressdesk.writers.imprint import Imprint, Office
from pressdesk.writers.pdf import write_pdf

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
INSTANT = "2026-05-17T10:42:00+03:30"
IMPRINT = Imprint(
    letterhead=letterhead.load("official"),
    office=Office(name="سازمان آبان"),
    labels=labels("fa"),
    date="یکشنبه ۲۷ اردیبهشت ۱۴۰۵",
    date_numeric="۱۴۰۵/۰۲/۲۷",
    time="۱۰:۴۲",
    instant=INSTANT,
)
Texts = tuple[str, ...]
Make = Callable[[Texts, Path], None]
PAGE = """<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8">
<title>خبر</title><style>
@font-face {{ font-family: Vazirmatn; src: url("{font}") }}
@page {{ size: A4; margin: 2cm }}
body {{ font: 11pt/1.8 Vazirmatn; margin: 0 }}
</style></head><body>{body}</body></html>"""


def package(texts: Texts) -> Package:
    """The text as an issued release of paragraphs."""
    body = tuple(Paragraph(f"p{at}", (text,)) for at, text in enumerate(texts[1:]))
    stamp = Stamp("140500012", INSTANT, "desk")
    return Package(Release("r", headline=(texts[0],), body=body, stamp=stamp))


def page(texts: Texts) -> str:
    """The text as a web page."""
    body = "\n".join(f"<p>{html.escape(text)}</p>" for text in texts)
    return PAGE.format(font=(FONTS / "Vazirmatn-Regular.ttf").as_uri(), body=body)


def pressdesk(texts: Texts, out: Path) -> None:
    """Our own PDF."""
    out.write_bytes(write_pdf(package(texts), IMPRINT).data)


def weasyprint(texts: Texts, out: Path) -> None:
    """WeasyPrint as it comes."""
    from weasyprint import HTML

    HTML(string=page(texts)).write_pdf(out)


def chromium(texts: Texts, out: Path) -> None:
    """Chromium's print to PDF."""
    needed("chromium")
    source = out.with_suffix(".html")
    source.write_text(page(texts), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    flags += ["--disable-background-networking", "--no-pdf-header-footer"]
    flags += [f"--user-data-dir={out.parent / 'chromium'}", f"--print-to-pdf={out}"]
    run("chromium", *flags, source.as_uri())


def libreoffice(texts: Texts, out: Path) -> None:
    """LibreOffice's PDF of our Word file."""
    needed("soffice")
    source = out.with_suffix(".docx")
    source.write_bytes(write_docx(package(texts), IMPRINT).data)
    office(out.parent, source)


def typst(texts: Texts, out: Path) -> None:
    """Typst."""
    try:
        import typst as engine
    except ImportError as reason:
        raise Absent("no typst package") from reason
    source = out.with_suffix(".typ")
    head = '#set page("a4", margin: 2cm)\n'
    head += '#set text(font: "Vazirmatn", lang: "fa", dir: rtl, size: 11pt)\n'
    body = "\n\n".join(f"#text({quoted(text)})" for text in texts)
    source.write_text(head + body, "utf-8")
    engine.compile(str(source), output=str(out), font_paths=[str(FONTS)])


def qt(texts: Texts, out: Path) -> None:
    """Qt's QPdfWriter with a QTextDocument."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QMarginsF, Qt
    from PySide6.QtGui import (
        QFont,
        QFontDatabase,
        QPageLayout,
        QPageSize,
        QPdfWriter,
        QTextDocument,
        QTextOption,
    )
    from PySide6.QtWidgets import QApplication

    _app = QApplication.instance() or QApplication([])
    QFontDatabase.addApplicationFont(str(FONTS / "Vazirmatn-Regular.ttf"))
    writer = QPdfWriter(str(out))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    unit = QPageLayout.Unit.Millimeter
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), unit)
    document = QTextDocument()
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDefaultFont(QFont("Vazirmatn", 11))
    document.setPlainText("\n".join(texts))
    document.print_(writer)


ENGINES: dict[str, Make] = {
    "Pressdesk": pressdesk,
    "WeasyPrint": weasyprint,
    "Chromium": chromium,
    "LibreOffice": libreoffice,
    "Typst": typst,
    "Qt": qt,
}


def quoted(text: str) -> str:
    """A Typst string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def needed(*programs: str) -> None:
    """Ask for programs by name."""
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        raise Absent("no " + ", ".join(missing))


def office(folder: Path, *files: Path, export: str = "pdf") -> None:
    """LibreOffice makes PDFs of files beside them, all in one start."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    convert = ["--headless", "--convert-to", export, "--outdir", str(folder)]
    run("soffice", profile, *convert, *map(str, files))


def run(*command: str) -> None:
    """A program, quietly; its error is ours."""
    subprocess.run(command, check=True, capture_output=True, timeout=300)
