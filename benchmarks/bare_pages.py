"""A process of bare WeasyPrint: `bare_pages.py OUT PAGE...` makes a PDF of each."""

from __future__ import annotations

import sys
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

out, *pages = map(Path, sys.argv[1:])
fonts = FontConfiguration()
style = CSS(filename=pages[0].with_name("style.css"), font_config=fonts)
for page in pages:
    HTML(filename=page).write_pdf(
        out / f"{page.stem}.pdf",
        font_config=fonts,
        stylesheets=[style],
        pdf_variant="pdf/a-3a",
    )
