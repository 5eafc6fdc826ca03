"""Never lose a word: recovery copies, files of others, trouble with disks."""

from __future__ import annotations

import errno
import subprocess
import sys

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.notices import Unreadable, notice
from pressdesk.system import atomic
from pressdesk.system.locks import FileLock, Holder, here
from pressdesk.ui import signals, tasks
from pressdesk.ui.dialogs.ask import Confirm, Unsaved
from pressdesk.ui.dialogs.recover import RecoverDialog
from pressdesk.ui.dialogs.versions import VersionsDialog
from pressdesk.ui.keeping import pause_after
from pressdesk.ui.messages import digits
from pressdesk.ui.waking import Waking
from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose, recovery
from pressdesk.workflow.keeper import Keeper, Text
from tests.builders import headline, para, release
from tests.desks import NOW
from tests.ui.test_access import unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
THERE = Holder("مهتاب رستگار", "desk-7", 4321, since="2026-05-17T09:05:00+03:30")


def dead():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return Holder("x", here().host, child.pid)


def words(said, body="متن خبر."):
    return Package(release(headline(said), para(body)))


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "folder" / "a.pressdesk"
    made.parent.mkdir()
    compose.save(made, words("تیتر"))
    return made


@pytest.fixture
def working(window, path):
    """The window with a file open in it."""
    assert window.filing.open_path(path)
    return window


def type_in(window, said, place="headline"):
    window.page.go_to(place, 0, 0)
    window.page.insert_text(said)


def kept(window):
    """What the window's recovery copy holds; None without one."""
    assert window.keeping.keeper.flush()
    folder = window.keeping.keeper._folder
    if not (folder / recovery.TEXT).exists():
        return None
    written = recovery._read(folder)
    return recovery._copy(folder, written).release


def keep(window):
    window.keeping.keep_now()
    return kept(window)


def left_behind(desk, package, path=None, digest=""):
    keeper = Keeper(desk.home, lambda told: None)
    keeper._me = dead()
    keeper.keep(Text(package, path, digest, NOW.isoformat()))
    assert keeper.stop()
    return recovery.look(desk).copies[0]


def ways(window):
    message = window.bar.message
    return [] if message is None else [name for name, _act in message.ways]


def follow(window, message_id, **args):
    name = window.text(message_id, **args)
    act = dict(window.bar.message.ways)[name]
    window.bar._follow(act)


def said(window):
    return window.bar.message.sentence if window.bar.message else ""


# -- copies ------------------------------------------------------------------------


def test_typing_is_kept_without_a_pause_and_not_in_the_file(working, path, qtbot):
    before = path.read_bytes()
    type_in(working, "نو ")
    assert working.keeping._soon.isActive()
    working.keeping._soon.setInterval(0)
    working.keeping._soon.stop()
    working.keeping.touch()
    type_in(working, "تر ")  # goes on: the timer is not put off
    qtbot.waitUntil(lambda: kept(working) is not None)
    assert plain(kept(working).headline).startswith("تر نو ")
    assert path.read_bytes() == before


def test_a_new_release_without_a_file_is_kept(opened):
    assert keep(opened) == opened.session.release


def test_an_opened_file_needs_no_copy(working):
    assert not working.session.modified
    assert keep(working) is None
    assert not (working.desk.home / "recovery").exists()


def test_saving_takes_the_copy_away(working):
    type_in(working, "نو ")
    assert keep(working) is not None
    working.filing.save()
    assert kept(working) is None
    assert recovery.aside(working.desk) == ()


def test_undoing_everything_takes_the_copy_away(working):
    type_in(working, "نو ")
    assert keep(working) is not None
    working.writing.undo()
    assert not working.session.modified
    assert kept(working) is None


def test_letters_after_a_save_are_asked_for(working):
    surface = working.page.surface
    working.page.go_to("headline", 0, 0)
    QTest.keyClicks(surface, "ab")
    working.filing.save()
    QTest.keyClicks(surface, "c")
    working.settle()
    assert working.session.modified
    assert plain(keep(working).headline).startswith("abc")


