"""The installed folder, put together from pinned parts: the same bytes every time."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from winbuild import (
    archive,
    compiled,
    components,
    guide,
    launchers,
    licences,
    own,
    pyside_code,
    runtime,
    signatures,
    verify,
    wheels,
)
from winbuild.pins import PLATFORM, Pin, fetched, pins
from winbuild.words import words

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


def pinned() -> tuple[Pin, ...]:
    """The packages of the lock for Windows."""
    return pins((LOCKS / "windows.lock").read_text("utf-8"))


def staged(plan: Plan, version: str) -> str:
    """Put the installed folder together; gives the version of its Python.

    Raises:
        Wrong: a part is not what it should be.
    """
    python = compiled.compiler()
    shutil.rmtree(plan.work, ignore_errors=True)
    site = plan.stage / "site"
    site.mkdir(parents=True)
    runtime_version = _runtime(plan)
    parts = fetched(LOCKS / "windows.lock", plan.cache / "wheels", PLATFORM)
    owners = wheels.laid_out(parts, site)
    own.laid_out(site)
    compiled.compile_all(site, python, _replaceable(site, owners))
    archive.made(plan.stage, owners)
    pyside_code.made(site, plan.work, python)
    launchers.made(plan.stage, version, words()["product"])
    licences.laid_out(plan.stage, plan.work / "python", pinned())
    guide.laid_out(plan.stage / "docs")
    verify.checked(plan.stage, owners)
    return runtime_version


def _replaceable(site: Path, owners: Mapping[str, str]) -> list[Path]:
    """The folders of the packages whose Python files may be replaced."""
    places = {
        place.split("/")[1]
        for place, owner in owners.items()
        if components.is_replaceable(owner) and place.endswith(".py")
    }
    return [site / each for each in sorted(places)]


def _runtime(plan: Plan) -> str:
    whole = plan.work / "python"
    lock, cache = LOCKS / "windows-python.lock", plan.cache / "python"
    runtime.unpacked(runtime.archive(lock, cache, plan.python_zip), whole)
    version = runtime.version(whole)
    signatures.checked(whole, plan.cache)
    runtime.staged(whole, plan.stage)
    return version
