"""The WiX source of the MSI: the staged files, and what the Explorer is told.

Ids and GUIDs come from the paths, so that a component keeps its identity from one
version to the next. wixl (0.101) empties every string that is not ASCII, so names in
Persian stand here as `%name%` and are put in by `msi` afterwards.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from winbuild.launchers import four

NAMESPACE = uuid.UUID("6f3d1a52-6c2e-4c43-9b9f-2b7d8f4e1a10")
XMLNS = "http://schemas.microsoft.com/wix/2006/wi"
MAKER = "Pressdesk"
OWN_KEY = r"Software\Pressdesk"
# Where `pressdesk.settings.registry` reads defaults: the person may still choose.
DEFAULTS_KEY = r"Software\Policies\Pressdesk\Default"
TYPE = "Pressdesk.Document"
CLASSES = r"Software\Classes"
OPEN = '"[INSTALLDIR]pressdesk.exe" open "%1"'
# The Explorer gives the path of the file to be made, by the menu «New».
NEW = '"[INSTALLDIR]pressdesk.exe" new notice -o "%1"'
# Public properties that are remembered for upgrades, with the option that they set.
REMEMBERED = ("INSTALLDIR", "DESKTOPSHORTCUT", "FILEASSOC", "POLICYFILE")
OPTIONS = {"LANGUAGE": "language", "DESKURL": "desk.url"}
PUBLIC = (*REMEMBERED, *OPTIONS)
# When a component is installed; wixl takes no condition, `msi` writes them.
CONDITIONS = {
    "Desktop": 'DESKTOPSHORTCUT = "1"',
    "Association": 'NOT (FILEASSOC = "0")',
    **{f"Is{name}": name for name in PUBLIC if name != "INSTALLDIR"},
}


def guid(of: str) -> str:
    """The GUID that belongs to this thing in every version."""
    return str(uuid.uuid5(NAMESPACE, of)).upper()


def ident(kind: str, of: str) -> str:
    """An id for a table of the MSI."""
    return kind + hashlib.sha256(of.encode()).hexdigest()[:24]


UPGRADE = guid("upgrade")


def product_code(version: str) -> str:
    """The code of this version's product."""
    return guid("product-" + version)


def source(stage: Path, version: str, work: Path) -> str:
    """The WiX source; paths in it are relative to `work`, as wixl wants them."""
    root = ET.Element("Wix", xmlns=XMLNS)
    product = _add(
        root, "Product", Id=product_code(version), Name="Pressdesk", Language="1033",
        Codepage="65001", Version=".".join(four(version)[:3]), Manufacturer=MAKER,
        UpgradeCode=UPGRADE,
    )  # fmt: skip
    _add(
        product, "Package", InstallerVersion="500", Compressed="yes",
        InstallScope="perMachine", Description=f"Pressdesk {version}",
        Manufacturer=MAKER, Languages="1033",
    )  # fmt: skip
    _add(product, "MajorUpgrade", DowngradeErrorMessage="%downgrade%")
    _add(product, "Media", Id="1", Cabinet="pressdesk.cab", EmbedCab="yes")
    _add(product, "Icon", Id="pressdesk.ico", SourceFile="pressdesk.ico")
    _properties(product)
    components = _directories(product, stage, work)
    feature = _add(product, "Feature", Id="Main", Title="Pressdesk", Level="1")
    for component in components:
        _add(feature, "ComponentRef", Id=component)
    ET.indent(root, " ")
    return ET.tostring(root, "unicode", xml_declaration=False) + "\n"


def _add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, attributes)


def _properties(product: ET.Element) -> None:
    fixed = {"ARPPRODUCTICON": "pressdesk.ico", "ARPNOMODIFY": "1"}
    for name, value in fixed.items():
        _add(product, "Property", Id=name, Value=value)
    for name in REMEMBERED:
        _search(product, "WAS_" + name, OWN_KEY, name)
    for name, option in OPTIONS.items():
        _search(product, "WAS_" + name, DEFAULTS_KEY, option)


