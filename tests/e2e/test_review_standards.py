"""Every review copy of the corpus is PDF/A-3a and PDF/UA-1, changes marked in it."""

import json
from collections import defaultdict
from dataclasses import replace as with_fields

import pypdf
import pytest

from pressdesk.document import layout
from pressdesk.document.nodes import Paragraph, replace
from pressdesk.workflow import review
from pressdesk.writers.pdf.review.rows import rows_of
from tests.corpus import CASES
from tests.desks import make_desk
from tests.e2e.test_pdf_standards import verdicts
from tests.writers.test_pdf_layout import texts

pytestmark = pytest.mark.gate


def _earlier(package):
    """The release as it could have been before: other order, a word less, one more."""
    body = list(package.release.body)
    for number, block in enumerate(body):
        if isinstance(block, Paragraph) and block.text:
            body[number] = replace(block, text=("پیش از این ", *block.text[1:]))
            break
    gone = Paragraph("gone-before", ("این بند دیگر نیست.",))
    body = [*body[1:2], *body[:1], *body[3:], gone]
    return with_fields(package, release=replace(package.release, body=tuple(body)))


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    made = []
    for case in CASES:
        desk = make_desk(tmp_path_factory.mktemp("home"))
        for package in (_earlier(case.package), case.package):
            folder = tmp_path_factory.getbasetemp() / "copies"
            made.append(review.copy(desk, package, case.name, folder))
            named = made[-1].path.with_name(f"{case.name}-{made[-1].number}.pdf")
            made[-1].path.rename(named)
            made[-1] = with_fields(made[-1], path=named)
    return made


def test_every_second_copy_has_changes(copies):
    assert {each.word for each in copies[::2]} == {"first"}
    assert {each.word for each in copies[1::2]} == {"since"}


def test_every_character_stands_in_a_numbered_line(copies):
    counted = 0
    for case, copy in zip(CASES, copies[1::2], strict=True):
        files = pypdf.PdfReader(copy.path).attachments
        assert json.loads(files["review.json"][0])["number"] == copy.number
        rows = rows_of(layout.load(files["layout.json"][0]).lines)
        shown = {
            (row.block, at)
            for row in rows
            for cluster in row.clusters
            for at in range(cluster.start, cluster.end)
        }
        for name, text in texts(case.release).items():
            black = {(name, at) for at, c in enumerate(text) if not c.isspace()}
            assert black <= shown, case.name
            counted += len(black)
    assert counted > 50_000


def test_all_copies_pass_both_standards(copies):
    by_rule = defaultdict(list)
    for (name, flavour), broken in verdicts([each.path for each in copies]).items():
        for rule, told in broken.items():
            by_rule[f"{flavour} {rule}: {told}"].append(name)
    assert not by_rule, dict(by_rule)
