"""Pages of a PDF as pictures, without a display (PDFium).

PDFium is not safe for several threads at once: whoever calls it holds the lock.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

ONE_AT_A_TIME = Lock()


def first_page(pdf: bytes, width: int) -> Image:
    """The first page as an RGB picture of this width in pixels."""
    import pypdfium2  # type: ignore[import-untyped]

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            shown = page.render(scale=width / page.get_width())
            image: Image = shown.to_pil().convert("RGB")
            return image
        finally:
            document.close()
