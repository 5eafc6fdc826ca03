"""A number with a plus and a minus shows its number, in either direction."""

import pytest

from pressdesk.ui.dialogs.counter import Counter


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_the_number_has_room(opened, qtbot, desk):
    counter = Counter(opened.look, opened.text, 1, 100, 70)
    qtbot.addWidget(counter)
    counter.resize(150, 34)
    counter.show()
    line = counter.lineEdit().geometry()
    assert line.width() > 60
    assert not line.intersects(counter.more.geometry())
