"""Every ninjs item of the corpus is valid for the schema of the IPTC."""

import json
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.e2e.fetched import ROOT

pytestmark = pytest.mark.gate
SCHEMA = ROOT.parent / "shared" / "reference" / "ninjs-schema_3.1.json"
GEOMETRY = "https://geojson.org/schema/GeoJSON.json"
"""The one schema that ninjs asks for elsewhere; we write no geometry."""

FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _instant(value):
    return (
        not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
    )


@FORMATS.checks("uri", raises=ValueError)
def _address(value):
    return not isinstance(value, str) or bool(urlsplit(value).scheme)


@pytest.fixture(scope="module")
def errors():
    """What the schema has against an item."""
    if not SCHEMA.is_file():
        pytest.skip("the schema is not present beside the checkout")
    nothing = Resource(contents={"not": {}}, specification=DRAFT202012)
    registry = Registry().with_resource(GEOMETRY, nothing)
    judge = Draft202012Validator(
        json.loads(SCHEMA.read_text("utf-8")), registry=registry, format_checker=FORMATS
    )
    return lambda item: [f"{e.json_path}: {e.message}" for e in judge.iter_errors(item)]


def test_the_whole_corpus_is_valid(shelf, errors):
    files = shelf.files("ninjs").items()
    found = {name: errors(json.loads(path.read_bytes())) for name, path in files}
    assert not {name: told for name, told in found.items() if told}


ITEM = {
    "uri": "urn:uuid:00000000-0000-4000-8000-000000000001",
    "type": "text",
    "language": "fa",
    "pubStatus": "usable",
    "versionCreated": "2026-05-17T10:42:00+03:30",
    "bodies": [{"value": "متن خبر"}],
}
PLANTS = {
    "no-fault": {},
    "no-uri": {"uri": None},
    "unknown-property": {"headline": "x"},
    "a-number-for-text": {"language": 5},
    "no-instant": {"versionCreated": "1405/02/27"},
    "no-offset": {"versionCreated": "2026-05-17T10:42:00"},
    "body-without-list": {"bodies": {"value": "متن"}},
    "unknown-status": {"pubStatus": "maybe"},
}


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_fault_is_caught(errors, plant):
    changed = ITEM | PLANTS[plant]
    item = {key: value for key, value in changed.items() if value is not None}
    assert bool(errors(item)) == (plant != "no-fault"), errors(item)
