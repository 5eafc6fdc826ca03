r"""Policy in the Windows registry: the machine's key rules over the person's.

`Software\Policies\Pressdesk` holds locked values and its subkey `Default` the defaults,
each named by the id of its option, as `packaging/windows/policy/pressdesk.admx` has it
written. What the registry does not tell apart is let go: the case of names, and the
empty lines of a list.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Protocol

from pressdesk.notices import Notice, notice
from pressdesk.settings.policy import Policy, broken, over, policy_of, read_file

INSTALLED, FILE = r"Software\Pressdesk", "POLICYFILE"
"""The installer's own key, and the value with the path of a policy file."""
KEY = r"Software\Policies\Pressdesk"
DEFAULT = rf"{KEY}\Default"
Hive = Literal["HKLM", "HKCU"]


class Registry(Protocol):
    """What is asked of a registry; raises FileNotFoundError where there is no key."""

    def values(self, hive: Hive, key: str) -> Mapping[str, object]:
        """The values of a key by name."""
        ...


def read_registry(registry: Registry) -> Policy:
    """The policy of the machine over that of the person.

    A bad value of the machine is ignored, so that a good one of the person holds.
    Under both lies the file that was named when the program was installed.
    """
    person, machine = _hive(registry, "HKCU"), _hive(registry, "HKLM")
    return over(over(machine, person), _file(registry))


def _file(registry: Registry) -> Policy:
    """The policy file that the installer was told of by POLICYFILE."""
    try:
        path = str(registry.values("HKLM", INSTALLED).get(FILE, ""))
    except OSError:
        return Policy()
    if not path:
        return Policy()
    return read_file(Path(path)) if Path(path).is_file() else broken(path)


def _hive(registry: Registry, hive: Hive) -> Policy:
    unread: list[Notice] = []
    locked = _table(registry, hive, KEY, unread)
    default = _table(registry, hive, DEFAULT, unread)
    found = policy_of(locked, default)
    sources = (rf"{hive}\{KEY}",) if locked or default else ()
    return Policy(found.locked, found.default, (*unread, *found.notices), sources)


def _table(
    registry: Registry, hive: Hive, key: str, unread: list[Notice]
) -> dict[str, object]:
    try:
        values = registry.values(hive, key)
    except FileNotFoundError:
        return {}
    except OSError:
        path = rf"{hive}\{key}"
        unread.append(notice("settings-policy-broken", "error", path=path))
        return {}
    return {name.lower(): _plain(value) for name, value in values.items() if name}


def _plain(value: object) -> object:
    """A REG_MULTI_SZ without its empty lines."""
    if isinstance(value, list):
        return [each.strip() for each in map(str, value) if each.strip()]
    return value


if sys.platform == "win32":
    import winreg

    _HIVES = {
        "HKLM": winreg.HKEY_LOCAL_MACHINE,
        "HKCU": winreg.HKEY_CURRENT_USER,
    }

    class WindowsRegistry:
        """The registry of this machine, read only."""

        def values(self, hive: Hive, key: str) -> Mapping[str, object]:
            """The values of a key by name."""
            with winreg.OpenKey(_HIVES[hive], key) as opened:
                count = winreg.QueryInfoKey(opened)[1]
                found = [winreg.EnumValue(opened, each) for each in range(count)]
            return {name: value for name, value, _ in found}
