"""Pages of a PDF as pictures, without a display (PDFium).

PDFium is not safe for several threads at once: whoever calls it holds the lock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage  # type: ignore[import-untyped]

ONE_AT_A_TIME = Lock()


def painted(pdf: bytes, grounds: Iterable[Image]) -> Iterator[Image]:
    """Each page painted over its ground, an RGB picture that says the size."""
    import pypdfium2

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
    try:
        for number, ground in enumerate(grounds):
            with ONE_AT_A_TIME:
                made = _over(ground, document[number])
            yield made
    finally:
        with ONE_AT_A_TIME:
            document.close()


def read_back(pdf: bytes) -> tuple[tuple[str, ...], bool]:
    """The text of each page, and whether the first one has any mark on it."""
    import pypdfium2

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            texts = tuple(page.get_textpage().get_text_range() for page in document)
            shown = document[0].render(scale=0.5).to_pil().convert("L")
        finally:
            document.close()
    darkest, lightest = shown.getextrema()
    return texts, darkest != lightest


def _over(ground: Image, page: PdfPage) -> Image:
    """The page over the ground's pixels; where it paints nothing they stay."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
    from PIL import Image as Pillow
    from pypdfium2 import PdfBitmap

    width, height = ground.size
    bitmap = PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
    pixels = memoryview(bitmap.buffer).cast("B")
    pixels[:] = ground.tobytes("raw", "BGRX")
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    made = Pillow.frombytes("RGB", ground.size, pixels, "raw", "BGRX")
    bitmap.close()
    return made