def test_a_discarded_release_stays_for_some_days(working):
    type_in(working, "نو ")
    working.filing.close()  # the answer is "discard"
    assert working.keeping.keeper.flush()
    (copy,) = recovery.aside(working.desk)
    assert copy.headline.startswith("نو ")
    working.recovering.show()
    dialog = working.recovering.dialog
    assert dialog.current == copy
    dialog.take.click()
    assert plain(working.session.release.headline).startswith("نو ")
    assert recovery.aside(working.desk) == ()
    assert kept(working) is not None


def test_what_a_form_holds_and_has_not_said_is_kept(opened):
    opened.viewing.metadata()
    opened.docks.made["meta"].show()
    line = opened.docks.meta.lines["byline"]
    line.setFocus()
    QTest.keyClicks(line, "abc")
    opened.docks.meta.tags.line.insert("برچسب")
    field = next(f for f in opened.docks.form.fields.values() if f.slot.type == "text")
    QTest.keyClicks(field._inputs[""], "unfinished")
    assert opened.keeping._soon.isActive()
    copy = keep(opened)
    assert copy.meta.byline.endswith("abc")
    assert copy.meta.tags[-1] == "برچسب"
    assert "unfinished" in msgspec.json.encode(copy).decode()
    assert line.isModified(), "the input was not touched"
    assert opened.docks.meta.tags.line.text() == "برچسب"


def test_a_full_disk_under_the_copies_is_said_and_tried_again(working, monkeypatch):
    def full(*_of):
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write", full)
        type_in(working, "نو ")
        keep(working)
        working.keeping.told.emit(working.keeping.trouble)  # let queued ones arrive
        QTest.qWait(0)
        assert working.status.trouble.isVisible()
        assert working.keeping._again.isActive()
        working.status.trouble.click()
        assert "دیسک" in said(working)
    working.keeping._try_again()
    assert kept(working) is not None
    QTest.qWait(0)
    assert not working.status.trouble.isVisible()


def test_a_very_long_release_is_taken_less_often_and_still_in_time():
    assert pause_after(0.001) == 700
    assert pause_after(0.1) == 1000
    assert pause_after(5) == 1400


# -- the end -----------------------------------------------------------------------


def test_the_end_of_the_session_asks_nothing_and_loses_nothing(working, monkeypatch):
    def nobody_answers():
        raise AssertionError

    monkeypatch.setattr(working.filing, "ask_unsaved", nobody_answers)
    type_in(working, "نو ")
    working.keeping.session_ends()
    assert plain(kept(working).headline).startswith("نو ")
    folder = working.keeping.keeper._folder
    assert working.close()
    assert (folder / recovery.TEXT).exists()


def test_leaving_with_discard_writes_no_copy_again(working):
    type_in(working, "نو ")
    folder = working.keeping.keeper._folder
    assert working.close()
    working.keeping._quits()
    assert not folder.exists()
    assert len(recovery.aside(working.desk)) == 1


def test_sleep_is_noticed_by_any_clock(qapp):
    times = [0.0, 0.0]
    waking = Waking(qapp, (lambda: times[0], lambda: times[1]))
    woke = []
    waking.woke.connect(lambda: woke.append(1))
    for moved, count in ((5, 0), (9, 0), (600, 1), (605, 1), (-40, 1)):
        times[0] = times[1] = moved
        waking.look()
        assert len(woke) == count
    times[1] += 3600  # only the wall clock goes on in sleep
    waking.look()
    assert len(woke) == 2


def test_after_a_sleep_the_copy_is_written_and_the_file_looked_at(working, path):
    type_in(working, "نو ")
    compose.save(path, words("مال او"))
    working.keeping._waking.woke.emit()
    assert kept(working) is not None
    assert working.text("bar-keep-mine") in ways(working)


def test_no_clock_runs_without_a_release(working):
    assert working.keeping._waking._timer.isActive()
    working.filing.close()
    assert not working.keeping._waking._timer.isActive()
    assert not working.keeping._soon.isActive()


# -- recovering --------------------------------------------------------------------


def test_nothing_is_offered_when_nothing_is_left(window):
    window.recovering.look()
    assert tasks.wait()
    QTest.qWait(0)
    assert window.recovering.dialog is None


