from dataclasses import asdict

import pytest

from pressdesk.document.nodes import Meta
from pressdesk.document.package import Package
from pressdesk.notices import Unreadable
from pressdesk.workflow import deliver, imprint
from pressdesk.writers import catalogue
from pressdesk.writers.imprint import Extra, Written
from tests import builders as b
from tests.desks import make_desk


def test_printed_words_follow_the_release_and_not_the_window(tmp_path):
    desk = make_desk(tmp_path, language="en")
    release = b.release(b.headline("سلام"), meta=Meta(embargo="2026-05-18T08:00+03:30"))
    printed = imprint.imprint_of(desk, release)
    assert printed.labels == imprint.labels("fa")
    assert "ساعت" in printed.embargo


def test_every_printed_word_is_translated():
    for language in ("fa", "en"):
        words = asdict(imprint.labels(language))
        assert not [word for word in words.values() if word.startswith("label-")]


def test_what_a_format_needs_is_made_once_and_handed_over(tmp_path, monkeypatch):
    calls = []

    def plain(_package, _imprint, _made):
        calls.append("plain")
        return Written(b"one")

    def carrier(_package, _imprint, made):
        files = (Extra("-more/two.txt", b"two"),)
        return Written(made["plain"].data * 2, extras=files)

    table = (
        catalogue.WriterEntry(
            "carrier", "-more/one.txt", "text/plain", carrier, ("plain",)
        ),
        catalogue.WriterEntry("plain", ".txt", "text/plain", plain),
    )
    monkeypatch.setattr(catalogue, "WRITERS", table)
    package = Package(b.release(b.headline("سلام")))
    desk = make_desk(tmp_path / "home")
    results = deliver.export(desk, package, "a", ["carrier", "plain"], tmp_path / "out")
    names = [result.path.relative_to(tmp_path / "out").as_posix() for result in results]
    stem = deliver.stem(desk, package.release, "a")
    assert names == [f"{stem}-more/one.txt", f"{stem}-more/two.txt", f"{stem}.txt"]
    assert results[0].path.read_bytes() == b"oneone"
    assert calls == ["plain"]


def test_a_letterhead_may_be_chosen_for_one_export(tmp_path):
    desk = make_desk(tmp_path, language="fa")
    names = imprint.letterheads(desk)
    assert next(iter(names)) == desk.option("letterhead.default")
    assert all(names.values())
    release = b.release(b.headline("سلام"))
    with pytest.raises(Unreadable):
        imprint.imprint_of(desk, release, "nowhere")
