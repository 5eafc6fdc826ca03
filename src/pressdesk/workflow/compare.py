"""Compare a release with what a site made of it."""

from __future__ import annotations

from pressdesk.document.compare import Comparison, Difference
from pressdesk.document.compare import compare as compared
from pressdesk.document.nodes import Release
from pressdesk.notices import Notice, Severity, notice
from pressdesk.readers.decode import decode
from pressdesk.readers.published import published

_SHOWN = 160
_KINDS = "compare-"


def compare(release: Release, text: str) -> Comparison:
    """The release against the published text, plain or the source of a page.

    Raises:
        Unreadable: the text is too long (`compare-too-long`).
    """
    return compared(release, published(text))


def decoded(data: bytes) -> str:
    """The text of a saved page or text file, whatever its encoding.

    Raises:
        Unreadable: too large, or not a text at all.
    """
    text, _guessed = decode(data)
    return text


def notices(comparison: Comparison) -> tuple[Notice, ...]:
    """Each difference as a notice with its place, in the order of our text.

    The notice of a kind is `compare-<kind>`, its name `compare-name-<kind>`.
    """
    return tuple(map(_notice, comparison.differences))


def summary(comparison: Comparison) -> Notice:
    """How much of the release was found and how many differences there are."""
    return notice(
        "compare-summary" if comparison.differences else "compare-same",
        _gravest(comparison),
        found=comparison.found,
        of=comparison.of,
        count=len(comparison.differences),
    )


def _gravest(comparison: Comparison) -> Severity:
    order: tuple[Severity, ...] = ("error", "warning", "style")
    found = {each.severity for each in comparison.differences}
    return next((each for each in order if each in found), "info")


def _notice(each: Difference) -> Notice:
    return notice(
        _KINDS + each.kind,
        each.severity,
        each.place,
        ours=_short(each.ours),
        theirs=_short(each.theirs),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + "…"
