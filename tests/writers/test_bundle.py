"""The bundle: everything in one folder and one zip, named for everybody."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace as with_fields
from pathlib import PurePosixPath

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from pressdesk.assets import resources
from pressdesk.document.nodes import Meta, Stamp, replace
from pressdesk.document.package import Package
from pressdesk.notices import notice
from pressdesk.workflow import deliver
from pressdesk.workflow.imprint import about
from pressdesk.writers import catalogue
from pressdesk.writers.bundle import FOLDER, PLACES, README, SUMS, write_bundle
from pressdesk.writers.imprint import Extra, Written
from pressdesk.writers.naming import latin_name
from tests.builders import photo
from tests.corpus import BY_NAME, written
from tests.desks import make_desk
from tests.strategies import releases
from tests.writers.printed import IMPRINT, LABELS, OFFICE, imprint, news, package
from tests.writers.test_pictures import gps, saved, scene

UNTIL = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"
NAME = "140500012-1405-02-27-samaneh-paskhguyi"
FORBIDDEN = set('<>:"|?*\\')
DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
OUT_FOLDER = r"C:\Users\mahtab.rastgar\Documents\Pressdesk"
CARRIED = {
    **{name: (Extra(f".{name}", name.encode()),) for name in PLACES},
    "paste": (
        Extra("-paste/all.txt", b"all"),
        Extra("-paste/captions.txt", b"1."),
    ),
    "web": (Extra("-web/index.html", b"<p>"), Extra("-web/style.css", b"p{}")),
}
"""Stands for the formats where only the places and names are looked at."""


@pytest.fixture(scope="module")
def whole():
    """The real bundle of a release of every kind of block."""
    return _bundle(package())


def _bundle(pack, look=IMPRINT):
    known = {}
    for each in catalogue.WRITERS:
        known[each.id] = each.write(pack, look, {n: known[n] for n in each.needs})
    return known["bundle"]


def files(made):
    return {extra.ending.removeprefix(FOLDER): extra.data for extra in made.extras}


def zipped(made):
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pieces(path):
    return PurePosixPath(path).parts


def test_it_carries_every_format_that_there_is():
    entry = catalogue.entry("bundle")
    assert set(entry.needs) == set(PLACES)
    assert set(PLACES) == {e.id for e in catalogue.WRITERS} - {"bundle"}


def test_the_files_and_their_names(whole):
    found = set(files(whole))
    assert found >= {
        README,
        SUMS,
        f"documents/{NAME}.docx",
        f"documents/{NAME}.pdf",
        f"documents/{NAME}.html",
        "web/index.html",
        "web/style.css",
        "paste/headline.txt",
        "paste/body.html",
        f"messages/{NAME}-caption.txt",
        f"messages/{NAME}-message.txt",
        f"cards/{NAME}-card-photo-1200x630.png",
        f"mail/{NAME}.eml",
        f"data/{NAME}.ninjs.json",
        f"photos/web/{NAME}-1.jpg",
        f"photos/print/{NAME}-1.jpg",
        "photos/captions.txt",
    }
    assert len({path.casefold() for path in found}) == len(found)


def test_the_zip_holds_the_same_files_in_one_folder(whole):
    inside = zipped(whole)
    assert {f"{NAME}/{path}": data for path, data in files(whole).items()} == inside
    with zipfile.ZipFile(io.BytesIO(whole.data)) as archive:
        assert archive.testzip() is None
        for info in archive.infolist():
            assert info.date_time == (2026, 5, 17, 10, 42, 0)
            assert info.external_attr >> 16 == 0o100644
            assert not info.flag_bits & 0x1


def test_the_same_release_gives_the_same_bytes(whole):
    assert _bundle(package()) == whole


def test_the_checksums_are_read_by_sha256sum(whole, tmp_path):
    if shutil.which("sha256sum") is None:
        pytest.skip("needs sha256sum")
    (tmp_path / "a.zip").write_bytes(whole.data)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path)
    check = ["sha256sum", "--check", "--strict", "--quiet", SUMS]
    where = {"cwd": tmp_path / NAME, "timeout": 30, "capture_output": True}
    assert subprocess.run(check, check=False, **where).returncode == 0
    (tmp_path / NAME / "paste" / "lead.txt").write_text("x")
    spoilt = subprocess.run(check, check=False, **where)
    assert spoilt.returncode == 1
    assert b"paste/lead.txt: FAILED" in spoilt.stdout


def test_every_file_but_the_list_itself_is_summed(whole):
    rows = files(whole)[SUMS].decode().splitlines()
    told = dict(reversed(row.split("  ")) for row in rows)
    assert told == {
        path: hashlib.sha256(data).hexdigest()
        for path, data in files(whole).items()
        if path != SUMS
    }


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(releases())
def test_any_name_is_taken_by_every_system(given_):
    made = write_bundle(Package(given_), IMPRINT, CARRIED)
    for path in (*files(made), *zipped(made)):
        assert path.isascii()
        assert path.isprintable()
        for part in pieces(path):
            assert part not in (".", "..")
            assert not FORBIDDEN & set(part)
            assert not part.endswith((" ", "."))
            assert not DEVICES.fullmatch(part)


def test_paths_stay_short_enough_for_windows(tmp_path):
    """With the longest names, in a folder as a person has one: below 200 characters."""
    long = replace(
        news(*(photo("a.jpg"),) * 12, meta=Meta(slug="word-" * 12 + "end")),
        stamp=Stamp("KH-1405-" * 6, IMPRINT.instant, ""),
    )
    media = package().media
    desk = make_desk(tmp_path)
    for release in (long, replace(long, stamp=None)):
        cards = (Extra("-card-photo-1080x1080.png", b""),)
        made = write_bundle(Package(release, media), IMPRINT, CARRIED | {"card": cards})
        stem = deliver.stem(desk, release, "ن" * 200)
        for extra in made.extras:
            assert len(f"{OUT_FOLDER}\\{stem}{extra.ending}") < 200
        for path in zipped(made):
            assert len(f"{OUT_FOLDER}\\{stem}-bundle\\{path}") < 260


def test_two_photos_and_their_numbers_are_those_of_the_captions():
    data, other = saved(scene(), "JPEG"), saved(scene(size=(500, 300)), "JPEG")
    blocks = (photo("gone.jpg"), photo("x.jpg"), photo("x.jpg"), photo("y.jpg"))
    given_ = Package(news(*blocks), {"x.jpg": data, "y.jpg": other})
    found = files(write_bundle(given_, IMPRINT, CARRIED))
    photos = [p for p in found if p.startswith("photos/print/")]
    assert photos == [f"photos/print/{NAME}-{n}.jpg" for n in (2, 4)]
    assert found["photos/captions.txt"] == b"1."


def test_photos_come_large_and_small_upright_and_without_their_place():
    data = saved(scene(size=(5000, 2500)), "JPEG", exif=gps())
    given_ = Package(news(photo("x")), {"x": data})
    found = files(write_bundle(given_, IMPRINT, CARRIED))
    for kind, size in (("web", (800, 1600)), ("print", (1800, 3600))):
        photo_ = found[f"photos/{kind}/{NAME}-1.jpg"]
        with Image.open(io.BytesIO(photo_)) as image:
            assert image.size == size
            assert dict(image.getexif()) == {}
            assert not {"exif", "icc_profile", "comment"} & set(image.info)
        assert b"Exif" not in photo_
        assert b"Maker" not in photo_


def test_no_file_of_a_real_bundle_holds_a_place():
    data = saved(scene(size=(900, 700)), "JPEG", exif=gps())
    made = _bundle(Package(news(photo("x.jpg", "شرح")), {"x.jpg": data}))
    for path, file in files(made).items():
        assert b"Maker" not in file, path
        assert b"Exif\0" not in file, path


def test_without_photos_there_is_no_folder_for_them():
    bare = CARRIED | {"paste": CARRIED["paste"][:1]}
    made = write_bundle(Package(news()), IMPRINT, bare)
    assert not [path for path in files(made) if path.startswith("photos")]


@pytest.mark.parametrize("stamped", [True, False])
def test_under_embargo_no_name_tells_the_topic(stamped):
    given_ = package(stamped=stamped, meta=Meta(slug="night-line"))
    made = _bundle(given_, imprint(embargo=UNTIL))
    own = "140500012-1405-02-27" if stamped else "draft-1405-02-27-00000000"
    names = " ".join((*files(made), *zipped(made)))
    assert f"{own}/documents/{own}.pdf" in names
    for topic in ("night", "saman", "paskh", "سامانه"):
        assert topic not in names
    assert b"embargo.txt" in files(made)[SUMS]
    page = files(made)[README].decode()
    assert f"انتشار ممنوع تا {UNTIL}" in page


def page_of(made):
    return lxml.html.fromstring(files(made)[README].decode())


def test_the_readme_says_what_each_file_is_for(whole):
    found, tree = files(whole), page_of(whole)
    told = [node.text_content() for node in tree.iter("dt")]
    words = about("fa")
    assert told[:3] == [words["docx"], words["pdf"], words["html"]]
    assert len(told) == len(PLACES) + 3
    for link in tree.iter("a"):
        assert link.get("href") in found
        assert link.get("dir") == "ltr"
    sizes = [node.text_content() for node in tree.iter("dd")]
    assert all("کیلوبایت" in size for size in sizes)
    assert not re.search("[0-9]+ (کیلوبایت|پرونده)", " ".join(sizes))
    listed = {link.get("href").partition("/")[0] for link in tree.iter("a")}
    assert listed == {path.partition("/")[0] for path in found if "/" in path}
    head = tree.find(".//h1").text_content()
    assert head == "سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد"


def test_a_readme_of_a_draft_says_so_and_has_no_code():
    made = write_bundle(package(stamped=False), IMPRINT, CARRIED)
    page = page_of(made).text_content()
    assert LABELS.draft in page
    assert LABELS.no_code not in page


def test_a_readme_follows_the_language_of_its_release():
    english = replace(news(meta=Meta(language="en")), headline=("Night line",))
    look = imprint(about=about("en"))
    tree = page_of(write_bundle(Package(english), look, CARRIED))
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")
    assert "1 kB" in tree.text_content()


def test_large_files_are_told_in_megabytes():
    big = CARRIED | {"pdf": (Extra(".pdf", bytes(3_400_000)),)}
    page = page_of(write_bundle(package(), IMPRINT, big))
    assert "۳٫۲ مگابایت" in page.text_content()


def test_a_readme_takes_no_markup_and_loads_only_its_fonts(whole):
    office = with_fields(OFFICE, name="<img src=http://a.example/x><script>x</script>")
    words = replace(news(), headline=("</style><script>alert(1)</script>",))
    made = write_bundle(Package(words), imprint(office=office), CARRIED)
    page = files(made)[README].decode()
    tree = lxml.html.fromstring(page)
    assert not list(tree.iter("script", "img", "link", "iframe"))
    fonts = re.findall(r'url\("([^"]*)"\)', files(whole)[README].decode())
    assert len(fonts) == 2
    assert set(fonts) <= set(files(whole))


def test_what_the_formats_left_out_is_told_once():
    lost = notice("writers-photo-unreadable", "warning", media="x.jpg")
    made = {name: Written(b"x", (lost,), each) for name, each in _extras().items()}
    entry = catalogue.entry("bundle")
    assert entry.write(package(), IMPRINT, made).notices == (lost,)


def _extras():
    return {name: tuple(each[1:]) for name, each in CARRIED.items()}


def test_nothing_is_laid_out_twice(tmp_path, monkeypatch):
    calls = []

    def counted(entry):
        def write(*args):
            calls.append(entry.id)
            return entry.write(*args)

        return with_fields(entry, write=write)

    table = tuple(map(counted, catalogue.WRITERS))
    monkeypatch.setattr(catalogue, "WRITERS", table)
    desk = make_desk(tmp_path / "home")
    wanted = ["bundle", "eml", "docx"]
    results = deliver.export(desk, package(), "a", wanted, tmp_path / "out")
    assert sorted(calls) == sorted(each.id for each in table)
    assert results[0].path.name.endswith("-bundle.zip")
    for result in results:
        assert result.path.stat().st_size == result.size


@pytest.mark.parametrize("name", ["embargoed", "english", "footnotes"])
def test_bundles_of_the_corpus_are_whole(tmp_path, name):
    made = written(make_desk(tmp_path), BY_NAME[name], "bundle")
    found = files(made["bundle"])
    assert list(zipped(made["bundle"]).values()) == list(found.values())
    rows = found[SUMS].decode().splitlines()
    assert len(rows) == len(found) - 1
    for format_id in PLACES:
        entry = catalogue.entry(format_id)
        for file in entry.files(made[format_id]):
            assert file.data in found.values()


def test_the_words_of_the_readme_are_there_in_both_languages():
    template = resources("bundle", "readme.html.j2").read_text("utf-8")
    asked = set(re.findall(r"about\.([a-z]+)", template))
    for language in ("fa", "en"):
        words = about(language)
        assert not [word for word in words.values() if word.startswith("bundle-")]
        assert asked | set(PLACES) <= set(words)


def test_a_name_is_that_of_the_mail(whole):
    assert latin_name(package().release, IMPRINT) == NAME
    mail = files(whole)[f"mail/{NAME}.eml"]
    assert f'name="{NAME}.pdf"'.encode() in mail
