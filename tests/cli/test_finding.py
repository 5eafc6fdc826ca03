import json

import pytest

from pressdesk.document.nodes import Stamp, plain, replace
from pressdesk.document.package import Package
from pressdesk.workflow import compose
from tests import builders as b

RELEASE = b.release(b.headline("گشایش خط"), b.lead("خط تازه آمد"))
STAMP = Stamp("140500001", "2026-05-17T10:30:00+03:30", "x")


@pytest.fixture
def files(tmp_path):
    compose.save(tmp_path / "a.pressdesk", Package(RELEASE))
    issued = replace(RELEASE, stamp=STAMP)
    compose.save(tmp_path / "b.pressdesk", Package(issued))
    return tmp_path / "a.pressdesk", tmp_path / "b.pressdesk"


def test_find_says_where(cli, files):
    code, out, _ = cli("find", "خط", *files)
    assert code == 0
    assert "a.pressdesk: تیتر: گشایش [خط]" in out
    assert "b.pressdesk: لید: [خط] تازه آمد" in out
    code, out, _ = cli("find", "خط", files[0], "--json")
    assert [(r["block"], r["start"], r["end"]) for r in json.loads(out)] == [
        ("headline", 6, 8),
        ("lead", 0, 2),
    ]


def test_nothing_found_is_code_1(cli, files):
    assert cli("find", "نیست", *files)[0] == 1
    assert cli("find", "خطت", files[0], "--words")[0] == 1
    assert cli("find", "خ.", files[0], "--regex", "--exact")[0] == 0


def test_wrong_calls_are_code_2(cli, files):
    code, _, err = cli("find", "(", files[0], "--regex")
    assert code == 2
    assert "پرانتز" in err
    assert cli("find", "", files[0])[0] == 2
    assert cli("replace", "خط", r"\3", files[0], "--regex")[0] == 2
    assert cli("find", "خط", "nothing.pressdesk", files[0])[0] == 2


def test_a_dry_run_writes_nothing(cli, files):
    before = files[0].read_bytes()
    code, out, _ = cli("replace", "خط", "راه", files[0], "--dry-run")
    assert code == 0
    assert "[خط -> راه]" in out
    assert files[0].read_bytes() == before


def test_replace_refuses_what_is_issued_and_does_the_others(cli, files):
    before = files[1].read_bytes()
    code, _, err = cli("replace", "خط", "راه", files[1], files[0])
    assert code == 1
    assert "b.pressdesk" in err
    assert files[1].read_bytes() == before
    release = compose.open_file(files[0]).release
    assert plain(release.headline) == "گشایش راه"
    assert plain(release.lead) == "راه تازه آمد"


def test_replace_with_groups(cli, files):
    cli("replace", r"(\w+) (\w+)", r"\2 \1", files[0], "--regex")
    release = compose.open_file(files[0]).release
    assert plain(release.headline) == "خط گشایش"
