"""The MSI from its WiX source, then what wixl cannot write, table by table.

libmsi holds one code page for all strings: it is set to UTF-8 first, and each `%name%`
of the source becomes its words after that.
"""

from __future__ import annotations

import re
import shutil
import struct
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import time

from winbuild import pe, sums, wix
from winbuild.launchers import ICON
from winbuild.pins import Wrong
from winbuild.tools import ran
from winbuild.words import words

_CODEPAGE = "\r\n\r\n65001\t_ForceCodepage\r\n"
HELP = r"[INSTALLDIR]docs\index.html"
# Table and column in which words stand.
_COLUMNS = (
    *(("Property", "Value"), ("Registry", "Value"), ("Shortcut", "Name")),
    *(("Shortcut", "Description"), ("LaunchCondition", "Description")),
    ("CustomAction", "Target"),
)
_ZONE = {"TZ": "UTC"}
"""The cabinet holds local times of the files."""
_DATE = struct.pack("<I", 0x40)
"""How a date begins in a summary; ticks since 1601 follow."""
_TICKS, _EPOCH, _LATELY = 10_000_000, 11_644_473_600, 86_400
_SET_PROPERTY = 51
_BEFORE_COSTS, _AFTER_COSTS = 799, 1001
_DETECTED = ("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")
"""Places in the sequences: before CostInitialize, after CostFinalize."""


def made(stage: Path, version: str, work: Path, out: Path, moment: int) -> Path:
    """Write the MSI of a staged folder, which lies below `work`.

    `moment` is the time of the commit, in seconds: the same files and the same moment
    make the same bytes.
    """
    sums.dated(stage, moment)
    shutil.copy(ICON, work / "pressdesk.ico")
    text = wix.source(stage, version, work)
    (work / "pressdesk.wxs").write_text(text, "utf-8", newline="\n")
    out.unlink(missing_ok=True)
    ran(["wixl", "-a", "x64", "-o", out.resolve(), "pressdesk.wxs"], work, _ZONE)
    (work / "codepage.idt").write_text(_CODEPAGE, "utf-8", newline="")
    ran(["msibuild", out.resolve(), "-i", "codepage.idt"], work)
    tables = (
        properties(version, sums.size(stage)),
        conditions(),
        file_versions(stage),
        remembering(),
        worded(words()),
    )
    changed(out, [each for table in tables for each in table])
    code = uuid.uuid5(wix.NAMESPACE, text + sums.of_folder(stage))
    _summarised(out, version, f"{{{code}}}".upper())
    out.write_bytes(redated(out.read_bytes(), moment, time()))
    return out


def _summarised(msi: Path, version: str, code: str) -> None:
    """What the Explorer shows of the file; the package's code is of its content."""
    summary = (f"Pressdesk {version}", wix.MAKER, "x64;1033", code)
    ran(["msibuild", msi, "-s", *summary])


def redated(data: bytes, moment: int, now: float) -> bytes:
    """The two dates of the summary, which libmsi takes from the clock, set anew.

    Raises:
        Wrong: there are not two dates of today.
    """
    found = []
    for place in re.finditer(re.escape(_DATE), data):
        (ticks,) = struct.unpack_from("<Q", data, place.end())
        if abs(ticks / _TICKS - _EPOCH - now) < _LATELY:
            found.append(place.end())
    if len(found) != 2:
        raise Wrong(f"the MSI has {len(found)} dates, not two")
    whole = bytearray(data)
    for at in found:
        struct.pack_into("<Q", whole, at, (moment + _EPOCH) * _TICKS)
    return bytes(whole)


def changed(msi: Path, statements: list[str]) -> None:
    """Run SQL statements on the tables of an MSI, all in one opening."""
    ran(["msibuild", msi, *(word for each in statements for word in ("-q", each))])


def _quoted(text: str) -> str:
    if "'" in text:
        raise ValueError("libmsi knows no quoting of quotes: " + text)
    return f"'{text}'"


def worded(said: Mapping[str, str]) -> Iterator[str]:
    """Statements that put each word where its name stands."""
    for name, text in said.items():
        for table, column in _COLUMNS:
            yield (
                f"UPDATE `{table}` SET `{column}`={_quoted(text)}"
                f" WHERE `{column}`='%{name}%'"
            )


def properties(version: str, size: int) -> Iterator[str]:
    """What Add or Remove Programs shows; sizes there are in KiB."""
    shown = {"ARPSIZE": str(size // 1024), "ARPCOMMENTS": "%about%"}
    for name, value in shown.items():
        yield _inserted("Property", {"Property": name, "Value": value})
    # Those that an administrator's service is told of by whoever asks for them.
    secure = ";".join((*_DETECTED, *wix.PUBLIC))
    for name, value in {
        "SecureCustomProperties": secure,
        "ProductName": "%product%",
    }.items():
        yield (
            f"UPDATE `Property` SET `Value`={_quoted(value)}"
            f" WHERE `Property`={_quoted(name)}"
        )


def conditions() -> Iterator[str]:
    """Statements that bind components to what was asked for."""
    for component, when in wix.CONDITIONS.items():
        yield (
            f"UPDATE `Component` SET `Condition`={_quoted(when)}"
            f" WHERE `Component`={_quoted(component)}"
        )


def file_versions(stage: Path) -> Iterator[str]:
    """Statements that give program files their versions, which wixl leaves out.

    Windows decides by them at an upgrade: a program without one would be taken for
    older than what is installed, not be put back after that is removed, and be missing.
    """
    for path in pe.programs(stage):
        program = pe.Program(path.read_bytes())
        if not program.version:
            continue
        row = _quoted(wix.ident("f", path.relative_to(stage).as_posix()))
        yield (
            f"UPDATE `File` SET `Version`={_quoted(program.version)},"
            f" `Language`='{program.language}' WHERE `File`={row}"
        )
        yield f"DELETE FROM `MsiFileHash` WHERE `File_`={row}"


def remembering() -> Iterator[str]:
    """What was chosen once holds at an upgrade, unless something else is said."""
    for number, name in enumerate(wix.PUBLIC):
        yield from _action(
            f"Recall{name}", name, f"[WAS_{name}]",
            f"WAS_{name} AND NOT {name}", _BEFORE_COSTS - len(wix.PUBLIC) + number,
        )  # fmt: skip
    # A part that went back to an older version is installed all the same.
    yield from _action(
        "ReplaceAll", "REINSTALLMODE", "amus", "WIX_UPGRADE_DETECTED", _BEFORE_COSTS
    )
    told = {"ARPINSTALLLOCATION": "[INSTALLDIR]", "ARPHELPLINK": HELP}
    for number, (name, value) in enumerate(told.items()):
        yield from _action(f"Tell{name}", name, value, "", _AFTER_COSTS + number)


def _action(name: str, target: str, value: str, when: str, place: int) -> Iterator[str]:
    action = {"Action": name, "Source": target, "Target": value}
    yield _inserted("CustomAction", action, Type=_SET_PROPERTY)
    row = {"Action": name, "Condition": when}
    yield _inserted("InstallExecuteSequence", row, Sequence=place)


def _inserted(table: str, texts: Mapping[str, str], **numbers: int) -> str:
    columns = ", ".join(f"`{each}`" for each in (*texts, *numbers))
    values = ", ".join((*map(_quoted, texts.values()), *map(str, numbers.values())))
    return f"INSERT INTO `{table}` ({columns}) VALUES ({values})"
