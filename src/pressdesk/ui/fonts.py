"""The interface's typeface, loaded from the shipped files."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from pressdesk import assets

FAMILY = "Vazirmatn"
SIZES = {
    "display": (21.0, QFont.Weight.Bold),
    "code": (25.0, QFont.Weight.Bold),
    "page": (15.0, QFont.Weight.DemiBold),
    "heading": (13.0, QFont.Weight.DemiBold),
    "number": (14.0, QFont.Weight.Normal),
    "section": (12.0, QFont.Weight.DemiBold),
    "body": (10.0, QFont.Weight.Normal),
    "strong": (10.0, QFont.Weight.DemiBold),
    "small": (9.0, QFont.Weight.Normal),
    "gutter": (8.5, QFont.Weight.Normal),
}
_FACES = ("Regular", "SemiBold", "Bold")


@lru_cache(maxsize=1)
def load() -> tuple[str, ...]:
    """Register the static faces of Vazirmatn; gives the family names found."""
    families: list[str] = []
    for face in _FACES:
        path = assets.resources("fonts", f"{FAMILY}-{face}.ttf")
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def font(name: str = "body") -> QFont:
    """The font of a type name of the design (`display`, `section`, `small`, ...)."""
    points, weight = SIZES[name]
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made
