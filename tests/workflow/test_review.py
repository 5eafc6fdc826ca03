"""Review copies one after the other: what is kept, what is told, what is refused."""

import json
from dataclasses import replace as with_fields
from io import BytesIO

import pypdf
import pypdfium2
import pytest

from pressdesk.document.nodes import Meta, replace
from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed, Refused, notice
from pressdesk.workflow import issue, review
from tests.builders import headline, lead, para, release
from tests.desks import NOW, make_desk


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path / "home")


def draft(words="قطار شبانه از ساعت شش به راه می‌افتد.", **fields):
    made = release(headline("قطار شبانه"), lead("خط تازه آمد."), para(words), **fields)
    return Package(replace(made, id="r-1"))


def later(package, words):
    block = replace(package.release.body[0], text=(words,))
    return with_fields(package, release=replace(package.release, body=(block,)))


def words_of(copy):
    with pypdfium2.PdfDocument(copy.path) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_first_changed_and_same(desk, tmp_path):
    package = draft()
    first = review.copy(desk, package, "خبر", tmp_path)
    assert (first.word, first.number, first.since) == ("first", 1, 0)
    changed = later(package, "قطار شبانه از ساعت هفت به راه می‌افتد.")
    second = review.copy(desk, changed, "خبر", tmp_path)
    assert (second.word, second.number, second.since) == ("since", 2, 1)
    third = review.copy(desk, changed, "خبر", tmp_path)
    assert (third.word, third.number, third.since) == ("same", 3, 2)
    assert len({each.path for each in (first, second, third)}) == 3
    assert all(
        each.path.name.endswith(f"-review-{each.number}.pdf")
        for each in (first, second, third)
    )
    assert "بدون تغییر" in words_of(third)


def test_the_kept_text_is_public(desk, tmp_path):
    review.copy(desk, draft(), "خبر", tmp_path)
    (path,) = (desk.home / "reviews" / "r-1").iterdir()
    kept = json.loads(path.read_bytes())
    assert (path.name, kept["number"]) == ("copy-1.json", 1)
    assert kept["release"]["id"] == "r-1"
    assert "slots" not in kept["release"]["meta"]
    assert len(kept["fingerprint"]) == 64


def test_releases_do_not_mix(desk, tmp_path):
    review.copy(desk, draft(), "خبر", tmp_path)
    other = draft()
    other = with_fields(other, release=replace(other.release, id="r-2"))
    assert review.copy(desk, other, "دیگر", tmp_path).word == "first"


@pytest.mark.parametrize("name", ["../../away", "CON", "a/b", "ش" * 300, "."])
def test_an_id_of_a_strange_file_stays_below_the_home(desk, tmp_path, name):
    package = draft()
    package = with_fields(package, release=replace(package.release, id=name))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    copy = review.copy(desk, package, "خبر", tmp_path / "out")
    made = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    kept = made - {copy.path}
    assert all((desk.home / "reviews") in path.parents for path in kept)
    assert review.copy(desk, package, "خبر", tmp_path / "out").word == "same"


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"number":1,"instant":"x","fingerprint":"","release":{}}'],
)
def test_a_damaged_copy_is_told_and_counted(desk, tmp_path, damage):
    review.copy(desk, draft(), "خبر", tmp_path)
    (path,) = (desk.home / "reviews" / "r-1").iterdir()
    path.write_bytes(damage)
    copy = review.copy(desk, draft(), "خبر", tmp_path)
    assert (copy.number, copy.since, copy.word) == (2, 0, "first")
    assert "review-damaged" in {each.id for each in copy.notices}
    assert review.copy(desk, draft(), "خبر", tmp_path).since == 2


def test_an_embargo_does_not_stop_it_and_its_name_tells_nothing(tmp_path):
    desk = make_desk(tmp_path / "home", export_embargo="refuse")
    meta = Meta(embargo="2126-01-01T08:00:00+03:30")
    copy = review.copy(desk, draft(meta=meta), "رازآلود", tmp_path)
    assert "رازآلود" not in copy.path.name


def test_a_void_release_is_refused(desk, tmp_path):
    desk.settings.set("issue.block_on_errors", value=False)
    issued = issue.issue(desk, draft())
    desk.ledger().void(issued.release.stamp.code, "خطا", NOW)
    with pytest.raises(Refused):
        review.copy(desk, issued, "خبر", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert not (desk.home / "reviews").exists()


def test_the_revision_of_a_correction(desk, tmp_path):
    desk.settings.set("issue.block_on_errors", value=False)
    issued = issue.issue(desk, draft())
    corrected = issue.correct(desk, issued)
    copy = review.copy(desk, corrected, "خبر", tmp_path)
    said = words_of(copy)
    assert "پیش‌نویس" in said
    assert "ویرایش ۲" in said


def test_nothing_is_kept_where_the_file_cannot_be_written(desk, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(Exception, match="file"):
        review.copy(desk, draft(), "خبر", blocked)
    assert not (desk.home / "reviews").exists()


def test_what_the_file_says_of_itself(desk, tmp_path):
    copy = review.copy(desk, draft(), "خبر", tmp_path)
    data = copy.path.read_bytes()
    files = pypdf.PdfReader(BytesIO(data)).attachments
    assert {"release.json", "layout.json", "review.json"} == set(files)
    assert json.loads(files["review.json"][0])["number"] == 1


def test_a_copy_that_cannot_be_kept_is_not_left_behind(desk, tmp_path, monkeypatch):
    """Its number is given to the next one: two papers would bear it."""

    def full(*_args):
        raise MachineFailed(notice("atomic-disk-full", "error", name="copy-1.json"))

    with monkeypatch.context() as patch:
        patch.setattr("pressdesk.workflow.review_shelf.keep", full)
        with pytest.raises(MachineFailed):
            review.copy(desk, draft(), "خبر", tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())
    assert review.copy(desk, draft(), "خبر", tmp_path / "out").number == 1
