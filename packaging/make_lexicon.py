"""Make `resources/words/lexicon.marisa` and `joined.marisa` from three packages.

    python packaging/make_lexicon.py FOLDER

FOLDER holds the archives of `lexicon_sources.SOURCES`; one that is missing is fetched
there by pip or npm. Their hashes are checked, so that the same files come out on every
machine. Needs `marisa-trie`.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Container
from pathlib import Path

import lexicon_sources as sources
import marisa_trie
from lexicon_sources import ZWNJ

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "resources" / "words"
STEM, SILENT_HE, COMPARES, VERB, PARTS = 1, 2, 4, 8, 16
WRITTEN, USED = 1, 2
"""Of a compound: a list of words has it, and not only one of names and phrases; it
is no rare one."""
PLURAL = re.compile("ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?$")
PREFIX = re.compile("(?:بر|در|باز|فرا|فرو|وا)?ن?می(?=..)")
VERBAL = re.compile(f"(?:^|{ZWNJ})(?:بر|در|باز|فرا|فرو|وا)?ن?می{ZWNJ}")
FREE = re.compile(f"[^هی]{ZWNJ}(?:گر|گران|گری|گو|گوی|گویی|بان|بانی|وار|مند|مندی)$")
"""Endings that good writers join to the word as well, but to a he."""
DEGREE = re.compile(f"{ZWNJ}تر(?:ین)?$")
PARTICIPLE = re.compile(f"ه{ZWNJ}(?:ام|ای|ایم|اید|اند|است)$")
HE_ENDING = re.compile("(.{2,}ه)(?:ای|ام|ایم|اید|اند|اش|است)$")
MORE = re.compile("(.{2,}[^آاأإدذرزژوؤء])تر(?:ین)?ی?$")
USUAL = 10_000
"""So often hazm's corpora have a word that is no rare one."""
NJ = "آاأإدذرزژوؤء"
AFFIXED = re.compile(f"^(?:بی|غیر|شبه){ZWNJ}|{ZWNJ}مدت$")
"""Compounds by an affix, which are no phrases in any list."""
IDLE = re.compile(f"(?<=[{NJ}]){ZWNJ}")
"""A joiner that does not show."""
PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
PAST = ("", "م", "ی", "یم", "ید", "ند")


def verbs(folder: Path) -> tuple[set[str], set[str]]:
    """What may follow the prefix of a verb, and the participles."""
    pairs = sources.verb_stems(folder)
    made = {"توان", "بایست", "بایستی", "باید"}
    for past, present in pairs:
        made |= {past + ending for ending in PAST if past}
        made |= {present + ending for ending in PRESENT if present}
        if present[-1:] in ("ا", "و"):
            made |= {present + "ی" + ending for ending in PRESENT}
    participles = {past + "ه" for past, _present in pairs if len(past) > 1}
    participles |= {negative(word) for word in participles}
    return {form for form in made if len(form) > 1}, participles


def negative(word: str) -> str:
    """A form of a verb with its negation."""
    if word[0] == "آ":
        return "نیا" + word[1:]
    return "نی" + word[1:] if word[0] == "ا" else "ن" + word


def is_plural(word: str, known: Container[str]) -> bool:
    """Whether a list has a plural joined to its noun, as nobody should write it."""
    kept = json.loads((WORDS / "proof.json").read_text("utf-8"))["not_plural"]
    bare = PLURAL.sub("", word)
    whole = PLURAL.sub("ها", word)
    return bare != word and bare in known and whole not in kept and bare[-1] not in NJ


def counts(folder: Path) -> dict[str, int]:
    """How often each word of shekar's and hazm's lists stands in their corpora."""
    made = {
        word: 1
        for word, number, kind in sources.hazm_words(folder)
        if number and kind not in ("", "0")
    }
    made.update(sources.shekar_words(folder))
    return made


def stem_kinds(folder: Path) -> dict[str, int]:
    """What lilak's endings say of its stems."""
    flags: dict[str, int] = {}
    for word, endings in sources.lilak(folder):
        more = SILENT_HE * bool(endings & {"sm", "sp"})
        more |= COMPARES * bool(endings & {"su", "st"})
        flags[word] = flags.get(word, 0) | STEM | more
    return flags


