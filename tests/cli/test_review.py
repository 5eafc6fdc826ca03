"""`pressdesk review copy` as a script calls it."""

import json

import pytest

from pressdesk import app
from pressdesk.document import native
from pressdesk.document.package import Package
from tests.builders import headline, para, release


@pytest.fixture
def call(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PRESSDESK_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    made = release(headline("قطار شبانه"), para("قطار از ساعت شش به راه می‌افتد."))
    (tmp_path / "a.pressdesk").write_bytes(native.dump(Package(made)))

    def run(*words):
        code = app.main(["review", "copy", *words])
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def test_two_copies(call, tmp_path):
    code, out, err = call("a.pressdesk", "-o", "copies")
    assert (code, err) == (0, "")
    assert "۱" in out
    code, out, _err = call("a.pressdesk", "-o", "copies", "--json")
    facts = json.loads(out)
    assert (code, facts["number"], facts["since"], facts["changed"]) == (0, 2, 1, False)
    assert len(list((tmp_path / "copies").glob("*.pdf"))) == 2


def test_a_file_that_is_not_there(call):
    code, out, err = call("b.pressdesk")
    assert code
    assert err
    assert not out
