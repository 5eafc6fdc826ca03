"""Any release becomes a Word file that says exactly what the release says."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from pressdesk.document.form import all_texts as texts_in
from pressdesk.document.nodes import plain
from pressdesk.text.characters import LRM, RLM
from pressdesk.writers.docx import write_docx
from pressdesk.writers.docx.markup import writable
from pressdesk.writers.docx.runs import pieces
from pressdesk.writers.docx.way import Way
from tests import strategies
from tests.writers.test_docx import imprint, words

SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def said_by(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        return words(etree.fromstring(archive.read("word/document.xml")))


def unmarked(text: str) -> str:
    return text.replace(LRM, "").replace(RLM, "")


@SLOW
@given(strategies.packages())
def test_every_text_of_any_release_is_in_the_file(package):
    data = write_docx(package, imprint()).data
    said = unmarked(said_by(data))
    for text in texts_in(package.release):
        assert unmarked(writable(plain(text))) in said
    Document(io.BytesIO(data))


@given(strategies.texts(), st.sampled_from((Way(rtl=True), Way(rtl=False))))
def test_pieces_lose_and_add_nothing(text, way):
    cut = tuple(pieces(text, way))
    assert "".join(piece.text for piece in cut) == plain(text)
    assert all(set(piece.before + piece.after) <= {LRM, RLM} for piece in cut)
