"""Safe fixes with a preview; findings let stand here, in the release, always."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from pressdesk.document.nodes import plain
from pressdesk.document.package import Package
from pressdesk.ui.change_list import Change, ChangeList
from pressdesk.ui.editor.menu import edit_menu
from pressdesk.workflow import dictionary
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def marked(window):
    window.session.open(
        Package(
            b.release(
                b.headline("تیتر  خبر"),
                b.para("كتاب گفت:همه می روند"),
                b.para("جملة نخست و كتاب"),
            )
        )
    )
    window.viewing.check()
    return window


def texts(window):
    return [plain(block.text) for block in window.session.release.body]


def rules(window):
    return sorted(entry.rule for entry in window.proofing.entries if entry.rule)


@LANGUAGES
def test_the_safe_fixes_are_shown_and_the_chosen_made_in_one_step(marked, desk, qtbot):
    before = marked.session.release
    dialog = marked.proofing.settling.safe_dialog()
    qtbot.addWidget(dialog)
    model = dialog.list.rows
    assert model.count == 5
    kinds = [row for row in model.rows if isinstance(row, str)]
    assert desk.text("proof-char-letters-name") in kinds
    model.toggle(model.rows.index(desk.text("proof-space-behind-name")))
    assert dialog.said.text() == desk.text("changes-count", count=4, all=5) or (
        dialog.said.text().endswith(desk.text("changes-count", count=4, all=5))
    )
    marked.proofing.settling.make(dialog.chosen)
    assert texts(marked) == ["کتاب گفت:همه می‌روند", "جملة نخست و کتاب"]
    assert plain(marked.session.release.headline) == "تیتر خبر"
    marked.session.undo(marked.page.undo_text)
    marked.sync()
    assert marked.session.release == before


def test_nothing_chosen_changes_nothing(marked, qtbot):
    dialog = marked.proofing.settling.safe_dialog()
    qtbot.addWidget(dialog)
    dialog.none.click()
    assert not dialog.apply.isEnabled()
    assert dialog.chosen == []
    before = marked.session.release
    marked.proofing.settling.make(dialog.chosen)
    assert marked.session.release == before


def test_a_clean_release_has_no_safe_fixes(window, desk):
    window.session.open(Package(b.release(b.headline("تیتر"), b.para("متن"))))
    window.proofing.fix_safe()
    assert window.bar.message.sentence == desk.text("safe-none")


def some(*kinds):
    return [Change(kind, "الف", "ب", "لید", "", n) for n, kind in enumerate(kinds)]


@pytest.fixture
def rows(qtbot, look, desk):
    made = ChangeList(look, desk.text, some("یک", "یک", "دو"))
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_a_head_ticks_its_kind(rows):
    states = Qt.CheckState
    assert rows.chosen() == [0, 1, 2]
    rows.rows.toggle(1)
    assert rows.rows.state(0) == states.PartiallyChecked
    assert rows.chosen() == [1, 2]
    rows.rows.toggle(0)
    assert rows.rows.state(0) == states.Checked
    rows.rows.toggle(0)
    assert rows.chosen() == [2]


def test_keys_and_the_mouse_tick(rows):
    rows.setCurrentIndex(rows.rows.index(2))
    space = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier(0))
    rows.keyPressEvent(space)
    assert rows.chosen() == [0, 2]
    rect = rows.visualRect(rows.rows.index(1))
    left = Qt.MouseButton.LeftButton
    side = rect.right() - 20 if rows.isRightToLeft() else rect.left() + 20
    QTest.mouseClick(rows.viewport(), left, pos=QPoint(side, rect.center().y()))
    assert rows.chosen() == [2]
    QTest.mouseClick(rows.viewport(), left, pos=rect.center())
    assert rows.chosen() == [2]


def test_thousands_of_changes_are_one_list(qtbot, look, desk):
    made = ChangeList(look, desk.text, some(*["یک"] * 5000), ticked=False)
    qtbot.addWidget(made)
    made.show()
    made.set_all(ticked=True)
    assert len(made.chosen()) == 5000


# -- letting stand -----------------------------------------------------------


def names_at(window, place, start):
    window.page.go_to(place, start, start)
    menu = edit_menu(window.page.surface, window.text)
    window.context.page(QPoint(5, 5), menu)
    return {action.objectName(): action for action in menu.actions()}


def act(window, place, start, name):
    names_at(window, place, start)[name].trigger()


def test_ignored_here_only_here_and_undone(marked):
    assert rules(marked).count("char.letters") == 2
    act(marked, "b1", 1, "finding-here")
    assert rules(marked).count("char.letters") == 1
    marked.writing.undo()
    marked.viewing.check()
    assert rules(marked).count("char.letters") == 2


def test_ignored_in_the_release_everywhere(marked):
    act(marked, "b1", 1, "finding-everywhere")
    assert "char.letters" not in rules(marked)
    assert marked.session.modified


def test_a_word_goes_to_the_dictionary(marked, desk):
    assert "finding-always" not in names_at(marked, "b1", 1)  # one letter of a word
    act(marked, "b1", 14, "finding-always")
    assert "joiner.verb-apart" not in rules(marked)
    assert [entry.words for entry in dictionary.entries(desk)] == ["می روند"]
    assert marked.bar.message.tone == "ok"


def test_a_rule_is_switched_off_and_the_bar_takes_it_back(marked, desk, qtbot):
    act(marked, "b1", 1, "finding-off")
    assert "char.letters" not in rules(marked)
    assert desk.settings.items("proof.off") == ("char.letters",)
    marked.bar.message.act()
    qtbot.waitUntil(lambda: "char.letters" in rules(marked))


def test_the_gate_leads_to_the_words(marked, qtbot):
    dialog = marked.publishing.issue_dialog()
    qtbot.addWidget(dialog)
    several = next(each for each in dialog.told if each.id == "issue-several")
    dialog._go(several)
    assert marked.proofing.current.rule == "char.letters"
    assert marked.page.surface.textCursor().selectedText() == "كتاب"


def test_the_panel_lets_a_finding_stand_too(marked, desk):
    marked.docks.open("findings")
    panel = marked.docks.findings
    entry = next(e for e in marked.proofing.entries if e.rule == "space.behind")
    panel.choose(entry)
    card = panel.list.itemWidget(panel.list.currentItem())
    by_name = {action.objectName(): action for action in card.menu.actions()}
    assert list(by_name) == ["finding-here", "finding-everywhere", "finding-off"]
    by_name["finding-everywhere"].trigger()
    assert "space.behind" not in rules(marked)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier(0))
    panel.choose(next(e for e in marked.proofing.entries if e.rule == "char.te"))
    panel.list.keyPressEvent(press)
    assert "char.te" not in rules(marked)
