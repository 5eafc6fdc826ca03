"""The MSI's source: what is installed, asked, remembered and told to the Explorer."""

import re
import struct
import uuid
from xml.etree import ElementTree as ET

import pytest
from winbuild import launchers, msi, wix
from winbuild.pins import Wrong
from winbuild.words import words

from pressdesk.settings import registry
from pressdesk.settings.schema import option
from pressdesk.text.characters import ZWNJ

NAME = re.compile(r"%([a-z]+)%")
SPACE = f"{{{wix.XMLNS}}}"


@pytest.fixture
def stage(tmp_path):
    folder = tmp_path / "Pressdesk"
    (folder / "site" / "pressdesk").mkdir(parents=True)
    for place in ("pressdesk.exe", "site/pressdesk/app.py", "site/a b.txt"):
        (folder / place).write_text("x")
    return folder


@pytest.fixture
def source(stage, tmp_path):
    return wix.source(stage, "1.2.3", tmp_path)


@pytest.fixture
def tree(source):
    return ET.fromstring(source)


def every(tree, tag):
    return list(tree.iter(SPACE + tag))


def values(tree):
    return {
        (each.get("Key"), each.get("Name", "")): each.get("Value")
        for each in every(tree, "RegistryValue")
    }


def test_every_staged_file_is_installed_once(tree):
    files = [each.get("Source") for each in every(tree, "File")]
    assert sorted(files) == [
        "Pressdesk/pressdesk.exe",
        "Pressdesk/site/a b.txt",
        "Pressdesk/site/pressdesk/app.py",
    ]
    inside = {each.get("Id") for each in every(tree, "Component")}
    assert inside == {each.get("Id") for each in every(tree, "ComponentRef")}


def test_the_source_is_the_same_for_the_same_files(stage, tmp_path, source):
    assert wix.source(stage, "1.2.3", tmp_path) == source


def test_ids_keep_from_version_to_version(stage, tmp_path, tree):
    (stage / "new.txt").write_text("x")
    later = ET.fromstring(wix.source(stage, "1.3", tmp_path))
    before = {each.get("Id"): each.get("Guid") for each in every(tree, "Component")}
    after = {each.get("Id"): each.get("Guid") for each in every(later, "Component")}
    assert before.items() < after.items()
    product, new = (each.find(f"{SPACE}Product") for each in (tree, later))
    assert product.get("UpgradeCode") == new.get("UpgradeCode") == wix.UPGRADE
    assert product.get("Id") != new.get("Id")


def test_the_upgrade_code_never_changes():
    assert wix.UPGRADE == "F14CFDD4-D649-5BF4-93A7-0A2525119644"


def test_ids_are_such_as_the_tables_take(tree):
    for each in tree.iter():
        if identity := each.get("Id"):
            assert re.fullmatch(
                r"[A-Za-z_][A-Za-z0-9_.]{0,71}|[0-9A-F-]{36}|1", identity
            )
        if code := each.get("Guid"):
            uuid.UUID(code)


def test_what_wixl_would_empty_is_not_in_its_source(source):
    assert source.isascii()
    said = NAME.findall(source) + NAME.findall(" ".join(msi.properties("1", 1)))
    assert set(said) <= set(words())
    assert {"product", "shortcut", "document", "new", "downgrade", "about"} <= set(said)


def test_words_are_persian_and_right():
    said = words()
    assert "میز خبر" in said["product"]
    assert f"شماره{ZWNJ}گذاری" in said["about"]
    for text in said.values():
        assert "'" not in text
        assert not re.search("[يك]", text)


def test_the_properties_set_what_the_settings_read(tree):
    assert wix.DEFAULTS_KEY == registry.DEFAULT
    assert registry.INSTALLED == wix.OWN_KEY
    found = values(tree)
    for name, identity in wix.OPTIONS.items():
        assert option(identity).type in {"str", "choice"}
        assert found[registry.DEFAULT, identity] == f"[{name}]"
    assert found[registry.INSTALLED, registry.FILE] == "[POLICYFILE]"


