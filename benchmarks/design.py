"""One page design for all engines: the official letterhead, a release of all blocks.

For WeasyPrint alone and for Chromium it is our own page and style sheet with the
addresses of its pictures and fonts turned into files; LibreOffice gets our Word file;
Typst the same content laid out alike in its own language (`page.typ`).
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter

import segno
from PIL import Image, ImageFilter

from benchmarks.engines import FONTS
from pressdesk.document import media
from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Release,
    Table,
    plain,
    replace,
)
from pressdesk.document.package import Package
from pressdesk.writers.pdf import page_html
from pressdesk.writers.qr import qr_text
from pressdesk.writers.sheet import SCHEME, stylesheet
from tests.writers.printed import IMPRINT, PURE, package

STYLE = "page.css.j2"
VARIANT = "pdf/a-3a"
__all__ = ["IMPRINT", "VARIANT", "Design", "design", "least", "numbered"]


@dataclass(frozen=True)
class Design:
    """The page as files of a folder: `html` names its pictures, `css` its fonts."""

    package: Package
    html: str
    css: str

    def whole(self) -> str:
        """The page with its style sheet inside."""
        return self.html.replace("</head>", f"<style>{self.css}</style></head>", 1)


@cache
def photo() -> tuple[str, bytes]:
    """A picture detailed like a photograph, taken in by the desk, and its name."""
    grain = Image.effect_noise((1200, 800), 60).filter(ImageFilter.GaussianBlur(3))
    tint = Image.linear_gradient("L").resize(grain.size)
    colours = Image.new("RGB", grain.size, "#5c7a90")
    made = io.BytesIO()
    Image.composite(grain.convert("RGB"), colours, tint).save(made, "JPEG", quality=85)
    return media.take_in(made.getvalue())


def numbered(number: int) -> Package:
    """A release of usual length, its texts other ones for each number.

    So no engine knows them yet.
    """
    release = package().release
    assert release.stamp
    more = tuple(Paragraph(f"more{n}", (PURE[n % len(PURE)],)) for n in range(6))
    name, data = photo()

    def renewed(block: BodyBlock) -> BodyBlock:
        if isinstance(block, Paragraph | Intertitle | Quote):
            return replace(block, text=(*block.text, f" {number}"))
        return replace(block, media=name) if isinstance(block, Photo) else block

    made = replace(
        release,
        headline=(f"{plain(release.headline)} {number}",),
        lead=(f"{plain(release.lead)} {number}",),
        body=tuple(map(renewed, (*release.body, *more))),
        stamp=replace(release.stamp, code=f"1405{number:05}"),
    )
    return Package(made, {name: data})


def design(folder: Path, number: int = 0) -> Design:
    """Our page for this release, with its pictures put into `folder`."""
    pack = numbered(number)
    page = page_html(pack, IMPRINT)
    style = stylesheet(IMPRINT.letterhead, STYLE)
    for name, data in _pictures(pack).items():
        (folder / name).write_bytes(data)
    return Design(pack, _placed(page, folder), _placed(style, folder))


def _pictures(pack: Package) -> dict[str, bytes]:
    square = io.BytesIO()
    words = qr_text(pack.release, IMPRINT)
    segno.make(words, error="m", micro=False).save(square, kind="svg", border=0)
    known = {f"media-{name}": data for name, data in pack.media.items()}
    return {
        "logo.svg": IMPRINT.office.logo or b"",
        "square.svg": square.getvalue(),
        **known,
    }


def _placed(text: str, folder: Path) -> str:
    text = text.replace(f"{SCHEME}:fonts/", f"{FONTS.as_uri()}/")
    text = text.replace(f"{SCHEME}:media/", f"{folder.as_uri()}/media-")
    return re.sub(rf"{SCHEME}:(logo|square)\b", rf"{folder.as_uri()}/\1.svg", text)


def for_typst(folder: Path, release: Release) -> None:
    """The release's content as `data.json` for `page.typ`."""
    body = [_content(block) for block in release.body]
    known = {
        "office": IMPRINT.office.name,
        "unit": IMPRINT.office.unit,
        "foot": f"{IMPRINT.office.address} {IMPRINT.office.phone}",
        "date": IMPRINT.date_numeric,
        "code": release.stamp.code if release.stamp else "",
        "kicker": plain(release.kicker),
        "headline": plain(release.headline),
        "subhead": plain(release.subhead),
        "lead": plain(release.lead),
        "end": plain(release.end_mark),
        "body": body,
    }
    (folder / "data.json").write_text(json.dumps(known), "utf-8")


def _content(block: object) -> dict[str, object]:
    if isinstance(block, Quote):
        words = plain(block.text), plain(block.speaker)
        return {"kind": "quote", "text": words[0], "by": words[1]}
    if isinstance(block, ListBlock):
        return {"kind": "list", "items": [plain(i.text) for i in block.items]}
    if isinstance(block, Table):
        rows = [[plain(cell) for cell in row] for row in block.rows]
        return {"kind": "table", "rows": rows}
    if isinstance(block, Photo):
        words = plain(block.caption)
        name = f"media-{block.media}"
        return {"kind": "photo", "file": name, "text": words, "alt": block.alt}
    assert isinstance(block, Paragraph | Intertitle)
    kind = "heading" if isinstance(block, Intertitle) else "para"
    return {"kind": kind, "text": plain(block.text)}


def least(rounds: int, *works: Callable[[int], object]) -> list[float]:
    """Seconds of each, the least of the rounds; they take turns, the first is to warm.

    Each work gets the number of its round.
    """
    found = [float("inf")] * len(works)
    for number in range(rounds + 1):
        for at, work in enumerate(works):
            start = perf_counter()
            work(number)
            if number:
                found[at] = min(found[at], perf_counter() - start)
    return found
