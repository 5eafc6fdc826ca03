"""The build of the spelling data, from small lists of our own."""

from __future__ import annotations

import sys
from pathlib import Path

import marisa_trie
import pytest

ROOT = Path(__file__).resolve().parents[1]
ZWNJ = "\u200c"
FORMS = ["کتاب", f"کتاب{ZWNJ}ها", "کتابم", "نان", "نانند", "Book", "رفتند"]


@pytest.fixture
def make(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import lexicon_sources as sources
    import make_spelling

    monkeypatch.setattr(sources, "lilak_forms", lambda folder: iter(FORMS))
    monkeypatch.setattr(sources, "shekar_words", lambda folder: [("کتاب", 4000)])
    hazm = [("رفت", 900, "V"), ("زمزم", 0, "0"), ("نان", 60, "N")]
    monkeypatch.setattr(sources, "hazm_words", lambda folder: hazm)
    monkeypatch.setattr(sources, "verb_stems", lambda folder: [("رفت", "رو")])
    monkeypatch.setattr(make_spelling, "WORDS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["make_spelling.py", str(tmp_path)])
    yield make_spelling
    for name in ("lexicon_sources", "make_spelling"):
        sys.modules.pop(name, None)


def test_every_form_has_its_count_and_the_same_file_comes_out(make, tmp_path):
    path = tmp_path / "forms.marisa"
    make.main()
    first = path.read_bytes()
    make.main()
    assert path.read_bytes() == first
    trie = marisa_trie.RecordTrie("<B").frombytes(first)
    rows = {word: bits for word, (bits,) in trie.items()}
    assert sorted(rows) == sorted({*FORMS, "رفت"} - {"Book"})  # hazm's guess is none
    often = {word: bits & ~make.MADE for word, bits in rows.items()}
    assert often["کتاب"] > often[f"کتاب{ZWNJ}ها"] > often["کتابم"] > 0
    assert often["رفتند"] > 0  # a tenth of the commonest form of its verb
    assert {word for word, bits in rows.items() if bits & make.MADE} == {
        "کتابم",
        "نانند",
    }


def test_the_forms_of_a_verb(make):
    forms = set(make.paradigm("رفت", "رو"))
    assert {"رفتم", "رفته", "روم", "روید"} <= forms
