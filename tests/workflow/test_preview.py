"""The preview's worker: the same bytes, the office of now, a new one after a loss."""

import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec import structs

from pressdesk import app
from pressdesk.document.nodes import Paragraph, replace
from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed, Unreadable
from pressdesk.system import workers
from pressdesk.workflow import compose, deliver
from pressdesk.workflow.preview import Previewer
from pressdesk.writers import letterhead
from pressdesk.writers.letterhead_file import Kept
from tests.desks import NOW

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">'
    b'<path d="M0 0h2v1H0z"/></svg>'
)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("PRESSDESK_HOME", str(tmp_path / "home"))
    return structs.replace(app.build_desk(), clock=lambda: NOW)


@pytest.fixture
def previewer(desk):
    made = Previewer(desk)
    yield made
    made.close()


def test_it_is_the_pdf_of_an_export_with_the_settings_of_now(desk, previewer):
    package = compose.sample(desk, "notice")
    first = previewer.pdf(package)
    assert first == deliver.preview_pdf(desk, package)
    desk.settings.set("office.name", "سازمان حمل‌ونقل آبان‌رود")
    second = previewer.pdf(package)
    assert second != first
    assert second == deliver.preview_pdf(desk, package)


def test_an_error_is_the_error_of_an_export(desk, previewer):
    with pytest.raises(Unreadable, match="letterhead"):
        previewer.pdf(compose.sample(desk, "notice"), "no-such-letterhead")


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_lost_worker_is_replaced(desk, previewer):
    package = compose.sample(desk, "notice")
    first = previewer.pdf(package)
    os.kill(previewer._worker.pid, signal.SIGKILL)
    assert previewer.pdf(package) == first


def test_without_workers_it_is_said(desk, previewer, monkeypatch, tmp_path):
    monkeypatch.setattr(workers, "command", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(MachineFailed, match="batch-worker-lost"):
        previewer.pdf(compose.sample(desk, "notice"))


def test_a_letterhead_that_is_not_on_the_shelf_is_the_one_that_is_seen(desk, previewer):
    package = compose.sample(desk, "notice")
    shipped = Kept(letterhead.load("band"))
    assert previewer.pdf_in(package, shipped) == previewer.pdf(package, "band")
    new = Kept(structs.replace(shipped.look, id="unsaved", alignment="justify"), LOGO)
    made = previewer.pdf_in(package, new)
    assert made == deliver.export_in(desk, package, "pdf", new).data
    assert made != previewer.pdf(package, "band")


def test_stopped_it_gives_up_the_page_at_once(desk, previewer):
    package = compose.sample(desk, "notice")
    previewer.pdf(package)
    worker = previewer._worker
    with ThreadPoolExecutor(1) as pool:
        body = tuple(Paragraph(f"p{n}", ("متن " * 80,)) for n in range(3000))
        long = Package(replace(package.release, body=body))
        page = pool.submit(previewer.pdf, long)
        previewer.stop()
        with pytest.raises(MachineFailed):
            page.result(20)
    assert worker._process.poll() is not None
    with pytest.raises(MachineFailed):
        previewer.pdf(package)


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the priority")
def test_it_leaves_the_cores_to_the_window(desk, previewer):
    previewer.pdf(compose.sample(desk, "notice"))
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, previewer._worker.pid) > mine
