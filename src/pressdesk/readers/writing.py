"""The runs of a paragraph as they are met in a page: characters, links, looks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pressdesk.document.nodes import Inline, plain
from pressdesk.readers.article import Located, Node, text_of
from pressdesk.readers.decode import harmless
from pressdesk.readers.facts import Facts
from pressdesk.readers.markup import is_struck, with_link
from pressdesk.readers.reading import elided

_SPACE = re.compile(r"[ \t\n\r\f]+")
_SAFE = ("http://", "https://", "mailto:", "tel:")


@dataclass
class Writing:
    """The paragraph under way: its `runs`, and how many characters are `linked`."""

    located: Located
    facts: Facts
    runs: list[Inline] = field(default_factory=list)
    linked: int = 0
    kept_lines: bool = False

    def say_lost_look(self, node: Node) -> None:
        """Tell of a look that a release has not, where it changes what is read."""
        words = elided(text_of(node))
        if words and is_struck(node):
            self.facts.say("read-struck-kept", "warning", text=harmless(words)[0])
        elif words and node.tag in ("sub", "sup"):
            self.facts.say("read-raised-flat", text=harmless(words)[0])

    def with_address(self, node: Node, runs: list[Inline]) -> list[Inline]:
        """The runs with the address of a link, if it is one that a release may have."""
        address = "".join((node.get("href") or "").split())
        address = harmless(address)[0]
        if not address or address.startswith("#"):
            return runs
        if not address.lower().startswith(_SAFE):
            self.facts.say("read-link-dropped", address=address[:120])
            return runs
        return [with_link(run, address) for run in runs]

    def write(self, text: str | None) -> None:
        """Add characters; a page's blanks are one space, unless lines are kept."""
        if not text:
            return
        kept, changed = harmless(text if self.kept_lines else _SPACE.sub(" ", text))
        self.facts.notices.extend(changed)
        last = plain((self.runs[-1],)) if self.runs else "\n"
        if last.endswith((" ", "\n")) and not self.kept_lines:
            kept = kept.lstrip(" ")
        if kept:
            self.runs.append(kept)
