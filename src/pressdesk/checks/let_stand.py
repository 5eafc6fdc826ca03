"""What of the findings in a release is told: not what it says itself to be right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pressdesk.checks.practice import key
from pressdesk.checks.prose import Prose
from pressdesk.checks.rule import Misspelling
from pressdesk.checks.spelling import HINT, is_accepted
from pressdesk.document.nodes import Ignored, Person, Photo, Quote, Release, plain

if TYPE_CHECKING:
    from pressdesk.checks.in_release import Located


def left(release: Release, found: Iterable[Located]) -> tuple[Located, ...]:
    """Without what a person lets stand; an unknown word is told once in a release."""
    ignored, names = frozenset(release.meta.ignored), _names(release)
    told: set[str] = set()
    made = []
    for each in found:
        if _stands(each, ignored, names):
            continue
        if each.finding.rule == HINT:
            if key(each.words) in told:
                continue
            told.add(key(each.words))
        made.append(each)
    return tuple(made)


def _names(release: Release) -> frozenset[str]:
    """The words of the people and places that the release has in its fields."""
    meta = release.meta
    values = [each.value for each in meta.slots]
    people = [each for each in values if isinstance(each, Person)]
    named = [
        *(each for each in values if isinstance(each, str)),
        *(f"{each.name} {each.organisation}" for each in people),
        *(plain(b.speaker) for b in release.body if isinstance(b, Quote)),
        *(b.photographer for b in release.body if isinstance(b, Photo)),
        *(meta.byline, meta.contact.name, meta.event_place, meta.source),
    ]
    return frozenset(spelt for text in named for _word, spelt in Prose(text).spelt)


def _stands(one: Located, ignored: frozenset[Ignored], names: frozenset[str]) -> bool:
    """Whether the release itself says that it is no mistake."""
    if isinstance(one.finding, Misspelling) and is_accepted(one.words, names):
        return True
    here = Ignored(one.finding.rule, one.words, one.passage.spot.block)
    return here in ignored or Ignored(here.rule, here.words) in ignored