def _search(product: ET.Element, name: str, key: str, value: str) -> None:
    found = _add(product, "Property", Id=name)
    _add(
        found, "RegistrySearch", Id=ident("s", name), Root="HKLM", Key=key, Name=value,
        Type="raw", Win64="yes",
    )  # fmt: skip


def _directories(product: ET.Element, stage: Path, work: Path) -> list[str]:
    """The tree of folders with its components; gives their ids."""
    top = _add(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _add(top, "Directory", Id="ProgramFiles64Folder")
    home = _add(programs, "Directory", Id="INSTALLDIR", Name="Pressdesk")
    found = list(_files(home, stage, stage, work))
    found += _registry(home)
    menu = _add(top, "Directory", Id="ProgramMenuFolder")
    found.append(_shortcut(menu, "StartMenu"))
    desktop = _add(top, "Directory", Id="DesktopFolder")
    found.append(_shortcut(desktop, "Desktop"))
    return found


def _files(parent: ET.Element, folder: Path, stage: Path, work: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        place = path.relative_to(stage).as_posix()
        if path.is_dir():
            inner = _add(parent, "Directory", Id=ident("d", place), Name=path.name)
            yield from _files(inner, path, stage, work)
            continue
        component = ident("c", place)
        holder = _component(parent, component, place)
        _add(
            holder, "File", Id=ident("f", place), Name=path.name, KeyPath="yes",
            Source=path.relative_to(work).as_posix(),
        )  # fmt: skip
        yield component


def _component(parent: ET.Element, name: str, of: str) -> ET.Element:
    return _add(parent, "Component", Id=name, Guid=guid(of), Win64="yes")


def _shortcut(parent: ET.Element, name: str) -> str:
    holder = _component(parent, name, name.lower())
    _add(
        holder, "Shortcut", Id=name, Name="%shortcut%", Description="%about%",
        Target="[INSTALLDIR]pressdesk.exe", WorkingDirectory="INSTALLDIR",
        Icon="pressdesk.ico",
    )  # fmt: skip
    _value(holder, OWN_KEY, name, "1", key=True)
    return name


def _value(
    parent: ET.Element, path: str, name: str, value: str, *, key: bool = False
) -> None:
    """A text in the registry; the name may be empty."""
    named = {"Name": name} if name else {}
    marked = {"KeyPath": "yes"} if key else {}
    _add(
        parent, "RegistryValue", Root="HKLM", Key=path, Type="string", Value=value,
        **named, **marked,
    )  # fmt: skip


def _registry(home: ET.Element) -> Iterator[str]:
    memory = _component(home, "Memory", "memory")
    _value(memory, OWN_KEY, "INSTALLDIR", "[INSTALLDIR]", key=True)
    for name in REMEMBERED[1:]:
        holder = _component(home, f"Is{name}", name.lower())
        _value(holder, OWN_KEY, name, f"[{name}]", key=True)
        yield f"Is{name}"
    for name, option in OPTIONS.items():
        holder = _component(home, f"Is{name}", name.lower())
        _value(holder, DEFAULTS_KEY, option, f"[{name}]", key=True)
        yield f"Is{name}"
    _association(_component(home, "Association", "assoc"))
    yield from ("Memory", "Association")


def _association(holder: ET.Element) -> None:
    extension, document = rf"{CLASSES}\.pressdesk", rf"{CLASSES}\{TYPE}"
    _value(holder, extension, "", TYPE, key=True)
    _value(holder, extension, "Content Type", "application/vnd.pressdesk")
    _value(holder, rf"{extension}\OpenWithProgids", TYPE, "")
    _value(holder, rf"{extension}\ShellNew", "Command", NEW)
    _value(holder, document, "", "%document%")
    _value(holder, document, "FriendlyTypeName", "%document%")
    _value(holder, rf"{document}\DefaultIcon", "", "[INSTALLDIR]pressdesk.exe,0")
    _value(holder, rf"{document}\shell\open\command", "", OPEN)
    _value(holder, rf"{document}\shell\new", "", "%new%")
    _value(holder, rf"{document}\shell\new\command", "", '"[INSTALLDIR]pressdesk.exe"')
