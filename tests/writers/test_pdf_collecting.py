"""The collector's thresholds are raised while a PDF is made, and put back."""

import gc

import pytest

from pressdesk.writers.pdf.collecting import rarely


@pytest.fixture
def thresholds():
    before = gc.get_threshold()
    yield gc.set_threshold
    gc.set_threshold(*before)


def test_thresholds_are_put_back_after_a_fault(thresholds):
    thresholds(700, 10, 10)
    seen = []

    def fail():
        with rarely():
            seen.append(gc.get_threshold())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen[0][0] > 700
    assert seen[0][1:] == gc.get_threshold()[1:]
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("young", [0, 900_000])
def test_who_wants_fewer_keeps_them(thresholds, young):
    thresholds(young, 10, 10)
    with rarely():
        assert gc.get_threshold()[0] == young
