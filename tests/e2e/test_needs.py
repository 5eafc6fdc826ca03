"""A gate that cannot run says so: red in CI, skipped elsewhere; pins are kept."""

import hashlib
import json
import re
import runpy
from base64 import b64encode
from pathlib import Path

import pytest

from tests.e2e import fetched
from tests.e2e.needs import need


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_a_missing_program_ends_the_test(monkeypatch, ci, outcome):
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="no-such-program"):
        need("python3", "no-such-program")


def test_programs_and_files_that_are_there_are_enough():
    need("python3", __file__)


def test_no_pin_names_a_host():
    text = fetched.PIP_LOCK.read_text() + fetched.NPM_LOCK.read_text()
    assert "://" not in text
    assert "--hash=sha256:" in text
    for wanted in json.loads(fetched.NPM_LOCK.read_text()):
        assert wanted["integrity"].startswith("sha512-")


def test_another_package_than_was_pinned_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(fetched, "need", lambda *_: None)
    monkeypatch.setattr(
        fetched, "_call", lambda *_: (tmp_path / "a.tgz").write_bytes(b"another")
    )
    digest = b64encode(hashlib.sha512(b"the pinned one").digest()).decode()
    wanted = {"name": "a", "version": "1", "integrity": f"sha512-{digest}", "file": "a"}
    with pytest.raises(AssertionError, match="another package"):
        fetched._by_npm(wanted, tmp_path)


def test_what_was_fetched_is_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(fetched, "CACHE", tmp_path / "cache")
    calls = []

    def fetch(folder):
        calls.append(folder)
        return b"data"

    first = fetched._kept("k" * 64, ".jar", fetch)
    assert fetched._kept("k" * 64, ".jar", fetch) == first
    assert first.read_bytes() == b"data"
    assert len(calls) == 1
    assert list((tmp_path / "cache").iterdir()) == [first]


def test_every_program_that_a_gate_asks_for_is_installed_for_it():
    asked = {
        name
        for path in Path(__file__).parent.glob("*.py")
        for call in re.findall(r"\bneed\(([^)*]*)", path.read_text("utf-8"))
        for name in re.findall(r'"([a-z]+)"', call)
    }
    dev = runpy.run_path(str(Path(__file__).parents[2] / "dev.py"))
    assert asked <= {*dev["GATE_PROGRAMS"], "java"}  # java comes with javac
    assert "soffice" in asked
