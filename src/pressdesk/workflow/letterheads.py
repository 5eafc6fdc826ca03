"""What a person does with letterheads: choose, keep, copy, bring in, remove."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from pressdesk.i18n.messages import Messages
from pressdesk.notices import (
    MachineFailed,
    Notice,
    PressdeskError,
    Refused,
    notice,
)
from pressdesk.system import atomic
from pressdesk.text.characters import FSI, PDI
from pressdesk.text.slug import slug
from pressdesk.workflow.desk import Desk
from pressdesk.workflow.letterhead_shelf import Entry, find, library, own_path
from pressdesk.writers.letterhead import Letterhead, Name, is_id
from pressdesk.writers.letterhead_file import Kept, dump, load

DEFAULT, FALLBACK = "letterhead.default", "official"
_NUMBER = re.compile(r" \(\d+\)\Z")
_LONGEST = 50  # of a name that gets a number, and of an id


def chosen(desk: Desk, letterhead_id: str = "") -> tuple[Entry, tuple[Notice, ...]]:
    """The letterhead to print with; without an id the default one.

    A default that is gone or broken gives the shipped one, and a notice.

    Raises:
        Unreadable: there is no letterhead of the id that was asked for.
    """
    if letterhead_id:
        return find(desk, letterhead_id), ()
    default = desk.option(DEFAULT)
    try:
        return find(desk, default), ()
    except PressdeskError:
        gone = notice("letterhead-default-gone", "warning", letterhead=default)
        return find(desk, FALLBACK), (gone,)


def names(desk: Desk) -> Mapping[str, str]:
    """The names of the letterheads to choose from, by id; the default one first."""
    default, language = chosen(desk)[0].id, desk.option("language")
    found = sorted(library(desk)[0], key=lambda each: each.id != default)
    return {each.id: each.name(language) for each in found}


def save(desk: Desk, kept: Kept) -> Entry:
    """Keep a letterhead as the office's own, new or changed.

    Raises:
        Refused: it has no name or that of another one, or its id is not the office's.
        MachineFailed: the disk.
    """
    refuse_name(desk, kept.look)
    others = {e.id for e in library(desk)[0] if e.origin != "own"}
    if kept.look.id in others:
        raise Refused(notice("letterhead-not-own", "error", name=_name(kept.look)))
    path = own_path(desk, kept.look.id)
    data = dump(kept)
    atomic.make_folder(path.parent)
    atomic.write_bytes(path, data)
    return Entry(load(data), "own", path)


def remove(desk: Desk, letterhead_id: str) -> Kept:
    """Remove one of the office's own; gives it back, so that it can be kept again.

    Raises:
        Refused: it is shipped or handed out.
        MachineFailed: the file cannot be removed.
    """
    entry = find(desk, letterhead_id)
    if entry.origin != "own" or entry.path is None:
        name = _name(entry.kept.look)
        raise Refused(notice("letterhead-not-own", "error", name=name))
    try:
        entry.path.unlink()
    except OSError as fault:
        what = notice("atomic-denied", "error", name=entry.path.name)
        raise MachineFailed(what) from fault
    return entry.kept


def bring_in(desk: Desk, data: bytes) -> Entry:
    """Take in a letterhead's file; an id or name already in use is changed."""
    return take_in(desk, load(data))


def take_in(desk: Desk, kept: Kept) -> Entry:
    """Keep a letterhead of another office under a free id and name."""
    look = kept.look
    if _taken(desk, look):
        look = renamed(desk, look)
    return save(desk, Kept(look, kept.logo))


def copy(desk: Desk, letterhead_id: str) -> Kept:
    """A new letterhead like this one, under a free id and name; not kept yet."""
    kept = find(desk, letterhead_id).kept
    return Kept(renamed(desk, kept.look), kept.logo)


def renamed(desk: Desk, look: Letterhead) -> Letterhead:
    """The same with the next free number after its name, and an id to it."""
    known = _names(desk)
    number = 2
    while {_plain(n) for n in _numbered(look.name, number)} & known:
        number += 1
    fa, en = _numbered(look.name, number)
    return replace(look, id=new_id(desk, en or fa), name=Name(fa, en))


def new_id(desk: Desk, name: str) -> str:
    """A free id made of a name, in Latin letters."""
    ids = {entry.id for entry in library(desk)[0]}
    stem = slug(name)[:_LONGEST].strip("-") or "letterhead"
    stem = stem if is_id(stem) else "letterhead"
    free = (stem, *(f"{stem}-{number}" for number in range(2, len(ids) + 3)))
    return next(each for each in free if each not in ids)


def refuse_name(desk: Desk, look: Letterhead) -> None:
    """Refuse a letterhead without a name, or with that of another one."""
    own = {_plain(name) for name in (look.name.fa, look.name.en)} - {""}
    if not own:
        raise Refused(notice("letterhead-no-name", "error"))
    if own & _names(desk, without=look.id):
        raise Refused(notice("letterhead-name-taken", "error", name=_name(look)))


def check_default(desk: Desk, values: Mapping[str, object]) -> None:
    """Refuse settings that name a letterhead there is not."""
    if DEFAULT in values:
        find(desk, str(values[DEFAULT]))


def _names(desk: Desk, without: str = "") -> set[str]:
    looks = [e.kept.look for e in library(desk)[0] if e.id != without]
    both = (name for look in looks for name in (look.name.fa, look.name.en))
    return {_plain(name) for name in both} - {""}


def _taken(desk: Desk, look: Letterhead) -> bool:
    names = {_plain(look.name.fa), _plain(look.name.en)} & _names(desk)
    return bool(names) or any(each.id == look.id for each in library(desk)[0])


def _numbered(name: Name, number: int) -> tuple[str, str]:
    return _with_number(name.fa, "fa", number), _with_number(name.en, "en", number)


def _with_number(words: str, language: str, number: int) -> str:
    stem = _NUMBER.sub("", words)[:_LONGEST]
    text = Messages(language).text("letterhead-numbered", name=stem, number=number)
    return text.replace(FSI, "").replace(PDI, "") if stem else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _name(look: Letterhead) -> str:
    return look.name.fa or look.name.en
