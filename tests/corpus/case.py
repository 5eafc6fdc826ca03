"""One case of the corpus: a release with its photos, its office and its letterhead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pressdesk.document.media import take_in
from pressdesk.document.nodes import Photo, Release
from pressdesk.document.nodes import replace as changed
from pressdesk.document.package import Package
from pressdesk.text.characters import LRI, PDI
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.imprint import imprint_of, office
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Imprint, Office, Written
from pressdesk.writers.letterhead import Letterhead, load
from tests.builders import para
from tests.corpus import pictures
from tests.writers.printed import MEDIA, OFFICE

TEXTS = Path(__file__).parent / "texts"
ISOLATES = {"{": LRI, "}": PDI}


@dataclass(frozen=True)
class Case:
    """`ordered` holds, by block id, the text with its left-to-right runs isolated.

    It is written by hand (`{…}` in texts/*.txt), not found by the program's own rules,
    so that it can judge them.
    """

    name: str
    package: Package
    office: Office = OFFICE
    letterhead: Letterhead = field(default_factory=lambda: load("official"))
    ordered: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def release(self) -> Release:
        return self.package.release


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The lines of a text file, with braces around what reads from left to right."""
    return tuple((TEXTS / f"{name}.txt").read_text("utf-8").splitlines())


def bare(line: str) -> str:
    """A line without its braces."""
    return line.translate({ord(brace): None for brace in ISOLATES})


def isolated(line: str) -> str:
    """A line with isolates where its braces are."""
    return line.translate(str.maketrans(ISOLATES))


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of a text file as people read them."""
    return tuple(map(bare, tokens(name)))


@cache
def _taken(name: str) -> tuple[str, bytes]:
    return take_in(pictures.drawn(name))


def made(name: str, release: Release, *, mixed: tuple[str, ...] = (), **fields) -> Case:
    """A case whose photos, named as in `pictures`, are taken in as the desk does it.

    Each line of `mixed` becomes a paragraph behind the body.
    """
    body, media = [], {}
    for block in release.body:
        if isinstance(block, Photo) and block.media in pictures.DRAWN:
            inside, data = _taken(block.media)
            block, media[inside] = changed(block, media=inside), data
        elif isinstance(block, Photo) and block.media in MEDIA:
            media[block.media] = MEDIA[block.media]
        body.append(block)
    ordered = {f"m{number}": line for number, line in enumerate(mixed, 1)}
    body += (changed(para(bare(line)), id=key) for key, line in ordered.items())
    package = Package(changed(release, body=tuple(body)), media)
    told = {key: isolated(line) for key, line in ordered.items()}
    return Case(name, package, ordered=told, **fields)


def imprint(desk: Desk, case: Case) -> Imprint:
    """What is printed around a case: the desk's words and dates, the case's look."""
    stock = imprint_of(desk, case.release)
    drawn = office(desk, case.office.logo or b"").logo_pixels
    printed = replace(case.office, logo_pixels=drawn)
    return replace(stock, office=printed, letterhead=case.letterhead)


def written(
    desk: Desk, case: Case, *wanted: str, known: dict[str, Written] | None = None
) -> Mapping[str, Written]:
    """The case in these formats and in those that they need; `known` are there."""
    around, known = imprint(desk, case), {} if known is None else known

    def write(format_id):
        if format_id not in known:
            entry = catalogue.entry(format_id)
            needed = {name: write(name) for name in entry.needs}
            known[format_id] = entry.write(case.package, around, needed)
        return known[format_id]

    for format_id in wanted:
        write(format_id)
    return known


def filed(folder: Path, case: Case, known: Mapping[str, Written]) -> None:
    """Write all files of a case below `folder`, named as an export names them."""
    for format_id, result in known.items():
        for file in catalogue.entry(format_id).files(result):
            path = folder / f"{case.name}{file.ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