def test_a_start_after_a_crash_offers_what_was_left(qtbot, desk, look, path):
    copy = left_behind(desk, words("تیتر نو", "متن خبر و سه واژهٔ دیگر."), path)
    window = MainWindow(desk, look)
    qtbot.addWidget(window)
    window.show()
    window.finish()
    qtbot.waitUntil(lambda: window.recovering.dialog is not None)
    dialog = window.recovering.dialog
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.current == copy
    assert "تا بیشتر از پرونده" in dialog.facts.text()
    assert "۵" in dialog.facts.text()
    assert "اردیبهشت" in dialog.facts.text()
    assert path.stem in dialog.file.text()
    assert path.parent.name in dialog.file.text()
    assert "سه واژهٔ دیگر" in dialog.view.toPlainText()


def test_recovered_text_is_unsaved_on_its_file(window, desk, path):
    digest = recovery.hashlib.sha256(path.read_bytes()).hexdigest()
    copy = left_behind(desk, words("تیتر نو"), path, digest)
    before = path.read_bytes()
    assert window.recovering.take(copy)
    assert window.session.path == path
    assert window.session.modified
    assert plain(window.session.release.headline) == "تیتر نو"
    assert path.read_bytes() == before, "nothing is saved by itself"
    assert kept(window) == copy.release
    assert recovery.look(desk).copies == ()
    assert ways(window) == [window.text("bar-save-now")], "no other copy is left"
    follow(window, "bar-save-now")
    assert compose.open_file(path).release == copy.release
    assert kept(window) is None


def test_what_was_recovered_and_saved_is_not_called_unsaved(window, desk, path):
    digest = recovery.hashlib.sha256(path.read_bytes()).hexdigest()
    assert window.recovering.take(left_behind(desk, words("تیتر نو"), path, digest))
    assert said(window) == window.text("bar-recovered")
    assert window.filing.save()
    assert said(window) == ""


def test_recovered_text_never_writes_over_a_newer_file(window, desk, path):
    copy = left_behind(desk, words("تیتر نو"), path, "0" * 64)
    assert window.recovering.take(copy)
    assert window.text("bar-keep-mine") in ways(window)
    assert not window.filing.save()
    assert compose.open_file(path) == words("تیتر")


def test_recovered_text_of_a_file_that_another_has_open(window, desk, path):
    copy = left_behind(desk, words("تیتر نو"), path)
    FileLock(path).path.write_bytes(msgspec.json.encode(THERE))
    assert window.recovering.take(copy)
    assert window.session.path is None
    assert "مهتاب رستگار" in said(window)


def test_only_one_window_takes_a_copy(window, desk):
    copy = left_behind(desk, words("تیتر نو"))
    assert Keeper(desk.home, lambda told: None).adopt(copy.folder)
    assert not window.recovering.take(copy)
    assert window.session.package is None


def test_discarding_and_later(window, desk):
    left_behind(desk, words("یک"))
    window.recovering.offer(recovery.look(desk))
    dialog = window.recovering.dialog
    dialog.later.click()
    assert recovery.look(desk).copies
    window.recovering.show()
    dialog.drop.click()
    assert not dialog.isVisible()
    assert recovery.look(desk).copies == ()
    follow(window, "bar-recover-open")
    assert dialog.current.where == "aside"
    dialog.drop.click()
    assert recovery.aside(desk) == ()
    assert window.session.package is None


def test_a_damaged_copy_is_told_and_harms_nobody(window, desk):
    copy = left_behind(desk, words("یک"))
    (copy.folder / recovery.TEXT).write_bytes(b"{")
    window.recovering.offer(recovery.look(desk))
    assert "damaged" in said(window)
    assert window.recovering.dialog is None


# -- files of others ---------------------------------------------------------------


def test_what_another_has_open_is_read_only_until_it_is_free(window, path, qtbot):
    lock = FileLock(path)
    lock.path.write_bytes(msgspec.json.encode(THERE))
    assert window.filing.open_path(path)
    assert window.page.locked
    assert not window.commands["bold"].isEnabled()
    for part in ("مهتاب رستگار", "desk-7", "۰۹:۰۵", "۲۷ اردیبهشت"):
        assert part in said(window)
    assert ways(window) == [window.text("bar-copy"), window.text("bar-take-over")]
    lock.path.unlink()
    qtbot.waitUntil(lambda: window.text("bar-freed") == said(window))
    follow(window, "bar-edit-now")
    assert not window.page.locked
    assert FileLock(path).holder().same(here())


