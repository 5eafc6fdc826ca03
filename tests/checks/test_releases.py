"""Twenty releases of our own: what is said of their meaning, read by an editor.

`findings.tsv` lists every finding of these families with a verdict: `right`, or
`annoying` where an editor would rather not have been told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdesk.checks import in_release
from pressdesk.checks.proofreading import applied
from pressdesk.readers.plain import read_plain
from tests.readers.reference import sample

HERE = Path(__file__).parent / "releases"
FILES = sorted(HERE.glob("*.txt"))
CLEAN = sorted((HERE / "clean").glob("*.txt"))
OURS = ("consistency", "official name")
FAMILIES = ("date", "occasion", "number", "same", "report", "person", "news", "link")


def found(text):
    """Rule, tier, words and first replacement of each finding of these families."""
    release = read_plain(text).package.release
    for each in in_release.located(release):
        what = each.finding
        if what.rule.partition(".")[0] in FAMILIES:
            words = each.passage.text[what.start : what.end]
            yield what.rule, what.tier, words, "".join(what.replacements[:1])


def rows():
    for line in (HERE / "findings.tsv").read_text("utf-8").splitlines()[1:]:
        yield line.split("\t")


def test_there_are_twenty():
    assert len(FILES) == 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_findings_are_those_that_were_read(path):
    wanted = [tuple(row[2:]) for row in rows() if row[0] == path.stem]
    assert sorted(found(path.read_text("utf-8"))) == sorted(wanted)


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_is_said_of_releases_that_an_editor_would_send_as_they_are(path):
    assert list(found(path.read_text("utf-8"))) == []


def test_at_most_one_in_ten_is_annoying():
    verdicts = [row[1] for row in rows()]
    assert set(verdicts) <= {"right", "annoying"}
    assert verdicts.count("annoying") * 10 <= len(verdicts)


def test_a_published_release():
    """What an editor marked for consistency, official names and style is found."""
    rows = sample("municipality-1402.errors.tsv").decode("utf-8").splitlines()
    marked = [row.split("\t") for row in rows if row[0] != "#"][1:]
    mine = [row for row in marked if row[2] == "style" or row[3].startswith(OURS)]
    text = sample("municipality-1402.txt").decode("utf-8")
    located = in_release.located(read_plain(text).package.release)
    fixes = [
        (one.passage.text, applied(one.passage.text, [one.finding])) for one in located
    ]
    assert len(mine) == 4
    for wrong, right, _tier, _why, count in mine:
        done = [1 for old, new in fixes if new.count(right) > old.count(right)]
        assert len(done) == int(count), wrong
