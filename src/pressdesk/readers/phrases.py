"""What sites print around a release, as compiled patterns over folded lines.

The words stand in `resources/words/news.json`. `squeeze` is the form in which fixed
phrases are compared: no spaces, no ZWNJ, no marks at the ends.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pressdesk.assets import resources
from pressdesk.dates.reading import normal

_SPACES = re.compile(r"\s+")
_EDGES = " \t*•-–—:.،؛«»<>|()[]©+▪●◦·#"


def squeeze(text: str) -> str:
    """The form for comparing fixed phrases: folded, without spaces and edge marks."""
    return _SPACES.sub("", normal(text).strip(_EDGES))


@dataclass(frozen=True)
class Phrases:
    """The tables of `news.json`: squeezed phrases and compiled patterns by name."""

    to_end: tuple[str, ...]
    to_end_prefix: tuple[str, ...]
    to_end_weak: tuple[str, ...]
    to_end_weak_prefix: tuple[str, ...]
    exact: frozenset[str]
    prefix: tuple[str, ...]
    prefix_weak: tuple[str, ...]
    contains: tuple[str, ...]
    contains_weak: tuple[str, ...]
    block: tuple[str, ...]
    head: tuple[str, ...]
    attachment: tuple[str, ...]
    lines: tuple[re.Pattern[str], ...]
    head_lines: tuple[re.Pattern[str], ...]
    openings: tuple[re.Pattern[str], ...]
    datelines: tuple[re.Pattern[str], ...]
    labels: tuple[tuple[str, re.Pattern[str]], ...]
    ends: dict[str, re.Pattern[str]]
    canonical_end: str
    embargo: tuple[re.Pattern[str], ...]
    basmala: re.Pattern[str]
    byline: re.Pattern[str]
    reporting: re.Pattern[str]
    page: dict[str, re.Pattern[str]]
    junk_tags: frozenset[str]
    junk_roles: frozenset[str]


def _squeezed(words: list[str]) -> tuple[str, ...]:
    return tuple(squeeze(word) for word in words)


def _compiled(sources: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in sources)


def _labels(words: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(rf"(?:{source})[ ]?:"))
        for name, source in words.items()
        if name != "basmala"
    )


@cache
def phrases() -> Phrases:
    """The tables, read and compiled once."""
    data: dict[str, Any] = json.loads(
        resources("words", "news.json").read_text("utf-8")
    )
    plate, said = data["boilerplate"], data["attribution"]
    datelines = [s.replace("{medium}", said["medium"]) for s in said["datelines"]]
    dates, page = data["dates"], data["page"]
    ends = {
        name: re.compile(source)
        for name, source in data["end_marks"].items()
        if name != "canonical"
    }
    return Phrases(
        to_end=_squeezed(plate["to_end"]),
        to_end_prefix=_squeezed(plate["to_end_prefix"]),
        to_end_weak=_squeezed(plate["to_end_weak"]),
        to_end_weak_prefix=_squeezed(plate["to_end_weak_prefix"]),
        exact=frozenset(_squeezed(plate["exact"])),
        prefix=_squeezed(plate["prefix"]),
        prefix_weak=_squeezed(plate["prefix_weak"]),
        contains=_squeezed(plate["contains"]),
        contains_weak=_squeezed(plate["contains_weak"]),
        block=_squeezed(plate["block"]),
        head=_squeezed(plate["head"]),
        attachment=_squeezed(plate["attachment"]),
        lines=_compiled(plate["regex"]),
        head_lines=_compiled(plate["head_regex"]),
        openings=_compiled(said["openings"]),
        datelines=_compiled(datelines),
        labels=_labels(data["labels"]),
        ends=ends,
        canonical_end=data["end_marks"]["canonical"],
        embargo=_compiled([dates["embargo_until"], dates["embargo_from"]]),
        basmala=re.compile(data["labels"]["basmala"]),
        byline=re.compile(said["bylines"]),
        reporting=re.compile(rf"(?:^|\s)(?:{said['reporting']})(?=\s|[:؛،.]|$)"),
        page={k: re.compile(v, re.I) for k, v in page.items() if k.endswith("_class")},
        junk_tags=frozenset(page["junk_tags"]),
        junk_roles=frozenset(page["junk_roles"]),
    )
