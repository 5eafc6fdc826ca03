import gc
import threading

import pytest
from PySide6.QtCore import QObject

from pressdesk.ui.sweeper import sweep


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
