import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from pressdesk.ui import tasks
from pressdesk.ui.look import Look, dress
from pressdesk.ui.window import MainWindow
from pressdesk.workflow import compose
from tests.desks import make_desk


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
    yield made
    tasks.wait()


@pytest.fixture
def opened(window, desk):
    """The window with the meeting report's sample in it."""
    window.session.open(compose.sample(desk, "meeting-report"))
    return window
