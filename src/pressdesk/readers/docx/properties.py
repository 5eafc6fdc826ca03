"""What a Word file says of itself: its properties, and which of ours it carries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pressdesk.document.nodes import Contact, Meta, Site
from pressdesk.readers.docx.parcel import Parcel
from pressdesk.text.characters import clean

FORM = "PressdeskForm"
_TAG = re.compile(r"Tag(\d{1,4})")


@dataclass(frozen=True)
class Properties:
    """The custom properties by name."""

    custom: Mapping[str, str] = field(default_factory=dict)

    @property
    def ours(self) -> bool:
        """Whether Pressdesk wrote the file."""
        return FORM in self.custom

    def _of(self, name: str) -> str:
        return self.custom.get(name, "")

    def meta(self) -> Meta:
        """The release's meta as it was exported."""
        of = self._of
        return Meta(
            kind=of("Kind"),
            service=of("Service"),
            occasion=of("Occasion"),
            event_place=of("EventPlace"),
            event_at=of("EventAt"),
            source=of("Source"),
            byline=of("Byline"),
            tags=self._tags(),
            contact=Contact(of("ContactName"), of("ContactPhone"), of("ContactEmail")),
            embargo=of("Embargo"),
            language=of("Language") or "fa",
            slug=of("Slug"),
        )

    def _tags(self) -> tuple[str, ...]:
        found = [
            (int(match[1]), value)
            for name, value in self.custom.items()
            if (match := _TAG.fullmatch(name))
        ]
        return tuple(value for _number, value in sorted(found))

    def site(self) -> Site | None:
        """Where and under which code it was published: our stamp is another desk's."""
        url = self._of("SiteUrl")
        code = self._of("NewsCode") or self._of("SiteCode")
        published = self._of("IssuedAt") or self._of("SitePublishedAt")
        if not (code or url or published):
            return None
        return Site(code, url, published)


def properties(parcel: Parcel) -> Properties:
    """The properties of a file; a damaged part of them says nothing."""
    root = parcel.tree(parcel.related("", "custom-properties"))
    if root is None:
        return Properties()
    custom = {
        node.get("name") or "": clean("".join(value.text or "" for value in node))
        for node in root
        if isinstance(node.tag, str)
    }
    return Properties(custom)
