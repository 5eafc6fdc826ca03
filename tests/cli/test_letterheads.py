"""Letterheads on the command line."""

import json

import pytest


def listed(cli):
    code, out, _ = cli("letterheads", "list", "--json")
    assert code == 0
    return {row["id"]: row for row in json.loads(out)["letterheads"]}


def test_handed_out_taken_in_chosen_removed(cli, tmp_path):
    assert set(listed(cli)) == {"official", "classic", "band", "plain"}
    assert cli("letterheads", "export", "band", "-o", "a.pdletterhead")[0] == 0
    code, out, _ = cli("letterheads", "import", "a.pdletterhead", "--json")
    assert code == 0
    (made,) = [row["id"] for row in json.loads(out)]
    assert listed(cli)[made]["origin"] == "own"
    assert cli("settings", "set", "letterhead.default", made)[0] == 0
    assert listed(cli)[made]["default"] is True
    assert made in cli("letterheads", "list")[1]
    assert cli("letterheads", "remove", made)[0] == 0
    assert made not in listed(cli)


def test_one_unreadable_file_keeps_all_out(cli, tmp_path):
    assert cli("letterheads", "export", "band", "-o", "a.pdletterhead")[0] == 0
    (tmp_path / "b.pdletterhead").write_bytes(b"{}")
    before = listed(cli)
    code, _, said = cli("letterheads", "import", "a.pdletterhead", "b.pdletterhead")
    assert code == 2
    assert said.strip()
    assert listed(cli) == before


def test_a_release_in_a_chosen_letterhead(cli, tmp_path):
    for number in (1, 2):
        cli("new", "notice", "--sample", "-o", f"{number}.pressdesk")
    chosen = ("--to", "html", "--letterhead", "band")
    assert cli("export", "1.pressdesk", *chosen, "-o", "one")[0] == 0
    both = ("1.pressdesk", "2.pressdesk")
    assert cli("export", *both, *chosen, "-o", "many", "--jobs", "1")[0] == 0
    pages = [*(tmp_path / "one").iterdir(), *(tmp_path / "many").iterdir()]
    assert len(pages) == 3
    assert all('class="letterhead band' in page.read_text("utf-8") for page in pages)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("letterheads", "remove", "official"), 1),
        (("letterheads", "remove", "nothing"), 2),
        (("letterheads", "export", "nothing", "-o", "a.pdletterhead"), 2),
        (("letterheads", "import", "nothing.pdletterhead"), 2),
        (("settings", "set", "letterhead.default", "nothing"), 2),
        (("export", "1.pressdesk", "--letterhead", "nothing"), 2),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said(cli, tmp_path, words, code):
    cli("new", "notice", "--sample", "-o", "1.pressdesk")
    before = sorted(tmp_path.rglob("*.pd*"))
    found, _, said = cli(*words)
    assert found == code
    assert said.strip()
    assert sorted(tmp_path.rglob("*.pd*")) == before


def test_the_doctor_names_what_cannot_be_read(cli, tmp_path):
    folder = tmp_path / "home" / "data" / "letterheads"
    folder.mkdir(parents=True)
    (folder / "bad.pdletterhead").write_bytes(b"PK\x03\x04")
    found = json.loads(cli("doctor", "--json")[1])
    (row,) = [row for row in found if row["id"] == "letterheads"]
    assert row["state"] == "warning"
    assert "bad.pdletterhead" in row["detail"]
