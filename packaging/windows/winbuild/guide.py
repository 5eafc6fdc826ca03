"""The guides in `docs/` as web pages that are installed beside the program.

Add or Remove Programs leads to them: an office without the internet has them too.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from winbuild.own import ROOT

DOCS = ROOT / "docs"
INDEX = "index.html"
_PAGE = """<!doctype html>
<html lang="{language}"{direction}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1rem/1.9 Vazirmatn, Tahoma, sans-serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; color: #1d2b2e; background: #fff; }}
code, pre {{ font: .9em/1.6 Consolas, monospace; direction: ltr;
  unicode-bidi: isolate; }}
pre {{ background: #f2f5f5; padding: .8rem; overflow-x: auto; text-align: left; }}
table {{ border-collapse: collapse; }} td, th {{ border: 1px solid #c9d4d6;
  padding: .3rem .6rem; text-align: start; }}
a {{ color: #0f6674; }}
</style></head>
<body>
{body}
</body></html>
"""
_BLOCK = re.compile(r"<(p|h[1-6]|ul|ol|li|table|td|th|blockquote)>")
_PERSIAN = re.compile("[\u0600-\u06ff]")
_LINK = re.compile(r'(href="[^":]+)\.md(["#])')


def laid_out(target: Path) -> None:
    """Every guide as a page, with a list of them."""
    target.mkdir()
    titles = {}
    for source in sorted(DOCS.rglob("*.md")):
        text = source.read_text("utf-8")
        place = source.relative_to(DOCS).with_suffix(".html")
        titles[place.as_posix()] = title(text, source.stem)
        path = target / place
        path.parent.mkdir(exist_ok=True)
        path.write_text(page(text, titles[place.as_posix()]), "utf-8", newline="\n")
    listed = "".join(
        f'<li><a href="{place}">{escape(name)}</a></li>\n'
        for place, name in titles.items()
    )
    body = f"<h1>Pressdesk</h1>\n<ul>\n{listed}</ul>"
    (target / INDEX).write_text(_framed(body, "Pressdesk"), "utf-8", newline="\n")


def title(text: str, otherwise: str) -> str:
    """The first heading of a guide."""
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found[1].strip() if found else otherwise


def page(text: str, name: str) -> str:
    """A guide as a web page; each block reads in the direction of its own letters."""
    made = MarkdownIt("commonmark").enable("table").render(text)
    return _framed(_LINK.sub(r"\1.html\2", made), name)


def _framed(body: str, name: str) -> str:
    persian = bool(_PERSIAN.search(name)) or name == "Pressdesk"
    return _PAGE.format(
        language="fa" if persian else "en",
        direction=' dir="rtl"' if persian else "",
        title=escape(name),
        body=_BLOCK.sub(r'<\1 dir="auto">', body),
    )