def test_what_is_not_asked_for_is_not_installed(tree):
    components = {each.get("Id") for each in every(tree, "Component")}
    assert wix.CONDITIONS.keys() <= components
    assert wix.CONDITIONS["Desktop"] == 'DESKTOPSHORTCUT = "1"'
    assert wix.CONDITIONS["IsLANGUAGE"] == "LANGUAGE"
    assert "StartMenu" not in wix.CONDITIONS


def test_each_public_property_is_remembered_for_upgrades(tree):
    searched = {
        each.get("Id"): each.find(f"{SPACE}RegistrySearch")
        for each in every(tree, "Property")
    }
    found = values(tree)
    for name in wix.PUBLIC:
        search = searched[f"WAS_{name}"]
        assert found[search.get("Key"), search.get("Name")] == f"[{name}]"
        (recall,) = (
            each
            for each in msi.remembering()
            if "InstallExecuteSequence" in each and f"Recall{name}'" in each
        )
        assert f"'WAS_{name} AND NOT {name}'" in recall
        place = int(re.search(r"(\d+)\)$", recall)[1])
        assert 50 < place < 800, "after AppSearch, before CostInitialize"


def test_the_file_type_opens_and_makes_releases(tree):
    found = values(tree)
    classes = wix.CLASSES
    assert found[rf"{classes}\.pressdesk", ""] == wix.TYPE
    command = rf"{classes}\{wix.TYPE}\shell\open\command"
    assert found[command, ""] == '"[INSTALLDIR]pressdesk.exe" open "%1"'
    new = found[rf"{classes}\.pressdesk\ShellNew", "Command"]
    assert new == '"[INSTALLDIR]pressdesk.exe" new notice -o "%1"'
    assert found[rf"{classes}\{wix.TYPE}\DefaultIcon", ""].endswith("pressdesk.exe,0")


def test_downgrades_are_refused_and_upgrades_replace(tree):
    (upgrade,) = every(tree, "MajorUpgrade")
    assert upgrade.get("DowngradeErrorMessage") == "%downgrade%"
    assert every(tree, "Package")[0].get("InstallScope") == "perMachine"


def test_statements_are_such_as_libmsi_takes():
    statements = [
        *msi.properties("1.2.3", 5_000_000),
        *msi.conditions(),
        *msi.remembering(),
        *msi.worded(words()),
    ]
    for each in statements:
        assert each.count("'") % 2 == 0
    assert any("'ARPSIZE', '4882'" in each for each in statements)
    with pytest.raises(ValueError, match="quote"):
        list(msi.worded({"a": "it's"}))


@pytest.mark.parametrize("name", list(launchers.NAMES))
def test_launchers_carry_version_icon_and_code_page(name):
    rc = launchers.filled("rc", name, "1.2.3", "میز خبر")
    assert "FILEVERSION 1,2,3,0" in rc
    assert 'VALUE "FileDescription", "میز خبر"' in rc
    assert f'"{name}.manifest"' in rc
    assert "IDI_ICON1 ICON" in rc
    manifest = ET.fromstring(launchers.filled("manifest", name, "1.2.3", "x").encode())
    page = [
        each.text for each in manifest.iter() if each.tag.endswith("activeCodePage")
    ]
    assert page == ["UTF-8"]


def test_the_dates_of_the_msi_are_those_of_the_commit():
    ticks = struct.pack("<IQ", 0x40, (1_700_000_000 + 11_644_473_600) * 10_000_000)
    other = struct.pack("<IQ", 0x40, 5)
    data = b"a" + ticks + other + ticks + b"b"
    found = msi.redated(data, 1_600_000_000, 1_700_000_100.0)
    again = (1_600_000_000 + 11_644_473_600) * 10_000_000
    wanted = struct.pack("<IQ", 0x40, again)
    assert found == b"a" + wanted + other + wanted + b"b"
    with pytest.raises(Wrong, match="dates"):
        msi.redated(other, 1_600_000_000, 1_700_000_100.0)


def test_a_version_is_four_numbers_to_windows():
    assert launchers.four("0.1") == ("0", "1", "0", "0")
