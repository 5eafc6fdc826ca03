"""Every PDF of the corpus is PDF/A-3a and PDF/UA-1: veraPDF says so."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from tests.e2e.fetched import java, verapdf
from tests.e2e.needs import need

pytestmark = pytest.mark.gate
DRIVER = Path(__file__).with_name("VeraGate.java")
FLAVOURS = ("3a", "ua1")
# The jar holds veraPDF whole but for JAXB, which Debian has.
JAXB = [
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "FastInfoset",
        "stax-ex", "txw2", "javax.activation",
    )
]  # fmt: skip


def verdicts(paths):
    """By path and flavour: the rules that are broken, with their messages."""
    need("java", "javac", *map(str, JAXB[:1]))
    classes = ":".join(map(str, (verapdf(), *JAXB)))
    told = "".join(f"{path}\n" for path in paths)
    done = java("-cp", classes, DRIVER, *FLAVOURS, input=told, timeout=1200)
    assert done.returncode == 0, done.stderr[-2000:]
    found, broken = {}, {}
    for line in done.stdout.splitlines():
        first, *rest = line.split("\t")
        if first == "!":
            broken[rest[0]] = f"{rest[1]} x {rest[2]}"
            continue
        flavour, passed, assertions = rest
        assert int(assertions) > 100
        assert (passed == "true") == (not broken)
        found[Path(first).name, flavour], broken = broken, {}
    assert len(found) == len(paths) * len(FLAVOURS)
    return found


def test_the_whole_corpus_passes_both_standards(shelf):
    found = verdicts(shelf.files("pdf").values())
    by_rule = defaultdict(list)
    for (name, flavour), broken in found.items():
        for rule, told in broken.items():
            by_rule[f"{flavour} {rule}: {told}"].append(name)
    assert not by_rule, dict(by_rule)


def _catalogue(writer):
    return writer.root_object


def _elements(node):
    yield node
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if hasattr(child, "get"):
            yield from _elements(child)


def _first(writer, *kinds):
    tree = _catalogue(writer)["/StructTreeRoot"]
    return next(each for each in _elements(tree) if each.get("/S") in kinds)


def _no_change(_writer):
    pass


def _no_language(writer):
    del _catalogue(writer)["/Lang"]


def _no_tags(writer):
    del _catalogue(writer)["/MarkInfo"]


def _no_alternative(writer):
    figure = _first(writer, "/Figure")
    del figure["/Alt"]


def _no_title_shown(writer):
    _catalogue(writer).pop("/ViewerPreferences", None)


def _skipped_heading(writer):
    _first(writer, "/H1")[NameObject("/S")] = NameObject("/H3")


def _no_colours(writer):
    del _catalogue(writer)["/OutputIntents"]


def _metadata(writer, pattern, by):
    stream = _catalogue(writer)["/Metadata"].get_object()
    changed = StreamObject()
    data, count = re.subn(pattern, by, stream.get_data(), flags=re.DOTALL)
    assert count
    changed.set_data(data)
    for key in ("/Type", "/Subtype"):
        changed[NameObject(key)] = stream[key]
    _catalogue(writer)[NameObject("/Metadata")] = writer._add_object(changed)


def _not_declared_accessible(writer):
    _metadata(writer, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


def _declared_as_less(writer):
    _metadata(writer, rb'pdfaid:conformance="A"', b'pdfaid:conformance="X"')


def _script(writer):
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.beep(0)")}
    named = {NameObject(key): value for key, value in action.items()}
    _catalogue(writer)[NameObject("/OpenAction")] = DictionaryObject(named)


PLANTS = {
    # fault: the flavour and the rule that must break
    _no_language: ("ua1", "7.2"),
    _no_tags: ("3a", "6.7.2"),
    _no_alternative: ("ua1", "7.3"),
    _no_title_shown: ("ua1", "7.1"),
    _skipped_heading: ("ua1", "7.4.2"),
    _no_colours: ("3a", "6.2.4"),
    _not_declared_accessible: ("ua1", "5-"),
    _declared_as_less: ("3a", "6.6.4"),
    _script: ("3a", "6.5.1"),
}


@pytest.fixture(scope="module")
def spoilt(shelf, tmp_path_factory):
    """The verdicts on copies of one good file, each with one fault planted."""
    folder, paths = tmp_path_factory.mktemp("spoilt"), []
    good = shelf.files("pdf")["every-block"]
    for spoil in (_no_change, *PLANTS):
        writer = PdfWriter(clone_from=PdfReader(good))
        spoil(writer)
        paths.append(folder / f"{spoil.__name__}.pdf")
        writer.write(paths[-1])
    return verdicts(paths)


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_fault_is_caught(spoilt, plant):
    flavour, rule = PLANTS[plant]
    broken = spoilt[f"{plant.__name__}.pdf", flavour]
    assert any(found.startswith(rule) for found in broken), broken


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_copy_without_a_fault_passes(spoilt, flavour):
    assert not spoilt["_no_change.pdf", flavour]
