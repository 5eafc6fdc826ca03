"""Make `resources/words/forms.marisa`, every accepted form and how often it is written.

    python packaging/make_spelling.py FOLDER

FOLDER holds the archives of `lexicon_sources.SOURCES`. Lilak's stems with all their
endings are accepted, and the words of hazm and shekar. What no corpus counts gets a
part of the count of what it is made of, so that suggestions can be ranked. A value is
four times the binary logarithm of the count; `MADE` marks nouns with an ending of a
person that no list has.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import lexicon_sources as sources
import marisa_trie
from lexicon_sources import ZWNJ

WORDS = Path(__file__).resolve().parents[1] / "resources" / "words"
MADE = 0x80
LETTERS = re.compile(
    f"[\u0621-\u063a\u0641-\u064a\u064b\u067e\u0686\u0698\u06a9\u06af\u06cc{ZWNJ}]+$"
)
RATES = {
    **dict.fromkeys(("ها", "های"), 0.1),
    **dict.fromkeys(("هایی", "ی", "ای", "اند", "ان"), 0.05),
    **dict.fromkeys(("تر", "ترین", "ش"), 0.02),
    **dict.fromkeys(("شان", "اش"), 0.01),
    **dict.fromkeys(
        ("هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "م", "ت", "مان"), 0.004
    ),
    **dict.fromkeys(
        ("تان", "ام", "ات", "یم", "ید", "ند", "اید", "ایم", "یی", "ست"), 0.004
    ),
}
"""How often a word is written with an ending, of all times that it is written."""
PERSONS = ("یم", "ید", "ند", "م", "ت")
PAST = ("", "م", "ی", "یم", "ید", "ند", "ه")
PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
PREFIXES = {"": 1.0, "ن": 0.3, "ب": 0.2, f"می{ZWNJ}": 0.3, f"نمی{ZWNJ}": 0.3}
ONE_FORM = 0.1
"""How often a form of a verb is written, of the times of its commonest form."""


class Counts:
    """How often words are written, by the lists or by what they are made of."""

    def __init__(self, folder: Path) -> None:
        """Read the lists in `folder`."""
        self.own = dict(sources.shekar_words(folder))
        for word, number, _kind in sources.hazm_words(folder):
            if number:
                self.own[word] = max(number, self.own.get(word, 0))
        self.verbs: dict[str, float] = {}
        for past, present in sources.verb_stems(folder):
            self._count_verb(set(paradigm(past, present)))

    def _count_verb(self, forms: set[str]) -> None:
        most = max((self.own.get(form, 0) for form in forms), default=0)
        for form in forms:
            for prefix, rate in PREFIXES.items():
                count = most * ONE_FORM * rate
                self.verbs[prefix + form] = max(
                    count, self.verbs.get(prefix + form, 0.0)
                )

    def of(self, word: str) -> float:
        """The count of a word, or a guess at it."""
        known = max(self.own.get(word, 0), self.verbs.get(word, 0.0))
        return known or max((*self._by_ending(word), *self._by_parts(word), 0.0))

    def _by_ending(self, word: str) -> Iterator[float]:
        for ending, rate in RATES.items():
            if word.endswith(ending) and len(word) > len(ending) + 1:
                base = word[: -len(ending)].rstrip(ZWNJ)
                yield max(self.own.get(base, 0), self.verbs.get(base, 0) * 0.2) * rate

    def _by_parts(self, word: str) -> Iterator[float]:
        parts = [part for part in word.split(ZWNJ) if part not in RATES]
        if ZWNJ in word and parts:
            yield min(self.own.get(part, 0) for part in parts) * 0.02


def paradigm(past: str, present: str) -> Iterator[str]:
    """The forms of a verb without their prefixes."""
    stems = [(past, PAST)] if len(past) > 1 else []
    stems += [(present, PRESENT)] if present else []
    stems += [(present + "ی", PRESENT)] if present[-1:] in ("ا", "و") else []
    for stem, endings in stems:
        yield from (stem + each for each in endings if len(stem + each) > 2)


def accepted(folder: Path) -> tuple[set[str], set[str]]:
    """All forms, and those of them that only lilak's endings make."""
    listed = {word for word, _number in sources.shekar_words(folder)}
    listed |= {
        word
        for word, number, kind in sources.hazm_words(folder)
        if number or kind != "0"
    }
    lilak = set(sources.lilak_forms(folder))
    forms = {word for word in lilak | listed if LETTERS.match(word)}
    return forms, forms - listed


def is_made(word: str, forms: set[str]) -> bool:
    """Whether a word reads as a noun with the ending of a person."""
    return (
        len(word) > 3
        and ZWNJ not in word
        and any(word.endswith(e) and word[: -len(e)] in forms for e in PERSONS)
    )


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1])
    counts = Counts(folder)
    forms, bare = accepted(folder)
    free = {*counts.own, *counts.verbs}
    rows = []
    for word in sorted(forms):
        value = min(0x7F, int(4 * math.log2(1 + counts.of(word))))
        made = word in bare and word not in free and is_made(word, forms)
        rows.append((word, (value | MADE * made,)))
    marisa_trie.RecordTrie("<B", rows).save(str(WORDS / "forms.marisa"))


if __name__ == "__main__":
    main()