def test_a_copy_of_what_another_has_open(window, path):
    FileLock(path).path.write_bytes(msgspec.json.encode(THERE))
    window.filing.open_path(path)
    follow(window, "bar-copy")
    assert window.session.path is None
    assert not window.page.locked
    assert window.session.release.id != compose.open_file(path).release.id


@pytest.mark.parametrize("sure", [True, False])
def test_taking_over_asks_first(window, path, monkeypatch, sure):
    FileLock(path).path.write_bytes(msgspec.json.encode(THERE))
    window.filing.open_path(path)
    monkeypatch.setattr(window.opening, "ask_take_over", lambda: sure)
    follow(window, "bar-take-over")
    assert window.page.locked is not sure
    assert FileLock(path).holder().same(here()) is sure


def test_saving_elsewhere_makes_what_was_read_only_editable(window, path):
    FileLock(path).path.write_bytes(msgspec.json.encode(THERE))
    window.filing.open_path(path)
    assert window.filing.save_to(path.with_name("b.pressdesk"))
    assert not window.page.locked
    assert window.docks.form is not None


def test_a_protected_file_is_read_only_with_its_reason(window, path):
    path.chmod(0o444)
    window.filing.open_path(path)
    assert window.page.locked
    assert "محافظت" in said(window)
    assert not window.publishing.issue_now()
    assert compose.open_file(path).release.stamp is None


def test_closing_gives_the_lock_back(working, path):
    assert FileLock(path).holder() is not None
    working.filing.close()
    assert FileLock(path).holder() is None
    working.filing.open_path(path)
    assert working.close()
    assert FileLock(path).holder() is None


def test_a_change_outside_is_offered_not_taken(working, path, qtbot):
    compose.save(path, words("مال او"))
    qtbot.waitUntil(lambda: working.text("bar-reload") in ways(working))
    assert working.text("bar-keep-mine") not in ways(working)
    assert plain(working.session.release.headline) == "تیتر"
    follow(working, "bar-reload")
    assert plain(working.session.release.headline) == "مال او"
    assert not working.session.modified
    compose.save(path, words("باز هم"))  # the watch goes on after a replacement
    qtbot.waitUntil(lambda: working.text("bar-reload") in ways(working))


def test_changes_on_both_sides(working, path, monkeypatch):
    type_in(working, "من ")
    compose.save(path, words("مال او"))
    assert not working.filing.save()
    assert compose.open_file(path) == words("مال او")
    assert ways(working)[0] == working.text("bar-keep-mine")
    mine = path.with_name("mine.pressdesk")
    begun = []

    def choose(_parent, _title, begin, _kinds):
        begun.append(begin)
        return str(mine), ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", choose)
    follow(working, "bar-keep-mine")
    assert begun[0].endswith("a (متن من).pressdesk")
    assert plain(compose.open_file(mine).release.headline) == "من تیتر"
    assert compose.open_file(path) == words("مال او")
    assert ways(working) == []


@pytest.mark.parametrize("answer", [True, False])
def test_a_name_that_gets_its_ending_replaces_nothing_unasked(
    working, path, monkeypatch, answer
):
    """The system's dialog asks about the name as it was typed, «b», which is free."""
    other = path.with_name("b.pressdesk")
    compose.save(other, words("خبر دیگری"))
    typed = str(path.with_name("b"))
    choose = "PySide6.QtWidgets.QFileDialog.getSaveFileName"
    monkeypatch.setattr(choose, lambda *_: (typed, ""))
    asked = []
    monkeypatch.setattr(Confirm, "exec", lambda self: asked.append(self) or answer)
    assert working.filing.save_as() is answer
    assert len(asked) == 1
    is_now = compose.open_file(other).release.headline
    assert is_now == ("تیتر",) if answer else ("خبر دیگری",)
    other.unlink()
    monkeypatch.setattr(choose, lambda *_: (str(other), ""))
    assert working.filing.save_as()
    assert len(asked) == 1, "the system's dialog has asked about this one"


