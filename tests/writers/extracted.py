"""The texts of an export as pieces (paragraphs, items, cells) in reading order.

Each format is read without the program: the XML of Word, the tree of the web page, the
tags of the PDF. Footnotes stand by themselves, their marks in the text are left out.
"""

from __future__ import annotations

import ctypes
import zipfile
from collections.abc import Iterator, Sequence
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
STYLES_OF_WRITER = ("/Standard", "/Text#20body")
_SAME_LINE = 3.0  # points between the baselines of what stands on one line
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
    texts = _marked_texts(data)
    told = [
        (kind, "".join(texts.get(key, "") for key in keys))
        for kind, keys in _structure(data)
    ]
    notes = tuple(text for kind, text in told if kind == "/Note")
    pieces = tuple(text for kind, text in told if kind != "/Note")
    return Extracted(pieces, notes, " ".join(_page_texts(data)))


def pdf_lines(data: bytes) -> list[list[str]]:
    """The lines of each piece of a tagged PDF, each from left to right as painted."""
    painted = _painted(data)
    pieces = []
    for _, keys in _structure(data):
        letters = [(*at, char) for key in keys for at, char in painted.get(key, ())]
        pieces.append(from_left_to_right(letters))
    return pieces


def from_left_to_right(letters: Sequence[tuple[int, float, float, str]]) -> list[str]:
    """The lines of letters of which page, height and middle are known.

    Height counts upwards. Letters of one ligature share a middle and keep their order.
    """
    lines: list[tuple[tuple[int, float], list[tuple[float, int, str]]]] = []
    for number, (page, up, x, char) in enumerate(letters):
        where = page, -up
        near = (each for at, each in lines if _on_line(at, where))
        line = next(near, None)
        if line is None:
            lines.append((where, line := []))
        line.append((round(x, 1), number, char))
    return ["".join(c for *_, c in sorted(line)) for _, line in sorted(lines)]


def _on_line(one: tuple[int, float], other: tuple[int, float]) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) < _SAME_LINE


def _structure(data: bytes) -> list[tuple[str, list[tuple[int, int]]]]:
    """Kind and marked content (page, number) of each piece; the first are the loose."""
    reader = PdfReader(BytesIO(data))
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    found: list[tuple[str, list[tuple[int, int]]]] = [("/Note", [])]

    def walk(node, page, own):
        node = node.get_object()
        kind = node.get("/S")
        if kind in NOT_IN_PDF:
            return
        page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        if kind in IN_PDF or kind in STYLES_OF_WRITER:
            own = []
            found.append((kind, own))
        children = node.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            child = child.get_object()
            if isinstance(child, int):
                own.append((page, child))
            elif child.get("/Type") == "/MCR":
                at = pages[child.raw_get("/Pg").idnum] if "/Pg" in child else page
                own.append((at, child["/MCID"]))
            elif child.get("/Type") != "/OBJR":
                walk(child, page, own)

    walk(reader.trailer["/Root"]["/StructTreeRoot"], 0, found[0][1])
    return found


def _painted(data: bytes):
    """Place and character of what is painted, by page and marked content."""
    raw, found = pypdfium2.raw, {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            shown = page.get_textpage()
            for at in range(shown.count_chars()):
                each = raw.FPDFText_GetTextObject(shown, at)
                if not each or raw.FPDFText_IsGenerated(shown, at) == 1:
                    continue
                key = number, raw.FPDFPageObj_GetMarkedContentID(each)
                x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
                raw.FPDFText_GetCharOrigin(shown, at, x, y)
                raw.FPDFText_GetLooseCharBox(shown, at, box)
                middle = (box.left + box.right) / 2
                char = chr(raw.FPDFText_GetUnicode(shown, at)).replace(HYPHEN, "-")
                found.setdefault(key, []).append(((number, y.value, middle), char))
    return found


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
