"""An error that nobody foresaw leaves an override of Qt's whole.

PySide 6.11 on Python 3.11 ends the process where an error that C code raised
(`[][0]`, `int("x")`, `min(())`) leaves an override which another override, or Python,
had Qt call: it asks the error for its arguments before there is an error object.
Measured: a key event over an overridden `event`, a `show` called from Python. Caught
and raised again it is an object, and comes to `ui.mishaps` as all others do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject

_P = ParamSpec("_P")
_R = TypeVar("_R")
_CALLED = frozenset(
    {
        *("event", "viewportEvent", "eventFilter", "insertFromMimeData"),
        *("canInsertFromMimeData", "createMimeDataFromSelection", "intrinsicSize"),
        *("drawObject", "highlightBlock", "paint", "sizeHint", "minimumSizeHint"),
        *("data", "setData", "flags", "rowCount", "columnCount", "headerData"),
        *("createEditor", "setEditorData", "setModelData", "updateEditorGeometry"),
        *("mimeData", "dropMimeData", "heightForWidth", "translate"),
    }
)


def keep_whole() -> None:
    """From now on each class made from Qt's has such overrides."""
    setattr(QObject, "__init_subclass__", classmethod(_watch))  # noqa: B010


def _watch(cls: type[QObject], /, **given: object) -> None:
    super(QObject, cls).__init_subclass__(**given)
    for name, method in list(vars(cls).items()):
        called = name in _CALLED or (name.endswith("Event") and name[0].islower())
        if called and callable(method):
            setattr(cls, name, _whole(method))


def _whole(method: Callable[_P, _R]) -> Callable[_P, _R]:
    @wraps(method)
    def override(*given: _P.args, **named: _P.kwargs) -> _R:
        try:
            return method(*given, **named)
        except Exception:
            raise  # it is an object now

    return override
