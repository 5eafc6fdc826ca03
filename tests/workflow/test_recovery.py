"""Recovery copies: written by a thread, found when their process is gone."""

from __future__ import annotations

import errno
import hashlib
import subprocess
import sys
from datetime import timedelta

import msgspec
import pytest

from pressdesk.document import native
from pressdesk.document.nodes import Paragraph, Photo, plain
from pressdesk.document.package import Package
from pressdesk.notices import Unreadable
from pressdesk.system import atomic
from pressdesk.system.locks import Holder, here
from pressdesk.workflow import compose, recovery
from pressdesk.workflow.keeper import Keeper, Text
from tests.builders import headline, para, release
from tests.desks import NOW, make_desk

PICTURE = b"\xff\xd8 a picture"
NAME = hashlib.sha256(PICTURE).hexdigest() + ".jpg"


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home")


@pytest.fixture
def keeper(desk):
    made = Keeper(desk.home, lambda told: said.append(told))
    said = made.said = []
    yield made
    assert made.stop()


def dead():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return Holder("x", here().host, child.pid)


def text(package, path=None, at=NOW):
    return Text(package, path, "", at.isoformat())


def keep(keeper, package, path=None, at=NOW, holder=None):
    """Write a copy as a process that is gone by now did."""
    keeper._me = holder or dead()
    keeper.keep(text(package, path, at))
    assert keeper.flush()
    return keeper._folder


def words(*said):
    return Package(release(headline(*said), para("متن خبر.")))


def photo(*body):
    block = Photo("p1", NAME, ("زیرنویس عکس",))
    shown = msgspec.structs.replace(release(headline("تیتر")), body=(block, *body))
    return Package(shown, {NAME: PICTURE})


def test_a_copy_of_a_dead_process_is_found_with_its_words(desk, keeper):
    keep(keeper, words("تیتر نو"))
    (copy,) = recovery.look(desk).copies
    assert copy.headline == "تیتر نو"
    assert copy.at == NOW
    assert copy.file is None
    assert recovery.load(copy) == (words("تیتر نو"), ())


def test_a_copy_of_a_living_process_is_offered_to_nobody(desk, keeper):
    keeper.keep(text(words("تیتر")))
    assert keeper.flush()
    assert recovery.look(desk) == recovery.Shelf()
    assert keeper._folder.exists()


def test_a_copy_of_another_machine_is_offered_after_a_day(desk, keeper):
    there = Holder("نسرین کاویان", "desk-7", 4321)
    keep(keeper, words("تیتر"), holder=there)
    assert not recovery.look(desk).copies
    old = make_desk(desk.home, NOW + timedelta(days=2))
    assert recovery.look(old).copies


def test_what_the_file_says_already_is_no_loss(desk, keeper, tmp_path):
    path = tmp_path / "a.pressdesk"
    compose.save(path, words("تیتر"))
    folder = keep(keeper, words("تیتر"), path)
    assert recovery.look(desk) == recovery.Shelf()
    assert not folder.exists()


def test_photos_are_written_once(desk, keeper, monkeypatch):
    written = []
    real = atomic.write_bytes

    def watch(path, data):
        written.append(path.name)
        real(path, data)

    monkeypatch.setattr(atomic, "write_bytes", watch)
    for letter in ("a", "ab", "abc"):
        keep(keeper, photo(Paragraph("b2", (letter,))))
    assert written.count(NAME) == 1
    assert written.index("copy.json") < written.index(NAME), "words wait for no photo"
    (copy,) = recovery.look(desk).copies
    assert recovery.load(copy)[0].media == {NAME: PICTURE}


def test_a_photo_that_was_not_written_comes_from_the_file(desk, keeper, tmp_path):
    path = tmp_path / "a.pressdesk"
    compose.save(path, photo())
    changed = photo(Paragraph("b2", ("نو",)))
    folder = keep(keeper, changed, path)
    (folder / NAME).unlink()
    package, told = recovery.load(recovery.look(desk).copies[0])
    assert (package.release, package.media) == (changed.release, {NAME: PICTURE})
    assert not told


def test_a_lost_photo_leaves_its_caption_and_is_told(desk, keeper):
    folder = keep(keeper, photo())
    (folder / NAME).write_bytes(b"half")
    package, told = recovery.load(recovery.look(desk).copies[0])
    assert package.release.body == (Paragraph("p1", ("زیرنویس عکس",)),)
    assert [each.id for each in told] == ["recovery-photo-lost"]
    native.dump(package)


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"holder":1}', b"\xff\xff", b"null", b'{"release":{}}']
)
def test_a_damaged_copy_is_told_and_kept_aside(desk, keeper, data):
    folder = keep(keeper, words("تیتر"))
    (folder / "copy.json").write_bytes(data)
    shelf = recovery.look(desk)
    assert not shelf.copies
    assert [each.id for each in shelf.notices] == ["recovery-damaged"]
    aside = desk.home / "recovery" / "damaged" / folder.name
    assert (aside / "copy.json").read_bytes() == data
    assert str(aside) == shelf.notices[0].args["path"]
    assert recovery.look(desk) == recovery.Shelf(), "told once"


