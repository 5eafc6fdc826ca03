"""`pressdesk half-spaces`: the list, and what is chosen of it."""

import json

import pytest

from pressdesk.document import native
from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from tests.builders import headline, para, release

LOST = "برنامهریزی های تازه و اطلاع رسانی را می بینند"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.pressdesk"
    path.write_bytes(native.dump(Package(release(headline("تیتر"), para(LOST)), {})))
    return path


def text(path):
    return plain(native.load(path.read_bytes()).release.body[0].text)


def test_the_list_changes_nothing(cli, file):
    before = file.read_bytes()
    code, out, _ = cli("half-spaces", "a.pressdesk", "--json")
    rows = json.loads(out)["changes"]
    assert (code, file.read_bytes()) == (0, before)
    assert [(row["number"], row["kind"], row["tier"]) for row in rows] == [
        (1, "plural-apart", "auto"),
        (2, "compound-apart", "suggest"),
        (3, "verb-apart", "auto"),
    ]
    assert rows[2]["shall"] == "می‌بینند"
    assert "plural-apart" in cli("half-spaces", "a.pressdesk")[1]


def test_all_of_them_are_put_back(cli, file):
    assert (
        json.loads(cli("half-spaces", "a.pressdesk", "--fix", "--json")[1])["fixed"]
        == 3
    )
    assert text(file) == "برنامه‌ریزی‌های تازه و اطلاع‌رسانی را می‌بینند"


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (("--only", "verb-apart"), LOST.replace("می ب", "می‌ب")),
        (("--safe", "--without", "1"), LOST.replace("می ب", "می‌ب")),
        (("--safe",), "برنامه‌ریزی‌های تازه و اطلاع رسانی را می‌بینند"),
    ],
)
def test_some_of_them(cli, file, asked, left):
    assert cli("half-spaces", "a.pressdesk", "--fix", *asked)[0] == 0
    assert text(file) == left


def test_a_kind_that_there_is_not(cli, file):
    code, _, err = cli("half-spaces", "a.pressdesk", "--only", "verbs")
    assert code == 1
    assert "verb-apart" in err
