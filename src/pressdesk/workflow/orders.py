"""What is asked of a worker process and what it answers, as plain values."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct

from pressdesk.checks.practice import Practice
from pressdesk.checks.rule import Finding
from pressdesk.notices import Notice
from pressdesk.text.finding import Match, Wanted


class Warm(Struct, frozen=True, tag=True):
    """Load what these formats need, before the first release comes."""

    formats: tuple[str, ...]


class Export(Struct, frozen=True, tag=True):
    """Write a release file's formats into `folder` under `name`.

    `instant` (ISO 8601) is the desk's time for the whole batch.
    """

    source: str
    name: str
    formats: tuple[str, ...]
    folder: str
    instant: str
    letterhead: str = ""


class Show(Struct, frozen=True, tag=True):
    """Make one format of a release in memory; `package` is a `.pressdesk` file.

    `kept`, a `.pdletterhead` file, is a letterhead that is not on the shelf yet.
    """

    package: bytes
    format: str
    instant: str
    letterhead: str = ""
    kept: bytes = b""


class Seek(Struct, frozen=True, tag=True):
    """Find `wanted` in each of `texts`; the answer's data are the matches, packed."""

    texts: tuple[str, ...]
    wanted: Wanted
    new: str | None = None


class Proofread(Struct, frozen=True, tag=True):
    """Read texts by the rules; the answer's data are the findings of each, packed."""

    texts: tuple[str, ...]
    practice: Practice


class File(Struct, frozen=True):
    """One file that was written."""

    format: str
    path: str
    size: int
    notices: tuple[Notice, ...] = ()


class Answer(Struct, frozen=True):
    """What became of an order: files or bytes, or the failure with its exit code."""

    files: tuple[File, ...] = ()
    data: bytes = b""
    notices: tuple[Notice, ...] = ()
    failure: Notice | None = None
    exit_code: int = 0


Order = Warm | Export | Show | Seek | Proofread
Matches = tuple[tuple[Match, ...], ...]
Findings = tuple[tuple[Finding, ...], ...]


def _plain(value: object) -> Any:  # noqa: ANN401  (msgspec's own signature)
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError


_encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
_orders: msgspec.msgpack.Decoder[Order] = msgspec.msgpack.Decoder(Order)
_answers = msgspec.msgpack.Decoder(Answer)
_matches: msgspec.msgpack.Decoder[Matches] = msgspec.msgpack.Decoder(Matches)
_findings: msgspec.msgpack.Decoder[Findings] = msgspec.msgpack.Decoder(Findings)


def packed(message: Order | Answer) -> bytes:
    """The message as it goes through a pipe."""
    return _encoder.encode(message)


def order(data: bytes) -> Order:
    """The order in a message."""
    return _orders.decode(data)


def answer(data: bytes) -> Answer:
    """The answer in a message."""
    return _answers.decode(data)


def packed_matches(found: Matches) -> bytes:
    """What was found, as the data of an answer."""
    return msgspec.msgpack.encode(found)


def matches(data: bytes) -> Matches:
    """What was found, from the data of an answer."""
    return _matches.decode(data)


def packed_findings(found: Findings) -> bytes:
    """What was found, as the data of an answer."""
    return msgspec.msgpack.encode(found)


def findings(data: bytes) -> Findings:
    """What was found, from the data of an answer."""
    return _findings.decode(data)
