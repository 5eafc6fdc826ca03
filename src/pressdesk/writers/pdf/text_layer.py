"""An exact text layer for WeasyPrint 70: what a reader copies is what was written.

WeasyPrint gives each glyph one text, the first it meets, and draws no ZWNJ, so that
lam-alef is copied in the wrong order and half-spaces vanish (notes/EXPORT.md, A). Here
every pair of glyph and text has a code of its own, mapped back to the glyph by a
CIDToGIDMap; a ZWNJ is the font's own zero-width glyph; a ligature shows its leftmost
character and the others ride on that blank glyph. TrueType fonts only.

The three functions replaced are private, so the version is checked (`supported`) and
tests/writers/test_pdf_text.py reads the text back.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pressdesk.writers.pdf.codes import Codes
from pressdesk.writers.pdf.marks import Marks
from pressdesk.writers.pdf.pen import Pen, clusters, font_of, items, painted
from pressdesk.writers.pdf.tracer import Shape, Tracer

_KNOWN = "70."


def supported() -> bool:
    """Whether the installed WeasyPrint is one whose inner functions are known."""
    import weasyprint

    return str(weasyprint.__version__).startswith(_KNOWN)


class TextLayer:
    """The codes of all fonts of one document; `installed` while it is written."""

    def __init__(self, tracer: Tracer | None = None) -> None:
        import weasyprint.draw.text as drawing
        import weasyprint.pdf.fonts as fonts

        self._drawing, self._fonts = drawing, fonts
        self._stock_draw = drawing.draw_first_line
        self._stock_build = fonts._build_vector_font_dictionary  # noqa: SLF001
        self._stock_clean = fonts.Font.clean
        self._codes: dict[Any, Codes] = {}
        self._tracer = tracer

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Replace the three functions of WeasyPrint, and put them back."""
        layer = self

        def clean(font: Any, to_unicode: dict[int, str], hinting: object) -> None:
            real = {g: t for g, t in to_unicode.items() if g < font.glyph_count}
            layer._stock_clean(font, real, hinting)

        self._drawing.draw_first_line = self._draw
        self._fonts._build_vector_font_dictionary = self._build  # noqa: SLF001
        self._fonts.Font.clean = clean
        try:
            yield
        finally:
            self._drawing.draw_first_line = self._stock_draw
            self._fonts._build_vector_font_dictionary = self._stock_build  # noqa: SLF001
            self._fonts.Font.clean = self._stock_clean

    def _draw(
        self, stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any
    ) -> list[Any]:
        if not box.text.strip() or box.style["font_size"] < 1e-6:
            return []
        stock = overflow == "ellipsis" or ellipsis != "none"
        if not stock:
            pango = self._drawing.pango
            layout = box.pango_layout
            pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # noqa: FBT003
            first, _ = layout.get_first_line()
            found = [
                (item, *stream.add_font(font_of(item)))
                for item in items(first, self._drawing.ffi)
            ]
            stock = any(painted(font) for _, font, _ in found)
        if stock:
            drawn: list[Any] = self._stock_draw(stream, box, overflow, ellipsis, matrix)
            return drawn
        stream.set_text_matrix(*matrix.values)
        marks = Marks()
        shapes = self._draw_items(stream, found, layout.text.encode(), marks)
        unit = self._tracer and self._tracer.unit(box)
        if self._tracer and unit:
            x, y = matrix.values[4:]
            self._tracer.line(unit, shapes, x, y, box.style["font_size"])
        return [[marks, None, 1, 1, 0, 0]] if marks.shapes else []

    def _draw_items(
        self,
        stream: Any,
        found: list[tuple[Any, Any, float]],
        text: bytes,
        marks: Marks,
    ) -> list[Shape]:
        shapes: list[Shape] = []
        x = 0.0
        for item, font, size in found:
            stream.set_font_size(font.hash, size)
            codes = self._codes.get(font) or self._codes.setdefault(font, Codes(font))
            pen = Pen(stream, codes, item, size, self._drawing)
            pen.marks, pen.x = marks, x
            for glyphs, byte, words in clusters(item, text, self._drawing.ffi):
                left = pen.x
                pen.cluster(glyphs, words)
                shapes.append(Shape(byte, words, left, pen.x, pen.rtl))
            pen.line.show()
            x = pen.x
        return shapes

    @property
    def unknown(self) -> str:
        """The characters that no font had, in order."""
        return "".join(
            sorted({c for codes in self._codes.values() for c in codes.unknown})
        )

    def _build(
        self, dictionary: Any, pdf: Any, font: Any, widths: Any, *rest: Any
    ) -> None:
        known = len(pdf.objects)
        self._stock_build(dictionary, pdf, font, widths, *rest)
        codes = self._codes.get(font)
        if codes is None or not codes.aliases:
            return
        import pydyf  # type: ignore[import-untyped]

        numbers = pydyf.Stream([codes.glyph_map(tuple(widths))], compress=rest[0])
        pdf.add_object(numbers)
        for made in pdf.objects[known:]:
            if isinstance(made, dict) and made.get("Subtype") == "/CIDFontType2":
                made["CIDToGIDMap"] = numbers.reference
