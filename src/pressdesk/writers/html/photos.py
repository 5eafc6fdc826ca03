"""A page's photos: in its own bytes, or as files of several widths beside it.

The names of files say nothing of the topic. A photo in a page of one file has one size:
whoever opens the file has fetched all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from pressdesk.writers.html.style import data_url
from pressdesk.writers.pictures import WEB, Picture, picture

SIZES = (480, 960, WEB)
"""Longest sides in pixels of the files of one photo."""
_PHONE = "calc(100vw - 1.8rem)"


def column(percent: int = 100) -> str:
    """How wide a photo of that share stands on the page (`web.css.j2`).

    A telephone's page has no room for narrow ones: there each fills the text.
    """
    if percent >= 100:
        wide, narrow = "43.5rem", "calc(100vw - 2.5rem)"
    else:
        wide = f"{43.5 * percent / 100:g}rem"
        narrow = f"calc((100vw - 2.5rem) * {percent / 100:g})"
    return f"(min-width: 46rem) {wide}, (min-width: 30rem) {narrow}, {_PHONE}"


@dataclass(frozen=True)
class Shot:
    """A photo ready for the page: attributes of its tag, and its file if it has one."""

    attributes: Mapping[str, str]
    file: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0


class Photos(Protocol):
    """Takes the photos in the order of the page."""

    def take(self, data: bytes) -> Shot | None:
        """The photo for its tag; None when nobody can read it."""
        ...

    def logo(self, data: bytes, media_type: str) -> str:
        """The address of the office's logo."""
        ...


class Embedded:
    """Photos inside the page."""

    def take(self, data: bytes) -> Shot | None:
        """The photo in one size, as data."""
        made = picture(data)
        if made is None:
            return None
        return Shot(_tag(data_url(made.data, made.media_type), made))

    def logo(self, data: bytes, media_type: str) -> str:
        """The logo as data."""
        return data_url(data, media_type)


@dataclass
class Filed:
    """Photos beside the page; `files` are theirs by name."""

    files: dict[str, bytes] = field(default_factory=dict)
    _count: int = 0

    def take(self, data: bytes) -> Shot | None:
        """The photo in several widths, as files."""
        made = [shown for size in SIZES if (shown := picture(data, size))]
        if len(made) < len(SIZES):
            return None
        self._count += 1
        by_name = {self._name(shown): shown for shown in made}
        self.files |= {name: shown.data for name, shown in by_name.items()}
        name, largest = list(by_name.items())[-1]
        attributes = _tag(name, largest)
        if len(by_name) > 1:
            widths = (f"{each} {shown.width}w" for each, shown in by_name.items())
            attributes |= {"srcset": ", ".join(widths), "sizes": column()}
        if self._count > 1:
            attributes |= {"loading": "lazy"}
        size = (largest.width, largest.height)
        return Shot(attributes, name, largest.media_type, *size)

    def logo(self, data: bytes, media_type: str) -> str:
        """The logo as a file."""
        endings = {"image/svg+xml": "svg", "image/jpeg": "jpg"}
        ending = endings.get(media_type, media_type.rpartition("/")[2])
        name = f"logo.{ending}"
        self.files[name] = data
        return name

    def _name(self, shown: Picture) -> str:
        return f"photo-{self._count}-{shown.width}{shown.ending}"


def _tag(source: str, shown: Picture) -> dict[str, str]:
    size = {"width": str(shown.width), "height": str(shown.height)}
    return {"src": source, **size}
