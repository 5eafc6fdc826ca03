"""The half-space: prefixes of verbs, plurals and endings, written apart or joined.

The safe tier needs a word that the lexicon knows, a result that it accepts, and one
reading alone; what may be read in two ways is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pressdesk.checks.lexicon import (
    COMPARES,
    SILENT_HE,
    STEM,
    VERB,
    entry,
    is_a,
    with_joiners,
)
from pressdesk.checks.prose import Prose, Word
from pressdesk.checks.rule import Found, Rule
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import HAMZA_ABOVE, ZWNJ

_UNJOINED = frozenset("آاأإدذرزژوؤء")
_PREFIX = re.compile("(بر|در|باز|فرا|فرو|وا)?(ن?می)$")
_PREFIXED = re.compile("((?:بر|در|باز|فرا|فرو|وا)?ن?می)(.{2,})$")
_PLURAL = re.compile("(.{2,}?)(ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?)$")
_HE_ENDING = re.compile("(.{2,}ه)(ام|ایم|اید|اند|اش|ات|است|اشان)$")
_ENDINGS = re.compile(
    "(?=((?:ها)?(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ی?م|ی?ت|ی?ش|ی?مان|ی?تان|ی?شان)"
    "|ها|یم|ید|ند|ست|ان|ات|انی)$)"
)
_OFTEN, _HARDLY = 24, 45
"""So much commoner the plural must be (8 times), and the other reading (50 times)."""


def verb_apart(prose: Prose) -> Iterator[Found]:
    """The prefix of a verb and its verb with a space between them."""
    for before, first, second in _triples(prose):
        if not _PREFIX.match(first.text) or not is_a(second.text, VERB):
            continue
        if before in listed("before_may") or before[-1:].isdigit():
            continue
        if second.text not in listed("no_verbs") and not _parted(before, second.text):
            yield _joined(first, second, ZWNJ)


def verb_joined(prose: Prose) -> Iterator[Found]:
    """The prefix of a verb and its verb in one piece."""
    for before, word, match in _prefixed(prose):
        if not _parted(before, match[2]):
            yield Found(word.start, word.end, (f"{match[1]}{ZWNJ}{match[2]}",))


def verb_parted(prose: Prose) -> Iterator[Found]:
    """A verb that belongs to the particle before it, which stands apart."""
    for before, word, match in _prefixed(prose):
        start = word.start - len(before) - 1
        if _parted(before, match[2]) and start >= 0:
            verb = f"{match[1]}{ZWNJ}{match[2]}"
            yield Found(start, word.end, (before + verb, f"{before} {verb}"), 0.7)
    for before, first, second in _triples(prose):
        start = first.start - len(before) - 1
        fits = _PREFIX.match(first.text) and is_a(second.text, VERB)
        if fits and _parted(before, second.text) and start >= 0:
            verb = f"{first.text}{ZWNJ}{second.text}"
            yield Found(start, second.end, (before + verb, f"{before} {verb}"), 0.7)


def _prefixed(prose: Prose) -> Iterator[tuple[str, Word, re.Match[str]]]:
    """Words that are a prefix and a verb in one piece, and what stands before each."""
    last: Word | None = None
    for word in prose.words:
        near = last is not None and prose.text[last.end : word.start] == " "
        match = _PREFIXED.match(word.text)
        if match and is_a(match[2], VERB) and not is_a(word.text, STEM):
            yield last.text if last is not None and near else "", word, match
        last = word


def _parted(before: str, verb: str) -> bool:
    """Whether `before` is the particle of a verb that has one."""
    whole = before + verb
    return before in listed("particles_of_verbs") and is_a(whole, VERB | STEM)


def plural_apart(prose: Prose) -> Iterator[Found]:
    """A word and its plural sign with a space between them."""
    for _before, first, second in _triples(prose):
        alone = len(first.text) < 2 or first.text in listed("no_plurals")
        if second.text in listed("plurals") and not alone:
            sign = "" if first.text[-1] in _UNJOINED else ZWNJ
            yield _joined(first, second, sign)


def endings_apart(prose: Prose) -> Iterator[Found]:
    """The ending of a word with a silent he, with a space before it."""
    for _before, first, second in _triples(prose):
        if second.text in listed("he_endings") and _is_silent(first.text):
            yield _joined(first, second, ZWNJ)


def degrees_apart(prose: Prose) -> Iterator[Found]:
    """An adjective and the sign of its degree with a space between them."""
    for _before, first, second in _triples(prose):
        if second.text in listed("degrees") and is_a(first.text, COMPARES):
            sign = "" if first.text[-1] in _UNJOINED else ZWNJ
            yield _joined(first, second, sign)


def plural_joined(prose: Prose) -> Iterator[Found]:
    """A word and its plural sign in one piece, with one reading alone."""
    for word in prose.words:
        readings = _plural_readings(word.text)
        if len(readings) == 1:
            yield Found(word.start, word.end, readings)


def plural_unclear(prose: Prose) -> Iterator[Found]:
    """The same where the he may belong to the word as well."""
    for word in prose.words:
        readings = _plural_readings(word.text)
        if len(readings) > 1:
            yield Found(word.start, word.end, readings, 0.6)


def compounds(prose: Prose) -> Iterator[Found]:
    """An unknown word that is a compound without its half-space."""
    for word in prose.words:
        if ZWNJ in word.text or _is_form(word.text):
            continue
        whole = with_joiners(word.text)
        if whole and is_a(whole.partition(ZWNJ)[0], STEM):
            yield Found(word.start, word.end, (whole,), 0.9)


def compounds_apart(prose: Prose) -> Iterator[Found]:
    """A compound of the lexicon with a space in it."""
    for _before, first, second in _triples(prose):
        pair = f"{first.text}{ZWNJ}{second.text}"
        small = {first.text, second.text} & (listed("particles") | listed("loose"))
        verbal = second.text[-1] == "ی" and is_a(second.text, VERB)
        if verbal and not small and with_joiners(first.text + second.text) == pair:
            yield Found(first.start, second.end, (pair,), 0.7)


def endings_joined(prose: Prose) -> Iterator[Found]:
    """A word with a silent he and its ending in one piece."""
    for word in prose.words:
        head, joiner, last = word.text.rpartition(ZWNJ)
        match = _HE_ENDING.match(last)
        if match and is_a(match[1], SILENT_HE) and not is_a(last, STEM):
            new = f"{head}{joiner}{match[1]}{ZWNJ}{match[2]}"
            yield Found(word.start, word.end, (new,))


@lru_cache(maxsize=1 << 14)
def _plural_readings(word: str) -> tuple[str, ...]:
    """How a joined plural may be written, the likelier first; nothing for others."""
    head, joiner, last = word.rpartition(ZWNJ)
    match = _PLURAL.match(last)
    if not match or _is_form(last) or match[1][-1] in _UNJOINED:
        return ()
    if last.startswith("بی") and is_a(last[2:], STEM):
        return ()
    base, sign = match[1], match[2]
    plural = f"{head}{joiner}{base}{ZWNJ}{sign}"
    ending = f"{head}{joiner}{base}ه{ZWNJ}{sign[1:]}"
    has_he = sign[1:] in listed("he_endings") and is_a(base + "ه", STEM)
    known = is_a(base, STEM) or (base[-1] == "ی" and is_a(base[:-1], STEM))
    if known and has_he:
        return _likelier(base, sign, plural, ending)
    return (plural,) if known else (ending,) if has_he else ()


def _likelier(base: str, sign: str, plural: str, ending: str) -> tuple[str, ...]:
    """The one reading that is surely meant, else both."""
    more = entry(base).often - entry(base + "ه").often
    participle = is_a(base, VERB) and base[-1] in "دت" and sign != "های"
    if participle or more < -_HARDLY:
        return (ending,)
    if more > _OFTEN:
        return (plural,)
    return (plural, ending) if more > -_OFTEN else (ending, plural)


@lru_cache(maxsize=1 << 14)
def _is_form(word: str) -> bool:
    """Whether a word is right as it stands: one of the lexicon, or with an ending."""
    if entry(word).kinds:
        return True
    for ending in _ENDINGS.finditer(word):
        base = word[: ending.start()]
        plural = word[ending.start() : ending.start() + 2] == "ها"
        if is_a(base, STEM) and (not plural or base[-1] in _UNJOINED):
            return True
    return False


def _is_silent(word: str) -> bool:
    last = word.rpartition(ZWNJ)[2].rstrip(HAMZA_ABOVE)
    return last[-1:] == "ه" and is_a(last, SILENT_HE)


def _triples(prose: Prose) -> Iterator[tuple[str, Word, Word]]:
    """Neighbours with one space between them, and the word before them."""
    before = ""
    for first, second in pairwise(prose.words):
        if prose.text[first.end : second.start] == " ":
            ahead = prose.text[max(0, first.start - 12) : first.start].split()
            yield before or (ahead[-1] if ahead else ""), first, second
        before = first.text if prose.text[first.end : second.start] == " " else ""


def _joined(first: Word, second: Word, sign: str) -> Found:
    return Found(first.start, second.end, (first.text + sign + second.text,))


RULES: tuple[Rule, ...] = (
    Rule("joiner.verb-apart", verb_apart, spacing=True),
    Rule("joiner.verb", verb_joined, spacing=True),
    Rule("joiner.verb-parted", verb_parted, "suggest", spacing=True),
    Rule("joiner.plural-apart", plural_apart, spacing=True),
    Rule("joiner.plural", plural_joined, spacing=True),
    Rule("joiner.plural-unclear", plural_unclear, "suggest", spacing=True),
    Rule("joiner.ending", endings_apart, spacing=True),
    Rule("joiner.ending-joined", endings_joined, spacing=True),
    Rule("joiner.degree", degrees_apart, spacing=True),
    Rule("joiner.compound", compounds, "suggest", spacing=True),
    Rule("joiner.compound-apart", compounds_apart, "suggest", "style", spacing=True),
)
