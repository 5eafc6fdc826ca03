"""Spaces: one between words, none before a sign, one behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdesk.checks.prose import COVER, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import ZWNJ
from pressdesk.text.joins import LETTERS

_L = f"[{LETTERS}]"
_PD = "[۰-۹٠-٩]"
_WORD = re.compile(f"{_L}+")
_DOUBLE = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])")
_BEFORE = re.compile(
    r"(?<=[^\s:،؛.!؟…]) +(?:[،؛:!؟](?![()])|\.(?![.\w]))"
    r"|(?<=[^\s«“(\[]) +(?:[)\]]|[»”](?=[\s،؛:.!؟…»”)]|$))"
)
_AFTER_OPENER = re.compile(r"([«“(\[]) +(?=[^\s])")
_AFTER_SIGN = re.compile(
    rf"(?:(?<=[^\s،؛])[،؛]|(?<=[^\s:]):|(?<![؟!])[؟!]+)(?={_L}|[«“(])"
)
_LATE_DIGIT = re.compile(rf"(?<={_L})[،؛](?={_PD})")
_STOP = re.compile(rf"(?<![{LETTERS}{ZWNJ}.])([{LETTERS}{ZWNJ}]{{2,}})\.(?={_L}{{2}})")
_BEFORE_OPENER = re.compile(rf"(?<={_L})[«“]")
_BEHIND_CLOSER = re.compile(rf"[»”](?=([{LETTERS}{ZWNJ}]+|[۰-۹«(]))")
_BRACKETED = re.compile(r"\(([^()\n]*)\)")
_NUMBER_WORD = re.compile(rf"(?<![{LETTERS}{ZWNJ}۰-۹٠-٩]){_PD}+({_L}+)")
_WORD_NUMBER = re.compile(rf"(?<![{LETTERS}{ZWNJ}])({_L}{{3,}}){_PD}+(?!{_L})")


def double(prose: Prose) -> Iterator[Found]:
    """More than one space between two words."""
    for match in _DOUBLE.finditer(prose.open):
        yield Found(match.start(), match.end(), (" ",))


def before_sign(prose: Prose) -> Iterator[Found]:
    """A space before a sign or a closing bracket."""
    for match in _BEFORE.finditer(prose.open):
        sign = match[0].lstrip()
        clings = sign in "،؛:؟!" and _WORD.match(prose.open, match.end())
        yield Found(match.start(), match.end(), (sign + " " if clings else sign,))


def behind_opener(prose: Prose) -> Iterator[Found]:
    """A space behind an opening bracket or quotation mark."""
    for match in _AFTER_OPENER.finditer(prose.open):
        yield Found(match.start(), match.end(), (match[1],))


def behind_sign(prose: Prose) -> Iterator[Found]:
    """A word that begins right behind a sign."""
    for pattern in (_AFTER_SIGN, _LATE_DIGIT):
        for match in pattern.finditer(prose.open):
            yield Found(match.start(), match.end(), (match[0] + " ",))
    for match in _STOP.finditer(prose.open):
        yield Found(match.end() - 1, match.end(), (". ",), 0.9)


def around_quotes(prose: Prose) -> Iterator[Found]:
    """A quotation that clings to the word before or behind it."""
    for match in _BEFORE_OPENER.finditer(prose.open):
        yield Found(match.start(), match.end(), (" " + match[0],))
    for match in _BEHIND_CLOSER.finditer(prose.open):
        if match[1].partition(ZWNJ)[0] not in listed("suffixes"):
            yield Found(match.start(), match.end(), (match[0] + " ",))


def around_brackets(prose: Prose) -> Iterator[Found]:
    """A bracket that clings to a word; endings, notes and honours in it may."""
    text = prose.open
    for match in _BRACKETED.finditer(text):
        start, end, inside = match.start(), match.end(), match[1].strip()
        if not _is_long(inside):
            continue
        if re.match(_L, text[start - 1 : start] if start else ""):
            yield Found(start, start + 1, (" (",))
        behind = _WORD.match(text, end)
        if behind and behind[0] not in listed("suffixes"):
            yield Found(end - 1, end, (") ",))


def _is_long(inside: str) -> bool:
    """Whether what a bracket holds is more than an ending, a number or an honour."""
    letters = re.sub(f"[^{LETTERS}]", "", inside)
    return inside not in listed("suffixes") and (
        len(letters) > 3 or COVER * 2 in inside
    )


def number_word(prose: Prose) -> Iterator[Found]:
    """A word that clings to the number before it."""
    for match in _NUMBER_WORD.finditer(prose.open):
        word = match[1]
        if len(word) >= 3 and word not in listed("suffixes") and word[-1] not in "هیم":
            at = match.start(1)
            yield Found(at - 1, at + 1, (f"{match[0][-len(word) - 1]} {word[0]}",))


def word_number(prose: Prose) -> Iterator[Found]:
    """A number that clings to the word before it; it may be a name."""
    for match in _WORD_NUMBER.finditer(prose.open):
        at = match.end(1)
        if match[1] != "الف":
            around = prose.text[at - 1 : at + 1]
            yield Found(at - 1, at + 1, (f"{around[0]} {around[1]}",), 0.7)


RULES: tuple[Rule, ...] = (
    Rule("space.double", double, spacing=True),
    Rule("space.before", before_sign, spacing=True),
    Rule("space.opener", behind_opener, spacing=True),
    Rule("space.behind", behind_sign, spacing=True),
    Rule("space.quote", around_quotes, spacing=True),
    Rule("space.bracket", around_brackets, spacing=True),
    Rule("space.number-word", number_word, spacing=True),
    Rule("space.word-number", word_number, "suggest", "style", spacing=True),
)
