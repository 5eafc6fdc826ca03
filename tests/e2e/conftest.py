"""The corpus in every format, made once for all gates."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pressdesk.workflow.desk import Desk
from pressdesk.writers import catalogue
from pressdesk.writers.bundle import FOLDER, README
from pressdesk.writers.imprint import Written
from tests.corpus import BY_NAME, CASES, filed, written
from tests.desks import make_desk

WRAPPING = """<!doctype html>
<html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>سایت</title></head>
<body><main><h1>سایت</h1>{}</main></body></html>
"""
BUNDLED = ("every-block", "embargoed", "english")


@dataclass(frozen=True)
class Shelf:
    """The exports of all cases, each named after its case; a format is made once."""

    folder: Path
    desk: Desk
    known: dict[str, dict[str, Written]] = field(default_factory=dict, repr=False)

    def files(self, format_id):
        """The first file of each case in a format."""
        return {case.name: self.file(case, format_id) for case in CASES}

    def file(self, case, format_id):
        """The first file of one case in a format."""
        have = self.known.setdefault(case.name, {})
        if format_id not in have:
            made = written(self.desk, case, format_id, known=have)
            filed(self.folder, case, {format_id: made[format_id]})
        return self.folder / f"{case.name}{catalogue.entry(format_id).ending}"

    def pages(self):
        """All HTML: whole pages, fragments in a bare page, readmes of some bundles."""
        formats = [e.id for e in catalogue.WRITERS if e.media_type == "text/html"]
        made = [path for each in formats for path in self.files(each).values()]
        assert len(made) >= len(CASES)
        for case in map(BY_NAME.__getitem__, BUNDLED):
            self.file(case, "bundle")
            made.append(self.folder / f"{case.name}{FOLDER}{README}")
        return list(map(_whole, made))


def _whole(path):
    text = path.read_text("utf-8")
    if "<html" in text:
        return path
    (path.parent / "wrapped").mkdir(exist_ok=True)
    wrapped = path.parent / "wrapped" / path.name
    wrapped.write_text(WRAPPING.format(text), encoding="utf-8")
    return wrapped


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    desk = make_desk(tmp_path_factory.mktemp("home"))
    return Shelf(tmp_path_factory.mktemp("shelf"), desk)
