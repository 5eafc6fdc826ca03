"""On Windows Python starts a shell to ask which Windows it is; this spares that.

`platform` asks WMI (which is not installed with the program: slow, and not in Wine)
and else runs `cmd /c ver`, at every start, since libraries ask it when they are
imported. Without an answer it takes the version that the system's own library says.
"""

from __future__ import annotations

import platform


def spare() -> None:
    """No shell is started from now on; elsewhere than on Windows none ever is."""
    platform._syscmd_ver = _unasked  # type: ignore[attr-defined]  # noqa: SLF001


def _unasked(
    system: str = "", release: str = "", version: str = "", *_platforms: object
) -> tuple[str, str, str]:
    return system, release, version
