"""Make the program's icon file from its drawing, in the sizes that Windows asks for.

python packaging/make_icon.py
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

LAUNCHER = Path(__file__).resolve().parent / "windows" / "launcher"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_HEAD, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def picture(drawing: QSvgRenderer, size: int) -> bytes:
    """The drawing as a PNG of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """An .ico file of PNG pictures (Windows Vista and later)."""
    entries, offset = b"", _HEAD.size + _ENTRY.size * len(pictures)
    for size, data in pictures.items():
        side = size % 256
        entries += _ENTRY.pack(side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return _HEAD.pack(0, 1, len(pictures)) + entries + b"".join(pictures.values())


def main() -> None:
    """Write `pressdesk.ico` beside `pressdesk.svg`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    drawing = QSvgRenderer(str(LAUNCHER / "pressdesk.svg"))
    made = icon({size: picture(drawing, size) for size in SIZES})
    (LAUNCHER / "pressdesk.ico").write_bytes(made)
    del application


if __name__ == "__main__":
    main()
