"""Pictures of a Word file taken in as photos."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressdesk.document.media import take_in
from pressdesk.notices import PressdeskError
from pressdesk.readers.docx.model import Shown
from pressdesk.readers.facts import Facts
from pressdesk.readers.reading import elided


@dataclass
class Album:
    """The photos of one file; what cannot be read gets a notice."""

    facts: Facts
    media: dict[str, bytes] = field(default_factory=dict)

    def take(self, shown: Shown) -> str:
        """The media name of a picture; empty when it cannot be taken in."""
        try:
            name, data = take_in(shown.data)
        except PressdeskError:
            alt = elided(shown.alt)
            self.facts.say("docx-picture-unread", "warning", text=alt)
            return ""
        self.media[name] = data
        return name
