"""The shelf of letterheads: shipped, handed out by IT, the office's own."""

import pytest
from msgspec.structs import replace

from pressdesk.notices import MachineFailed, Refused, Unreadable
from pressdesk.workflow import letterheads
from pressdesk.workflow.imprint import imprint_of
from pressdesk.workflow.letterhead_shelf import find, library
from pressdesk.writers.letterhead import IDS, Name
from pressdesk.writers.letterhead_file import ENDING, dump
from tests import builders as b
from tests.desks import make_desk

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4v4"/></svg>'


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home", letterhead_folder=str(tmp_path / "given"))


@pytest.fixture
def given(tmp_path, desk):
    folder = tmp_path / "given"
    folder.mkdir()

    def put(name, letterhead_id, like="band"):
        look = letterheads.copy(desk, like).look
        look = replace(look, id=letterhead_id, name=Name(name, ""))
        (folder / f"{letterhead_id}{ENDING}").write_bytes(dump(_kept(look)))

    return put


def _kept(look, logo=b""):
    return letterheads.Kept(look, logo)


def _ids(desk):
    return [entry.id for entry in library(desk)[0]]


def _own(desk, name, like="official"):
    kept = letterheads.copy(desk, like)
    named = replace(kept.look, id=letterheads.new_id(desk, name), name=Name(name, ""))
    return letterheads.save(desk, _kept(named, SVG))


def test_shipped_ones_come_first_and_cannot_be_changed(desk):
    assert _ids(desk) == list(IDS)
    with pytest.raises(Refused) as caught:
        letterheads.save(desk, find(desk, "official").kept)
    assert caught.value.notice.id in ("letterhead-not-own", "letterhead-name-taken")
    with pytest.raises(Refused) as caught:
        letterheads.remove(desk, "official")
    assert caught.value.notice.id == "letterhead-not-own"


def test_an_own_one_is_kept_chosen_removed_and_put_back(desk):
    entry = _own(desk, "دفتر آبان‌رود")
    assert entry.origin == "own"
    assert _ids(desk)[-1] == entry.id
    assert find(desk, entry.id).kept == entry.kept
    desk.settings.set("letterhead.default", entry.id)
    assert next(iter(letterheads.names(desk))) == entry.id
    printed = imprint_of(desk, b.release())
    assert printed.letterhead == entry.kept.look
    assert printed.office.logo == entry.kept.logo
    gone = letterheads.remove(desk, entry.id)
    chosen, notices = letterheads.chosen(desk)
    assert (chosen.id, notices[0].id) == ("official", "letterhead-default-gone")
    assert letterheads.save(desk, gone).kept == entry.kept
    assert letterheads.chosen(desk)[1] == ()


def test_a_name_is_needed_and_taken_once(desk):
    entry = _own(desk, "دفتر  آبان‌رود")
    other = letterheads.copy(desk, "official").look
    for name, wanted in (
        (Name("", ""), "letterhead-no-name"),
        (Name("دفتر آبان‌رود", ""), "letterhead-name-taken"),
        (Name("", "OFFICIAL"), "letterhead-name-taken"),
    ):
        with pytest.raises(Refused) as caught:
            letterheads.save(desk, _kept(replace(other, id="x", name=name)))
        assert caught.value.notice.id == wanted
    again = replace(entry.kept.look, frame="double")
    assert letterheads.save(desk, _kept(again)).kept.look.frame == "double"


def test_a_copy_gets_the_next_free_number(desk):
    first = letterheads.save(desk, letterheads.copy(desk, "band"))
    second = letterheads.save(desk, letterheads.copy(desk, "band"))
    third = letterheads.save(desk, letterheads.copy(desk, second.id))
    assert [e.id for e in (first, second, third)] == ["band-2", "band-3", "band-4"]
    assert third.kept.look.name.fa.endswith("(۴)")
    assert third.kept.look.name.en.endswith("(4)")


def test_what_is_brought_in_hides_nothing(desk):
    entry = _own(desk, "دفتر آبان‌رود")
    data = dump(entry.kept)
    again = letterheads.bring_in(desk, data)
    assert again.id != entry.id
    assert again.kept.look.name != entry.kept.look.name
    assert again.kept.logo == entry.kept.logo
    letterheads.remove(desk, entry.id)
    assert letterheads.bring_in(desk, data).id == entry.id


def test_handed_out_ones_count_before_own_ones(desk, given):
    entry = _own(desk, "abanrud")
    given("سربرگ سازمان", entry.id)
    found, notices = library(desk)
    assert [e.origin for e in found if e.id == entry.id] == ["given"]
    assert [n.id for n in notices] == ["letterhead-twice"]
    assert find(desk, entry.id).origin == "given"
    with pytest.raises(Refused):
        letterheads.remove(desk, entry.id)
    with pytest.raises(Refused):
        letterheads.save(desk, find(desk, entry.id).kept)


def test_a_broken_or_renamed_file_is_left_out_and_told(desk, given, tmp_path):
    entry = _own(desk, "دفتر")
    entry.path.rename(entry.path.with_name(f"other{ENDING}"))
    given("سالم", "good")
    (tmp_path / "given" / f"bad{ENDING}").write_bytes(b"PK\x03\x04")
    found, notices = library(desk)
    assert [e.id for e in found] == [*IDS, "good"]
    told = {n.id: n.args for n in notices}
    assert set(told) == {"letterhead-left-out", "letterhead-other-id"}
    assert told["letterhead-left-out"]["file"] == f"bad{ENDING}"


def test_a_folder_that_is_gone_is_told(desk):
    notices = library(desk)[1]
    assert [n.id for n in notices] == ["letterhead-folder-gone"]
    assert letterheads.chosen(desk)[0].id == "official"


def test_a_file_that_cannot_be_removed_stays(desk, monkeypatch):
    entry = _own(desk, "دفتر")

    def locked(_path):
        raise PermissionError(13, "locked")

    monkeypatch.setattr(type(entry.path), "unlink", locked)
    with pytest.raises(MachineFailed):
        letterheads.remove(desk, entry.id)
    assert entry.path.is_file()


def test_a_default_that_there_is_not_is_refused(desk):
    letterheads.check_default(desk, {"letterhead.default": "band", "theme": "dark"})
    with pytest.raises(Unreadable) as caught:
        letterheads.check_default(desk, {"letterhead.default": "../band"})
    assert caught.value.notice.id == "writers-letterhead-unknown"


def test_a_changed_file_is_read_anew(desk):
    entry = _own(desk, "دفتر")
    changed = replace(entry.kept.look, alignment="justify")
    assert entry.kept.look.alignment != "justify"
    letterheads.save(desk, _kept(changed, SVG + b" "))
    assert find(desk, entry.id).kept.look.alignment == "justify"
