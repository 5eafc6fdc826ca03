"""The bill of materials: every part, its licence and its hash; the same each time."""

import hashlib
import json
import re

import pytest
from winbuild import components, sbom
from winbuild.stage import pinned


@pytest.fixture
def made(tmp_path):
    stage = tmp_path / "Pressdesk"
    (stage / components.DLLS).mkdir(parents=True)
    (stage / components.DLLS / "pango-1.0-0.dll").write_bytes(b"pango")
    wheels = {}
    for pin in pinned():
        wheels[pin.name] = tmp_path / f"{pin.name}.whl"
        wheels[pin.name].write_bytes(pin.name.encode())
    described = sbom.Made(stage, "1.2.3", "3.13.2", "0" * 64, 1_700_000_000)
    return described, wheels


@pytest.fixture
def bill(made):
    described, wheels = made
    return sbom.bill(described, pinned(), wheels)


def test_every_part_stands_in_it(bill):
    names = [each["name"] for each in bill["components"]]
    assert names[0] == "CPython"
    assert {pin.name for pin in components.shipped(pinned())} < set(names)
    assert {part.name for part in components.PARTS} < set(names)
    assert len(names) == len(set(names))


def test_references_are_whole_and_unique(bill):
    inner = [file for each in bill["components"] for file in each.get("components", ())]
    refs = [each["bom-ref"] for each in (*bill["components"], *inner)]
    assert len(refs) == len(set(refs))
    (needs,) = bill["dependencies"]
    assert needs["ref"] == bill["metadata"]["component"]["bom-ref"]
    assert set(needs["dependsOn"]) <= set(refs)


def test_each_part_has_a_licence_and_each_package_its_hash(bill):
    for each in bill["components"]:
        assert each["licenses"]
        if each.get("purl", "").startswith("pkg:pypi/"):
            wanted = hashlib.sha256(each["name"].encode()).hexdigest()
            assert each["hashes"] == [{"alg": "SHA-256", "content": wanted}]
    (pango,) = (each for each in bill["components"] if each["name"] == "Pango")
    (file,) = pango["components"]
    assert file["hashes"][0]["content"] == hashlib.sha256(b"pango").hexdigest()


def test_the_same_build_has_the_same_bill(made, bill, tmp_path):
    described, wheels = made
    again = sbom.bill(described, pinned(), wheels)
    assert again == bill
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"
    out = sbom.written(bill, tmp_path / "a.json")
    assert json.loads(out.read_text("utf-8")) == bill