def test_a_suggested_name_reads_as_it_is_and_fits_the_disk(window, desk):
    window.session.open(words("الف\u202eب؟ ج/د\u200f " + "ه" * 300 + " ..."))
    name = window.filing._suggested()
    assert name.startswith("الفب؟ ج-د ه")
    assert len(name.encode()) < 200
    assert not name.endswith((".", " "))


def test_an_ending_in_capitals_is_ours(window, path):
    capital = path.rename(path.with_name("A.PRESSDESK"))
    window.filing.take_dropped(str(capital))
    assert window.session.path == capital
    type_in(window, "نو ")
    assert window.filing.save_to(capital)
    assert [each.name for each in path.parent.glob("*.*[!k]")] == [capital.name]


def test_a_letter_and_ctrl_s_at_once(working, path, qtbot):
    """The command slept until the letter was read: the keys went nowhere."""
    for number, letter in enumerate("اب"):  # the second makes no undo step of its own
        qtbot.waitUntil(lambda: not working.commands["save"].isEnabled())
        if number == 0:
            working.page.go_to("headline", 0, 0)
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier(0), letter)
        QApplication.sendEvent(working.page.surface, press)
        working.commands["save"].trigger()
        assert not working.session.modified
    assert plain(compose.open_file(path).release.headline) == "ابتیتر"


def test_a_letter_in_the_form_and_ctrl_s_at_once(working, path):
    working.docks.open("meta")
    working.show_state()
    assert not working.commands["save"].isEnabled()
    line = working.docks.meta.lines["service"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A)
    working.commands["save"].trigger()
    assert compose.open_file(path).release.meta.service == "a"


def test_what_is_not_saved_is_said_to_stay_if_it_does(working, monkeypatch):
    monkeypatch.undo()
    notes = []

    def look(dialog):
        notes.append([each.text() for each in dialog.findChildren(QLabel)][-1])

    monkeypatch.setattr(Unsaved, "exec", look)
    assert working.filing.ask_unsaved() == "cancel"
    working.keeping.trouble = notice("recovery-disk-full", "warning")
    working.filing.ask_unsaved()
    stays = working.text("unsaved-kept", days=recovery.DAYS)
    assert notes == [stays, working.text("unsaved-note")]


def test_the_other_lost_text_is_not_forgotten_with_the_first(window, desk, tmp_path):
    left_behind(desk, words("دومی"))
    first = left_behind(desk, words("یکمی"))
    assert window.recovering.take(first)
    assert window.filing.save_to(tmp_path / "a.pressdesk")
    assert said(window) == window.text("bar-recover-left", count=1)
    follow(window, "bar-recover-open")
    assert len(window.recovering.dialog.copies) == 1


def test_a_signal_ends_a_window_that_is_asking(working, path, monkeypatch):
    ended = []
    monkeypatch.setattr(signals.QCoreApplication, "exit", ended.append)
    heard = signals.Signals(working)

    def ask():
        heard._there.send(b"\x0f")
        heard._told()
        return "cancel"

    monkeypatch.setattr(working.filing, "ask_unsaved", ask)
    type_in(working, "نو ")
    working.close()
    heard.leave()
    assert ended == [0]
    assert FileLock(path).holder() is None
    assert plain(kept(working).headline) == "نو تیتر"


def test_what_was_not_saved_is_no_news_once_it_is(working, path, monkeypatch):
    real = atomic._write

    def refuse(*_of):
        raise OSError(errno.ENOSPC, "")

    type_in(working, "نو ")
    monkeypatch.setattr(atomic, "_write", refuse)
    assert not working.filing.save()
    assert not working.filing.save()
    monkeypatch.setattr(atomic, "_write", real)
    assert said(working)
    assert working.filing.save()
    assert said(working) == ""


def test_a_code_is_told_where_its_release_could_not_be_written(
    working, path, monkeypatch
):
    real = atomic._write

    def refuse(target, data, *how):
        if target == path:
            raise OSError(errno.ENOSPC, "")
        real(target, data, *how)

    monkeypatch.setattr(atomic, "_write", refuse)
    assert working.publishing.issue_now()
    code = working.session.release.stamp.code
    assert ways(working) == [working.text("bar-save-elsewhere")]
    working.bar.next()
    assert digits(code, "fa") in said(working)
    assert working.session.modified


