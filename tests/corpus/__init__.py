"""Releases to try every export with: a value each, with a name, the same each time."""

from tests.corpus import hand
from tests.corpus import made as generated
from tests.corpus.case import Case, filed, imprint, written

CASES: tuple[Case, ...] = (*hand.CASES, *generated.CASES)
BY_NAME = {case.name: case for case in CASES}
SUBSET = tuple(
    BY_NAME[name]
    for name in (
        "every-block",
        "footnotes",
        "nested-lists",
        "mixed-everywhere",
        "being-corrected",
        "embargoed",
        "drawn-03",
    )
)
"""What stands for the whole corpus in the normal test run."""

__all__ = ["BY_NAME", "CASES", "SUBSET", "Case", "filed", "imprint", "written"]
