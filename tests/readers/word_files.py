"""Word files as other programs make them, from a few strings of their XML."""

from __future__ import annotations

import io
import zipfile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": _WORD,
        "r": _OFFICE,
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>'
    f"{rest}</w:style>"
    for style, name, rest in (
        ("a", "Normal", ""),
        ("a3", "Title", ""),
        ("a4", "Subtitle", ""),
        ("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("Own", "تیتر ما", '<w:basedOn w:val="2"/>'),
        ("Lid", "لید", ""),
        ("a5", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        (
            "a52",
            "List Bullet 2",
            '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        ),
        ("a6", "Quote", ""),
        ("a7", "caption", ""),
    )
)
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt '
    f'w:val="{form}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="{form}"/></w:lvl>'
    "</w:abstractNum>"
    for number, form in ((1, "bullet"), (2, "decimal"))
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/></w:num>'
    for number, kind in ((1, 1), (2, 2), (3, 2))
)


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def para(content, style="", properties=""):
    """A paragraph of ready runs, or of one run when it is only words."""
    words = content if content.startswith("<") else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{words}</w:p>"


def listed(text, number, level=0):
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return para(text, "", f"<w:numPr>{place}</w:numPr>")


def table(*rows, header=False):
    made = []
    for at, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if header and not at else ""
        cells = (
            each if each.startswith("<w:tc>") else f"<w:tc>{para(each)}</w:tc>"
            for each in row
        )
        made.append(f"<w:tr>{head}{''.join(cells)}</w:tr>")
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def picture(relation, alt=""):
    blip = f'<a:blip r:embed="{relation}"/>'
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{alt}"/>'
        f"<a:graphic><a:graphicData><pic:pic><pic:blipFill>{blip}</pic:blipFill>"
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def relation(name, kind, target, *, outside=False):
    mode = ' TargetMode="External"' if outside else ""
    return (
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    )


def part(root, content):
    return f"<w:{root} {SPACES}>{content}</w:{root}>".encode()


def word_file(*body, relations="", parts=None, document=None):
    """A Word file with this body; `parts` are further ones by their path."""
    text = document or part("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>")
    held = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": _relations(
            relation("rId1", "officeDocument", "word/document.xml")
        ),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": _relations(
            relation("s", "styles", "styles.xml")
            + relation("n", "numbering", "numbering.xml")
            + relations
        ),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        **(parts or {}),
    }
    return packed(held)


def _relations(rows):
    space = f'xmlns="{_PACKAGE}/relationships"'
    return f"<Relationships {space}>{rows}</Relationships>".encode()


def packed(held):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return out.getvalue()
