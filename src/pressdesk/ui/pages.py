"""Pages of a PDF as pictures (pypdfium2, loaded on first use)."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtGui import QImage

_one_at_a_time = threading.Lock()


def draw_pages(
    data: bytes, width: int, ratio: float, most: int = 50
) -> tuple[QImage, ...]:
    """The first `most` pages, each `width` points wide for a screen of `ratio`.

    PDFium is not safe for several threads at once.
    """
    with _one_at_a_time:
        import pypdfium2  # type: ignore[import-untyped]

        document = pypdfium2.PdfDocument(data)
        try:
            count = min(most, len(document))
            return tuple(
                _draw(document[number], width, ratio) for number in range(count)
            )
        finally:
            document.close()


def _draw(page: Any, width: int, ratio: float) -> QImage:  # noqa: ANN401 (untyped library)
    bitmap = page.render(scale=width * ratio / page.get_width(), rev_byteorder=True)
    form = QImage.Format.Format_RGB888
    data, stride = bytes(bitmap.buffer), bitmap.stride
    image = QImage(data, bitmap.width, bitmap.height, stride, form).copy()
    image.setDevicePixelRatio(ratio)
    return image
