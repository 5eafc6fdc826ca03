import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from pressdesk.ui import tasks
from pressdesk.ui.look import Look, dress
from pressdesk.ui.sweeper import sweep
from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose, deliver
from pressdesk.workflow.preview import Previewer
from tests.desks import make_desk

HERE = Path(__file__).parent


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """As beside the real window: no collector on other threads, no widget left over.

    What a test closed is destroyed before the next begins, not when that one waits.
    """
    if HERE not in item.path.parents:
        return (yield)
    gc.disable()
    try:
        result = yield
        tasks.wait()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        sweep()
    finally:
        gc.enable()
    return result


@pytest.fixture(autouse=True)
def pages_made_here(monkeypatch):
    """No process for each preview: it would know another home than the test's desk."""
    monkeypatch.setattr(
        Previewer,
        "pdf",
        lambda self, package, letterhead="": deliver.preview_pdf(
            self._desk, package, letterhead
        ),
    )


@pytest.fixture(params=["fa"])
def desk(request, tmp_path):
    return make_desk(
        tmp_path,
        language=request.param,
        office_name="سازمان حمل‌ونقل آبان‌رود",
        issuer_name="مهتاب رستگار",
        theme="light",
    )


@pytest.fixture
def look(qapp, desk):
    dress(qapp, desk.option("language"))
    look = Look()
    look.wear("light")
    yield look
    qapp.setStyleSheet("")


@pytest.fixture
def window(qtbot, desk, look, monkeypatch):
    made = MainWindow(desk, look)
    monkeypatch.setattr(made.thumbnails, "draw_missing", lambda ids: None)
    monkeypatch.setattr(made.filing, "ask_unsaved", lambda: "discard")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.finish()
    yield made
    tasks.wait()


@pytest.fixture
def opened(window, desk):
    """The window with the meeting report's sample in it."""
    window.session.open(compose.sample(desk, "meeting-report"))
    return window
