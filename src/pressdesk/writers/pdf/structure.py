"""Footnotes in the tag tree: WeasyPrint 70 has no tag for them.

PDF/UA-1 (7.9) wants each `Note` to have an identifier of its own.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pressdesk.writers.pdf.units import NOTE

_TAGS = {
    NOTE: "Note",
    f"{NOTE}::footnote-call": "Reference",
    f"{NOTE}::footnote-marker": "Lbl",
}


@contextmanager
def notes_tagged() -> Iterator[None]:
    """Have footnotes, their marks and their numbers tagged while a file is written."""
    import weasyprint.pdf.tags as tags

    stock = tags._get_pdf_tag  # noqa: SLF001

    def tag(element: str | None) -> Any:
        return _TAGS.get(element or "") or stock(element)

    tags._get_pdf_tag = tag  # noqa: SLF001
    try:
        yield
    finally:
        tags._get_pdf_tag = stock  # noqa: SLF001


def name_notes(pdf: Any) -> None:
    """Give each footnote of a finished file its identifier."""
    import pydyf  # type: ignore[import-untyped]

    names = pydyf.Array()
    for made in pdf.objects:
        if isinstance(made, pydyf.Dictionary) and made.get("S") == "/Note":
            made["ID"] = pydyf.String(f"note-{len(names) // 2 + 1:04}")
            names.extend((made["ID"], made.reference))
    if names:
        number = int(pdf.catalog["StructTreeRoot"].split()[0])
        pdf.objects[number]["IDTree"] = pydyf.Dictionary({"Names": names})
