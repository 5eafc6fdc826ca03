"""The command line in a folder of its own."""

import pytest

from pressdesk import app


@pytest.fixture
def cli(tmp_path, monkeypatch, capsys):
    """Runs a command; gives its exit code, what it printed, what it said."""
    monkeypatch.setenv("PRESSDESK_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def call(*words):
        code = app.main([str(word) for word in words])
        out = capsys.readouterr()
        return code, out.out, out.err

    return call
