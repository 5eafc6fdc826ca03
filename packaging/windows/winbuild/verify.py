"""What is staged holds together: no DLL is missing, no file is of unknown origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from winbuild import components, pe
from winbuild.pins import Wrong

# DLLs of Windows 10 that the parts may count on.
WINDOWS = frozenset(
    f"{each}.dll"
    for each in (
        *("advapi32", "authz", "bcrypt", "cabinet", "comctl32", "comdlg32", "crypt32"),
        *("d2d1", "d3d11", "d3d12", "d3d9", "dbghelp", "dcomp", "dnsapi", "dwmapi"),
        *("dwrite", "dxgi", "dxva2", "gdi32", "icuuc", "imm32", "iphlpapi", "kernel32"),
        *("mpr", "msvcrt", "netapi32", "ntdll", "ole32", "oleaut32", "opengl32"),
        *("powrprof", "propsys", "psapi", "rpcrt4", "secur32", "setupapi", "shcore"),
        *("shell32", "shlwapi", "user32", "userenv", "usp10", "uxtheme", "version"),
        *("winhttp", "winmm", "winspool.drv", "wintrust", "ws2_32", "wtsapi32"),
        *("uiautomationcore", "windowscodecs", "bcryptprimitives", "mscms"),
    )
) | {"winspool.drv"}
_SETS = ("api-ms-win-", "ext-ms-")


def missing(stage: Path) -> dict[str, list[str]]:
    """Program files whose imports nobody brings, with the names."""
    files = {path.name.lower() for path in pe.programs(stage)}
    found: dict[str, list[str]] = {}
    for path in pe.programs(stage):
        program = pe.Program(path.read_bytes())
        if not program.is_64_bit:
            raise Wrong(f"{path.name} is not made for x64")
        lacking = {
            name
            for name in program.imports() - files - WINDOWS
            if not name.startswith(_SETS)
        }
        if lacking:
            found[path.relative_to(stage).as_posix()] = sorted(lacking)
    return found


def checked(stage: Path, owners: Mapping[str, str]) -> None:
    """Raise Wrong with all that is amiss; `owners` as `wheels.laid_out` gives them."""
    lacking = [
        f"{name}: {', '.join(sorted(of))}" for name, of in missing(stage).items()
    ]
    if lacking:
        raise Wrong("DLLs are missing: " + "; ".join(lacking))
    strangers = list(unknown(stage, owners))
    if strangers:
        raise Wrong("files of unknown origin: " + ", ".join(strangers[:20]))


def unknown(stage: Path, owners: Mapping[str, str]) -> Iterator[str]:
    """Files that belong to no part of the table."""
    for path in sorted(stage.rglob("*")):
        place = path.relative_to(stage).as_posix()
        if not path.is_file() or components.is_own(place) or components.part_of(place):
            continue
        if owners.get(_source(place)) not in components.PACKAGES:
            yield place


def _source(place: str) -> str:
    """The module that a compiled file belongs to."""
    path = PurePosixPath(place)
    if path.parent.name != "__pycache__":
        return place
    return (path.parent.parent / f"{path.name.partition('.')[0]}.py").as_posix()
