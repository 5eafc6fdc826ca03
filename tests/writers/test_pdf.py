import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from pressdesk.document.nodes import Photo
from pressdesk.document.nodes import replace as replace_fields
from pressdesk.document.package import Package
from pressdesk.writers.imprint import Office
from pressdesk.writers.pdf import write_pdf
from pressdesk.writers.pdf.fetcher import Denied, fetcher
from tests.builders import para, photo, release
from tests.writers.printed import IMPRINT, MEDIA, imprint, news, package


def read(pack=None, look=IMPRINT):
    return pypdf.PdfReader(BytesIO(write_pdf(pack or package(), look).data))


def test_the_same_release_gives_the_same_bytes():
    assert write_pdf(package(), IMPRINT) == write_pdf(package(), IMPRINT)


def test_the_file_says_what_it_is():
    made = read()
    xmp = made.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "pdfaid" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert made.trailer["/Root"]["/Lang"] == "fa"
    assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert made.metadata["/Title"].startswith("سامانهٔ")
    assert made.metadata["/CreationDate"] == "D:20260517104200+03'30"
    assert made.metadata["/Author"] == IMPRINT.office.name


def test_endless_words_stay_within_the_bounds_of_the_format():
    words = "کلمه " * 3400
    endless = replace_fields(news(para("متن")), headline=(words,), lead=(words,))
    made = read(Package(endless, MEDIA))
    (first,) = made.outline
    for text in (made.metadata["/Title"], made.metadata["/Subject"], first["/Title"]):
        assert 1000 < len(text.encode("utf-16")) < 32767


def test_a_draft_says_so_in_its_metadata():
    assert read(package(stamped=False)).metadata["/Title"].startswith("پیش‌نویس: ")


def test_the_source_inside_is_the_public_form():
    made = read()
    (data,) = made.attachments["release.json"]
    source = json.loads(data)
    assert source["stamp"]["code"] == "140500012"
    assert source["stamp"]["issuer"] == ""
    assert "slots" not in source["meta"]
    assert b"rastgar" not in data
    related = made.trailer["/Root"]["/AF"][0].get_object()
    assert related["/AFRelationship"] == "/Source"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://a.example/x.png",
        "data:text/plain,x",
        "pressdesk:fonts/../words/x.ttf",
        "pressdesk:fonts/web",
        "pressdesk:media/other.jpg",
    ],
)
def test_the_fetcher_denies(url):
    with pytest.raises(Denied):
        fetcher({"pressdesk:media/a.jpg": (b"x", "image/jpeg")})(url)


def test_a_logo_cannot_reach_a_file(tmp_path):
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')
    logo = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink">'
        f'<image width="9" height="9" xlink:href="{secret.as_uri()}"/></svg>'
    ).encode()
    seen = []
    look = imprint(office=replace(IMPRINT.office, logo=logo))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.open", _watched(seen))
        write_pdf(package(), look)
    assert not [path for path in seen if "secret" in path]


def _watched(seen):
    stock = open

    def opened(path, *args, **options):
        seen.append(str(path))
        return stock(path, *args, **options)

    return opened


def test_what_cannot_be_printed_becomes_notices():
    pack = Package(
        news(photo("gone.jpg"), photo("bad.jpg")), {**MEDIA, "bad.jpg": b"no picture"}
    )
    look = imprint(office=replace(IMPRINT.office, logo=b"no picture"))
    ids = [n.id for n in write_pdf(pack, look).notices]
    assert sorted(ids) == [
        "writers-logo-unreadable",
        "writers-media-missing",
        "writers-photo-unreadable",
    ]


@pytest.mark.parametrize(
    "pack",
    [
        Package(release()),
        Package(release(para(""))),
        Package(release(para("متن تنها"))),
        Package(release(Photo("", "a.jpg")), MEDIA),
    ],
)
def test_a_poor_release_is_printed_too(pack):
    assert len(read(pack, imprint(office=Office())).pages) == 1


def test_hostile_words_do_not_break_the_page():
    wicked = '"; } @page { size: 1mm } </html><script>'
    look = imprint(office=Office(wicked, wicked, wicked, wicked, wicked))
    made = read(package(para(wicked)), look)
    assert round(made.pages[0].mediabox.width) == 595


def test_the_program_ends_without_a_word():
    """Fonts kept between exports are let go before the interpreter falls apart."""
    words = (
        "from tests.writers.printed import IMPRINT, package\n"
        "from pressdesk.writers.pdf import write_pdf\n"
        "write_pdf(package(stamped=False), IMPRINT)\n"
    )
    root = Path(__file__).resolve().parents[2]
    path = os.pathsep.join((str(root / "src"), str(root)))
    done = subprocess.run(
        [sys.executable, "-c", words],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_two_threads_may_export_at_once():
    with ThreadPoolExecutor(4) as pool:
        made = set(pool.map(lambda _: write_pdf(package(), IMPRINT).data, range(8)))
    assert len(made) == 1
