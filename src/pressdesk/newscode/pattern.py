"""What a news code looks like: `{yyyy}{seq:5}` builds 140500042 and reads it back.

Tokens: yyyy yy mm dd yyyymmdd (Jalali), prefix, service (letters), seq or seq:n (the
counter, padded to n digits and never cut), check, check:luhn, check:mod97, check:mod11
(last). A code is ASCII; Persian digits are presentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from pressdesk.dates.jalali import JalaliDate
from pressdesk.newscode.checkdigit import LENGTHS, SCHEMES, Scheme, check
from pressdesk.notices import PressdeskError, Refused, Unreadable, notice
from pressdesk.text.characters import BIDI_CONTROLS, latin_digits

Reset = Literal["never", "yearly", "monthly", "daily"]
Scope = Literal["office", "service"]
RESETS: tuple[Reset, ...] = get_args(Reset)
SCOPES: tuple[Scope, ...] = get_args(Scope)

_PIECE = re.compile(r"\{([a-z]+)(?::([a-z0-9]+))?\}|([A-Za-z0-9._-]+)", re.ASCII)
_PLAIN_TEXT = re.compile(r"[A-Za-z0-9._-]*", re.ASCII)
SERVICE = re.compile(r"[A-Za-z]{1,8}", re.ASCII)
_DATES: Mapping[str, tuple[str, str]] = {
    "yyyy": (r"(?P<yyyy>\d{4})", "y"),
    "yy": (r"(?P<yy>\d{2})", "y"),
    "mm": (r"(?P<mm>\d{2})", "m"),
    "dd": (r"(?P<dd>\d{2})", "d"),
    "yyyymmdd": (r"(?P<yyyymmdd>\d{8})", "ymd"),
}
_NEEDED = {"never": "", "yearly": "y", "monthly": "ym", "daily": "ymd"}
_MAX_WIDTH = 12
_MAX_LENGTH = 60


@dataclass(frozen=True)
class Piece:
    """One token with its argument, or literal text (token `""`)."""

    token: str
    argument: str = ""


@dataclass(frozen=True)
class CodeParts:
    """What `Pattern.read` found in a code; `year` is 0 where the code has none.

    A two-digit year stays two digits. `check_ok` is False for a wrong check digit.
    """

    code: str
    seq: int
    year: int = 0
    month: int = 0
    day: int = 0
    service: str = ""
    check_ok: bool = True


@dataclass(frozen=True)
class Pattern:
    """A parsed pattern; `text` is the pattern as written."""

    text: str
    pieces: tuple[Piece, ...]
    prefix: str = ""

    @classmethod
    def parse(cls, text: str, prefix: str = "") -> Pattern:
        """Parse a pattern; raises Unreadable `newscode-pattern-…`."""
        pieces: list[Piece] = []
        at = 0
        for match in _PIECE.finditer(text):
            if match.start() != at:
                break
            token, argument, literal = match.groups()
            pieces.append(Piece("", literal) if literal else _piece(token, argument))
            at = match.end()
        if at != len(text) or len(text) > _MAX_LENGTH:
            raise _bad("newscode-pattern-bad", text[at : at + 12])
        found = cls(text, tuple(pieces), prefix)
        found._refuse_malformed()
        return found

    def with_prefix(self, prefix: str) -> Pattern:
        """The same pattern with the office's prefix."""
        return Pattern.parse(self.text, prefix)

    @property
    def has_service(self) -> bool:
        """Whether the code carries the service's letters."""
        return self._count("service") > 0

    def build(self, date: JalaliDate, seq: int, service: str = "") -> str:
        """The code for a day, a number and a service (its letters)."""
        if seq < 1:
            raise ValueError(seq)
        if self.has_service and not SERVICE.fullmatch(service):
            raise Refused(notice("newscode-service-bad", "error", service=service))
        code = ""
        for piece in self.pieces:
            code += self._printed(piece, date, seq, service, code)
        return code

    def read(self, code: str) -> CodeParts | None:
        """Take a code apart (Persian digits too), or None where it does not fit."""
        code = latin_digits(code.strip())
        match = re.fullmatch("".join(map(self._regex, self.pieces)), code, re.ASCII)
        if match is None:
            return None
        found = match.groupdict()
        year, month, day = _day_of(found)
        return CodeParts(
            code=code,
            seq=int(found["seq"]),
            year=year,
            month=month,
            day=day,
            service=found.get("service") or "",
            check_ok=self._check_ok(code),
        )

    def period(self, date: JalaliDate, reset: str) -> str:
        """The key of the counter's period: empty, `1405`, `1405-02`, `1405-02-27`."""
        return date.iso()[: {"never": 0, "yearly": 4, "monthly": 7, "daily": 10}[reset]]

    def refuse_repeats(self, reset: str, scope: str) -> None:
        """Raise Refused where a counter that starts anew would repeat a code.

        A pattern with `{prefix}` needs one too.
        """
        if self._count("prefix") and not self.prefix:
            raise Refused(notice("newscode-prefix-missing", "error", pattern=self.text))
        has = "".join(_DATES[p.token][1] for p in self.pieces if p.token in _DATES)
        if not set(_NEEDED[reset]) <= set(has):
            what = notice("newscode-repeats", "error", pattern=self.text, reset=reset)
            raise Refused(what)
        if scope == "service" and not self.has_service:
            raise Refused(
                notice("newscode-repeats-service", "error", pattern=self.text)
            )

    def _count(self, token: str) -> int:
        return sum(piece.token == token for piece in self.pieces)

    def _refuse_malformed(self) -> None:
        if self._count("seq") != 1:
            raise _bad("newscode-pattern-seq", self.text)
        if self._count("service") > 1:
            raise _bad("newscode-pattern-twice", "{service}")
        if any(piece.token == "check" for piece in self.pieces[:-1]):
            raise _bad("newscode-pattern-check", self.text)
        if not _PLAIN_TEXT.fullmatch(self.prefix):
            raise _bad("newscode-pattern-bad", self.prefix)
        if self._letters_touch():
            raise _bad("newscode-pattern-touch", self.text)

    def _letters_touch(self) -> bool:
        """Whether a letter stands beside `{service}`, so that its end is unclear."""
        where = next((i for i, p in enumerate(self.pieces) if p.token == "service"), -1)
        if where < 0:
            return False
        before = self._fixed(where - 1)[-1:] if where else ""
        after = self._fixed(where + 1)[:1] if where + 1 < len(self.pieces) else ""
        return before.isalpha() or after.isalpha()

    def _fixed(self, index: int) -> str:
        piece = self.pieces[index]
        return self.prefix if piece.token == "prefix" else _literal(piece)

    def _printed(
        self, piece: Piece, date: JalaliDate, seq: int, service: str, before: str
    ) -> str:
        plain = {
            "yyyy": f"{date.year:04}",
            "yy": f"{date.year % 100:02}",
            "mm": f"{date.month:02}",
            "dd": f"{date.day:02}",
            "yyyymmdd": f"{date.year:04}{date.month:02}{date.day:02}",
            "prefix": self.prefix,
            "service": service.upper(),
            "": piece.argument,
        }
        if piece.token == "seq":
            return str(seq).zfill(int(piece.argument))
        if piece.token == "check":
            return check(_scheme(piece), before)
        return plain[piece.token]

    def _regex(self, piece: Piece) -> str:
        if piece.token in _DATES:
            kind = _DATES[piece.token][0]
            first = next(p for p in self.pieces if p.token == piece.token)
            return kind if first is piece else f"(?P={piece.token})"
        if piece.token == "seq":
            # padded to n digits; longer numbers have no leading zero
            width = int(piece.argument)
            return rf"(?P<seq>\d{{{width}}}|[1-9]\d{{{width},}})"
        if piece.token == "service":
            return "(?P<service>[A-Z]{1,8})"
        if piece.token == "check":
            return rf"\d{{{LENGTHS[_scheme(piece)]}}}"
        return re.escape(self.prefix if piece.token == "prefix" else piece.argument)

    def _check_ok(self, code: str) -> bool:
        last = self.pieces[-1]
        if last.token != "check":
            return True
        scheme = _scheme(last)
        cut = len(code) - LENGTHS[scheme]
        return check(scheme, code[:cut]) == code[cut:]


