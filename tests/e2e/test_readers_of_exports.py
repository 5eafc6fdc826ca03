"""What other programs make of the exports: LibreOffice and Chromium."""

import subprocess

import pytest

from pressdesk.document.nodes import Paragraph, plain
from pressdesk.workflow import compose, deliver, issue
from tests.desks import make_desk
from tests.e2e.needs import need

pytestmark = pytest.mark.gate
TEMPLATES = (
    "occasion-address",
    "meeting-report",
    "notice",
    "press-invitation",
    "appointment",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    return make_desk(home, office_name="سازمان حمل‌ونقل آبان‌رود")


def paragraphs(release):
    return [plain(b.text) for b in release.body if isinstance(b, Paragraph)]


def squeezed(text):
    """Letters only: a reader of its own adds marks and breaks lines."""
    return "".join(c for c in text if c.isalpha())


@pytest.mark.parametrize("template", TEMPLATES)
def test_libreoffice_opens_the_docx(desk, template, tmp_path):
    need("soffice")
    package = issue.issue(desk, compose.sample(desk, template))
    (docx,) = deliver.export(desk, package, "a", ["docx"], tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", str(tmp_path), str(docx.path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = squeezed(docx.path.with_suffix(".txt").read_text("utf-8"))
    assert squeezed(plain(package.release.headline)) in text
    for paragraph in paragraphs(package.release):
        assert squeezed(paragraph) in text


@pytest.mark.parametrize("width", [360, 1280])
def test_chromium_shows_the_page_without_side_scroll(desk, width, tmp_path):
    need("chromium")
    package = issue.issue(desk, compose.sample(desk, "notice"))
    (page,) = deliver.export(desk, package, "a", ["html"], tmp_path)
    picture = tmp_path / "page.png"
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
         "--no-first-run", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--enable-logging=stderr",
         f"--user-data-dir={tmp_path / 'profile'}", f"--screenshot={picture}",
         f"--window-size={width},1200", page.path.as_uri()],
        check=True, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    assert picture.stat().st_size > 5000
    assert "CONSOLE" not in done.stderr
