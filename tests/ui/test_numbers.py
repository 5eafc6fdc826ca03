"""The numbers that stand for names of Qt are Qt's."""

from PySide6.QtCore import Qt

from pressdesk.ui import numbers


def test_each_number_is_the_one_of_its_name():
    wanted = {
        "PLAIN_TEXT": Qt.TextFormat.PlainText,
        "STRONG_FOCUS": Qt.FocusPolicy.StrongFocus,
        "ALIGN_CENTER": Qt.AlignmentFlag.AlignCenter,
    }
    known = {name: value for name, value in vars(numbers).items() if name.isupper()}
    assert known == {name: each.value for name, each in wanted.items()}
