"""What the proofreader marks and a person lets stand: here, in the release, always.

Here and in the release is data of the release (`Meta.ignored`): an edit to apply,
undone and saved like any other. Always is the dictionary, or a rule switched off.
"""

from __future__ import annotations

from pressdesk.checks.in_release import Located
from pressdesk.checks.proofreading import BY_ID
from pressdesk.document.edits import SetMeta
from pressdesk.document.nodes import Ignored, Release, replace
from pressdesk.notices import Unreadable, notice
from pressdesk.workflow import dictionary
from pressdesk.workflow.desk import Desk


def here(release: Release, one: Located) -> SetMeta:
    """The edit that lets these words stand in this block or part."""
    block = one.passage.spot.block
    return _with(release, Ignored(one.finding.rule, one.words, block))


def everywhere(release: Release, one: Located) -> SetMeta:
    """The edit that lets these words stand in the whole release."""
    return _with(release, Ignored(one.finding.rule, one.words))


def heed_again(release: Release, ignored: Ignored) -> SetMeta:
    """The edit that has this marked again."""
    left = tuple(each for each in release.meta.ignored if each != ignored)
    return SetMeta(release.meta, replace(release.meta, ignored=left))


def can_accept(one: Located) -> bool:
    """Whether the finding is about words, which a dictionary can hold, not signs."""
    start, end = one.finding.start, one.finding.end
    return any(char.isalpha() for char in one.passage.text[start:end])


def always(desk: Desk, one: Located) -> dictionary.Entry:
    """Put the words into the person's dictionary: no rule marks them again.

    Raises:
        Refused: there is no word in it (see `can_accept`), or the office writes it
            another way.
        MachineFailed: the dictionary cannot be read or written.
    """
    return dictionary.accept(desk, one.words if can_accept(one) else "")


def switch_off(desk: Desk, rule: str) -> None:
    """No finding of this rule any more, in any release.

    Raises:
        Refused: policy rules over the setting.
        Unreadable: there is no such rule.
    """
    off = desk.settings.items(dictionary.OFF)
    desk.settings.set(dictionary.OFF, (*off, *known([rule])))


def switch_on(desk: Desk, rule: str) -> None:
    """The rule marks again.

    Raises:
        Refused: policy rules over the setting.
    """
    off = desk.settings.items(dictionary.OFF)
    desk.settings.set(dictionary.OFF, tuple(each for each in off if each != rule))


def known(rules: list[str]) -> list[str]:
    """These ids of rules.

    Raises:
        Unreadable: there is no rule of one of them.
    """
    for each in rules:
        if each not in BY_ID:
            raise Unreadable(notice("dictionary-no-rule", "error", rule=each))
    return rules


def _with(release: Release, new: Ignored) -> SetMeta:
    kept = tuple(each for each in release.meta.ignored if each != new)
    return SetMeta(release.meta, replace(release.meta, ignored=(*kept, new)))