def test_loading_theirs_puts_mine_where_it_stays(working, path):
    type_in(working, "من ")
    compose.save(path, words("مال او"))
    working.watching.check()
    follow(working, "bar-reload")
    assert plain(working.session.release.headline) == "مال او"
    assert not working.page.locked
    assert working.keeping.keeper.flush()
    assert [c.headline for c in recovery.aside(working.desk)] == ["من تیتر"]


def test_comparing_shows_both_and_keeps_the_question(working, path):
    type_in(working, "من ")
    compose.save(path, words("تیتر", "متن او."))
    working.watching.check()
    follow(working, "bar-compare")
    dialog = working.findChild(VersionsDialog)
    assert "من تیتر" in dialog.view.toPlainText()
    assert "او" in dialog.view.toPlainText()
    assert working.text("bar-keep-mine") in ways(working)
    dialog.load.click()
    assert plain(working.session.release.body[0].text) == "متن او."


def test_a_deleted_file_is_told_and_written_again(working, path, qtbot):
    path.unlink()
    qtbot.waitUntil(lambda: ways(working) == [working.text("bar-save-now")])
    assert working.session.modified
    assert keep(working) is not None
    follow(working, "bar-save-now")
    assert compose.open_file(path) == words("تیتر")
    assert kept(working) is None


def test_a_change_that_was_taken_back_is_not_spoken_of(working, path):
    data = path.read_bytes()
    compose.save(path, words("مال او"))
    working.watching.check()
    assert ways(working)
    path.write_bytes(data)
    working.watching.check()
    assert not ways(working)


def test_the_window_used_again_looks_at_the_file(working, path):
    working.watching._watcher.removePaths(working.watching._watcher.files())
    app = QGuiApplication.instance()
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert working.watching._soon.isActive()


@pytest.mark.parametrize(
    ("fault", "word"), [(errno.ENOSPC, "جا نیست"), (errno.EROFS, "اجازه")]
)
def test_a_save_that_fails_keeps_everything(working, path, monkeypatch, fault, word):
    real = atomic._write

    def refuse(target, data, *how):
        if target.suffix == ".pressdesk":
            raise OSError(fault, "")
        real(target, data, *how)

    monkeypatch.setattr(atomic, "_write", refuse)
    type_in(working, "نو ")
    assert not working.filing.save()
    assert word in said(working)
    assert ways(working) == [working.text("bar-save-elsewhere")]
    assert working.session.modified
    assert plain(kept(working).headline).startswith("نو ")
    assert compose.open_file(path) == words("تیتر")


def test_issuing_waits_for_a_decision_on_the_file(working, path):
    compose.save(path, words("مال او"))
    assert not working.publishing.issue_now()
    assert working.session.release.stamp is None
    assert working.text("bar-reload") in ways(working)


def test_opening_what_cannot_be_read_keeps_the_open_release(working, path, monkeypatch):
    type_in(working, "نو ")
    bad = path.with_name("bad.pressdesk")
    bad.write_bytes(b"x")
    assert not working.filing.open_path(bad)
    assert plain(working.session.release.headline).startswith("نو ")
    assert plain(keep(working).headline).startswith("نو "), "kept again"
    assert FileLock(path).path.exists()


@pytest.mark.parametrize("desk", ["en"], indirect=True)
def test_in_english(window, path):
    FileLock(path).path.write_bytes(msgspec.json.encode(THERE))
    window.filing.open_path(path)
    assert "since" in said(window)
    window.complain(Unreadable(notice("recovery-no-copy", "error", name="x")))


def test_every_control_of_the_dialogs_has_a_name(opened, desk):
    look, text = opened.look, opened.text
    dialogs = (
        RecoverDialog(opened, desk, look),
        VersionsDialog(opened, look, text),
        Confirm(opened, look, text, "؟", "", ("الف", "ب")),
    )
    assert [unnamed(dialog) for dialog in dialogs] == [[], [], []]


def test_the_caret_stands_where_the_recovered_writing_stopped(window, desk, path):
    digest = recovery.hashlib.sha256(path.read_bytes()).hexdigest()
    assert window.recovering.take(left_behind(desk, words("تیتر نو"), path, digest))
    assert window.page.place() == "headline"
    assert window.page.surface.textCursor().positionInBlock() > 0
