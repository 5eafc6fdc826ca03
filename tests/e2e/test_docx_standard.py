"""Every DOCX of the corpus keeps the rules of Open XML: openxml-audit finds nothing."""

import re
import zipfile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

pytestmark = pytest.mark.gate
FORMATS = (FileFormat.OFFICE_2019, FileFormat.MICROSOFT_365)
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


def findings(path, file_format):
    result = OpenXmlValidator(file_format=file_format, max_errors=0).validate(path)
    told = [f"{e.part_uri}: {e.description}" for e in result.errors]
    assert result.is_valid == (not told)
    return told


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_whole_corpus_has_no_finding(shelf, file_format):
    files = shelf.files("docx").items()
    found = {name: findings(path, file_format) for name, path in files}
    assert not {name: told[:5] for name, told in found.items() if told}


def _changed(part, pattern, by):
    """A fault: the first match of `pattern` in a part becomes `by`."""

    def spoil(parts):
        text, count = re.subn(pattern, by, parts[part].decode(), count=1, flags=re.S)
        assert count
        parts[part] = text.encode()

    return spoil


def _lost(part):
    """A fault: a part is gone, its relationship stays."""

    def spoil(parts):
        del parts[part]

    return spoil


TURNED = r"<w:p>(<w:pPr>.*?</w:pPr>)(<w:r>.*?</w:r>)"
OVERRIDE = r'<Override PartName="/word/document.xml".*?/>'
PLANTS = {
    "no-fault": _changed(DOCUMENT, "<w:body>", "<w:body>"),
    "order": _changed(DOCUMENT, TURNED, r"<w:p>\2\1"),
    "value": _changed(STYLES, '<w:jc w:val="[^"]+"', '<w:jc w:val="middle"'),
    "element": _changed(DOCUMENT, "<w:body>", "<w:body><w:leaflet/>"),
    "kind": _changed(STYLES, '<w:style w:type="[^"]+"', '<w:style w:type="sheet"'),
    "number": _changed(DOCUMENT, r'<w:pgSz w:w="\d+"', '<w:pgSz w:w="wide"'),
    "relation": _changed(DOCUMENT, r'r:embed="[^"]+"', 'r:embed="rId999"'),
    "part": _lost(STYLES),
    "syntax": _changed(DOCUMENT, "</w:body>", "</w:bod>"),
    "type": _changed("[Content_Types].xml", OVERRIDE, ""),
}


def spoilt(good, plant, folder):
    """A copy of a good file with one fault planted."""
    with zipfile.ZipFile(good) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    PLANTS[plant](parts)
    path = folder / f"{plant}.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return path


@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_fault_is_caught(shelf, plant, tmp_path):
    path = spoilt(shelf.files("docx")["every-block"], plant, tmp_path)
    found = findings(path, FORMATS[0])
    assert bool(found) == (plant != "no-fault"), found
