"""Which value holds: policy over user over default.

The user's file is JSON. Keys that this version does not know are kept; a bad value is
a notice and the default is used; a broken file is set aside before the first write.
"""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeGuard

import msgspec

from pressdesk.notices import (
    MachineFailed,
    Notice,
    PressdeskError,
    Refused,
    Unreadable,
    notice,
)
from pressdesk.settings.policy import Policy
from pressdesk.settings.schema import OPTIONS, Value, checked, option, taken

if TYPE_CHECKING:
    from pressdesk.newscode.stamp import CodeRule

Origin = Literal["policy", "user", "policy-default", "default"]
Write = Callable[[Path, bytes], None]


class Settings:
    """The options in force. `set` and `reset` write the user's file at once."""

    def __init__(
        self, policy: Policy, user: dict[str, object], path: Path, write: Write
    ) -> None:
        """See `load`; `user` are the raw values of the file."""
        self._policy = policy
        self._user = user
        self._path = path
        self._write = write
        self._set_aside: bytes | None = None
        self.notices: tuple[Notice, ...] = policy.notices

    @property
    def policy(self) -> Policy:
        """What the organisation has set."""
        return self._policy

    def get(self, option_id: str) -> Value:
        """The value in force; raises Unreadable for an unknown option."""
        return self._resolve(option_id)[0]

    def text(self, option_id: str) -> str:
        """The value of an option of type str, path or choice."""
        return str(self.get(option_id))

    def number(self, option_id: str) -> int:
        """The value of an option of type int."""
        value = self.get(option_id)
        if not isinstance(value, int):
            raise TypeError(option_id)
        return value

    def flag(self, option_id: str) -> bool:
        """The value of an option of type bool."""
        return self.get(option_id) is True

    def items(self, option_id: str) -> tuple[str, ...]:
        """The value of an option of type list."""
        value = self.get(option_id)
        if not isinstance(value, tuple):
            raise TypeError(option_id)
        return value

    def origin(self, option_id: str) -> Origin:
        """Who set the value in force."""
        return self._resolve(option_id)[1]

    def locked(self, option_id: str) -> bool:
        """Whether policy rules, so that the person cannot change it."""
        return option(option_id).id in self._policy.locked

    def set(self, option_id: str, value: object) -> None:
        """Set the person's value; raises Refused where policy rules."""
        self.update({option_id: value})

    def update(self, values: Mapping[str, object]) -> None:
        """Set several values at once: all of them or, on an error, none."""
        new = dict(self._user)
        for option_id, value in values.items():
            found = taken(option(option_id), value)
            self._refuse_locked(option_id)
            new[option_id] = list(found) if isinstance(found, tuple) else found
        self._replace(new)

    def reset(self, option_id: str) -> None:
        """Forget the person's value."""
        self._refuse_locked(option_id)
        new = {k: v for k, v in self._user.items() if k != option(option_id).id}
        self._replace(new)

    def export(self) -> bytes:
        """The person's own values as JSON, to carry to another desk."""
        return _dump(self._user)

    def import_(self, data: bytes) -> tuple[Notice, ...]:
        """Import what `export` gave: locked and bad values are told and left out."""
        raw = _parse(data)
        if raw is None:
            raise Unreadable(notice("settings-import-broken", "error"))
        notices: list[Notice] = []
        good: dict[str, object] = {}
        for key, value in raw.items():
            try:
                self._refuse_locked(key)
                good[key] = checked(option(key), value)
            except PressdeskError as error:
                notices.append(error.notice)
        try:
            self.update(good)
        except (Refused, Unreadable) as error:  # code options that do not fit
            notices.append(error.notice)
            self.update({k: v for k, v in good.items() if k not in _CODE})
        return tuple(notices)

    def _resolve(self, option_id: str) -> tuple[Value, Origin]:
        what = option(option_id)
        if option_id in self._policy.locked:
            return self._policy.locked[option_id], "policy"
        if option_id in self._user:
            try:
                return checked(what, self._user[option_id]), "user"
            except Unreadable:
                pass
        if option_id in self._policy.default:
            return self._policy.default[option_id], "policy-default"
        return what.default, "default"

    def _refuse_locked(self, option_id: str) -> None:
        if self.locked(option_id):
            raise Refused(notice("settings-locked", "error", option=option_id))

    def _replace(self, new: dict[str, object]) -> None:
        """Check the code options together, write, then take the values over."""
        trial = Settings(self._policy, new, self._path, self._write)
        if any(self._differs(trial, key) for key in _CODE):
            code_rule(trial)
        if self._set_aside is not None:
            aside = self._path.with_suffix(".broken.json")
            self._write(aside, self._set_aside)
            self._set_aside = None
        self._write(self._path, _dump(new))
        self._user = new

    def _differs(self, other: Settings, option_id: str) -> bool:
        return self.get(option_id) != other.get(option_id)

    def read_again(self) -> None:
        """Take up the file's content, broken or not (`load` calls it)."""
        data = _read(self._path)
        raw = {} if data is None else _parse(data)
        notices = list(self._policy.notices)
        if raw is None:
            self._set_aside, raw = data, {}
            broken = notice("settings-file-broken", "warning", path=str(self._path))
            notices.append(broken)
        self._user = raw
        notices += _problems(raw)
        try:
            if any(self.get(each) != option(each).default for each in _CODE):
                code_rule(self)  # the shipped rule fits
        except (Refused, Unreadable) as error:
            notices.append(error.notice)
        self.notices = tuple(notices)


_CODE = tuple(o.id for o in OPTIONS if o.group == "code")


def load(policy: Policy, user_path: Path, write: Write) -> Settings:
    """Read the user's file; what was wrong stands in `notices` of the result.

    Args:
        policy: from `sources.read`.
        user_path: the JSON file; need not exist.
        write: writes bytes to a path atomically, making the folder.
    """
    settings = Settings(policy, {}, user_path, write)
    settings.read_again()
    return settings


def code_rule(settings: Settings) -> CodeRule:
    """How the office builds its codes; raises where the code options do not fit."""
    from pressdesk.newscode.pattern import Pattern, services_of
    from pressdesk.newscode.stamp import CodeRule

    return CodeRule(
        pattern=Pattern.parse(settings.text("code.pattern")),
        reset=settings.text("code.reset"),
        scope=settings.text("code.scope"),
        prefix=settings.text("code.prefix"),
        services=services_of(settings.items("code.services")),
    )


def _problems(raw: dict[str, object]) -> list[Notice]:
    """Bad values of known options; unknown keys are from another version: kept."""
    found: list[Notice] = []
    for what in OPTIONS:
        if what.id in raw:
            try:
                checked(what, raw[what.id])
            except Unreadable as error:
                found.append(error.notice)
    return found


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise MachineFailed(
            notice("settings-unreadable", "error", path=str(path), reason=reason)
        ) from error


def _parse(data: bytes) -> dict[str, object] | None:
    try:
        raw = msgspec.json.decode(data.removeprefix(BOM_UTF8))
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return raw if _is_table(raw) else None


def _is_table(raw: object) -> TypeGuard[dict[str, object]]:
    return isinstance(raw, dict)


def _dump(values: Mapping[str, object]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n"
