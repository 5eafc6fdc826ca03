import json


def test_a_release_is_counted(cli):
    cli("new", "notice", "--sample", "-o", "a.pressdesk")
    code, out, _ = cli("count", "a.pressdesk")
    assert code == 0
    assert "تیتر: " in out
    assert "۲۰ تا" in out.replace("\u2068", "").replace("\u2069", "")
    data = json.loads(cli("count", "a.pressdesk", "--json")[1])
    rows = {row["part"]: row for row in data["parts"]}
    assert rows["all"]["words"] > rows["body"]["words"] > rows["longest"]["words"] - 1
    assert rows["headline"]["most"] == 13
    assert data["minutes"] >= 1
