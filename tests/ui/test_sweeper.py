import gc
import threading

import pytest
from PySide6.QtCore import QEvent, QObject

from pressdesk.ui import sweeper
from pressdesk.ui.sweeper import Sweeper, sweep


class Knot(QObject):
    """Refers to itself, as a dialog with a lambda does."""

    gone: list[str] = []  # noqa: RUF012

    def __init__(self):
        super().__init__()
        self.knot = self

    def __del__(self):
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def low_threshold():
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(50, 10, 10)
    yield
    gc.set_threshold(*before)


def make(count):
    for _ in range(count):
        Knot()


def test_work_on_another_thread_collects_nothing(qapp, low_threshold):
    assert not gc.isenabled()
    Knot.gone.clear()
    make(100)
    worker = threading.Thread(target=make, args=(100,))
    worker.start()
    worker.join()
    assert Knot.gone == []
    assert sweep() >= 200
    assert set(Knot.gone) == {threading.main_thread().name}


def test_nothing_is_swept_before_it_is_due(qapp, low_threshold):
    gc.collect()
    assert sweep() == 0


@pytest.fixture
def patient(qapp, monkeypatch):
    """A sweeper for which everything is due; its clock stands until it is set."""
    now, asked = [0.0], []
    monkeypatch.setattr(sweeper, "clock", lambda: now[0])
    monkeypatch.setattr(sweeper, "due", lambda: 2)
    monkeypatch.setattr(sweeper.gc, "collect", lambda age: asked.append(age) or 0)
    made = Sweeper(qapp)
    made._timer.stop()
    yield made, now, asked
    made._sweep_now()
    made.deleteLater()
    gc.unfreeze()


def test_a_sweep_waits_until_nobody_is_at_work(qapp, patient):
    made, now, asked = patient
    made._sweep()
    assert asked == []
    left = made._quiet.remainingTime
    made._quiet.start(50_000)
    made._quiet.setInterval(sweeper.QUIET)
    qapp.sendEvent(qapp, QEvent(QEvent.Type.KeyPress))
    assert 0 < left() < 2 * sweeper.QUIET  # begun anew
    now[0] = sweeper.LATEST + 1
    made._quiet.start(50_000)
    qapp.sendEvent(qapp, QEvent(QEvent.Type.KeyPress))
    assert left() > 2 * sweeper.QUIET  # it has waited long enough
    made._quiet.timeout.emit()
    assert asked == [2]
