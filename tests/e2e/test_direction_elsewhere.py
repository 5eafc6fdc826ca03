"""Mixed lines look right where others paint them: web pages and Word files."""

import json
import re
import subprocess
import zipfile

import pytest

from tests.corpus import BY_NAME, CASES
from tests.e2e.browser import chromium
from tests.e2e.needs import need
from tests.writers import extracted
from tests.writers.test_direction import disorder

pytestmark = pytest.mark.gate
ORDERED = [case for case in CASES if case.ordered]
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
PLACES = """ids => ids.map(id => {
    const found = [], texts = document.createTreeWalker(
        document.getElementById(id), NodeFilter.SHOW_TEXT);
    for (let text; text = texts.nextNode();) {
        let at = 0;
        for (const char of text.data) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at += char.length);
            const box = range.getClientRects()[0];
            if (box) found.push([-box.bottom, (box.left + box.right) / 2, char]);
        }
    }
    return found;
})"""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("profile")) as made:
        yield made


def in_browser(page, case, path):
    """The painted lines of a case's mixed paragraphs."""
    page.open(path)
    places = page.run(f"({PLACES})({json.dumps(list(case.ordered))})")
    return [
        extracted.from_left_to_right([(0, *letter) for letter in letters])
        for letters in places
    ]


@pytest.mark.parametrize("width", [1280, 360])
def test_web_pages_are_in_order(shelf, page, width):
    page.look(width)
    pages = shelf.files("html")
    found = {c.name: disorder(c, in_browser(page, c, pages[c.name])) for c in ORDERED}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_a_page_without_isolates_is_caught(shelf, page, tmp_path):
    case, path = BY_NAME["mixed-first"], tmp_path / "page.html"
    text = shelf.files("html")[case.name].read_text("utf-8")
    bare, count = re.subn(r"</?bdi[^>]*>", "", text)
    assert count
    path.write_text(re.sub(r"(<a [^>]*)dir=\"ltr\"", r"\1", bare), encoding="utf-8")
    assert disorder(case, in_browser(page, case, path))


def as_pdf(paths, folder):
    """Word files as tagged PDFs, all by one LibreOffice."""
    need("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", TAGGED]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return [folder / f"{path.stem}.pdf" for path in paths]


def test_word_files_are_in_order(shelf, tmp_path):
    files = shelf.files("docx")
    made = as_pdf([files[case.name] for case in ORDERED], tmp_path)
    found = {}
    for case, path in zip(ORDERED, made, strict=True):
        found[case.name] = disorder(case, extracted.pdf_lines(path.read_bytes()))
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_a_word_file_without_direction_marks_is_caught(shelf, tmp_path):
    case, path = BY_NAME["mixed-first"], tmp_path / "bare.docx"
    with (
        zipfile.ZipFile(shelf.files("docx")[case.name]) as source,
        zipfile.ZipFile(path, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace("\u200e".encode(), b""))
    (made,) = as_pdf([path], tmp_path)
    assert disorder(case, extracted.pdf_lines(made.read_bytes()))
