"""From a message id and its arguments to a sentence a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pressdesk.i18n.source import entries, find, pieces, simple
from pressdesk.notices import Arg, Notice
from pressdesk.text.characters import BIDI_CONTROLS, FSI, PDI, persian_digits

if TYPE_CHECKING:
    from pressdesk.i18n.bundle import Bundle

_LONGEST = 400


class Messages:
    """The sentences of one language; what it lacks comes from English, then the id.

    Inserted values are isolated (FSI, PDI), so that a Latin name cannot turn a Persian
    sentence about. Numbers are printed in Persian digits in Persian.
    """

    def __init__(self, language: str = "fa") -> None:
        self.language = language
        self._bundles: dict[str, Bundle] = {}

    def text(self, message_id: str, **args: Arg) -> str:
        """The sentence for an id, with `args` filled in."""
        return self._sentence(message_id, args)

    def notice(self, what: Notice) -> str:
        """The sentence of a notice."""
        return self._sentence(what.id, what.args)

    def has(self, message_id: str) -> bool:
        """Whether this language itself has the message."""
        return find(self.language, message_id) is not None

    def number(self, value: int) -> str:
        """A number as this language prints it: grouped, in its own digits."""
        if self.language != "fa":
            return f"{value:,}"
        return persian_digits(f"{value:,}".replace(",", "٬"))

    def _sentence(self, message_id: str, args: Mapping[str, Arg]) -> str:
        for language in dict.fromkeys((self.language, "en")):
            entry = find(language, message_id)
            if entry is not None:
                plain = simple(entry)
                if plain is None:
                    plain = self._filled(entry, args)
                return plain or self._format(language, entry, args)
        return message_id

    def _filled(self, entry: str, args: Mapping[str, Arg]) -> str | None:
        """What Fluent would say of a message with nothing but variables."""
        cut_up = pieces(entry)
        if cut_up is None or not set(cut_up[1::2]) <= args.keys():
            return None
        values = [
            _safe(value) if isinstance(value, str) else self.number(value)
            for value in map(args.__getitem__, cut_up[1::2])
        ]
        if not "".join(cut_up[::2]) and len(values) == 1:
            return values[0]
        isolated = [f"{FSI}{value}{PDI}" for value in values] + [""]
        both = zip(cut_up[::2], isolated, strict=True)
        return "".join(words + value for words, value in both)

    def _format(self, language: str, entry: str, args: Mapping[str, Arg]) -> str:
        bundle = self._bundle(language)
        message_id = entry.partition("=")[0].strip()
        if not bundle.has_message(message_id):
            bundle.add(entry)
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            return message_id
        values = {
            name: _safe(value) if isinstance(value, str) else value
            for name, value in args.items()
        }
        return bundle.sentence(pattern, values)

    def _bundle(self, language: str) -> Bundle:
        if language not in self._bundles:
            from pressdesk.i18n.bundle import Bundle

            bundle = Bundle(language, self.number)
            for name, entry in entries(language).items():
                if name.startswith("-"):
                    bundle.add(entry)
            self._bundles[language] = bundle
        return self._bundles[language]


def _safe(value: str) -> str:
    """A value that cannot end its isolate, nor pass Fluent's limit of 2,500."""
    text = "".join(char for char in value if char not in BIDI_CONTROLS)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
