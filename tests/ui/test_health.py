"""The page of the program's health: rows, and a report that anyone may see."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from pressdesk.workflow import doctor
from pressdesk.workflow.doctor import Finding

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FOUND = (
    Finding("fonts", "good", "Vazirmatn", "Vazirmatn", ""),
    Finding("space", "warning", "200 MiB", "200 MiB", "doctor-do-space"),
    Finding("folders", "bad", "logs: /home/x", "logs", "doctor-do-folders"),
)


@pytest.fixture
def health(window, qtbot, monkeypatch):
    monkeypatch.setattr(doctor, "examine", lambda _desk: iter(FOUND))
    window.commands["doctor"].trigger()
    dialog = window.helping.health
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_what_does_not_work_comes_first_with_what_to_do(health, desk):
    said = [each.text() for each in health.findChildren(QLabel)]
    assert said.index(desk.text("doctor-folders")) < said.index(
        desk.text("doctor-space")
    )
    assert said.index(desk.text("doctor-space")) < said.index(desk.text("doctor-fonts"))
    assert desk.text("doctor-do-folders") in said
    assert health.told.text() == desk.text("doctor-unwell-bad")


def test_the_report_is_copied_without_paths(health):
    health.copy_report.click()
    text = QGuiApplication.clipboard().text()
    assert text == doctor.report(FOUND)
    assert "/home" not in text
    assert health.copied.text()


def test_it_examines_again_in_the_same_window(health, window, qtbot, monkeypatch):
    monkeypatch.setattr(doctor, "examine", lambda _desk: iter(FOUND[:1]))
    window.commands["doctor"].trigger()
    assert window.helping.health is health
    qtbot.waitUntil(lambda: not health.busy)
    assert health.findings == FOUND[:1]
    assert health.told.text() == window.text("doctor-well")
