"""The sample release: what a copy editor marks in it is found, and nothing is harmed.

The sample lies beside the project and not in it; without it the tests are skipped.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdesk.checks.proofreading import fixed, proofread

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
OTHERS = ("consistency", "official name", "ellipsis")
"""Why rows are marked that other families than this one answer for."""

pytestmark = pytest.mark.skipif(
    not (SAMPLES / "municipality-1402.txt").exists(),
    reason="the sample release is not beside the project",
)


def paragraphs():
    """The release without what the page around it says."""
    text = (SAMPLES / "municipality-1402.txt").read_text("utf-8")
    return text.partition("نظر شما")[0].split("\n")


def rows():
    lines = (SAMPLES / "municipality-1402.errors.tsv").read_text("utf-8").split("\n")
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(*row[:4], int(row[4])) for row in cells if row[0] != "wrong"]


def shown(paragraph, finding):
    """What stands there and what shall, with whole words around a short finding."""
    new = finding.replacements[0]
    start, end = finding.start, finding.end
    while start and not paragraph[start - 1].isspace():
        start -= 1
    while end < len(paragraph) and not paragraph[end].isspace():
        end += 1
    before, behind = paragraph[start : finding.start], paragraph[finding.end : end]
    return paragraph[start:end], before + new + behind


def test_every_row_is_found():
    found = [
        shown(paragraph, each)
        for paragraph in paragraphs()
        for each in proofread(paragraph)
        if each.replacements
    ]
    for wrong, right, _tier, why, count in rows():
        if not why.startswith(OTHERS):
            hits = [w for w, r in found if wrong in w and right in r]
            assert len(hits) >= count, wrong


def test_the_safe_tier_does_its_rows_and_no_more():
    for paragraph in paragraphs():
        right = paragraph
        for wrong, shall, tier, _why, _count in rows():
            if tier == "auto":
                right = right.replace(wrong, shall)
        assert fixed(paragraph) == right.strip(" ") or fixed(paragraph) == right
