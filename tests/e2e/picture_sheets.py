"""Pictures of the corpus for looking at: `python -m tests.e2e.picture_sheets`.

Run it with the Python of `.venv`. It writes out/sheets/<format>-<number>.png: every
page of the PDFs, of the Word files as LibreOffice shows them, and the web pages in
light, in dark and on a phone. Names of cases as arguments choose some of the corpus.
"""

import sys
import tempfile
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageOps

from tests.corpus import BY_NAME, CASES, filed, written
from tests.desks import make_desk
from tests.e2e.browser import chromium
from tests.e2e.fetched import ROOT
from tests.e2e.test_direction_elsewhere import as_pdf

OUT = ROOT / "out" / "sheets"
TILE = (480, 680)
COLUMNS, ROWS = 4, 2
LOOKS = (("light", 1000, "light"), ("dark", 1000, "dark"), ("phone", 360, "light"))


def pages_of(path):
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            yield f"{path.stem} {number}", page.render(scale=1.4).to_pil()


def shots(paths, folder, width, scheme):
    with chromium(folder) as page:
        for path in paths:
            page.look(width, scheme)
            page.open(path)
            height = width * TILE[1] // TILE[0]
            clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
            taken = page.call("Page.captureScreenshot", clip=clip)
            yield path.stem, Image.open(BytesIO(b64decode(taken["data"])))


def lay_out(name, pictures):
    """Write sheets of tiles with their names; returns how many."""
    tiles, per_sheet = list(pictures), COLUMNS * ROWS
    for start in range(0, len(tiles), per_sheet):
        sheet = Image.new("RGB", (TILE[0] * COLUMNS, TILE[1] * ROWS), "#666")
        draw = ImageDraw.Draw(sheet)
        for place, (title, picture) in enumerate(tiles[start : start + per_sheet]):
            x, y = TILE[0] * (place % COLUMNS), TILE[1] * (place // COLUMNS)
            fitted = ImageOps.contain(
                picture.convert("RGB"), (TILE[0] - 8, TILE[1] - 20)
            )
            sheet.paste(fitted, (x + 4, y + 16))
            draw.text((x + 6, y + 2), title, fill="white")
        sheet.save(OUT / f"{name}-{start // per_sheet + 1:02}.png")
    return len(tiles)


def main(names):
    cases = [BY_NAME[name] for name in names] or list(CASES)
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        desk = make_desk(folder / "home")
        for case in cases:
            filed(folder, case, written(desk, case, "docx", "pdf", "html"))

        def files(ending):
            return [folder / f"{case.name}.{ending}" for case in cases]

        counts = {"pdf": lay_out("pdf", (p for f in files("pdf") for p in pages_of(f)))}
        (folder / "word").mkdir()
        words = as_pdf(files("docx"), folder / "word")
        counts["docx"] = lay_out("docx", (p for f in words for p in pages_of(f)))
        for look, width, scheme in LOOKS:
            taken = shots(files("html"), folder / look, width, scheme)
            counts[f"html {look}"] = lay_out(f"html-{look}", taken)
    print(f"{OUT}: {counts}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