def test_a_bad_instant_or_release_is_damage_too(desk, keeper):
    folder = keep(keeper, words("تیتر"))
    good = msgspec.json.decode((folder / "copy.json").read_bytes())
    for change in ({"at": "1405"}, {"at": "2026-01-01"}, {"release": {"version": 1}}):
        folder.mkdir(exist_ok=True)
        (folder / "copy.json").write_bytes(msgspec.json.encode(good | change))
        shelf = recovery.look(desk)
        assert not shelf.copies, change
        assert shelf.notices
        recovery.remove(desk.home / "recovery" / "damaged" / folder.name)


def test_a_discarded_copy_stays_for_some_days(desk, keeper):
    keep(keeper, words("تیتر"))
    (copy,) = recovery.look(desk).copies
    recovery.discard(desk, copy)
    assert not recovery.look(desk).copies
    (kept,) = recovery.aside(desk)
    assert recovery.load(kept)[0] == words("تیتر")
    assert recovery.find(desk, copy.id).where == "aside"
    recovery.prune(make_desk(desk.home, NOW + timedelta(days=recovery.DAYS - 1)))
    assert recovery.aside(desk)
    recovery.prune(make_desk(desk.home, NOW + timedelta(days=recovery.DAYS + 1)))
    assert not recovery.aside(desk)


def test_of_many_discarded_copies_the_newest_stay(desk, keeper, monkeypatch):
    monkeypatch.setattr(recovery, "MOST", 3)
    for number in range(5):
        keeper.put_aside(text(words(str(number)), at=NOW + timedelta(minutes=number)))
    assert keeper.flush()
    recovery.prune(desk)
    assert [copy.headline for copy in recovery.aside(desk)] == ["4", "3", "2"]


def test_discarding_a_discarded_one_takes_it_away(desk, keeper):
    keeper.put_aside(text(words("تیتر")))
    assert keeper.flush()
    recovery.discard(desk, recovery.aside(desk)[0])
    assert not recovery.aside(desk)


def test_dropping_takes_the_copy_away_and_a_waiting_text_with_it(desk, keeper):
    first = keep(keeper, words("یک"))
    keeper.keep(text(words("دو")))
    keeper.drop()
    assert keeper.flush()
    assert not first.exists()
    assert not recovery.look(desk).copies
    assert keep(keeper, words("سه")) != first


def test_adopting_goes_on_with_the_same_copy(desk, keeper):
    keep(keeper, photo())
    (copy,) = recovery.look(desk).copies
    mine = Keeper(desk.home, lambda told: None)
    other = Keeper(desk.home, lambda told: None)
    assert mine.adopt(copy.folder)
    assert not other.adopt(copy.folder), "another window was faster"
    assert recovery.look(desk).copies[0].headline == "تیتر", "still safe if we die now"
    mine.keep(text(photo()))
    assert mine.stop()
    assert recovery.look(desk) == recovery.Shelf(), "now it is an open window's"
    assert other.stop()


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_copy_that_cannot_be_written_is_told_and_tried_again(
    desk, keeper, monkeypatch, fault
):
    real = atomic._write

    def full(*_of):
        raise OSError(fault, "")

    monkeypatch.setattr(atomic, "_write", full)
    keep(keeper, words("تیتر"))
    full = fault == errno.ENOSPC
    assert (keeper.said[-1].id == "recovery-disk-full") is full
    assert keeper.said[-1].id.startswith("recovery-")
    monkeypatch.setattr(atomic, "_write", real)
    keep(keeper, words("تیتر"))
    assert keeper.said[-1] is None
    assert recovery.look(desk).copies


def test_an_unexpected_fault_ends_no_thread(desk, keeper, monkeypatch):
    def broken(folder):
        raise RuntimeError("odd")

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "make_folder", broken)
        keep(keeper, words("تیتر"))
    assert keeper.said[-1].id == "recovery-failed"
    keep(keeper, words("تیتر"))
    assert keeper.said[-1] is None


def test_what_never_held_a_text_goes_after_a_day(desk, keeper):
    empty = desk.home / "recovery" / "abc"
    atomic.make_folder(empty)
    (empty / NAME).write_bytes(PICTURE)
    recovery.look(make_desk(desk.home, NOW - timedelta(days=900)))
    assert empty.exists()
    recovery.look(make_desk(desk.home, NOW + timedelta(days=900_0)))
    assert not empty.exists()


def test_there_is_no_such_copy(desk):
    with pytest.raises(Unreadable) as caught:
        recovery.find(desk, "x")
    assert caught.value.notice.id == "recovery-no-copy"


def test_the_words_of_a_copy_are_counted(desk, keeper):
    keep(keeper, words("تیتر نو"))
    assert recovery.words(recovery.look(desk).copies[0].release) == 4
    assert plain(words("تیتر نو").release.headline) == "تیتر نو"
