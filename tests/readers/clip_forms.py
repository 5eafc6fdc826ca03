"""Blocks in a form that a person can read: for the expected side of the clipboards."""

from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    Paragraph,
    Photo,
    Quote,
    Span,
    Table,
)

SIGNS = {Paragraph: "p", Intertitle: "h", Quote: "q"}
NAMES = {"\u200c": "\u200c", "\xa0": "<nbsp>", "\u200e": "<lrm>", "\u200f": "<rlm>"}


def text(runs):
    """Marks as signs: *bold* /italic/ _underline_ [link](address) {note}."""
    return "".join(map(_run, runs)).replace("\n", "<br>")


def _run(run):
    span = Span(run) if isinstance(run, str) else run
    made = "".join(NAMES.get(char, char) for char in span.text)
    for mark, sign in (("bold", "*"), ("italic", "/"), ("underline", "_")):
        if getattr(span, mark):
            made = f"{sign}{made}{sign}"
    if span.link:
        made = f"[{made}]({span.link})"
    return f"{made}{{{span.note}}}" if span.note else made


def _block(block):
    if isinstance(block, ListBlock):
        return _list(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Photo):
        return [f"photo {block.alt} -- {text(block.caption)}"]
    by = f" -- {text(block.speaker)}" if getattr(block, "speaker", ()) else ""
    return [f"{SIGNS[type(block)]} {text(block.text)}{by}"]


def _list(block):
    items = (f"{'  ' * (i.level + 1)}- {text(i.text)}" for i in block.items)
    return ["ol" if block.ordered else "ul", *items]


def _table(block):
    head = " head" if block.header else ""
    rows = ("  | " + " | ".join(map(text, row)) for row in block.rows)
    return [f"table{head} {text(block.caption)}".rstrip(), *rows]


def shown(blocks):
    """All blocks, a line each and more for lists and tables."""
    return "".join(f"{line}\n" for block in blocks for line in _block(block))