def canonical(code: str) -> str:
    """A code as the register has it, from one that was copied or typed in Persian."""
    return latin_digits("".join(c for c in code if c not in BIDI_CONTROLS)).strip()


def services_of(items: Iterable[str]) -> dict[str, str]:
    """The option `code.services` (`name=LETTERS` each) as name to letters."""
    found: dict[str, str] = {}
    for item in items:
        name, _, letters = (part.strip() for part in item.partition("="))
        letters = letters.upper()
        if not name or not SERVICE.fullmatch(letters) or letters in found.values():
            raise Unreadable(notice("newscode-services-bad", "error", entry=item))
        found[name] = letters
    return found


def _bad(message: str, at: str) -> PressdeskError:
    return Unreadable(notice(message, "error", at=at))


def _literal(piece: Piece) -> str:
    return piece.argument if piece.token == "" else ""


def _piece(token: str, argument: str | None) -> Piece:
    if token == "seq":
        width = argument or "1"
        if width.isdecimal() and 1 <= int(width) <= _MAX_WIDTH:
            return Piece("seq", width)
    elif token == "check":
        if (argument or "luhn") in SCHEMES:
            return Piece("check", argument or "luhn")
    elif not argument and (token in _DATES or token in ("prefix", "service")):
        return Piece(token)
    raise _bad("newscode-pattern-token", token + (f":{argument}" if argument else ""))


def _scheme(piece: Piece) -> Scheme:
    return next(scheme for scheme in SCHEMES if scheme == piece.argument)


def _day_of(found: Mapping[str, str | None]) -> tuple[int, int, int]:
    whole = found.get("yyyymmdd")
    if whole:
        return int(whole[:4]), int(whole[4:6]), int(whole[6:])
    year = found.get("yyyy") or found.get("yy") or 0
    return int(year), int(found.get("mm") or 0), int(found.get("dd") or 0)
