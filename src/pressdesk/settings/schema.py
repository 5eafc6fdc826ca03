"""Every option once: the window, the command line, help and policy come from here.

Labels and explanations are messages: `settings-label-office-name` and
`settings-help-office-name` for `office.name`; a choice's name is
`settings-choice-theme-dark`.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, json

from pressdesk.assets import resources
from pressdesk.notices import PressdeskError, Unreadable, notice

Value = str | int | bool | tuple[str, ...]
Type = Literal["str", "int", "bool", "choice", "path", "list"]
_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})


class Option(Struct, frozen=True):
    """One option. `choices` bound a choice and the items of a list.

    `low` and `high` are the ends of an int; `lockable` options may be set by policy.
    """

    id: str
    type: Type
    default: Value
    group: str
    choices: tuple[str, ...] = ()
    low: int = 1
    high: int = 1000
    lockable: bool = True

    @property
    def message(self) -> str:
        """The end of this option's message ids."""
        return self.id.replace(".", "-").replace("_", "-")


def _shipped(option_id: str) -> str:
    words = json.decode(resources("words", "settings.json").read_bytes())
    return str(words[option_id])


OPTIONS: tuple[Option, ...] = (
    Option("office.name", "str", "", "office"),
    Option("office.unit", "str", "", "office"),
    Option("office.address", "str", "", "office"),
    Option("office.phone", "str", "", "office"),
    Option("office.email", "str", "", "office"),
    Option("office.website", "str", "", "office"),
    Option("office.logo", "path", "", "office"),
    Option("code.pattern", "str", "{yyyy}{seq:5}", "code"),
    Option("code.prefix", "str", "", "code"),
    Option(
        "code.reset",
        "choice",
        "yearly",
        "code",
        ("never", "yearly", "monthly", "daily"),
    ),
    Option("code.scope", "choice", "office", "code", ("office", "service")),
    Option("code.services", "list", (), "code"),
    Option("issue.block_on_errors", "bool", default=True, group="issue"),
    Option("issue.block_on_spelling", "bool", default=False, group="issue"),
    Option("issuer.name", "str", "", "issue"),
    Option("endmark.text", "str", _shipped("endmark.text"), "issue"),
    Option("letterhead.default", "str", "official", "export"),
    Option("letterhead.folder", "path", "", "export"),
    Option(
        "export.formats",
        "list",
        ("docx", "pdf", "html"),
        "export",
        (
            *("docx", "pdf", "html", "web", "fragment", "paste", "caption"),
            *("message", "eml", "card", "ninjs", "bundle"),
        ),
    ),
    Option("export.folder", "path", "", "export"),
    Option("export.embargo", "choice", "mark", "export", ("mark", "refuse")),
    Option("messages.caption_limit", "int", 1024, "messages", low=200, high=100_000),
    Option("messages.message_limit", "int", 4096, "messages", low=200, high=100_000),
    Option("messages.ending", "choice", "ellipsis", "messages", ("ellipsis", "link")),
    Option("typing.help", "bool", default=True, group="typing"),
    Option("typing.verbs", "bool", default=True, group="typing"),
    Option("typing.plurals", "bool", default=True, group="typing"),
    Option("typing.quotes", "bool", default=True, group="typing"),
    Option("typing.letters", "bool", default=True, group="typing"),
    Option("typing.digits", "choice", "persian", "typing", ("persian", "typed")),
    Option("typing.spaces", "bool", default=True, group="typing"),
    Option("typing.ellipsis", "bool", default=True, group="typing"),
    Option("typing.marks", "bool", default=False, group="typing"),
    Option(
        "typing.date",
        "choice",
        "weekday",
        "typing",
        ("weekday", "long", "numeric", "time"),
    ),
    Option("proof.dictionary", "path", "", "proof"),
    Option("proof.off", "list", (), "proof"),
    Option("language", "choice", "fa", "look", ("fa", "en")),
    Option("theme", "choice", "system", "look", ("system", "light", "dark")),
    Option("desk.url", "str", "", "desk"),
    Option("limits.headline_words", "int", 13, "limits"),
    Option("limits.headline_chars", "int", 74, "limits"),
    Option("limits.lead_max", "int", 40, "limits"),
    Option("limits.lead_from", "int", 20, "limits"),
    Option("limits.lead_to", "int", 32, "limits"),
    Option("limits.paragraph_max", "int", 80, "limits"),
)
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(option.group for option in OPTIONS))
_BY_ID = {option.id: option for option in OPTIONS}


def option(option_id: str) -> Option:
    """The option of this id; raises Unreadable `settings-unknown`."""
    try:
        return _BY_ID[option_id]
    except KeyError:
        raise Unreadable(
            notice("settings-unknown", "error", option=option_id)
        ) from None


def bad_value(what: Option, value: object) -> PressdeskError:
    """The error for a value that the option cannot have."""
    told = str(value)[:80]
    if what.choices:
        message, bounds = "settings-not-a-choice", ", ".join(what.choices)
    elif what.type == "int":
        message, bounds = "settings-not-a-number", f"{what.low}-{what.high}"
    else:
        message, bounds = "settings-bad-value", ""
    return Unreadable(
        notice(message, "error", option=what.id, value=told, bounds=bounds)
    )


def checked(what: Option, value: object) -> Value:
    """`value` (from JSON or TOML) as the option's type; raises Unreadable."""
    if what.type == "bool" and isinstance(value, bool):
        return value
    if what.type == "int" and isinstance(value, int) and not isinstance(value, bool):
        if what.low <= value <= what.high:
            return value
    elif what.type == "list" and isinstance(value, list | tuple):
        return _items(what, value)
    elif what.type in ("str", "path") and isinstance(value, str):
        if not any(ord(char) < 0x20 for char in value):
            return value
    elif what.type == "choice" and value in what.choices:
        return str(value)
    raise bad_value(what, value)


def _items(what: Option, value: list[object] | tuple[object, ...]) -> tuple[str, ...]:
    items = tuple(dict.fromkeys(item for item in value if isinstance(item, str)))
    foreign = what.choices and not set(items) <= set(what.choices)
    if foreign or not all(isinstance(item, str) for item in value):
        raise bad_value(what, ", ".join(map(str, value)))
    return items


def parse(what: Option, text: str) -> Value:
    """The value that a person typed on the command line or in a policy."""
    words = text.strip().lower()
    if what.type == "bool" and words in _TRUE | _FALSE:
        return words in _TRUE
    if what.type == "int":
        try:
            return checked(what, int(text))
        except ValueError:
            raise bad_value(what, text) from None
    if what.type == "list":
        return checked(what, [part.strip() for part in text.split(",") if part.strip()])
    return checked(what, text)


def taken(what: Option, value: object) -> Value:
    """`value` from a person, a policy or a file: text is parsed where it must be."""
    if isinstance(value, str) and what.type in ("bool", "int", "list"):
        return parse(what, value)
    if what.type == "bool" and isinstance(value, int) and value in (0, 1):
        return bool(value)  # a registry DWORD
    return checked(what, value)


def shown(value: Value) -> str:
    """`value` as text that `parse` takes back."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, tuple) else str(value)
