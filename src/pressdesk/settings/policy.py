"""What the organisation has set: a file on Linux, the registry on Windows.

`[locked]` rules over the person; `[default]` takes the place of the program's default.
Names are the option ids. A bad value is ignored and told; the others hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from pressdesk.notices import Notice, PressdeskError, notice
from pressdesk.settings.schema import Value, option, taken

SECTIONS = ("locked", "default")
Raw = Mapping[str, object]


def _nothing() -> Mapping[str, Value]:
    return MappingProxyType({})


class Policy(Struct, frozen=True):
    """Checked values by option id, and the notices of what was ignored.

    `sources` are the file or the registry keys that were read.
    """

    locked: Mapping[str, Value] = field(default_factory=_nothing)
    default: Mapping[str, Value] = field(default_factory=_nothing)
    notices: tuple[Notice, ...] = ()
    sources: tuple[str, ...] = ()


def policy_of(locked: Raw, default: Raw) -> Policy:
    """Check raw tables: unknown options and bad values become notices."""
    notices: list[Notice] = []
    return Policy(
        MappingProxyType(_values(locked, notices, locking=True)),
        MappingProxyType(_values(default, notices, locking=False)),
        tuple(notices),
    )


def over(first: Policy, second: Policy) -> Policy:
    """Both together; where both rule an option, `first` does."""
    return Policy(
        MappingProxyType({**second.locked, **first.locked}),
        MappingProxyType({**second.default, **first.default}),
        (*first.notices, *second.notices),
        (*first.sources, *second.sources),
    )


def broken(source: str) -> Policy:
    """No policy, and the notice that what should hold one cannot be read."""
    told = notice("settings-policy-broken", "error", path=source)
    return Policy(notices=(told,), sources=(source,))


def read_file(path: Path) -> Policy:
    """The policy in a TOML file with the tables `[locked]` and `[default]`."""
    try:
        text = path.read_text("utf-8")
        import tomllib

        tables = tomllib.loads(text)
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError):
        return broken(str(path))
    found = policy_of(_flat(tables.get("locked")), _flat(tables.get("default")))
    foreign = tuple(_foreign(tables))
    return Policy(found.locked, found.default, foreign + found.notices, (str(path),))


def _foreign(tables: Raw) -> Iterator[Notice]:
    """What stands in no section: an option without its heading, a misspelt one."""
    for name, table in tables.items():
        if name not in SECTIONS or not isinstance(table, dict):
            yield notice("settings-policy-section", "warning", section=name)


def _flat(table: object, above: str = "") -> dict[str, object]:
    """`{"office": {"name": …}}` and `{"office.name": …}` alike by option id."""
    found: dict[str, object] = {}
    if isinstance(table, dict):
        for key, value in table.items():
            if isinstance(value, dict):
                found |= _flat(value, f"{above}{key}.")
            else:
                found[above + key] = value
    return found


def _values(raw: Raw, notices: list[Notice], *, locking: bool) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, value in raw.items():
        try:
            what = option(key)
            if locking and not what.lockable:
                notices.append(notice("settings-not-lockable", "warning", option=key))
                continue
            found[key] = taken(what, value)
        except PressdeskError as error:
            notices.append(error.notice)
    return found
