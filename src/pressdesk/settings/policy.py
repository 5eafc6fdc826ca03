r"""What the organisation has set: a file on Linux, the registry on Windows.

`[locked]` rules over the person; `[default]` takes the place of the program's default.
On Windows `Software\Policies\Pressdesk` holds locked values and its subkey `Default`
the defaults; the machine's key rules over the person's. Names are the option ids.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from pressdesk.notices import Notice, PressdeskError, notice
from pressdesk.settings.schema import OPTIONS, Value, option, taken

POLICY_FILE = Path("/etc/pressdesk/policy.toml")
REGISTRY_KEY = r"Software\Policies\Pressdesk"
Raw = Mapping[str, object]


def _nothing() -> Mapping[str, Value]:
    return MappingProxyType({})


class Policy(Struct, frozen=True):
    """Checked values by option id, and the notices of what was ignored."""

    locked: Mapping[str, Value] = field(default_factory=_nothing)
    default: Mapping[str, Value] = field(default_factory=_nothing)
    notices: tuple[Notice, ...] = ()


def policy_of(locked: Raw, default: Raw) -> Policy:
    """Check raw tables: unknown options and bad values become notices."""
    notices: list[Notice] = []
    return Policy(
        MappingProxyType(_values(locked, notices, locking=True)),
        MappingProxyType(_values(default, notices, locking=False)),
        tuple(notices),
    )


def read(path: Path = POLICY_FILE) -> Policy:
    """The policy of this machine; none where nothing is set."""
    return _from_registry() if os.name == "nt" else read_file(path)


def read_file(path: Path) -> Policy:
    """The policy in a TOML file with the tables `[locked]` and `[default]`."""
    try:
        text = path.read_text("utf-8")
        import tomllib

        tables = tomllib.loads(text)
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError):
        broken = notice("settings-policy-broken", "error", path=str(path))
        return Policy(notices=(broken,))
    return policy_of(_flat(tables.get("locked")), _flat(tables.get("default")))


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


def _from_registry() -> Policy:
    table = _registry_table
    return policy_of(table(REGISTRY_KEY), table(REGISTRY_KEY + r"\Default"))


if sys.platform == "win32":
    import winreg

    def _registry_table(key: str) -> dict[str, object]:
        found: dict[str, object] = {}
        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            try:
                opened = winreg.OpenKey(root, key)
            except OSError:
                continue
            with opened:
                for what in OPTIONS:
                    with suppress(OSError):
                        found[what.id] = winreg.QueryValueEx(opened, what.id)[0]
        return found

else:

    def _registry_table(key: str) -> dict[str, object]:
        return {}
