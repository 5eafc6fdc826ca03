from __future__ import annotations

import pytest

from pressdesk.settings.policy import policy_of
from pressdesk.settings.resolve import load
from pressdesk.system import logs
from pressdesk.system.folders import folders
from pressdesk.workflow import journal
from tests.desks import make_desk


@pytest.fixture(autouse=True)
def closed():
    yield
    logs.stop()


def test_a_bad_policy_value_is_a_line_without_the_value(tmp_path):
    own = folders({"PRESSDESK_HOME": str(tmp_path)})
    desk = make_desk(own.data)
    policy = policy_of({"office.logo": 7, "theme": "آبی"}, {})
    desk.settings.__dict__.update(vars(load(policy, tmp_path / "none", print)))
    journal.begin(desk, own)
    written = (own.logs / logs.FILE).read_text("utf-8")
    assert "INFO pressdesk Pressdesk 0" in written
    assert "WARNING pressdesk ignored: settings-not-a-choice theme" in written
    assert "WARNING pressdesk ignored: settings-bad-value office.logo" in written
    assert "آبی" not in written
