"""The review copy in the window: one command, or a box of the export."""

import pytest
from PySide6.QtGui import QDesktopServices

from pressdesk.ui import tasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def office(opened, tmp_path):
    opened.desk.settings.set("export.folder", str(tmp_path / "out"))
    return opened


def copies(tmp_path):
    return sorted((tmp_path / "out").glob("*-review-*.pdf"))


def make(window, qtbot):
    window.commands["review-copy"].trigger()
    qtbot.waitUntil(lambda: not window.publishing.reviewing.busy, timeout=30_000)


@LANGUAGES
def test_one_command_makes_tells_and_opens_it(office, qtbot, tmp_path, monkeypatch):
    make(office, qtbot)
    (path,) = copies(tmp_path)
    assert path.read_bytes().startswith(b"%PDF-")
    message = office.bar.message
    assert message.tone == "ok"
    assert path.name in message.sentence
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    message.act()
    assert [each.toLocalFile() for each in shown] == [str(path)]


def test_the_next_one_says_that_nothing_changed(office, qtbot, tmp_path):
    make(office, qtbot)
    office.bar.clear()
    make(office, qtbot)
    assert len(copies(tmp_path)) == 2
    assert "تغییری نیست" in office.bar.message.sentence


def test_a_folder_that_cannot_be_is_told(office, qtbot, tmp_path):
    (tmp_path / "out").write_bytes(b"")
    make(office, qtbot)
    assert office.bar.message.tone == "error"


def test_without_a_release_there_is_none(window):
    assert not window.commands["review-copy"].isEnabled()
    window.publishing.review_copy()
    assert not window.publishing.reviewing.busy


@pytest.fixture
def dialog(office, qtbot, tmp_path):
    made = office.publishing.export_dialog()
    qtbot.addWidget(made)
    made.show()
    for row in made.rows.values():
        row.box.setChecked(False)
    yield made
    assert tasks.wait()


@LANGUAGES
def test_the_box_of_the_export_makes_it_alone(dialog, qtbot, tmp_path):
    assert not dialog.make.isEnabled()
    dialog.review.setChecked(True)
    assert dialog.make.isEnabled()
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)
    assert [each.path for each in dialog.results] == copies(tmp_path)
    assert dialog.open_folder.isVisible()


def test_the_box_of_the_export_makes_it_beside_others(dialog, qtbot, tmp_path):
    dialog.rows["fragment"].box.setChecked(True)
    dialog.review.setChecked(True)
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)
    assert [each.format for each in dialog.results] == ["fragment", "review"]
    assert len(copies(tmp_path)) == 1
