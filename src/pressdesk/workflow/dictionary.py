"""The dictionaries of the proofreader: the person's own words and those of the office.

A dictionary is a text file in UTF-8. A line is a word or phrase that stands as it is,
or what is not written here and what is written instead, with `=` between them; `#`
begins a remark. The person's lies in `<home>/words.txt`; the setting `proof.dictionary`
names that of the office, which counts where the two differ.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from pressdesk.checks.practice import Practice, key
from pressdesk.dates.tehran import in_tehran
from pressdesk.notices import (
    MachineFailed,
    Notice,
    PressdeskError,
    Refused,
    Unreadable,
    notice,
)
from pressdesk.system import atomic
from pressdesk.workflow.desk import Desk

OFFICE = "proof.dictionary"
OFF = "proof.off"
MAX_FILE = 4 * 1024 * 1024

Origin = Literal["own", "office"]


class Entry(Struct, frozen=True):
    """`words` stand as they are, or are written instead of `wrong`."""

    words: str
    wrong: str = ""
    origin: Origin = "own"


class _Read(Struct, frozen=True):
    entries: tuple[Entry, ...] = ()
    bad_lines: tuple[int, ...] = ()


def practice(desk: Desk) -> Practice:
    """How the office wants to be proofread: both dictionaries and the settings."""
    own, office = _pairs(entries(desk), "own"), _pairs(entries(desk), "office")
    terms = {**own, **office}
    kept = {each.words for each in entries(desk)} - set(office)
    return Practice(
        frozenset(desk.settings.items(OFF)),
        frozenset(key(words) for words in kept | set(terms.values())),
        frozenset(terms.items()),
        in_tehran(desk.clock()).date(),
    )


def _pairs(found: tuple[Entry, ...], origin: Origin) -> dict[str, str]:
    return {e.wrong: e.words for e in found if e.wrong and e.origin == origin}


def entries(desk: Desk) -> tuple[Entry, ...]:
    """The entries of both dictionaries, the office's first, each as its file has it."""
    return tuple(each for _path, read in _files(desk, []) for each in read.entries)


def notices(desk: Desk) -> tuple[Notice, ...]:
    """What is broken in the dictionaries; their good lines count all the same."""
    told: list[Notice] = []
    for path, read in _files(desk, told):
        if read.bad_lines:
            what = notice(
                "dictionary-lines",
                "warning",
                file=path.name,
                line=read.bad_lines[0],
                count=len(read.bad_lines),
            )
            told.append(what)
    return tuple(told)


def accept(desk: Desk, words: str) -> Entry:
    """Put a word or phrase into the person's dictionary: it is right as it stands.

    Raises:
        Refused: there is no letter in it, or the office writes it another way.
        MachineFailed: the file cannot be read or written.
    """
    return _add(desk, Entry(_clean(words)))


def prefer(desk: Desk, wrong: str, right: str) -> Entry:
    """Put a term into the person's dictionary: `right` is written for `wrong`.

    Raises:
        Refused: a side is empty, both are one, or the office writes it another way.
        MachineFailed: the file cannot be read or written.
    """
    entry = Entry(_clean(right), _clean(wrong))
    if entry.words == entry.wrong:
        raise Refused(notice("dictionary-same", "error", words=entry.words))
    return _add(desk, entry)


def remove(desk: Desk, words: str) -> tuple[Entry, ...]:
    """Take every entry of these words, on either side, out of the person's dictionary.

    Raises:
        Refused: it has none.
        MachineFailed: the file cannot be read or written.
    """
    text, wanted = _text(own_path(desk)), key(words)
    gone: list[Entry] = []
    left = []
    for line in text.splitlines():
        entry = _entry(line, "own")
        if entry and wanted in (key(entry.words), key(entry.wrong)):
            gone.append(entry)
        else:
            left.append(line)
    if not gone:
        raise Refused(notice("dictionary-none", "error", words=words))
    _write(desk, "".join(f"{line}\n" for line in left))
    return tuple(gone)


def own_path(desk: Desk) -> Path:
    """The person's dictionary; need not exist."""
    return desk.home / "words.txt"


def _add(desk: Desk, new: Entry) -> Entry:
    about = key(new.wrong or new.words)
    for each in entries(desk):
        if each.origin == "office" and each.wrong and key(each.wrong) == about:
            other = notice(
                "dictionary-office", "error", wrong=each.wrong, words=each.words
            )
            raise Refused(other)
    kept = [
        line
        for line in _text(own_path(desk)).splitlines()
        if not _is_about(_entry(line, "own"), about)
    ]
    _write(desk, "".join(f"{line}\n" for line in (*kept, _line(new))))
    return new


def _is_about(entry: Entry | None, about: str) -> bool:
    return entry is not None and key(entry.wrong or entry.words) == about


def _line(entry: Entry) -> str:
    return f"{entry.wrong} = {entry.words}" if entry.wrong else entry.words


def _clean(words: str) -> str:
    """Words as a line may hold them.

    Raises:
        Refused: there is no letter in them.
    """
    made = " ".join(words.replace("=", " ").lstrip("\ufeff# ").split())
    if not any(char.isalpha() for char in made):
        raise Refused(notice("dictionary-empty", "error"))
    return made


def _entry(line: str, origin: Origin) -> Entry | None:
    """The entry of a line; None for a remark, an empty line and a broken one."""
    body = line.partition("#")[0]
    wrong, sign, right = (part.strip() for part in body.partition("="))
    sides = (wrong, right) if sign else (wrong,)
    if "=" in right or not all(any(c.isalpha() for c in side) for side in sides):
        return None
    return Entry(right, wrong, origin) if sign else Entry(wrong, "", origin)


def _files(desk: Desk, told: list[Notice]) -> Iterator[tuple[Path, _Read]]:
    """Both dictionaries; one that cannot be read is told and left out."""
    paths: list[tuple[Path, Origin]] = [(own_path(desk), "own")]
    if office := desk.option(OFFICE):
        paths.insert(0, (Path(office), "office"))
    for path, origin in paths:
        try:
            facts = path.stat()
            yield path, _read(path, origin, facts.st_mtime_ns, facts.st_size)
        except FileNotFoundError:
            if origin == "office":
                told.append(notice("dictionary-gone", "warning", path=str(path)))
        except OSError as error:
            told.append(_closed(path, error).notice)
        except PressdeskError as error:
            told.append(error.notice)


@lru_cache(maxsize=16)
def _read(path: Path, origin: Origin, _changed: int, size: int) -> _Read:
    if size > MAX_FILE:
        limit = MAX_FILE >> 20
        large = notice("dictionary-large", "warning", file=path.name, megabytes=limit)
        raise Unreadable(large)
    lines = _text(path).splitlines()
    found = [_entry(line, origin) for line in lines]
    bad = (
        number
        for number, (line, each) in enumerate(zip(lines, found, strict=True), 1)
        if each is None and line.partition("#")[0].strip()
    )
    return _Read(tuple(each for each in found if each), tuple(bad))


def _text(path: Path) -> str:
    """The text of a dictionary, "" where there is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise _closed(path, error) from error
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(coding)
    except UnicodeError as error:
        what = notice("dictionary-coding", "warning", file=path.name)
        raise Unreadable(what) from error


def _closed(path: Path, error: OSError) -> MachineFailed:
    reason = os.strerror(error.errno or 0)
    return MachineFailed(
        notice("dictionary-closed", "warning", file=path.name, reason=reason)
    )


def _write(desk: Desk, text: str) -> None:
    atomic.make_folder(desk.home)
    atomic.write_bytes(own_path(desk), text.encode("utf-8"))
