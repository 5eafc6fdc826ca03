"""The policy templates are those of the schema, whole in both languages."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pressdesk.settings.registry import DEFAULT, KEY, read_registry
from pressdesk.settings.schema import OPTIONS

ROOT = Path(__file__).resolve().parents[2]
POLICY = ROOT / "packaging/windows/policy"
_spec = importlib.util.spec_from_file_location(
    "make_policy", ROOT / "packaging/make_policy.py"
)
make_policy = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make_policy)
NAME = re.compile(r"[A-Za-z0-9_]+")
# The order that the schema of policy files asks of a policy's parts.
PARTS = ["parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements"]
CONTROLS = {
    "decimal": "decimalTextBox",
    "enum": "dropdownList",
    "text": "textBox",
    "multiText": "multiTextBox",
}


def tree(path):
    """The file without its namespace, which every element must have."""
    root = ET.parse(path).getroot()
    space = f"{{{make_policy.NAMESPACE}}}"
    for each in root.iter():
        assert each.tag.startswith(space), each.tag
        each.tag = each.tag.removeprefix(space)
    return root


ADMX = tree(POLICY / "pressdesk.admx")
ADML = {
    culture: tree(POLICY / culture / "pressdesk.adml") for culture in ("fa-IR", "en-US")
}
POLICIES = ADMX.findall("policies/policy")


@pytest.mark.parametrize("path", make_policy.made(), ids=str)
def test_no_made_file_is_stale(path):
    """Run packaging/make_policy.py when this fails."""
    assert (ROOT / path).read_text("utf-8") == make_policy.made()[path]


def test_every_option_can_be_locked_and_given_as_a_default():
    for key in (KEY, DEFAULT):
        names = [
            policy.get("valueName") or policy.find("elements")[0].get("valueName")
            for policy in POLICIES
            if policy.get("key") == key
        ]
        assert names == [option.id for option in OPTIONS]


def test_the_parts_stand_in_the_order_of_the_schema():
    assert [part.tag for part in ADMX] == [
        "policyNamespaces",
        "resources",
        "supportedOn",
        "categories",
        "policies",
    ]
    for policy in POLICIES:
        tags = [part.tag for part in policy]
        assert tags == [part for part in PARTS if part in tags]
        assert ("elements" in tags) != ("enabledValue" in tags)
        assert ("elements" in tags) == (policy.get("presentation") is not None)
    for root in ADML.values():
        assert [part.tag for part in root] == [
            "displayName",
            "description",
            "resources",
        ]
        tables = [part.tag for part in root.find("resources")]
        assert tables == ["stringTable", "presentationTable"]


def test_names_are_unique_and_references_lead_somewhere():
    categories = [each.get("name") for each in ADMX.findall("categories/category")]
    names = [policy.get("name") for policy in POLICIES]
    for found in (categories, names):
        assert len({each.lower() for each in found}) == len(found)
        assert all(NAME.fullmatch(each) for each in found)
    asked = {each.get("ref") for each in ADMX.iter("parentCategory")}
    assert asked <= set(categories)
    defined = {each.get("name") for each in ADMX.iter("definition")}
    assert {policy.find("supportedOn").get("ref") for policy in POLICIES} == defined


@pytest.mark.parametrize("culture", ADML)
def test_every_string_and_presentation_is_there_and_none_is_left_over(culture):
    source = (POLICY / "pressdesk.admx").read_text("utf-8")
    for kind, table in (
        ("string", "stringTable"),
        ("presentation", "presentationTable"),
    ):
        asked = set(re.findall(rf"\$\({kind}\.(\w+)\)", source))
        found = [each.get("id") for each in ADML[culture].find(f"resources/{table}")]
        assert sorted(found) == sorted(asked)
    for each in ADML[culture].iter("string"):
        assert each.text
        assert not each.text.startswith("settings-")


@pytest.mark.parametrize("culture", ADML)
def test_every_field_has_its_control_with_a_label(culture):
    shown = {each.get("id"): each for each in ADML[culture].iter("presentation")}
    for policy in POLICIES:
        elements = policy.find("elements")
        if elements is None:
            continue
        (element,) = elements
        presentation = shown[policy.get("name")]
        (control,) = [each for each in presentation if each.get("refId")]
        assert control.tag == CONTROLS[element.tag]
        assert control.get("refId") == element.get("id")
        assert "".join(presentation.itertext()).strip()


def written(policy):
    """What Group Policy writes when a policy is set to its proposal."""
    if policy.find("enabledValue") is not None:
        return policy.get("valueName"), int(
            policy.find("enabledValue/decimal").get("value")
        )
    element = policy.find("elements")[0]
    if element.tag == "decimal":
        value = int(element.get("maxValue"))
    elif element.tag == "enum":
        value = element.findall("item/value/string")[-1].text
    else:
        value = "متن" if element.tag == "text" else []
    return element.get("valueName"), value


def test_what_the_templates_write_the_program_takes():
    class Written:
        def values(self, hive, key):
            if hive == "HKCU":
                raise FileNotFoundError
            return dict(written(each) for each in POLICIES if each.get("key") == key)

    found = read_registry(Written())
    assert found.notices == ()
    assert set(found.locked) == set(found.default) == {option.id for option in OPTIONS}
