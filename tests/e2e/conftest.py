"""The corpus in every format, made once for all gates."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pressdesk.workflow.desk import Desk
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Written
from tests.corpus import CASES, filed, written
from tests.desks import make_desk


@dataclass(frozen=True)
class Shelf:
    """The exports of all cases, each named after its case; a format is made once."""

    folder: Path
    desk: Desk
    known: dict[str, dict[str, Written]] = field(default_factory=dict, repr=False)

    def files(self, format_id):
        """The first file of each case in a format; skips while there is none such."""
        entry = catalogue.entry(format_id)
        if entry is None:
            pytest.skip(f"no format {format_id} yet")
        for case in CASES:
            have = self.known.setdefault(case.name, {})
            if format_id not in have:
                made = written(self.desk, case, format_id, known=have)
                filed(self.folder, case, {format_id: made[format_id]})
        return {case.name: self.folder / f"{case.name}{entry.ending}" for case in CASES}


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    desk = make_desk(tmp_path_factory.mktemp("home"))
    return Shelf(tmp_path_factory.mktemp("shelf"), desk)
