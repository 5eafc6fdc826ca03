"""The whole build, as `dev.py package` does it: what it gives out holds together.

Downloads are kept from one run to the next (`make.cache`).
"""

import hashlib
import json
import marshal
import shutil
import zipfile
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource
from winbuild import signing, sums, tools, wix

from pressdesk import __version__
from pressdesk.system import code_archive
from tests.e2e.fetched import wheel_of
from tests.windows.certificate import throw_away
from tests.windows.conftest import made

ROOT = Path(__file__).resolve().parents[2]
# The build takes a minute and a half on two cores, twice that on a busy machine.
pytestmark = [pytest.mark.gate, pytest.mark.timeout(1200)]


def staged_hash(said):
    return said.partition("sha256 ")[2].split()[0]


@pytest.fixture(scope="module")
def given(build):
    folder, _ = build
    start = f"pressdesk-{__version__}"
    dist = folder / "dist"
    return {path.name.removeprefix(start): path for path in dist.iterdir()}


def exported(msi, table):
    """The rows of a table of the MSI, without its head."""
    said = tools.ran(["msiinfo", "export", msi, table])
    return [line.split("\t") for line in said.splitlines()[3:]]


def test_a_second_build_has_the_same_bytes(build, given):
    folder, said = build
    again = made("--work", folder / "again", "--out", folder / "more")
    assert staged_hash(again) == staged_hash(said)
    assert (folder / "more" / sums.NAME).read_text() == given[sums.NAME].read_text()


def test_what_is_given_out_has_its_hash(given):
    zips = {"-portable.zip", "-policy.zip"}
    assert set(given) == {".msi", ".cdx.json", sums.NAME, *zips}
    for line in given[sums.NAME].read_text().splitlines():
        digest, name = line.split("  ")
        data = (given[sums.NAME].parent / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest


def test_it_is_as_small_as_it_should_be(build, given):
    folder, _ = build
    assert given[".msi"].stat().st_size <= 75_000_000
    assert sums.size(folder / "work" / "Pressdesk") <= 180_000_000


def test_the_zip_holds_the_staged_files(build, given):
    folder, _ = build
    zipped = zipfile.ZipFile(given["-portable.zip"])
    stage = folder / "work" / "Pressdesk"
    staged = {path for path in stage.rglob("*") if path.is_file()}
    assert len(zipped.namelist()) == len(staged) + 1
    for name in ("Pressdesk/pressdesk.exe", "Pressdesk/site/pressdesk/app.py"):
        assert zipped.read(name) == (stage.parent / name).read_bytes()


def bytecode(path):
    return path.parent / "__pycache__" / f"{path.stem}.cpython-313.pyc"


def test_every_module_of_ours_is_compiled(build):
    folder, _ = build
    site = folder / "work" / "Pressdesk" / "site"
    data = (site / code_archive.NAME).read_bytes()
    length = int.from_bytes(data[4:8], "little")
    files = {row[1] for row in marshal.loads(data[8 : 8 + length]).values()}
    for path in (site / "pressdesk").rglob("*.py"):
        # Flags 1: by the hash of the source, which is never looked at.
        inside = f"site/{path.relative_to(site).as_posix()}" in files
        assert inside != bytecode(path).is_file(), path
        assert inside or bytecode(path).read_bytes()[4:8] == b"\1\0\0\0", path


def test_what_anybody_may_replace_is_compared_with_its_source(build):
    folder, _ = build
    site = folder / "work" / "Pressdesk" / "site"
    for package in ("PySide6", "shiboken6", "bidi", "jalali_core"):
        for path in (site / package).rglob("*.py"):
            # Flags 3: by the hash of the source, which is looked at.
            assert bytecode(path).read_bytes()[4:8] == b"\3\0\0\0", path


def test_the_modules_inside_pyside_are_compiled(build):
    folder, _ = build
    site = folder / "work" / "Pressdesk" / "site"
    (kept,) = site.rglob("*.kept")
    assert kept.parent == site / "pressdesk" / "ui" / "__pycache__"
    data = kept.read_bytes()
    assert data[:4] == bytecode(site / "pressdesk" / "__init__.py").read_bytes()[:4]
    assert b"shibokensupport/signature/loader.py" in data


def test_the_msi_holds_every_file(build, given):
    folder, _ = build
    stage = folder / "work" / "Pressdesk"
    staged = sum(path.is_file() for path in stage.rglob("*"))
    assert len(exported(given[".msi"], "File")) == staged


def test_names_in_the_msi_are_persian_and_english(given):
    properties = dict(exported(given[".msi"], "Property"))
    assert properties["ProductName"] == "میز خبر Pressdesk"
    assert properties["ProductVersion"] == __version__
    assert properties["UpgradeCode"] == f"{{{wix.UPGRADE}}}"
    for name in wix.PUBLIC:
        assert name in properties["SecureCustomProperties"].split(";")
    for table in ("Property", "Registry", "Shortcut", "LaunchCondition"):
        for row in exported(given[".msi"], table):
            assert not [each for each in row if each.startswith("%") and each != "%1"]
    shortcuts = exported(given[".msi"], "Shortcut")
    assert {row[2].partition("|")[2] for row in shortcuts} == {"میز خبر Pressdesk"}
    ((condition, told),) = exported(given[".msi"], "LaunchCondition")
    assert condition == "NOT WIX_DOWNGRADE_DETECTED"
    assert "نسخهٔ تازه‌تری" in told
    assert "newer version" in told


def test_program_files_have_the_versions_that_upgrades_ask_for(given):
    versions = {row[2]: row[4:6] for row in exported(given[".msi"], "File")}
    assert versions["Qt6Core.dll"] == ["6.11.3.0", "1033"]
    assert versions["pressdesk.exe"][0] == f"{__version__}.0"
    assert versions["python313.dll"][0].startswith("3.13.")
    hashed = {row[0] for row in exported(given[".msi"], "MsiFileHash")}
    assert wix.ident("f", "pressdesk.exe") not in hashed
    actions = {row[0]: row for row in exported(given[".msi"], "CustomAction")}
    assert actions["ReplaceAll"][2:4] == ["REINSTALLMODE", "amus"]


def test_what_is_not_asked_for_is_not_installed(given):
    conditions = {row[0]: row[4] for row in exported(given[".msi"], "Component")}
    for component, when in wix.CONDITIONS.items():
        assert conditions[component] == when


def test_the_msi_takes_a_signature(given, tmp_path):
    by, cert = throw_away(tmp_path)
    signed = tmp_path / "signed.msi"
    shutil.copy(given[".msi"], signed)
    signing.sign(signed, by)
    said = tools.ran(["osslsigncode", "verify", "-CAfile", cert, "-in", signed])
    assert "Signature verification: ok" in said


def test_the_bill_of_materials_is_valid(given):
    wheel = zipfile.ZipFile(wheel_of("gates-cyclonedx.lock"))
    folder = "cyclonedx/schema/_res/"
    names = ("bom-1.6", "spdx", "jsf-0.82")
    schemas = [
        json.loads(wheel.read(f"{folder}{name}.SNAPSHOT.schema.json")) for name in names
    ]
    registry = Registry().with_resources(
        (each["$id"], Resource.from_contents(each)) for each in schemas
    )
    validator = jsonschema.Draft7Validator(schemas[0], registry=registry)
    bill = json.loads(given[".cdx.json"].read_text("utf-8"))
    assert [each.message for each in validator.iter_errors(bill)] == []
    broken = {**bill, "components": [{"name": "x"}]}
    assert list(validator.iter_errors(broken))