def kinds(
    folder: Path, often: dict[str, int], whole: dict[str, tuple[int, str]]
) -> dict[str, int]:
    """What kind of word each word is; `whole` are compounds without their joiner."""
    forms, participles = verbs(folder)
    flags = stem_kinds(folder)
    for word in set(flags):
        if word[-1] != "ی" or is_plural(word, flags):
            flags[word] *= not is_joined(word, forms, flags)
    for word in participles:
        flags[word] = flags.get(word, 0) | STEM | SILENT_HE
    counted = [word for word in often if ZWNJ not in word and word not in whole]
    flags |= {
        word: STEM
        for word in counted
        if word not in flags
        and not is_joined(word, forms, flags)
        and not has_ending(word, flags)
    }
    for word in flags.keys() & whole.keys():
        if often.get(whole[word][1], 0) > often.get(word, 0):
            flags[word] |= PARTS
    for word in json.loads((WORDS / "proof.json").read_text("utf-8"))["new_words"]:
        flags[word] = flags.get(word, 0) | STEM
    for form in forms:
        flags[form] = flags.get(form, 0) | VERB
    return {word: bits for word, bits in flags.items() if bits and ZWNJ not in word}


def is_joined(word: str, forms: set[str], flags: dict[str, int]) -> bool:
    """Whether a list has a verb or a plural without its half-space."""
    prefix = PREFIX.match(word)
    verb = prefix is not None and word[prefix.end() :] in forms
    return verb or is_plural(word, flags)


def has_ending(word: str, flags: dict[str, int]) -> bool:
    """Whether a list has a word with an ending that should stand off it."""
    he, more = HE_ENDING.match(word), MORE.match(word)
    silent = he is not None and flags.get(he[1], 0) & SILENT_HE
    return bool(silent or (more and flags.get(more[1], 0) & COMPARES))


def compounds(folder: Path) -> dict[str, tuple[int, str]]:
    """Compounds by what they read like without their ZWNJ.

    Where the lists differ, lilak's way to write one is taken, else hazm's.
    """
    lilak = {word for word, _endings in sources.lilak(folder)}
    rows = list(sources.hazm_words(folder))
    hazm = {word for word, _number, _kind in rows}
    used = {word for word, number, kind in rows if number >= USUAL and kind != "0"}
    made: dict[str, tuple[int, str]] = {}
    shekar = set(sources.shekar_compounds(folder))
    counted = {word for word, _number in sources.shekar_words(folder)}
    for words in (lilak, hazm, shekar, counted):
        for word in sorted(words):
            key, shown = word.replace(ZWNJ, ""), IDLE.sub("", word)
            if key not in made and _is_compound(shown, lilak):
                common = word in used or word in counted or word in shekar
                sure = word in lilak or (word in used and word in shekar)
                affixed = AFFIXED.search(word) is not None and common
                bits = WRITTEN * (sure or affixed) | USED * common
                made[key] = (bits, shown)
    return made


def _is_compound(word: str, stems: set[str]) -> bool:
    """Whether a word of the lists is one by its ZWNJ, and by no ending or prefix."""
    last = word.rpartition(ZWNJ)[2]
    plural = last.startswith("ها") or is_plural(last, stems)
    free = any(each.search(word) for each in (VERBAL, FREE, DEGREE, PARTICIPLE))
    return ZWNJ in word and not free and not plural and len(word) > 4


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1])
    often = counts(folder)
    whole = compounds(folder)
    rows = [
        (word, (bits, min(255, int(8 * math.log2(1 + often.get(word, 0))))))
        for word, bits in sorted(kinds(folder, often, whole).items())
    ]
    pairs = [
        (key, bytes([bits]) + word.encode()) for key, (bits, word) in whole.items()
    ]
    marisa_trie.RecordTrie("<BB", rows).save(str(WORDS / "lexicon.marisa"))
    marisa_trie.BytesTrie(sorted(pairs)).save(str(WORDS / "joined.marisa"))


if __name__ == "__main__":
    main()
