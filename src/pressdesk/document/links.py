"""The address of a link, checked and mended before it goes into a release.

A link leads to a web page, an e-mail address or a telephone, and to nothing else: a
file, a script or data in a link is not for print, Word or a web page.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pressdesk.text.characters import BIDI_CONTROLS, latin_digits

Problem = str
"""Empty, or the id of the sentence that says what is wrong."""

_HIDDEN = dict.fromkeys(map(ord, BIDI_CONTROLS))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?![0-9]+(?:[/?#]|$))")
_SLASHES = re.compile(r"(https?)(?::/?|//?)(?=[^/:])", re.IGNORECASE)  # http:/x
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+[^\W\d_](?:[\w-]*[^\W_])?\.?")
_NUMBERS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_MAIL = re.compile(r"[^@\s:/?<>,;]+@([^@\s:/?<>,;]+)(\?[^\s]*)?")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{2,}[0-9]")
_WEB = re.compile(r"(?P<host>[^/?#:@]*)(?::[0-9]{1,5})?(?:[/?#].*)?")


class Checked(NamedTuple):
    """The address as it goes into the release, and what is wrong with it."""

    url: str
    problem: Problem = ""


def checked(address: str) -> Checked:
    """`address` with what is missing put in, or with what is wrong with it.

    A bare domain gets `https://`, an e-mail address `mailto:`, a telephone `tel:`.
    """
    text = address.translate(_HIDDEN).strip().strip("<>").strip()
    if not text:
        return Checked("")
    if text[:4].lower() == "tel:" or _PHONE.fullmatch(latin_digits(text)):
        return _phone(text[4:] if text[3:4] == ":" else text)
    if any(char.isspace() or ord(char) < 0x20 or char in '<>"\\' for char in text):
        return Checked(text, "link-space")
    if _SLASHES.match(text) and "://" not in text[:9]:
        text = _SLASHES.sub(r"\1://", text, count=1)
    return _with_scheme(text)


def _with_scheme(text: str) -> Checked:
    found = _SCHEME.match(text)
    if found is None:
        if _MAIL.fullmatch(text):
            return _mail(text)
        return _web("https://", text.removeprefix("//"))
    scheme, rest = found[1].lower(), text[found.end() :]
    if scheme in ("http", "https"):
        return _web(f"{scheme}://", rest.removeprefix("//"))
    if scheme == "mailto":
        return _mail(rest)
    return Checked(text, "link-scheme")


def _web(before: str, rest: str) -> Checked:
    url = before + rest
    found = _WEB.fullmatch(rest)
    if found is None:
        return Checked(url, "link-user" if "@" in rest else "link-host")
    host = found["host"]
    known = _HOST.fullmatch(host) or _NUMBERS.fullmatch(host) or host == "localhost"
    return Checked(url, "" if known else "link-host")


def _mail(address: str) -> Checked:
    found = _MAIL.fullmatch(address)
    fits = found is not None and _HOST.fullmatch(found[1])
    return Checked(f"mailto:{address}", "" if fits else "link-mail")


def _phone(number: str) -> Checked:
    digits = re.sub(r"[ ()./-]", "", latin_digits(number))
    fits = re.fullmatch(r"\+?[0-9*#]{3,15}", digits)
    return Checked(f"tel:{digits}", "" if fits else "link-phone")
