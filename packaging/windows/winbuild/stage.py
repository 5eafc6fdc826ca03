"""The installed folder, put together from pinned parts: the same bytes every time."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from winbuild import compiled, launchers, own, runtime, signatures, wheels
from winbuild.pins import PLATFORM, fetched

LOCKS = own.ROOT / "requirements"


class Plan(NamedTuple):
    """Where from and where to.

    `work` is emptied; `cache` keeps downloads; `python_zip` is a newer embeddable zip.
    """

    work: Path
    cache: Path
    python_zip: Path | None = None

    @property
    def stage(self) -> Path:
        """The installed folder."""
        return self.work / "Pressdesk"


def staged(plan: Plan, version: str) -> None:
    """Put the installed folder together; raises Wrong where a part is not right."""
    python = compiled.compiler()
    shutil.rmtree(plan.work, ignore_errors=True)
    site = plan.stage / "site"
    site.mkdir(parents=True)
    _runtime(plan)
    parts = fetched(LOCKS / "windows.lock", plan.cache / "wheels", PLATFORM)
    wheels.laid_out(parts, site)
    own.laid_out(site)
    compiled.compile_all(site, python)
    launchers.made(plan.stage, version, "Pressdesk")


def _runtime(plan: Plan) -> None:
    whole = plan.work / "python"
    lock, cache = LOCKS / "windows-python.lock", plan.cache / "python"
    runtime.unpacked(runtime.archive(lock, cache, plan.python_zip), whole)
    runtime.version(whole)
    signatures.checked(whole, plan.cache)
    runtime.staged(whole, plan.stage)
