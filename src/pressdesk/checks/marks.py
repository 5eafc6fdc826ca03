"""Punctuation: Persian signs, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdesk.checks.prose import COVER, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.joins import LETTERS

_PERSIAN_FOR = {",": "،", ";": "؛", "?": "؟"}
_FOREIGN = re.compile("[,;?]+")
_NEAR = re.compile(f"[{LETTERS}۰-۹»”)]")
_LETTER = re.compile(f"[{LETTERS}]")
_TWICE = re.compile("،{2,}|؛{2,}|:{2,}")
_LOUD = re.compile("؟{2,}|!{2,}")
_DOTS = re.compile(r"(?<![.…])\.{3,}(?![.…])")
_TWO_DOTS = re.compile(r"(?<![.…])\.\.(?![.…/])")
_BOTH = re.compile("(?:،[؛:.!؟]|[؛:!؟.]،|؛[.:!؟]|:[.؛])(?![،؛:.!؟])")
_STRONGER = "!؟.:؛،"
_PERCENT = re.compile(f"(?<=[۰-۹])%|(?<=[{LETTERS} ])%(?=[۰-۹])")


def foreign(prose: Prose) -> Iterator[Found]:
    """The Latin comma, semicolon or question mark in a Persian sentence."""
    text = prose.open
    for match in _FOREIGN.finditer(text):
        before = text[: match.start()][-40:].rstrip()[-1:]
        behind = text[match.end() : match.end() + 40].lstrip()[:1]
        if _NEAR.match(before) or (before == COVER and _LETTER.match(behind)):
            new = "".join(_PERSIAN_FOR[sign] for sign in match[0])
            yield Found(match.start(), match.end(), (new,))


def twice(prose: Prose) -> Iterator[Found]:
    """The same comma, semicolon or colon more than once."""
    for match in _TWICE.finditer(prose.open):
        yield Found(match.start(), match.end(), (match[0][0],))


def loud(prose: Prose) -> Iterator[Found]:
    """Question and exclamation marks in a row."""
    for match in _LOUD.finditer(prose.open):
        yield Found(match.start(), match.end(), (match[0][0],), 0.8)


def dots(prose: Prose) -> Iterator[Found]:
    """Three dots that are one sign."""
    for match in _DOTS.finditer(prose.open):
        yield Found(match.start(), match.end(), ("…",), 0.9)


def two_dots(prose: Prose) -> Iterator[Found]:
    """Two full stops: one, or an ellipsis that lacks its third."""
    for match in _TWO_DOTS.finditer(prose.open):
        yield Found(match.start(), match.end(), (".", "…"), 0.7)


def both(prose: Prose) -> Iterator[Found]:
    """Two different signs where one is enough; the stronger one stays."""
    for match in _BOTH.finditer(prose.open):
        first, second = sorted(match[0], key=_STRONGER.index)
        yield Found(match.start(), match.end(), (first, second), 0.7)


def percent(prose: Prose) -> Iterator[Found]:
    """The Latin percent sign at a Persian number."""
    for match in _PERCENT.finditer(prose.text):
        yield Found(match.start(), match.end(), ("٪",), 0.8)


RULES: tuple[Rule, ...] = (
    Rule("mark.foreign", foreign),
    Rule("mark.twice", twice),
    Rule("mark.both", both, "suggest"),
    Rule("mark.two-dots", two_dots, "suggest"),
    Rule("mark.loud", loud, "style", "style"),
    Rule("mark.dots", dots, "style", "style"),
    Rule("mark.percent", percent, "style", "style"),
)
