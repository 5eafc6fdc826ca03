"""The dialog of the half-spaces that a text has lost."""

import pytest

from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.ui.restoring import Restoring
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def lost(window):
    text = "برنامهریزی های تازه و اطلاع رسانی را می بینند"
    window.session.open(Package(b.release(b.headline("خانههای نو"), b.para(text))))
    window.viewing.check()
    return window


def texts(window):
    release = window.session.release
    return [plain(release.headline), *(plain(each.text) for each in release.body)]


@pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)
def test_what_is_safe_is_ticked_and_made_in_one_step(lost, desk, qtbot):
    before = lost.session.release
    dialog = Restoring(lost).dialog()
    qtbot.addWidget(dialog)
    assert dialog.list.rows.count == 4
    assert len(dialog.chosen) == 3
    Restoring(lost).make(dialog.chosen)
    assert texts(lost) == [
        "خانه‌های نو",
        "برنامه‌ریزی‌های تازه و اطلاع رسانی را می‌بینند",
    ]
    assert lost.bar.message.sentence == desk.text("restore-done", count=3)
    lost.session.undo(lost.page.undo_text)
    lost.sync()
    assert lost.session.release == before


def test_a_proposal_is_made_when_it_is_ticked(lost, qtbot):
    dialog = Restoring(lost).dialog()
    qtbot.addWidget(dialog)
    dialog.all.click()
    Restoring(lost).make(dialog.chosen)
    assert "اطلاع‌رسانی" in texts(lost)[1]


def test_a_text_that_has_them_all_is_told_so(window, desk):
    window.session.open(Package(b.release(b.headline("خانه‌ها"), b.para("متن"))))
    window.proofing.restore_joiners()
    assert window.bar.message.sentence == desk.text("restore-none")
