import json
from pathlib import Path


def test_a_copied_page_is_cleaned(cli):
    Path("a.html").write_text("<p style='color:red'><b>كتاب</b></p>", "utf-8")
    code, out, err = cli("clean", "a.html")
    assert code == 0
    assert "<strong>کتاب</strong>" in out
    assert 'style="color' not in out
    assert "قلم" in err


def test_a_copied_text_is_cleaned(cli):
    Path("a.txt").write_text("• یک\n• دو\n", "utf-8")
    assert "<li" in cli("clean", "a.txt")[1]
    data = json.loads(cli("clean", "a.txt", "--json")[1])
    assert data["text"] == "• یک\n• دو"
    assert [one["id"] for one in data["notices"]] == ["clip-lists"]
    assert cli("clean", "a.txt", "--text")[1].strip() == "• یک\n• دو"
