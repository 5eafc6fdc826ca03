"""The pages of the rules in a window of their own."""

import pytest
from PySide6.QtWidgets import QLabel

from pressdesk.checks.proofreading import ALL
from pressdesk.document.package import Package
from pressdesk.settings.policy import policy_of
from pressdesk.ui.dialogs.rules import RulesDialog
from tests import builders as b

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LANGUAGES = pytest.mark.parametrize("desk", ["fa", "en"], indirect=True)


@pytest.fixture
def dialog(window, desk, qtbot):
    made = RulesDialog(window, desk, window.look)
    qtbot.addWidget(made)
    return made


def said(dialog):
    return "\n".join(label.text() for label in dialog.area.findChildren(QLabel))


@LANGUAGES
def test_every_rule_has_its_page(dialog, desk):
    assert {page.rule for page in dialog.pages} == {rule.id for rule in ALL}
    dialog.open_at("joiner.verb-apart")
    text = said(dialog)
    assert desk.text("proof-joiner-verb-apart-name") in text
    assert desk.text("proof-joiner-verb-apart-why") in text
    assert desk.text("rule-source-academy").split(",")[0] in text
    assert "joiner.verb-apart" in text


def test_rules_are_found_by_words_and_examples(dialog, desk):
    dialog.line.setText("كتاب")
    assert "char.letters" in {page.rule for page in dialog._shown}
    dialog.line.setText("چنین چیزی نیست")
    assert dialog.page is None


def test_a_rule_is_switched_off_and_on(dialog, desk, qtbot):
    dialog.open_at("space.double")
    with qtbot.waitSignal(dialog.switched):
        dialog.used.click()
    assert desk.settings.items("proof.off") == ("space.double",)
    dialog.open_at("space.before")
    assert dialog.used.isChecked()
    dialog.open_at("space.double")
    assert not dialog.used.isChecked()
    dialog.used.click()
    assert desk.settings.items("proof.off") == ()


def test_what_policy_rules_cannot_be_switched(window, desk, qtbot):
    desk.settings._policy = policy_of({"proof.off": "space.double"}, {})
    made = RulesDialog(window, desk, window.look)
    qtbot.addWidget(made)
    made.open_at("space.double")
    assert not made.used.isEnabled()
    assert not made.used.isChecked()


def test_a_finding_s_menu_leads_to_the_page_of_its_rule(window, qtbot):
    window.session.open(Package(b.release(b.headline("تیتر  خبر"), b.para("متن"))))
    window.viewing.check()
    window.proofing.explain("space.double")
    qtbot.addWidget(window.helping.rule_pages)
    assert window.helping.rule_pages.page.rule == "space.double"
