"""Objects written once: WeasyPrint would write each of them twice, streams packed anew.

The file's identifier is made from all objects, so their data is asked for a second
time while the file is written (pydyf 0.13). Streams are packed less hard than it does.
"""

# ruff: noqa: ANN401  (WeasyPrint has no types)
from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Any

_LEVEL = 6  # 9 takes twice the time for one hundredth of the size


def pack(pdf: Any) -> None:
    """Pack and write all objects of a finished file; the last step before the file."""
    import pydyf  # type: ignore[import-untyped]

    for at, made in enumerate(pdf.objects):
        if not isinstance(made, pydyf.Stream):
            if made.free != "f":
                pdf.objects[at] = _ready(made)
        elif made.compress:
            data = b"\n".join(_bytes(piece) for piece in made.stream)
            made.stream = [zlib.compress(data, _LEVEL)]
            made.extra["Filter"] = "/FlateDecode"
            made.compress = False


def _ready(made: Any) -> Any:
    """The object with its data written."""
    done = _kind()()
    done.number, done.generation, done.data = made.number, made.generation, made.data
    return done


@lru_cache(maxsize=1)
def _kind() -> Any:
    """A PDF object that is only its data."""
    import pydyf

    class Ready(pydyf.Object):  # type: ignore[misc]
        data = b""

    return Ready


def _bytes(piece: Any) -> bytes:
    import pydyf

    return piece if isinstance(piece, bytes) else bytes(pydyf._to_bytes(piece))  # noqa: SLF001
