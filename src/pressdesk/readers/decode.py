"""Bytes to text: which encoding, and which characters a release may not hold."""

from __future__ import annotations

import codecs
import re

from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.text.characters import REPLACEMENT, clean

LARGEST = 32 * 1024 * 1024
_SAMPLE = 65536
NEL = "\x85"  # the new line of mainframes, and of ISO 8859
_OVERRIDES = re.compile("[\u202a-\u202e]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[Notice, ...]]:
    """The text of `data`; `declared` is the charset that a page names itself.

    Raises:
        Unreadable: too large, or not a text at all.
    """
    if len(data) > LARGEST:
        raise Unreadable(notice("read-too-large", "error", megabytes=len(data) >> 20))
    if data.startswith(_MAGIC):
        raise Unreadable(notice("read-not-text", "error"))
    text, notices = _decoded(data, declared)
    return text.replace(NEL, "\n"), notices


def _decoded(data: bytes, declared: str) -> tuple[str, tuple[Notice, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _with(data[len(bom) :], encoding)
    for encoding in filter(None, ("utf-8", _known(declared), _wide(data))):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if _readable(text):
            return text, () if encoding == "utf-8" else (_guessed(encoding),)
    return _guess(data)


def _with(data: bytes, encoding: str) -> tuple[str, tuple[Notice, ...]]:
    text = data.decode(encoding, "replace")
    lost = text.count(REPLACEMENT)
    damaged = notice("read-decoding-damaged", "warning", count=lost)
    return text, (damaged,) if lost else ()


def _known(name: str) -> str:
    """The codec of a declared charset, or empty when it is none that fits a page."""
    try:
        codec = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return ""
    text_like = getattr(codec, "_is_text_encoding", True)
    return codec.name if text_like and not codec.name.startswith("utf-16") else ""


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows by its zero (or Arabic block) bytes."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return ""
    for side, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[side::2]
        if sum(byte in (0, 6) for byte in high) > len(high) * 0.9:
            return name
    return ""


def _readable(text: str) -> bool:
    """Whether it is a text at all: one control character in twenty at most."""
    return 20 * len(_CONTROLS.findall(text)) <= len(text) + 20


def _guessed(encoding: str) -> Notice:
    return notice("read-encoding", encoding=encoding)


def _guess(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    text = data.decode("utf-8", "replace")
    lost, high = text.count(REPLACEMENT), sum(byte > 0x7F for byte in data)
    if data[:_SAMPLE].count(0) * 50 > len(data[:_SAMPLE]):
        raise Unreadable(notice("read-not-text", "error"))
    if lost * 20 <= high:
        damaged = notice("read-decoding-damaged", "warning", count=lost)
        return text, (damaged,) if lost else ()
    encoding = _detected(data[:_SAMPLE])
    text = data.decode(encoding, "replace")
    if not _readable(text):
        raise Unreadable(notice("read-not-text", "error"))
    return text, (_guessed(encoding),)


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=["cp1256", "iso8859_6"]).best()
    return found.encoding if found is not None else "cp1256"


def harmless(text: str) -> tuple[str, tuple[Notice, ...]]:
    """`text` in the document's alphabet and without bidi overrides.

    ZWNJ and the harmless direction marks stay.
    """
    notices = []
    kept = text.removeprefix("\ufeff")
    if breaks := kept.count("\x0b") + kept.count("\x0c"):
        notices.append(notice("read-breaks-made", count=breaks))
    before = kept.count(REPLACEMENT)
    kept = clean(kept)
    if controls := kept.count(REPLACEMENT) - before:
        notices.append(notice("read-controls-replaced", "warning", count=controls))
    kept, overrides = _OVERRIDES.subn("", kept)
    if overrides:
        notices.append(notice("read-overrides-removed", "warning", count=overrides))
    return kept, tuple(notices)
