"""An error that nobody foresaw: told once, the work is kept, no text in the log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtGui import QGuiApplication

from pressdesk.document.nodes import plain
from pressdesk.notices import notice
from pressdesk.system import logs
from pressdesk.ui import mishaps as module
from pressdesk.ui.mishaps import Mishaps
from pressdesk.workflow import recovery
from tests.desks import make_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SECRET = "متن محرمانهٔ خبر"


@pytest.fixture
def log(tmp_path):
    logs.start(tmp_path / "logs")
    yield lambda: (tmp_path / "logs" / logs.FILE).read_text("utf-8")
    logs.stop()


@pytest.fixture
def mishaps(opened, log):
    return Mishaps(opened)


def fail(mishaps):
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        mishaps.heed(ValueError, error, error.__traceback__)


def test_it_is_told_once_and_the_work_is_kept(mishaps, opened, desk, log):
    opened.page.surface.textCursor().insertText(SECRET)
    fail(mishaps)
    dialog = mishaps.dialog
    assert dialog.isVisible()
    assert dialog.said.text() == desk.text("mishap-kept")
    dialog.accept()
    fail(mishaps)
    assert mishaps.dialog is dialog
    assert not dialog.isVisible()
    (copy,) = desk.home.glob("recovery/*/copy.json")
    assert SECRET in copy.read_text("utf-8")
    assert log().count("ValueError") == 2
    assert "test_mishaps.py" in log()
    assert SECRET not in log()


def test_the_report_says_where_and_no_word_of_the_text(mishaps):
    fail(mishaps)
    mishaps.dialog.copy()
    text = QGuiApplication.clipboard().text()
    assert "ValueError" in text
    assert "test_mishaps.py" in text
    assert SECRET not in text
    mishaps.dialog.accept()


def test_where_no_copy_can_be_written_it_says_so(mishaps, opened, desk, monkeypatch):
    monkeypatch.setattr(opened.keeping, "keep_now", lambda wait: True)
    opened.keeping.trouble = notice("file-denied", "error", name="x")
    fail(mishaps)
    assert mishaps.dialog.said.text() == desk.text("mishap-not-kept")
    mishaps.dialog.accept()


def test_an_error_of_another_thread_is_told_in_the_window(mishaps, qtbot, log):
    def work():
        fail(mishaps)
        assert mishaps.dialog is None  # the window's thread shows it

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: mishaps.dialog is not None)
    mishaps.dialog.accept()
    assert "ValueError" in log()


def test_without_a_release_there_is_nothing_to_keep(window, desk, log):
    mishaps = Mishaps(window)
    fail(mishaps)
    assert mishaps.dialog.said.text() == desk.text("mishap-nothing")
    mishaps.dialog.accept()


def test_what_qt_complains_of_is_logged_by_its_place(log, capsys):
    said = f"QFont::setPointSize: {SECRET}"
    module._heed_qt(QtMsgType.QtWarningMsg, None, said)
    module._heed_qt(QtMsgType.QtWarningMsg, None, f"latin {SECRET}")
    assert SECRET in capsys.readouterr().err
    assert "QFont::setPointSize" in log()
    assert SECRET not in log()
    assert "latin" not in log()


def test_the_log_can_fail_too(mishaps, monkeypatch):
    def broken(*_args, **_more):
        raise OSError(28, "full")

    monkeypatch.setattr(logging.getLogger(logs.NAME), "error", broken)
    fail(mishaps)
    assert mishaps.dialog is not None
    mishaps.dialog.accept()


REAL = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pressdesk import app
from pressdesk.ui import mishaps, run
from pressdesk.workflow import compose
desk = app.build_desk()
kept = []
build = run.build
def built(desk, application):
    window = build(desk, application)
    kept.append(window)
    return window
run.build = built
def work():
    window = kept[0]
    window.session.open(compose.sample(desk, "notice"))
    window.page.surface.textCursor().insertText(sys.argv[1])
    QTimer.singleShot(0, told)
    raise ValueError(sys.argv[1])
def told():
    (found,) = kept[0].findChildren(mishaps.Mishaps)
    QApplication.exit(0 if found.dialog and found.dialog.isVisible() else 7)
install = mishaps.Mishaps.install
def installed(self):
    install(self)
    QTimer.singleShot(0, work)
mishaps.Mishaps.install = installed
assert run.open_window(desk) == 0
assert sys.excepthook is sys.__excepthook__
"""


def test_the_real_window_goes_on_and_keeps_the_text(tmp_path):
    home = {"PRESSDESK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", REAL, SECRET],
        env={**os.environ, **home},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "logs" / logs.FILE).read_text("utf-8")
    assert "INFO pressdesk Pressdesk" in written
    assert "ValueError" in written
    assert SECRET not in written
    (copy,) = recovery.look(make_desk(tmp_path / "data")).copies
    assert SECRET in plain(recovery.load(copy)[0].release.kicker)
