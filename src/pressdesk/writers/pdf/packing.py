"""Streams packed once: WeasyPrint would pack each of them twice, and as hard as it can.

The file's identifier is made from all objects, so their data is asked for a second
time while the file is written (pydyf 0.13).
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import zlib
from typing import Any

_LEVEL = 6  # 9 takes twice the time for one hundredth of the size


def pack(pdf: Any) -> None:
    """Pack all streams of a finished file; the last step before it is written."""
    import pydyf  # type: ignore[import-untyped]

    for made in pdf.objects:
        if isinstance(made, pydyf.Stream) and made.compress:
            data = b"\n".join(_bytes(piece) for piece in made.stream)
            made.stream = [zlib.compress(data, _LEVEL)]
            made.extra["Filter"] = "/FlateDecode"
            made.compress = False


def _bytes(piece: Any) -> bytes:
    import pydyf

    return piece if isinstance(piece, bytes) else bytes(pydyf._to_bytes(piece))  # noqa: SLF001
