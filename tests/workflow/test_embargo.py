"""A release that may not be published yet: every format says so, or none is made."""

import zipfile

import pytest

from pressdesk.document.nodes import Meta, Stamp
from pressdesk.document.package import Package
from pressdesk.notices import Refused
from pressdesk.workflow import deliver, imprint
from tests import builders as b
from tests.desks import NOW, make_desk

AHEAD = "2026-05-18T08:00:00+03:30"
PASSED = "2026-05-17T10:46:00+03:30"
SHOWN = "دوشنبه ۲۸ اردیبهشت ۱۴۰۵، ساعت ۰۸:۰۰"


def package(until, **fields):
    meta = Meta(embargo=until, slug="sale-of-the-tower")
    return Package(b.release(b.headline("فروش برج"), meta=meta, **fields))


@pytest.fixture
def refusing(tmp_path):
    return make_desk(tmp_path / "home", export_embargo="refuse")


@pytest.mark.parametrize(
    ("until", "shown"),
    [
        (AHEAD, SHOWN),
        ("2026-05-18T04:30:00+00:00", SHOWN),
        ("2026-05-18T08:00", SHOWN),
        (PASSED, ""),
        ("", ""),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("هفتهٔ آینده", "هفتهٔ آینده"),
    ],
)
def test_an_embargo_counts_until_the_clock_has_passed_it(tmp_path, until, shown):
    desk = make_desk(tmp_path)
    assert imprint.embargo(desk, package(until).release) == shown
    assert imprint.imprint_of(desk, package(until).release).embargo == shown


def test_a_desk_that_refuses_writes_nothing(refusing, tmp_path):
    with pytest.raises(Refused) as refused:
        deliver.export(refusing, package(AHEAD), "a", ["docx"], tmp_path / "out")
    assert refused.value.notice.id == "export-embargo"
    assert refused.value.notice.args["until"] == SHOWN
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("format_id", deliver.formats())
def test_no_format_is_written_where_the_desk_refuses(refusing, tmp_path, format_id):
    with pytest.raises(Refused):
        deliver.export(refusing, package(AHEAD), "a", [format_id], tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("format_id", deliver.formats())
def test_no_name_of_any_format_tells_the_topic(tmp_path, format_id):
    desk = make_desk(tmp_path / "home")
    results = deliver.export(
        desk, package(AHEAD), "فروش برج", [format_id], tmp_path / "out"
    )
    names = [str(result.path.relative_to(tmp_path / "out")) for result in results]
    for result in results:
        if result.path.suffix == ".zip":
            with zipfile.ZipFile(result.path) as archive:
                names += archive.namelist()
    for topic in ("برج", "فروش", "sale", "tower", "burj", "forush"):
        assert topic not in " ".join(names)


@pytest.mark.parametrize("until", [PASSED, ""])
def test_a_desk_that_refuses_exports_what_is_free(refusing, tmp_path, until):
    assert deliver.export(refusing, package(until), "a", ["docx"], tmp_path / "out")


def test_the_desk_still_sees_its_own_preview(refusing):
    assert deliver.preview_pdf(refusing, package(AHEAD)).startswith(b"%PDF")


def test_the_name_of_an_embargoed_draft_tells_nothing(tmp_path):
    desk = make_desk(tmp_path)
    release = package(AHEAD).release
    name = deliver.stem(desk, release, "فروش برج")
    assert name == f"1405-02-27-{release.id[:8]}-پیش‌نویس"
    assert deliver.stem(desk, package(PASSED).release, "فروش برج").startswith("فروش")
    stamp = Stamp("140500012", NOW.isoformat(), "")
    issued = package(AHEAD, stamp=stamp).release
    assert deliver.stem(desk, issued, "فروش برج") == "140500012"
