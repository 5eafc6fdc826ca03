"""The page inside a bundle that says what each file is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template

from pressdesk.assets import resources
from pressdesk.document.nodes import Release
from pressdesk.text.characters import persian_digits
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.script import script
from pressdesk.writers.sheet import direction, environment, running_code, title

_KILO = 1024
_FONT = "web/{}-{}.woff2"
_WEIGHTS = {400: "Regular", 700: "Bold"}


@dataclass(frozen=True)
class Entry:
    """Files of one use by their paths in the bundle; `id` names it in `about`."""

    id: str
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class _Row:
    """One entry as shown: the first file, or the folder of many, and their size."""

    about: str
    address: str
    path: str
    count: str
    size: str


def readme(release: Release, imprint: Imprint, entries: Iterable[Entry]) -> str:
    """The page as HTML; it loads nothing but the fonts that lie in the bundle."""
    look, stamped = imprint.letterhead, release.stamp and release.issued
    return _template().render(
        title=title(release, imprint),
        language=release.meta.language,
        direction=direction(release),
        notes=script(release, imprint).notes,
        about=imprint.about,
        stamp=(running_code(release, imprint) if stamped else "", imprint.date),
        office=imprint.office.name,
        rows=[_row(entry, release, imprint) for entry in entries],
        font=look.font,
        faces={w: _FONT.format(look.font, name) for w, name in _WEIGHTS.items()},
        c=look.colours,
    )


def _row(entry: Entry, release: Release, imprint: Imprint) -> _Row:
    about, english = imprint.about, release.meta.language == "en"
    digits = str if english else persian_digits
    first, many = next(iter(entry.files)), len(entry.files)
    return _Row(
        about[entry.id],
        first,
        first if many == 1 else f"{first.rpartition('/')[0]}/",
        f"{digits(str(many))} {about['files']}" if many > 1 else "",
        digits(_size(sum(map(len, entry.files.values())), about, english=english)),
    )


def _size(count: int, about: Mapping[str, str], *, english: bool) -> str:
    """A number of bytes as people say it."""
    kilos = count / _KILO
    if kilos < _KILO:
        return f"{max(1, round(kilos))} {about['kilobytes']}"
    megas = f"{kilos / _KILO:.1f}"
    return f"{megas if english else megas.replace('.', '٫')} {about['megabytes']}"


@lru_cache(maxsize=1)
def _template() -> Template:
    path = resources("bundle", "readme.html.j2")
    return environment().from_string(path.read_text("utf-8"))
