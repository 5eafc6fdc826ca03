"""The exports of a hostile release make no browser and no office fetch anything."""

import email
import email.policy
from dataclasses import replace

import pytest

from pressdesk.writers import catalogue
from pressdesk.writers.bundle import FOLDER, README
from tests import hostile
from tests.corpus.case import Case, filed, written
from tests.desks import make_desk
from tests.e2e.browser import chromium
from tests.e2e.test_direction_elsewhere import as_pdf
from tests.writers.printed import OFFICE

pytestmark = pytest.mark.gate
PAGES = {e.id: e.ending for e in catalogue.WRITERS if e.media_type == "text/html"}
PAGES |= {"readme": FOLDER + README, "mail": "-mail.html"}


@pytest.fixture(scope="module")
def trap(tmp_path_factory):
    with hostile.trap(tmp_path_factory.mktemp("trap")) as made:
        yield made


@pytest.fixture(scope="module")
def files(trap, tmp_path_factory):
    """The hostile release in every format, with one of the hostile logos."""
    folder = tmp_path_factory.mktemp("files")
    desk = make_desk(tmp_path_factory.mktemp("home"))
    office = replace(OFFICE, logo=hostile.logos(trap)["style"])
    case = Case("hostile", hostile.package(trap), office=office)
    ids = [entry.id for entry in catalogue.WRITERS]
    made = written(desk, case, *ids)
    filed(folder, case, made)
    mail = email.message_from_bytes(made["eml"].data, policy=email.policy.default)
    page = mail.get_body(("html",)).get_content()
    (folder / "hostile-mail.html").write_text(page, encoding="utf-8")
    return {e.id: folder / f"hostile{e.ending}" for e in catalogue.WRITERS} | {
        name: folder / f"hostile{ending}" for name, ending in PAGES.items()
    }


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("profile")) as made:
        yield made


@pytest.mark.parametrize("format_id", PAGES)
def test_a_browser_asks_for_nothing(trap, files, page, format_id):
    trap.seen.clear()
    page.open(files[format_id])
    page.run("new Promise(done => requestIdleCallback(done))")
    inside = files[format_id].parent.as_uri()
    assert [url for url in page.asked if not url.startswith(inside)] == []
    assert [told for told in page.said if "Refused" in str(told)] == []
    assert trap.seen == []


def test_a_browser_that_asks_is_seen(trap, page, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<img src='{trap.address}/planted'>")
    trap.seen.clear()
    page.open(path)
    assert page.asked[-1] == f"{trap.address}/planted"
    assert trap.seen == ["request /planted"]


def test_libreoffice_asks_for_nothing(trap, files, tmp_path):
    trap.seen.clear()
    (made,) = as_pdf([files["docx"]], tmp_path)
    assert trap.seen == []
    assert not hostile.told(made.read_bytes())


def test_libreoffice_that_asks_is_seen(trap, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<p>x</p><img src='{trap.address}/planted'>")
    trap.seen.clear()
    as_pdf([path], tmp_path)
    assert any(told.endswith("/planted") for told in trap.seen)
