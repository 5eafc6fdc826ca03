"""The texts of an export as pieces (paragraphs, items, cells) in reading order.

Each format is read without the program: the XML of Word, the tree of the web page, the
tags of the PDF. Footnotes stand by themselves, their marks in the text are left out.
"""

from __future__ import annotations

import ctypes
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import lxml.etree
import lxml.html
import pypdfium2
import pypdfium2.raw
from pypdf import PdfReader

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IN_HTML = ("p", "h1", "h2", "h3", "li", "td", "th", "caption", "figcaption")
IN_PDF = ("/P", "/H1", "/H2", "/H3", "/LBody", "/TD", "/TH", "/Caption", "/Note")
HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line
NOT_IN_PDF = ("/Lbl", "/Reference")


@dataclass(frozen=True)
class Extracted:
    """The pieces of the text; those of the footnotes; all else that is printed."""

    pieces: tuple[str, ...]
    notes: tuple[str, ...]
    around: str


def docx(data: bytes) -> Extracted:
    """Of a Word file: around it are the parts of header and footer."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        known = {n: archive.read(n) for n in names if n.endswith(".xml")}
    notes = _paragraphs(known.get("word/footnotes.xml", b"<none/>"))
    around = [
        piece
        for name, part in known.items()
        if name.startswith(("word/header", "word/footer"))
        for piece in _paragraphs(part)
    ]
    pieces = tuple(_paragraphs(known["word/document.xml"]))
    return Extracted(pieces, tuple(notes), " ".join(around))


def _paragraphs(part: bytes) -> Iterator[str]:
    for paragraph in lxml.etree.fromstring(part).iter(f"{WORD}p"):
        found = (
            "\n" if node.tag == f"{WORD}br" else node.text or ""
            for node in paragraph.iter(f"{WORD}t", f"{WORD}br", f"{WORD}tab")
        )
        yield "".join(found)


def html(data: bytes) -> Extracted:
    """Of a web page: around it are its header and footers."""
    tree = lxml.html.fromstring(data.decode())
    for mark in tree.xpath("//sup | //a[@class='back']"):
        mark.drop_tree()
    notes = [own for section in _classed(tree, "notes") for own in _own(section)]
    for part in _classed(tree, "notes"):
        part.drop_tree()
    (article,) = tree.iter("article")
    around = tree.body.text_content()
    return Extracted(tuple(_own(article)), tuple(notes), around)


def _classed(tree, name):
    return tree.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def _own(tree) -> Iterator[str]:
    for node in tree.iter(*IN_HTML):
        yield "".join(_own_text(node))


def _own_text(node) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag == "br":
            yield "\n"
        elif child.tag not in (*IN_HTML, "ul", "ol"):
            yield from _own_text(child)
        yield child.tail or ""


def pdf(data: bytes) -> Extracted:
    """Of a tagged PDF by its structure; letters of a piece are in no certain order."""
    reader, texts = PdfReader(BytesIO(data)), _marked_texts(data)
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    found: list[tuple[str, list[str]]] = [("/Note", [])]  # text outside all pieces

    def walk(node, page, own):
        node = node.get_object()
        kind = node.get("/S")
        if kind in NOT_IN_PDF:
            return
        page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        if kind in IN_PDF:
            own = []
            found.append((kind, own))
        children = node.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            child = child.get_object()
            if isinstance(child, int):
                own.append(texts.get((page, child), ""))
            elif child.get("/Type") == "/MCR":
                at = pages[child.raw_get("/Pg").idnum] if "/Pg" in child else page
                own.append(texts.get((at, child["/MCID"]), ""))
            elif child.get("/Type") != "/OBJR":
                walk(child, page, own)

    walk(reader.trailer["/Root"]["/StructTreeRoot"], 0, found[0][1])
    told = [(kind, "".join(own)) for kind, own in found]
    notes = tuple(text for kind, text in told if kind == "/Note")
    pieces = tuple(text for kind, text in told if kind != "/Note")
    return Extracted(pieces, notes, " ".join(_page_texts(data)))


def _page_texts(data):
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _marked_texts(data: bytes) -> dict[tuple[int, int], str]:
    """The text of each piece of marked content, by page and number."""
    raw, texts = pypdfium2.raw, {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            shown = page.get_textpage()
            for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
                key = number, raw.FPDFPageObj_GetMarkedContentID(each)
                texts[key] = texts.get(key, "") + _text_of(each, shown)
    return texts


def _text_of(each, shown) -> str:
    raw = pypdfium2.raw
    size = raw.FPDFTextObj_GetText(each, shown, None, 0)
    room = ctypes.create_string_buffer(size)
    units = ctypes.cast(room, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFTextObj_GetText(each, shown, units, size)
    text = room.raw[: size - 2].decode("utf-16-le", "replace")
    return text.replace(HYPHEN, "-")
