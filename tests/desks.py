"""A desk for tests: a fixed clock, its own folder, a real register."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from pressdesk.dates.tehran import at
from pressdesk.i18n.messages import Messages
from pressdesk.newscode.stamp import Ledger
from pressdesk.settings import resolve
from pressdesk.settings.policy import Policy
from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger
from pressdesk.system import atomic
from pressdesk.templates import library
from pressdesk.workflow.desk import Desk

NOW = at(1405, 2, 27, 10, 46)


def make_desk(home: Path, now: datetime = NOW, language: str = "fa", **options) -> Desk:
    """A desk below `home`; `options` are settings, `office_name` for `office.name`."""

    def write(path: Path, data: bytes) -> None:
        atomic.make_folder(path.parent)
        atomic.write_bytes(path, data)

    settings = resolve.load(Policy(), home / "settings.json", write)
    for name, value in {"language": language, **options}.items():
        settings.set(name.replace("_", ".", 1), value)

    @cache
    def ledger() -> Ledger:
        atomic.make_folder(home)
        return SqlLedger(open_desk(f"sqlite:///{(home / 'desk.sqlite').as_posix()}"))

    return Desk(
        clock=lambda: now,
        settings=settings,
        messages=Messages(language),
        ledger=ledger,
        templates=library.load,
        home=home,
    )
