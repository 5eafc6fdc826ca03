"""The team's reference tables and samples, where they are present."""

import csv
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


def rows(name):
    path = SHARED / "reference" / f"news_{name}.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def sample(name):
    path = SHARED / "samples" / name
    if not path.exists():
        pytest.skip("the shared samples are not present")
    return path.read_bytes()


def each(name, keep=lambda row: True):
    """Parameters for one table; one skipped case where it is missing."""
    found = [row for row in rows(name) if keep(row)]
    if not found:
        missing = pytest.mark.skip(reason=f"news_{name}.tsv is not present")
        return [pytest.param({}, marks=missing)]
    return found
