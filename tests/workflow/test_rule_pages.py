"""Each rule's page is made from the rule; the page in the docs is not stale."""

import importlib.util
from pathlib import Path

import pytest

from pressdesk.checks.proofreading import ALL
from pressdesk.i18n.messages import Messages
from pressdesk.notices import Unreadable
from pressdesk.workflow import rule_pages

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_page_says_all(rule, language):
    page = rule_pages.page_of(rule.id, Messages(language))
    known = (page.name, page.what, page.why, page.tier, page.source, page.family)
    assert all(known)
    assert not any(each.startswith(("rule-", "proof-")) for each in known)
    assert rule.id in page.off
    assert page.wrong
    assert page.right


def test_what_cannot_be_seen_is_said():
    assert rule_pages.visible("الف\u200bب  ج\u00a0د") == "الف[U+200B]ب␣␣ج[U+00A0]د"
    assert rule_pages.visible("می\u200cرود") == "می\u200cرود"


def test_no_page_of_an_unknown_rule():
    with pytest.raises(Unreadable):
        rule_pages.page_of("no.rule", Messages("fa"))


def test_the_page_in_the_docs_is_made_from_the_rules():
    path = ROOT / "packaging" / "make_rules.py"
    spec = importlib.util.spec_from_file_location("make_rules", path)
    make_rules = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_rules)
    assert (ROOT / make_rules.PAGE).read_text("utf-8") == make_rules.made()
