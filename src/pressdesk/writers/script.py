"""Everything a plain message may carry, in the order it is read, before any cut."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.document.nodes import Release
from pressdesk.writers.imprint import Imprint
from pressdesk.writers.plain import GAP, Story, hashtag, line, opening, story
from pressdesk.writers.sheet import running_code

ELLIPSIS = "…"


@dataclass(frozen=True)
class Script:
    """The pieces of a message.

    `notes` say that it is a draft or under embargo; `foot` are end mark, code and date;
    `tags` are hashtags; `ending` is what a shortened message says after its text.
    """

    notes: tuple[str, ...]
    opening: str
    kicker: str
    headline: str
    subhead: str
    story: Story
    foot: tuple[str, ...]
    source: str
    tags: tuple[str, ...]
    ending: str = ELLIPSIS

    def text(self, told: str, ending: str = "") -> str:
        """The message with `told` of its story."""
        titles = (self.kicker, self.headline, self.subhead)
        foot = (*self.foot, self.source)
        groups = (
            _lines(self.notes),
            self.opening,
            _lines(titles),
            told.rstrip(),
            ending,
            _lines(foot),
            " ".join(self.tags),
        )
        return GAP.join(group for group in groups if group)


def script(release: Release, imprint: Imprint) -> Script:
    """The pieces of the release's message."""
    labels = imprint.labels
    until = imprint.embargo and f"{labels.embargo_until} {imprint.embargo}"
    draft = "" if release.issued else labels.draft
    code = running_code(release, imprint) if release.stamp else ""
    source = release.meta.source.strip()
    tags = dict.fromkeys(hashtag(tag) for tag in release.meta.tags)
    return Script(
        notes=tuple(note for note in (draft, until) if note),
        opening=opening(release),
        kicker=line(release, release.kicker),
        headline=line(release, release.headline),
        subhead=line(release, release.subhead),
        story=story(release),
        foot=tuple(
            each
            for each in (line(release, release.end_mark), code, imprint.date)
            if each
        ),
        source=f"{labels.source}: {source}" if source else "",
        tags=tuple(tag for tag in tags if tag),
        ending=_ending(release, imprint),
    )


def _ending(release: Release, imprint: Imprint) -> str:
    url = release.site.url.strip() if release.site else ""
    if imprint.messages.ending == "link" and url.startswith(("https://", "http://")):
        return f"{imprint.labels.full_text}: {url}"
    return ELLIPSIS


def _lines(lines: tuple[str, ...]) -> str:
    return "\n".join(each for each in lines if each)
