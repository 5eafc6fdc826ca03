"""The log rotates and never quotes an exception."""

from __future__ import annotations

import pytest

from pressdesk.system import logs

SECRET = "متن خبر"


@pytest.fixture
def log(tmp_path):
    yield logs.start(tmp_path / "logs")
    logs.stop()


def test_messages_are_written_and_exceptions_not_quoted(log, tmp_path):
    log.info("saved %s", "id-1")
    try:
        raise ValueError(SECRET)
    except ValueError:
        log.exception("failed")
    written = (tmp_path / "logs" / logs.FILE).read_text(encoding="utf-8")
    assert "saved id-1" in written
    assert "ValueError" in written
    assert "test_logs.py" in written
    assert SECRET not in written


def test_the_log_stays_small(log, tmp_path, monkeypatch):
    monkeypatch.setattr(log.handlers[0], "maxBytes", 1000)
    for number in range(200):
        log.info("step %d", number)
    files = sorted(path.name for path in (tmp_path / "logs").iterdir())
    assert files == [logs.FILE, f"{logs.FILE}.1", f"{logs.FILE}.2"]
    assert all(path.stat().st_size <= 1000 for path in (tmp_path / "logs").iterdir())


def test_started_twice_every_line_is_written_once(log, tmp_path):
    again = logs.start(tmp_path / "logs")
    again.warning("once")
    written = (tmp_path / "logs" / logs.FILE).read_text(encoding="utf-8")
    assert written.count("once") == 1
