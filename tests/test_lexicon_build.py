"""The build of the word data, from small packages of our own."""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import zipfile
from pathlib import Path

import marisa_trie
import pytest

ROOT = Path(__file__).resolve().parents[1]
ZWNJ = "\u200c"
LILAK = """8
خانه/smsg
کتاب/sgsl
بزرگ/sust
گلخانه\u200cساز/sgsl
کتابهای
گفتوگو
گفت\u200cوگو
خبر
"""
ENDINGS = "SFX sg N 1\nSFX sg 0 \u200cها/FFWW .\nSFX sl N 1\nSFX sl 0 ی/FFWW .\n"
HAZM = "کتاب\t9\tN\nدل\u200cنوشته\t5\tN\nخانهای\t7\tN\n"
SHEKAR = "کتاب,900\nمیرود,50\nبزرگترین,40\nنامه,8\n"


@pytest.fixture
def modules(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import lexicon_sources
    import make_lexicon

    yield lexicon_sources, make_lexicon
    for name in ("lexicon_sources", "make_lexicon"):
        sys.modules.pop(name, None)


@pytest.fixture
def packages(modules, tmp_path, monkeypatch):
    sources, _make = modules
    pack(tmp_path / sources.LILAK, {"index.dic": LILAK, "index.aff": ENDINGS})
    wheel(tmp_path / sources.HAZM, {"words.dat": HAZM, "verbs.dat": "رفت#رو\n"})
    lists = {"vocab.csv": SHEKAR, "verbs.csv": "", "compound_words.csv": ""}
    wheel(tmp_path / sources.SHEKAR, lists)
    known = {
        name: (("false",), hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
        for name in sources.SOURCES
    }
    monkeypatch.setattr(sources, "SOURCES", known)
    return tmp_path


def pack(path, files):
    with tarfile.open(path, "w:gz") as made:
        for name, text in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            data = text.encode()
            entry.size = len(data)
            made.addfile(entry, io.BytesIO(data))


def wheel(path, files):
    folder = "hazm/data" if "hazm" in path.name else "shekar/data/files"
    with zipfile.ZipFile(path, "w") as made:
        for name, text in files.items():
            made.writestr(f"{folder}/{name}", text)


def test_every_form_of_the_stems(modules, packages):
    sources, _make = modules
    forms = set(sources.lilak_forms(packages))
    assert {"خانه", f"کتاب{ZWNJ}ها", "کتابی", f"گلخانه{ZWNJ}سازی"} <= forms


def test_what_the_words_are(modules, packages):
    _sources, make = modules
    often = make.counts(packages)
    whole = make.compounds(packages)
    kinds = make.kinds(packages, often, whole)
    assert kinds["خانه"] == make.STEM | make.SILENT_HE
    assert kinds["بزرگ"] == make.STEM | make.COMPARES
    assert kinds["رود"] == make.VERB
    assert kinds["رفته"] == make.STEM | make.SILENT_HE
    assert kinds["نرفته"] == make.STEM | make.SILENT_HE
    assert kinds["نامه"] == make.STEM
    for joined in ("کتابهای", "میرود", "بزرگترین", "خانهای"):
        assert joined not in kinds
    assert whole["گلخانهساز"] == (make.WRITTEN, f"گلخانه{ZWNJ}ساز")
    assert whole["دلنوشته"] == (0, f"دل{ZWNJ}نوشته")
    assert "کتاب" not in whole


def test_the_build_is_repeatable(modules, packages, monkeypatch):
    _sources, make = modules
    made = []
    for number in range(2):
        out = packages / str(number)
        out.mkdir()
        lists = (ROOT / "resources" / "words" / "proof.json").read_bytes()
        (out / "proof.json").write_bytes(lists)
        monkeypatch.setattr(make, "WORDS", out)
        monkeypatch.setattr(sys, "argv", ["make_lexicon", str(packages)])
        make.main()
        made.append([path.read_bytes() for path in sorted(out.glob("*.marisa"))])
    assert made[0] == made[1]
    assert len(made[0]) == 2
    words = marisa_trie.RecordTrie("<BB")
    words.mmap(str(packages / "0" / "lexicon.marisa"))
    assert words["کتاب"][0][1] > words["نامه"][0][1] > 0


def test_another_file_is_refused(modules, packages):
    sources, make = modules
    (packages / sources.HAZM).write_bytes(b"other")
    with pytest.raises(SystemExit, match="hazm"):
        make.counts(packages)
