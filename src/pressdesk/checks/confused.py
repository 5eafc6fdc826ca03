"""Words that are taken for others, and forms that a copy editor does not let pass.

The lists are our own and stand in `resources/words/confused.json`: whole words (with
endings, or exactly so), and phrases, where a word is wrong only beside certain others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pressdesk.assets import resources
from pressdesk.checks.prose import Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ
from pressdesk.text.joins import LETTERS

_EDGE = f"[{LETTERS}{ZWNJ}{HAMZA_ABOVE}]"
_ENDS = re.compile(
    r"\s*(?:$|[^\w\s]|(?:به|با|از|در|را|که|تا|بر|و|هم|نیز|ن?می‌\w+"
    r"|است|هست|باشد|بود|(?:شد|کرد|نمود|گردید|داد|شو|کن|ده)(?:د|ند|ه|ن)?)"
    r"(?:\s|$|[^\w\s]))"
)
"""What stands behind a word that no other depends on."""
_IN_CONTEXT = 0.8
_MAKERS = ("گذار", "گزار")


def _words(group: str) -> Callable[[Prose], Iterator[Found]]:
    """Finds the words of a group."""

    def find(prose: Prose) -> Iterator[Found]:
        wrong = _listed(group)
        for word, spelt in prose.spelt:
            if right := wrong.get(spelt):
                yield Found(word.start, word.end, (right,))

    return find


def _phrases(group: str) -> Callable[[Prose], Iterator[Found]]:
    """Finds the words of a group where they stand beside certain others."""

    def find(prose: Prose) -> Iterator[Found]:
        for before, wrong, after, right in _data()[group]["phrases"]:
            if wrong in prose.open:
                pattern = _pattern(before, wrong, after)
                for match in pattern.finditer(prose.open):
                    yield Found(*match.span(1), (right,), _IN_CONTEXT)

    return find


def arabic_plurals(prose: Prose) -> Iterator[Found]:
    """Persian words with the Arabic plural."""
    yield from _linking(prose, "word.plural-arabic", "یی")


def hamza_at_end(prose: Prose) -> Iterator[Found]:
    """A hamza behind the last alef of a word."""
    yield from _linking(prose, "spell.hamza-end", "")


def _linking(prose: Prose, group: str, some: str) -> Iterator[Found]:
    """What follows tells whether the word that is right links to it by a ye.

    `some` is the ending for an indefinite ye of the wrong word.
    """
    wrong = _listed(group)
    for word, spelt in prose.spelt:
        if right := wrong.get(spelt):
            linked = f"{right}ی"
            ends = _ENDS.match(prose.open, word.end) is not None
            both = (right, linked) if ends else (linked, right)
            yield Found(word.start, word.end, both)
        elif some and (right := wrong.get(spelt.removesuffix("ی"))):
            yield Found(word.start, word.end, (right + some,))


def makers(prose: Prose) -> Iterator[Found]:
    """Words with the verb to put where the verb to do is meant, and the other way."""
    if not any(each in prose.open for each in _MAKERS):
        return
    for right, pattern in _makers():
        for match in pattern.finditer(prose.open):
            start, end = match.span()
            new = f"{match[1]}{match[2]}{right}{match[3]}"
            yield Found(start, end, (new,))


@cache
def _makers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is right, and the pattern of the wrong one behind each of its stems."""
    listed = _data()["makers"]
    made = []
    for right, wrong in (_MAKERS, _MAKERS[::-1]):
        stems = "|".join(sorted(listed[right], key=len, reverse=True))
        made.append(
            (
                right,
                re.compile(f"(?<!{_EDGE})({stems})([ {ZWNJ}]?){wrong}({_EDGE}*)"),
            )
        )
    return tuple(made)


@cache
def _listed(group: str) -> dict[str, str]:
    """What stands for each wrong word; those of `words` with every ending."""
    data = _data()[group]
    endings: list[str] = _data()["endings"]
    made = {
        wrong + ending: right.rstrip("ً") + ending if ending else right
        for wrong, right in data.get("words", {}).items()
        for ending in endings
    }
    exact: dict[str, str] = data.get("exact", {})
    return made | exact


@cache
def _pattern(before: str, wrong: str, after: str) -> re.Pattern[str]:
    """A phrase, made when its words first stand in a text."""
    return re.compile(f"(?<!{_EDGE})(?:{before})({wrong}(?!{_EDGE}))(?:{after})")


@cache
def _data() -> dict[str, Any]:
    text = resources("words", "confused.json").read_text("utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


RULES: tuple[Rule, ...] = (
    Rule("spell.sound", _words("spell.sound"), "suggest", "error"),
    Rule("spell.maker", makers, "suggest", "error"),
    Rule("spell.phrase", _phrases("spell.phrase"), "suggest"),
    Rule("spell.hamza", _words("spell.hamza"), "suggest"),
    Rule("spell.tanvin-nun", _words("spell.tanvin-nun"), "suggest"),
    Rule("spell.tanvin-foreign", _words("spell.tanvin-foreign"), "suggest"),
    Rule("spell.tanvin", _words("spell.tanvin"), "style", "style"),
    Rule("spell.hamza-end", hamza_at_end, "style", "style"),
    Rule("spell.old", _words("spell.old"), "style", "style"),
    Rule("word.plural-arabic", arabic_plurals, "suggest"),
    Rule("word.plural-twice", _words("word.plural-twice"), "suggest"),
    Rule("word.padding", _phrases("word.padding"), "style", "style"),
)
