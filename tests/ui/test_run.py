"""What holds for the program with a window, not for a command."""

import sys

import pytest

from pressdesk.ui import run


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
