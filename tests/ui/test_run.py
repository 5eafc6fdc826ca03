"""What holds for the program with a window, not for a command."""

import sys

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel

from pressdesk.ui import run
from pressdesk.ui.qt_words import QtWords


@pytest.fixture
def interval():
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_other_threads_give_the_lock_back_soon(
    qapp, desk, look, qtbot, interval, monkeypatch
):
    monkeypatch.setattr(run, "SETTLE", 10**6)  # the keys of other tests are not watched
    window = run.build(desk, qapp)
    qtbot.addWidget(window)
    assert sys.getswitchinterval() <= run.TURN < 0.001


def test_qt_s_dialogs_have_the_words_that_its_translation_lacks(qapp, desk, qtbot):
    run._translate_qt(qapp, "fa")
    words = QtWords(qapp, desk.text)
    qapp.installTranslator(words)
    try:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        said = {label.text() for label in dialog.findChildren(QLabel)}
        assert {desk.text("qt-look-in"), desk.text("qt-files-of-type")} <= said
        assert not any("a" <= char <= "z" for each in said for char in each)
    finally:
        qapp.removeTranslator(words)
        for each in qapp.findChildren(QTranslator):
            qapp.removeTranslator(each)
