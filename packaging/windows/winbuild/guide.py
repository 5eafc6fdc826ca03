"""The guides in `docs/` as web pages that are installed beside the program.

Add or Remove Programs leads to them: an office without the internet has them too.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from winbuild.own import ROOT
from winbuild.words import words

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
        name = title(text)
        if name:
            titles[place.as_posix()] = name
        path = target / place
        path.parent.mkdir(exist_ok=True)
        path.write_text(page(text, name or source.stem), "utf-8", newline="\n")
    (target / INDEX).write_text(index(titles), "utf-8", newline="\n")


def title(text: str) -> str:
    """The first heading of a guide; empty where a page is only a table for another."""
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found[1].replace("`", "").strip() if found else ""


def index(titles: dict[str, str]) -> str:
    """The list of the guides, first those for everybody, then those for IT teams."""
    parts = [f"<h1>{escape(words()['product'])}</h1>"]
    for heading, inside in (("guides", False), ("guides-it", True)):
        listed = "".join(
            f'<li><a href="{place}"><bdi>{escape(name)}</bdi></a></li>\n'
            for place, name in titles.items()
            if place.startswith("it/") is inside
        )
        parts.append(f"<h2>{escape(words()[heading])}</h2>\n<ul>\n{listed}</ul>")
    return _framed("\n".join(parts), words()["product"])


def page(text: str, name: str) -> str:
    """A guide as a web page; each block reads in the direction of its own letters."""
    made = MarkdownIt("commonmark").enable("table").render(text)
    linked = _LINK.sub(r"\1.html\2", made)
    # What has a direction of its own does not decide that of the block around it.
    own = linked.replace("<code>", '<code dir="ltr">')
    return _framed(_BLOCK.sub(r'<\1 dir="auto">', own), name)


def _framed(body: str, name: str) -> str:
    persian = bool(_PERSIAN.search(name))
    return _PAGE.format(
        language="fa" if persian else "en",
        direction=' dir="rtl"' if persian else "",
        title=escape(name),
        body=body,
    )
