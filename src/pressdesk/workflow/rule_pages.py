"""The page of each rule of the proofreader, made from the rule itself.

The help window, the command line and `docs/rules.md` show the same pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from pressdesk.checks import example, in_release
from pressdesk.checks.proofreading import ALL, BY_ID
from pressdesk.checks.rule import Rule
from pressdesk.checks.whole import WholeRule
from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

_SOURCES = {
    "joiner": "academy",
    "joiner.compound": "lexicon",
    "joiner.compound-apart": "lexicon",
    "hamza": "academy",
    "tanvin": "academy",
    "char": "standard",
    "date": "calendar",
    "occasion": "calendar",
    "digit": "standard",
    "spell": "lexicon",
    "term": "office",
}
_SHOWN = frozenset({ZWNJ, HAMZA_ABOVE})
_BLANKS = re.compile(" {2,}")


class Sayer(Protocol):
    """Sentences of one language (`i18n.messages.Messages`)."""

    def text(self, message_id: str, **args: str | int) -> str:
        """By id."""

    def notice(self, what: Notice) -> str:
        """Of a notice."""

    def has(self, message_id: str) -> bool:
        """Whether the language has the message."""


class Page(Struct, frozen=True):
    """What a rule's page says; `wrong` are pairs of what is wrong and what is right.

    Where nothing is proposed, both are the same.
    """

    rule: str
    family: str
    name: str
    what: str
    why: str
    wrong: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    severity: str
    tier: str
    source: str
    off: str


def pages(sayer: Sayer) -> tuple[Page, ...]:
    """All of them, in the order of the table, those of a family together."""
    made = [page(rule, sayer) for rule in ALL]
    families = list(dict.fromkeys(each.family for each in made))
    return tuple(sorted(made, key=lambda each: families.index(each.family)))


def page_of(rule: str, sayer: Sayer) -> Page:
    """One by the rule's id.

    Raises:
        Unreadable: there is no such rule.
    """
    if rule not in BY_ID:
        raise Unreadable(notice("dictionary-no-rule", "error", rule=rule))
    return page(BY_ID[rule], sayer)


def page(rule: Rule | WholeRule, sayer: Sayer) -> Page:
    """The page of one rule."""
    text = sayer.text
    examples = rule.examples
    return Page(
        rule.id,
        _family(rule, sayer),
        text(rule.name),
        _what(rule, sayer),
        text(rule.why),
        tuple((visible(wrong), visible(right)) for wrong, right in examples.wrong),
        tuple(map(visible, examples.right)),
        text(f"severity-{rule.severity}"),
        text(f"rule-tier-{rule.tier}"),
        text(f"rule-source-{source(rule.id)}"),
        text("rule-off", rule=rule.id),
    )


def source(rule: str) -> str:
    """Where a rule comes from: the end of a message id."""
    family = rule.partition(".")[0]
    return _SOURCES.get(rule, _SOURCES.get(family, "custom"))


def _family(rule: Rule | WholeRule, sayer: Sayer) -> str:
    message = f"rule-family-{rule.id.partition('.')[0]}"
    return sayer.text(message if sayer.has(message) else "rule-family-other")


def _what(rule: Rule | WholeRule, sayer: Sayer) -> str:
    """What the rule says of its first example."""
    for wrong, _right in rule.examples.wrong:
        for text, each in example.found(rule, wrong, rule.examples.terms):
            return sayer.notice(in_release.said(text, each))
    return ""


def visible(text: str) -> str:
    """`text` with a sign for what cannot be seen: U+200B, two spaces."""
    shown = _BLANKS.sub(lambda found: "\u2423" * len(found[0]), text)
    return "".join(map(_seen, shown))


def _seen(char: str) -> str:
    hidden = unicodedata.category(char) == "Cf" and char not in _SHOWN
    blank = unicodedata.category(char) == "Zs" and char != " "
    return f"[U+{ord(char):04X}]" if hidden or blank else char


def markdown(sayer: Sayer) -> Iterator[str]:
    """The lines of the page of all rules."""
    text = sayer.text
    yield from (f"# {text('rules-title')}", "", text("rules-note"))
    family = ""
    for each in pages(sayer):
        if each.family != family:
            family = each.family
            yield from ("", f"## {family}")
        yield from ("", f"### {each.name}", "", f"`{each.rule}` · {each.severity}", "")
        yield from (each.what, "", each.why, "")
        yield from (f"| {text('rule-wrong')} | {text('rule-right')} |", "|---|---|")
        yield from (f"| {_cell(w)} | {_cell(r)} |" for w, r in each.wrong)
        yield ""
        if each.right:
            yield from (text("rule-untouched-head") + ":", "")
            yield from (*(f"- {_cell(one)}" for one in each.right), "")
        yield from (each.tier, "", text("rule-source", source=each.source))


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("*", "\\*").replace("\n", " / ")
