"""Draw the picture of each template that the start page shows before any is made.

    python packaging/make_thumbnails.py

The sample of every template goes through the real PDF engine with an invented
office's letterhead; the first page is kept as `thumbnail.png` beside the template.
"""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

import pypdfium2
from PIL import Image

from pressdesk.app import build_desk
from pressdesk.dates.tehran import TEHRAN
from pressdesk.document.nodes import Stamp, replace
from pressdesk.document.package import Package
from pressdesk.templates import library
from pressdesk.workflow import compose, deliver

WIDTH = 420
COLOURS = 32
ROOT = Path(__file__).resolve().parents[1]
INSTANT = datetime(2026, 5, 17, 10, 46, tzinfo=TEHRAN).isoformat()


def main() -> None:
    """Write a picture for every template."""
    desk = build_desk()
    office = library.get("occasion-address").sample["issuer"]
    desk.settings.update(
        {
            "office.name": getattr(office, "organisation", ""),
            "office.email": "pr@abanrud.example",
        }
    )
    for number, template in enumerate(desk.templates(), 1):
        sample = compose.sample(desk, template.id).release
        stamp = Stamp(f"1405{number:05}", INSTANT, "")
        issued = Package(replace(sample, stamp=stamp))
        page = pypdfium2.PdfDocument(deliver.preview_pdf(desk, issued))[0]
        scale = 2 * WIDTH / page.get_width()
        picture = page.render(scale=scale).to_pil().convert("RGB")
        height = round(picture.height * WIDTH / picture.width)
        small = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
        path = ROOT / "resources" / "templates" / template.id / "thumbnail.png"
        small.quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    import os

    with tempfile.TemporaryDirectory() as home:
        os.environ["PRESSDESK_HOME"] = home
        main()
