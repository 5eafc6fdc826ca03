"""`pressdesk compare` as a script calls it."""

import io
import json

import pytest

from pressdesk import app
from pressdesk.document import native
from pressdesk.document.package import Package
from tests.document.test_compare import OURS, RELEASE, THIRD


@pytest.fixture
def call(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PRESSDESK_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pressdesk").write_bytes(native.dump(Package(RELEASE)))

    def run(text, *words):
        (tmp_path / "site.txt").write_text(text, "utf-8")
        code = app.main(["compare", "a.pressdesk", *words])
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def test_the_same_text_is_no_finding(call):
    code, out, err = call("\n".join(OURS), "site.txt")
    assert (code, err) == (0, "")
    assert "یکی است" in out


def test_what_matters_gives_one(call):
    code, out, err = call("\n".join(line for line in OURS if line != THIRD), "site.txt")
    assert code == 1
    assert "هیچ آماری" in err
    assert "بند گم‌شده" in out


def test_looks_alone_do_not(call):
    text = "\n".join(OURS).replace("روابط عمومی سازمان", "روابط  عمومی سازمان")
    code, _out, err = call(text, "site.txt")
    assert code == 0
    assert err.startswith("style: ")
    assert call("\n".join(OURS[:-1]), "site.txt")[0] == 0


def test_json_lists_differences_with_their_places(call):
    text = "\n".join(OURS).replace("۴۸ ساعت", "۸۴ ساعت")
    code, out, _err = call(text, "site.txt", "--json")
    told = json.loads(out)
    assert code == 1
    assert told["counts"] == {"number": 1}
    (found,) = told["differences"]
    assert found["args"] == {"ours": "۴۸", "theirs": "۸۴"}
    assert found["place"]["block"] == "b3"


def test_the_text_may_come_through_a_pipe(call, monkeypatch):
    data = io.BytesIO("\n".join(OURS).encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data))
    assert call("", "-")[0] == 0
