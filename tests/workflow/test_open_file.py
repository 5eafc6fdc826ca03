"""Files that are open here: changed outside, locked, write-protected."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec
import pytest

from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed, Refused
from pressdesk.system import atomic, processes
from pressdesk.system.locks import FileLock, Holder, here
from pressdesk.workflow import compose, open_file
from pressdesk.workflow.session import Session
from tests.builders import headline, release
from tests.desks import make_desk

THERE = Holder("مهتاب رستگار", "desk-7", 4321, since="2026-05-17T09:00:00+03:30")


def words(said):
    return Package(release(headline(said)))


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home")


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "folder" / "خبر.pressdesk"
    made.parent.mkdir()
    compose.save(made, words("یک"))
    return made


@pytest.fixture
def session(desk, path):
    made = Session(desk)
    package, file = open_file.read(desk, path)
    made.open(package, path, file)
    yield made
    made.close()
    assert [each for each in path.parent.iterdir() if each.suffix == ".lock"] == []


def held(path, holder=THERE):
    lock = FileLock(path)
    lock.path.write_bytes(msgspec.json.encode(holder))
    return lock.path


def change(session, said):
    session.note_text_step()
    session.set_release(words(said).release)


def test_letters_typed_after_a_save_in_the_same_undo_step_are_unsaved(session):
    change(session, "دو")
    session.save()
    assert not session.modified
    session.set_release(words("دو سه").release)  # Qt joined them to the last step
    assert session.modified


def test_open_and_close_take_and_give_back_the_lock(desk, path):
    session = Session(desk)
    package, file = open_file.read(desk, path)
    session.open(package, path, file)
    holder = FileLock(path).holder()
    assert holder.same(here())
    assert holder.since == desk.clock().isoformat(timespec="seconds")
    session.open(words("دیگر"))
    assert FileLock(path).holder() is None


def test_two_openings_in_one_process_share_the_lock(desk, path):
    first, second = (open_file.read(desk, path)[1] for _ in range(2))
    assert first.why is second.why is None
    first.let_go()
    assert FileLock(path).holder() is not None
    second.let_go()
    assert FileLock(path).holder() is None


def test_a_link_and_its_target_are_one_file(desk, path, session):
    link = path.parent / "link.pressdesk"
    link.symlink_to(path)
    assert FileLock(link).path == FileLock(path).path


def test_a_name_as_long_as_the_disk_takes_has_a_lock(desk, path):
    long = path.with_name("ن" * 120 + ".pressdesk")
    path.rename(long)
    _, file = open_file.read(desk, long)
    assert file.lock is not None
    assert file.why is None
    file.let_go()


def test_what_another_has_open_is_for_reading(desk, path):
    lock = held(path)
    package, file = open_file.read(desk, path)
    session = Session(desk)
    session.open(package, path, file)
    assert session.locked
    assert (file.holder, file.why.id) == (THERE, "lock-held-there")
    with pytest.raises(Refused) as caught:
        session.save()
    assert caught.value.notice.id == "lock-held-there"
    other = path.with_name("other.pressdesk")
    session.save(other)
    assert not session.locked, "it is our own file now"
    session.close()
    assert lock.exists(), "theirs stays"


def test_taking_over_from_another_machine(desk, path):
    held(path)
    _, file = open_file.read(desk, path)
    open_file.take_over(desk, file)
    assert file.why is None
    assert FileLock(path).holder().same(here())
    file.let_go()


def test_a_new_holder_is_not_robbed(desk, path):
    held(path)
    _, file = open_file.read(desk, path)
    held(path, Holder("نسرین کاویان", "desk-8", 11))
    with pytest.raises(Refused):
        open_file.take_over(desk, file)
    assert FileLock(path).holder().host == "desk-8"


def test_a_living_window_of_this_machine_keeps_its_file(desk, path):
    parent = os.getppid()
    held(path, Holder("x", here().host, parent, processes.started(parent)))
    assert open_file.read(desk, path)[1].why.id == "lock-held-here"


def test_a_crashed_window_s_lock_is_in_nobody_s_way(desk, path):
    held(path, Holder("x", here().host, 2**30))
    _, file = open_file.read(desk, path)
    assert file.lock is not None
    file.let_go()


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EROFS])
def test_a_folder_that_takes_no_file_is_for_reading(desk, path, monkeypatch, fault):
    def refuse(self, data):
        raise OSError(fault, "")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    _, file = open_file.read(desk, path)
    assert file.why.id == "file-in-read-only"


def test_a_full_disk_does_not_keep_from_writing(desk, path, monkeypatch):
    def refuse(self, data):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    _, file = open_file.read(desk, path)
    assert file.why is None


def test_a_protected_file_is_for_reading(desk, path):
    path.chmod(0o444)
    _, file = open_file.read(desk, path)
    assert file.why.id == "file-read-only"
    assert FileLock(path).holder() is None


def test_what_changed_outside_is_not_written_over(session, path):
    change(session, "مال من")
    compose.save(path, words("مال او"))
    assert session.file.state() == "changed"
    with pytest.raises(Refused) as caught:
        session.save()
    assert caught.value.notice.id == "file-changed-outside"
    assert compose.open_file(path) == words("مال او")
    assert session.modified
    mine = path.with_name("mine.pressdesk")
    session.save(mine)
    assert compose.open_file(mine) == words("مال من")
    assert not session.modified


def test_a_change_that_hides_behind_size_and_time_is_seen_before_saving(session, path):
    before = path.stat()
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert session.file.state() == "same"
    with pytest.raises(Refused):
        session.save()


def test_a_touched_file_is_the_same(session, path):
    os.utime(path)
    assert session.file.state() == "same"


def test_a_deleted_file_is_written_again(session, path):
    path.unlink()
    assert session.file.state() == "gone"
    change(session, "دو")
    session.save()
    assert compose.open_file(path) == words("دو")
    assert session.file.state() == "same"


def test_our_own_saving_is_no_change_from_outside(session):
    change(session, "دو")
    session.save()
    assert session.file.state(thorough=True) == "same"


def test_a_failed_save_changes_nothing(session, path, monkeypatch):
    change(session, "دو")

    def full(*_of):
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write", full)
        with pytest.raises(MachineFailed) as caught:
            session.save()
        with pytest.raises(MachineFailed):
            session.save(path.with_name("b.pressdesk"))
    assert caught.value.notice.id == "atomic-disk-full"
    assert session.modified
    assert session.path == path
    assert compose.open_file(path) == words("یک")
    assert not list(path.parent.glob(".b.*")), "no lock of what was not written"
    session.save()


def test_saving_under_a_name_that_another_has_open_is_refused(session, path):
    other = path.with_name("b.pressdesk")
    compose.save(other, words("مال او"))
    lock = held(other)
    with pytest.raises(Refused) as caught:
        session.save(other)
    assert caught.value.notice.id == "lock-held-there"
    assert compose.open_file(other) == words("مال او")
    assert session.path == path
    lock.unlink()


def test_a_share_that_does_not_answer_has_deleted_nothing(session, monkeypatch):
    def away(self, **_how):
        raise OSError(errno.EIO, "")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", away)
        assert session.file.state() == "same"
