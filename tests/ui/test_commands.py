from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from pressdesk.assets import resources
from pressdesk.i18n.messages import Messages
from pressdesk.ui.commands import COMMANDS, MENUS, TOOLBAR
from pressdesk.ui.messages import LRI
from pressdesk.workflow import paste

ROOT = Path(__file__).parents[2]


def test_no_two_commands_share_an_id_or_a_key():
    for field in ("id", "shortcut"):
        counts = Counter(getattr(command, field) for command in COMMANDS)
        counts.pop("", None)
        assert [each for each, count in counts.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows(qapp):
    for command in COMMANDS:
        if command.shortcut:
            assert QKeySequence(command.shortcut).toString() == command.shortcut


def test_every_command_stands_in_a_menu():
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_every_icon_is_there():
    for command in COMMANDS:
        if command.icon:
            assert resources("icons", f"{command.icon}.svg").is_file(), command.icon


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_command_and_menu_has_its_words(language):
    messages = Messages(language)
    ids = [command.message for command in COMMANDS] + [f"menu-{m}" for m in MENUS]
    assert [each for each in ids if not messages.has(each)] == []


def test_every_handler_is_there(window):
    for command in COMMANDS:
        part, _, method = command.handler.partition(".")
        assert callable(getattr(getattr(window, part), method)), command.id


def test_the_toolbar_has_its_tools_and_fits_a_small_screen(opened):
    names = [name for group in TOOLBAR for name in group]
    assert len(names) == 12
    assert opened.toolbar.sizeHint().width() <= 1024


def test_keys_in_menus_are_isolated(window):
    assert f"\t{LRI}Ctrl+S" in window.commands["save"].text()


def test_commands_that_need_a_release_are_off_without_one(window):
    off = {name for name, action in window.commands.items() if not action.isEnabled()}
    assert {"save", "undo", "export", "issue", "bold"} <= off
    assert not {"new", "open", "import", "quit"} & off


def test_the_table_of_keys_has_every_command():
    table = (ROOT / "docs" / "keys.md").read_text("utf-8")
    messages = Messages("fa")
    for command in COMMANDS:
        if command.shortcut:
            name = messages.text(command.message).rstrip("…")
            assert f"| {name} | `{command.shortcut}` |" in table, command.id
    for number, name in enumerate(paste.IDS, 1):
        assert f"| {messages.text(f'piece-{name}')} | `F{number}` |" in table


def test_english_names_are_in_sentence_case():
    messages = Messages("en")
    proper = {"PDF", "Pressdesk"}
    for command in COMMANDS:
        first, *others = messages.text(command.message).split()
        assert first[0].isupper(), command.id
        assert {word for word in others if word[0].isupper()} <= proper, command.id
