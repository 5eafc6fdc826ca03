"""Every page of the corpus: valid for Nu, accessible for axe, silent and alone."""

import json
from collections import defaultdict

import pytest

from tests.e2e.browser import chromium
from tests.e2e.fetched import from_npm, java

pytestmark = pytest.mark.gate
LOOKS = ((1280, "light"), (1280, "dark"), (360, "light"), (360, "dark"))
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AUDIT = f"""axe.run(document, {{
    runOnly: {json.dumps(TAGS)}, resultTypes: ["violations"], preload: false
}}).then(found => ({{
    passed: found.passes.length,
    violations: found.violations.map(
        each => each.id + ": " + each.nodes[0].html.slice(0, 120)),
}}))"""


def nu_errors(paths):
    """What the Nu validator holds for an error, by file."""
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    jar = from_npm("vnu-jar")
    done = java("-jar", jar, *options, *paths, timeout=900)
    found = defaultdict(list)
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] != "info":
            where = message.get("extract", "").strip()[:80]
            found[message["url"]].append(f"{message['message']} [{where}]")
    return {url.removeprefix("file:"): told for url, told in found.items()}


WRONG = {
    # name: the head's end, the body
    "stray-tag": ("", "<main><p>متن</div></main>"),
    "no-alt": ("", "<main><h1>ت</h1><img src='data:,'></main>"),
    "same-id": ("", "<main><p id='a'>یک</p><p id='a'>دو</p></main>"),
    "bad-nesting": ("", "<main><ul><p>بند</p></ul></main>"),
    "bad-time": ("", "<main><time datetime='1405'>روز</time><time>فردا</time></main>"),
    "old-element": ("", "<main><center>متن</center></main>"),
    "no-heading": ("", "<main><p>متن</p></main>"),
    "pale": ("<style>p{color:#bbb}</style>", "<main><h1>ت</h1><p>متن کم‌رنگ</p></main>"),
    "pale-in-the-dark": (
        "<style>@media(prefers-color-scheme:dark){body{background:#111}p{color:#333}"
        "h1{color:#fff}}</style>",
        "<main><h1>تیتر</h1><p>متن کم‌رنگ</p></main>",
    ),
    "bare-link": ("", "<main><h1>ت</h1><a href='https://a.example/'></a></main>"),
    "talks": ("<script>console.warn('x')</script>", "<main><h1>ت</h1></main>"),
    "broken-policy": (
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">",
        "<main><h1 style='color:red'>ت</h1></main>",
    ),
    "fetches": ("", "<main><h1>ت</h1><img alt='' src='http://127.0.0.1:9/x.png'></main>"),
    "wide": ("", "<main><h1>ت</h1><p style='width:700px'>پهن</p></main>"),
}  # fmt: skip
FOR_NU = ("stray-tag", "no-alt", "same-id", "bad-nesting", "bad-time", "old-element")
FOR_AXE = ("no-alt", "no-heading", "pale", "pale-in-the-dark", "bare-link")


@pytest.fixture(scope="module")
def wrong(tmp_path_factory):
    """Pages with one fault each, by name."""
    folder, made = tmp_path_factory.mktemp("wrong"), {}
    for name, (head, body) in {
        "right": ("", "<main><h1>ت</h1></main>"),
        **WRONG,
    }.items():
        made[name] = folder / f"{name}.html"
        made[name].write_text(
            '<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            f'<title>صفحه</title><link rel="icon" href="data:,">{head}</head>'
            f"<body>{body}</body></html>",
            encoding="utf-8",
        )
    return made


def test_nu_finds_no_error_in_the_corpus_and_each_planted_one(shelf, wrong):
    found = nu_errors([*shelf.pages(), *wrong.values()])
    planted = {name: found.pop(str(path), []) for name, path in wrong.items()}
    assert not found
    assert not planted["right"]
    assert all(planted[name] for name in FOR_NU), planted


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("profile")) as made:
        yield made


def audited(page, path):
    """What axe, the console, the network and the width say against a page."""
    page.look()
    page.open(path)
    page.run(from_npm("axe-core").read_text("utf-8") + "; 0")
    found = []
    for width, scheme in LOOKS:
        page.look(width, scheme)
        result = page.run(AUDIT)
        assert result["passed"] > 3
        found += [f"{width} {scheme}: {told}" for told in result["violations"]]
        wide = page.run("document.documentElement.scrollWidth") > width
        if wide and path.parent.name != "wrapped":  # a fragment has its site's styles
            found.append(f"{width}: scrolls sideways")
    found += [f"console: {told}" for told in page.said]
    inside = path.parent.as_uri()
    found += [f"asks: {url}" for url in page.asked if not url.startswith(inside)]
    return found


def test_axe_console_and_network_find_nothing_in_the_corpus(shelf, page):
    start = shelf.folder
    found = {str(p.relative_to(start)): audited(page, p) for p in shelf.pages()}
    assert not {name: told for name, told in found.items() if told}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        *((name, ": ") for name in FOR_AXE),
        ("talks", "console: "),
        ("broken-policy", "console: "),
        ("fetches", "asks: http://127.0.0.1:9/x.png"),
        ("wide", "360: scrolls sideways"),
    ],
)
def test_a_planted_fault_is_caught_in_the_browser(page, wrong, name, says):
    found = audited(page, wrong[name])
    assert any(says in told for told in found), found


def test_a_page_without_a_fault_passes(page, wrong):
    assert audited(page, wrong["right"]) == []
