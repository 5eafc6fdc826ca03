"""How a word is written in one text: closed, with a half-space, in two pieces.

What is known of a text is kept by its characters, and of neighbours together, so that
after a keystroke one paragraph is looked through and not the whole release.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from pressdesk.assets import resources
from pressdesk.checks.kept import MOST
from pressdesk.checks.prose import Prose
from pressdesk.checks.whole import prose_of
from pressdesk.checks.word_lists import listed
from pressdesk.text.characters import ZWNJ
from pressdesk.text.joins import LETTERS

LISTED = "="
_SHORTEST = 4
_HEAP = 32
"""So many texts are put together at a time, on average."""


_PERFECT = re.compile(
    rf"[ {ZWNJ}](?:است|بود|باشد|شد|شده|می|نمی|ا?ند|ا?ید|ا?یم|ام)(?![{LETTERS}])"
)
"""Behind a participle: the two words are a verb and its object."""


class Form(Struct, frozen=True):
    """One way of writing at its place; ways with one `key` are one word.

    The key of a word of our list is the form to prefer, behind `LISTED`.
    """

    key: str
    form: str
    start: int
    end: int


class Forms(Struct, frozen=True):
    """The forms in one text: `listed` ones as pairs of key and form.

    `closed` words and words that are `joined` with a half-space, without their endings;
    `apart` are neighbours that may be one word, by what they would be in one piece.
    """

    closed: tuple[str, ...]
    joined: tuple[str, ...]
    listed: tuple[tuple[str, str], ...]
    apart: tuple[str, ...]

    def ways(self, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Key and way of writing of each word among `keys`; see `way_of`."""
        yield from ((key, key) for key in keys.intersection(self.closed))
        yield from ((key, key + " ") for key in keys.intersection(self.apart))
        for form in self.joined:
            if skeleton(form) in keys:
                yield skeleton(form), form
        yield from (each for each in self.listed if each[0] in keys)


class Together(Struct, frozen=True):
    """The same of several texts."""

    closed: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    listed: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[str] = frozenset()


def forms_of(texts: tuple[str, ...]) -> Together:
    """What stands in all of `texts`; only heaps with a changed text are made again."""
    return _union([_heap(each) for each in _heaps(texts)])


@lru_cache(maxsize=MOST)
def forms_in(text: str) -> Forms:
    """What stands in one text."""
    found = places(text)
    free = [each for each in found if each.key[0] != LISTED]
    return Forms(
        tuple({sys.intern(each.form) for each in free if each.form == each.key}),
        tuple({each.form for each in free if ZWNJ in each.form}),
        tuple({(each.key, each.form) for each in found if each.key[0] == LISTED}),
        tuple({sys.intern(each.key) for each in free if " " in each.form}),
    )


@lru_cache(maxsize=256)
def places(text: str) -> tuple[Form, ...]:
    """Every form at its place: what is in our list, and other words outside that."""
    prose = prose_of(text)
    listed = tuple(_listed(prose))
    taken = {at for each in listed for at in range(each.start, each.end)}
    single = (
        Form(skeleton(base), base, start, start + len(base))
        for base, start in _bases(prose)
    )
    free = (*single, *_apart(prose))
    return (
        *listed,
        *(each for each in free if taken.isdisjoint((each.start, each.end - 1))),
    )


def way_of(form: Form) -> str:
    """A form as `Forms.ways` names it: two words by what they would be in one."""
    return form.key + " " if " " in form.form and form.key[0] != LISTED else form.form


def skeleton(form: str) -> str:
    """What two ways of writing one word have in common."""
    return form.replace(ZWNJ, "").replace(" ", "")


def _heaps(texts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Runs of neighbours; where one ends its own last text decides."""
    begin = 0
    for at, text in enumerate(texts, 1):
        if hash(text) % _HEAP == 0 or at == len(texts):
            yield texts[begin:at]
            begin = at


@lru_cache(maxsize=512)
def _heap(texts: tuple[str, ...]) -> Together:
    return _union([forms_in(text) for text in texts])


def _union(parts: Sequence[Forms | Together]) -> Together:
    empty: frozenset[str] = frozenset()
    return Together(
        empty.union(*(each.closed for each in parts)),
        empty.union(*(each.joined for each in parts)),
        frozenset().union(*(each.listed for each in parts)),
        empty.union(*(each.apart for each in parts)),
    )


def _bases(prose: Prose) -> Iterator[tuple[str, int]]:
    """Words without the endings behind their last half-spaces."""
    for word in prose.words:
        parts = word.text.split(ZWNJ)
        while len(parts) > 1 and parts[-1] in words("inflected"):
            parts.pop()
        base = ZWNJ.join(parts)
        if len(base) >= _SHORTEST and parts[0] not in ("می", "نمی"):
            yield base, word.start


def _apart(prose: Prose) -> Iterator[Form]:
    for first, second in pairwise(prose.words):
        if prose.open[first.end : second.start] != " ":
            continue
        two, last = second.text.partition(ZWNJ)[0], first.text
        if ZWNJ in last or len(last) < 2 or len(two) < 2 or not _may_join(last, two):
            continue
        if two[-1] == "ه" and _PERFECT.match(prose.open, second.start + len(two)):
            continue
        form = prose.open[first.start : second.start + len(two)]
        yield Form(last + two, form, first.start, second.start + len(two))


def _may_join(first: str, second: str) -> bool:
    """Whether two words with a space between them may be one word."""
    if first in words("led_by"):
        return second in words("led")
    if first in words("prepositions") or second in words("prepositions"):
        return False
    return second not in listed("particles")


def _listed(prose: Prose) -> Iterator[Form]:
    for pattern, keys in _patterns():
        for match in pattern.finditer(prose.open):
            yield Form(keys[match[1]], match[1], match.start(1), match.end(1))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    inner = f"[{LETTERS}{ZWNJ}]"
    endings = "|".join(sorted(_data()["endings"], key=len, reverse=True))
    whole = _keys("words")
    begun = _keys("starts")
    return (
        (
            re.compile(
                rf"(?<!{inner})({_either(whole)})(?={ZWNJ}?(?:{endings})(?!{inner}))"
            ),
            whole,
        ),
        (re.compile(rf"(?<![{LETTERS}])({_either(begun)})"), begun),
    )


def _either(keys: dict[str, str]) -> str:
    return "|".join(sorted(keys, key=len, reverse=True))


def _keys(kind: str) -> dict[str, str]:
    return {form: LISTED + group[0] for group in _data()[kind] for form in group}


@cache
def words(kind: str) -> frozenset[str]:
    """A list of words by its name."""
    return frozenset(_data()[kind])


@cache
def _data() -> dict[str, list[str]]:
    data: dict[str, list[str]] = json.loads(
        resources("words", "variants.json").read_text("utf-8")
    )
    return data
