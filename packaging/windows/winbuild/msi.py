"""The MSI from its WiX source, then what wixl cannot write, table by table.

libmsi holds one code page for all strings: it is set to UTF-8 first, and each `%name%`
of the source becomes its words after that.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from winbuild import wix
from winbuild.launchers import ICON
from winbuild.tools import ran
from winbuild.words import words

_CODEPAGE = "\r\n\r\n65001\t_ForceCodepage\r\n"
# Table and column in which words stand.
_COLUMNS = (
    *(("Property", "Value"), ("Registry", "Value"), ("Shortcut", "Name")),
    *(("Shortcut", "Description"), ("LaunchCondition", "Description")),
    ("CustomAction", "Target"),
)
_SET_PROPERTY = 51
_BEFORE_COSTS, _AFTER_COSTS = 799, 1001
"""Places in the sequences: before CostInitialize, after CostFinalize."""


def made(stage: Path, version: str, work: Path, out: Path) -> Path:
    """Write the MSI of a staged folder, which lies below `work`."""
    shutil.copy(ICON, work / "pressdesk.ico")
    text = wix.source(stage, version, work)
    (work / "pressdesk.wxs").write_text(text, "utf-8", newline="\n")
    out.unlink(missing_ok=True)
    ran(["wixl", "-a", "x64", "-o", out.resolve(), "pressdesk.wxs"], work)
    (work / "codepage.idt").write_text(_CODEPAGE, "utf-8", newline="")
    ran(["msibuild", out.resolve(), "-i", "codepage.idt"], work)
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file())
    tables = (properties(version, size), conditions(), remembering(), worded(words()))
    changed(out, [each for table in tables for each in table])
    return out


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


def conditions() -> Iterator[str]:
    """Statements that bind components to what was asked for."""
    for component, when in wix.CONDITIONS.items():
        yield (
            f"UPDATE `Component` SET `Condition`={_quoted(when)}"
            f" WHERE `Component`={_quoted(component)}"
        )


def remembering() -> Iterator[str]:
    """What was chosen once holds at an upgrade, unless something else is said."""
    for number, name in enumerate(wix.PUBLIC):
        yield from _action(
            f"Recall{name}", name, f"[WAS_{name}]",
            f"WAS_{name} AND NOT {name}", _BEFORE_COSTS - len(wix.PUBLIC) + number,
        )  # fmt: skip
    yield from _action(
        "TellPlace", "ARPINSTALLLOCATION", "[INSTALLDIR]", "", _AFTER_COSTS
    )


def _action(name: str, target: str, value: str, when: str, place: int) -> Iterator[str]:
    action = {"Action": name, "Source": target, "Target": value}
    yield _inserted("CustomAction", action, Type=_SET_PROPERTY)
    row = {"Action": name, "Condition": when}
    yield _inserted("InstallExecuteSequence", row, Sequence=place)


def _inserted(table: str, texts: Mapping[str, str], **numbers: int) -> str:
    columns = ", ".join(f"`{each}`" for each in (*texts, *numbers))
    values = ", ".join((*map(_quoted, texts.values()), *map(str, numbers.values())))
    return f"INSERT INTO `{table}` ({columns}) VALUES ({values})"
