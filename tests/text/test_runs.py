import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.text.runs import runs


def ltr(text):
    return [run.text for run in runs(text) if run.ltr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("با شمارهٔ 021-55501370، پیامک", ["021-55501370"]),
        ("نشانی pasokh.abanrud.example است", ["pasokh.abanrud.example"]),
        ("(۰۲۱-۵۵۵۰۱۳۷۰) و +98 21 5550 1370", ["۰۲۱-۵۵۵۰۱۳۷۰", "+98 21 5550 1370"]),
        ("Windows 11 برای مدیران", ["Windows 11"]),
        ("https://a.example/x، بخوانید", ["https://a.example/x"]),
        ("به pr@abanrud.example.", ["pr@abanrud.example"]),
        ("استاندارد (ISO 9001) را", ["ISO 9001"]),
        ("با +982188776655 و (021) 88776655", ["+982188776655", "(021) 88776655"]),
        ("چارچوب .NET و C++ است.End", [".NET", "C++", "End"]),
        ("(https://a.example/x_(1)?b=2).", ["https://a.example/x_(1)?b=2"]),
        # Hyphens of Word, the printed apostrophe, and signs between Latin words.
        ("سامانهٔ CRM\u201124 و O\u2019Neil", ["CRM\u201124", "O\u2019Neil"]),
        ("واحد R & D شرکت", ["R & D"]),
        ("a < b & c > d", ["a < b & c > d"]),
        ("مقدار x=5 در C:\\Desk\\a.txt", ["x=5", "C:\\Desk\\a.txt"]),
        # A number that a Latin word is glued to belongs to it.
        ("شبکهٔ 5G و 256GB و ۳.۵mm", ["5G", "256GB", "۳.۵mm"]),
        ("واگن 12-A و ۵G", ["12-A", "۵G"]),
        ("۰۲۱-۸۸۷۷۶۶۵۵-۸ و 0098 21 88776655", ["۰۲۱-۸۸۷۷۶۶۵۵-۸", "0098 21 88776655"]),
        # Dates, years, clock times and sums of money read from the right.
        ("۲۷-۰۲-۱۴۰۳ تا ۱۴۰۵-۱۴۰۶ ساعت ۱۲:۵۵", []),
        ("۲۰ ۳۰۰ ۴۰۰ تومان", []),
    ],
)
def test_left_to_right_runs(text, expected):
    assert ltr(text) == expected


@given(st.text(alphabet="سلا م.0۱2-+()@#:/aZ\u200c,", max_size=60))
def test_no_character_is_lost(text):
    pieces = list(runs(text))
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[p.start : p.start + len(p.text)] == p.text for p in pieces)


def test_a_long_number_is_cut_up_in_one_go():
    """A text of nothing but digits and points took time by its square."""
    assert "".join(run.text for run in runs("12.5" * 50_000)) == "12.5" * 50_000
