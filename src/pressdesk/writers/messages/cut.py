"""A message within its limit: whole sentences, the most important ones first.

The order is that of the inverted pyramid. What never goes is what makes a message safe
to send on: that it is a draft or under embargo; without room for that nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from pressdesk.text.sentences import sentences
from pressdesk.writers.plain import Story
from pressdesk.writers.script import Script


def units(text: str) -> int:
    """Length in UTF-16 code units, as messengers count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fitted(script: Script, limit: int) -> str:
    """The message with at most `limit` UTF-16 code units.

    Where all of the story fits, only source and tags may be missing, as many as do not
    fit. Else the end of the story goes, sentence by sentence, and `script.ending` says
    so. Empty when not even the notes fit.
    """
    bare = replace(script, source="", tags=())
    told = script.story.text
    if units(bare.text(told)) <= limit:
        return _with_extras(script, bare, told, "", limit).text(told)
    return _shortened(script, limit)


def _shortened(script: Script, limit: int) -> str:
    ending = script.ending
    nothing = replace(
        script,
        opening="",
        kicker="",
        headline="",
        subhead="",
        foot=(),
        source="",
        tags=(),
    )
    if units(nothing.text("")) > limit:
        return ""
    kept = _added(nothing, script, ("headline",), "", "", limit)
    for number in range(len(script.foot)):
        more = replace(kept, foot=script.foot[: number + 1])
        kept = more if units(more.text("")) <= limit else kept
    if units(kept.text("", ending)) > limit:
        ending = ""
    steps = tuple(accumulate(sentences(script.story.text, script.story.whole)))
    lead = _told(kept, script.story, steps, ending, limit, lead_only=True)
    kept = _added(kept, script, ("kicker",), lead, ending, limit)
    kept = _with_extras(script, kept, lead, ending, limit)
    kept = _added(kept, script, ("subhead", "opening"), lead, ending, limit)
    told = _told(kept, script.story, steps, ending, limit)
    return kept.text(told, ending)


def _told(
    kept: Script,
    story: Story,
    steps: tuple[str, ...],
    ending: str,
    limit: int,
    *,
    lead_only: bool = False,
) -> str:
    """The longest beginning of the story that still fits, in whole sentences."""
    if lead_only:
        steps = tuple(step for step in steps if len(step) <= story.body)
    count = bisect_right(steps, limit, key=lambda step: units(kept.text(step, ending)))
    return steps[count - 1] if count else ""


def _added(
    kept: Script,
    whole: Script,
    names: tuple[str, ...],
    told: str,
    ending: str,
    limit: int,
) -> Script:
    """`kept` with those of the pieces `names` that still fit."""
    for name in names:
        more = replace(kept, **{name: getattr(whole, name)})
        if units(more.text(told, ending)) <= limit:
            kept = more
    return kept


def _with_extras(
    whole: Script, kept: Script, told: str, ending: str, limit: int
) -> Script:
    """Source and tags, as many as fit."""
    kept = _added(kept, whole, ("source",), told, ending, limit)
    for tag in whole.tags:
        more = replace(kept, tags=(*kept.tags, tag))
        if units(more.text(told, ending)) <= limit:
            kept = more
    return kept
