"""Icons: one SVG folder, tinted by the theme, mirrored where direction has meaning.

Icons are bound to widgets by name (`set_icon`), so that a change of theme retints
all of them (`retint`).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QSize, QTemporaryDir
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from pressdesk import assets
from pressdesk.ui.theme import Theme

MIRRORED = frozenset(
    {
        "arrow-back-up",
        "arrow-forward-up",
        "list",
        "blockquote",
        "file-export",
        "article",
        "indent-increase",
        "indent-decrease",
    }
)
_PROPERTY = "pressdesk_icon"
WORD_GAP = 5


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    svg = assets.resources("icons", f"{name}.svg").read_text("utf-8")
    return svg.replace('stroke-width="2"', 'stroke-width="1.6"')


@lru_cache(maxsize=512)
def pixmap(
    name: str,
    colour: str,
    size: int,
    ratio: float,
    mirror: bool,  # noqa: FBT001
    gap: int = 0,
) -> QtGui.QPixmap:
    """The picture of icon `name` in `colour`, `size` points at device `ratio`.

    `gap` points stay clear beside it: at its right, or at its left when negative.
    """
    side = round(size * ratio)
    svg = _source(name).replace("currentColor", colour)
    svg = svg.replace('width="24"', f'width="{side}"', 1)
    svg = svg.replace('height="24"', f'height="{side}"', 1)
    image = QtGui.QImage.fromData(svg.encode())
    if mirror:
        image = image.transformed(QtGui.QTransform().scale(-1, 1))
    if gap:
        clear = round(gap * ratio)
        image = image.copy(min(0, clear), 0, side + abs(clear), side)
    made = QtGui.QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


def _mirrored(name: str) -> bool:
    return name in MIRRORED and QGuiApplication.isRightToLeft()


def _ratios() -> tuple[float, ...]:
    """The ratios of the screens there are: a picture for each."""
    return tuple({screen.devicePixelRatio() for screen in QGuiApplication.screens()})


@lru_cache(maxsize=512)
def _icon(
    name: str,
    theme: Theme,
    colour: str,
    size: int,
    mirror: bool,  # noqa: FBT001
    gap: int,
    checkable: bool,  # noqa: FBT001
) -> QtGui.QIcon:
    made = QtGui.QIcon()
    modes = [
        (QtGui.QIcon.Mode.Normal, QtGui.QIcon.State.Off, colour),
        (QtGui.QIcon.Mode.Disabled, QtGui.QIcon.State.Off, theme.disabled),
    ]
    if checkable:
        modes.append((QtGui.QIcon.Mode.Normal, QtGui.QIcon.State.On, theme.accent))
    for mode, state, tint in modes:
        for ratio in _ratios():
            made.addPixmap(pixmap(name, tint, size, ratio, mirror, gap), mode, state)
    return made


def icon(
    name: str,
    theme: Theme,
    token: str = "text2",
    size: int = 18,
    gap: int = 0,
    *,
    checkable: bool = False,
) -> QtGui.QIcon:
    """Icon `name` tinted by a theme token; accent when checked, grey when disabled."""
    mirror = _mirrored(name)
    return _icon(name, theme, getattr(theme, token), size, mirror, gap, checkable)


def set_icon(
    target: QAbstractButton | QtGui.QAction | QLabel,
    name: str,
    theme: Theme,
    token: str = "text2",
    size: int = 18,
) -> None:
    """Give `target` an icon that follows the theme."""
    target.setProperty(_PROPERTY, f"{name}|{token}|{size}")
    _apply(target, theme)


def retint(window: QWidget, theme: Theme) -> None:
    """Tint every bound icon below `window` anew."""
    bound: list[QAbstractButton | QtGui.QAction | QLabel] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLabel),
        *window.findChildren(QtGui.QAction),
    ]
    for found in bound:
        if found.property(_PROPERTY):
            _apply(found, theme)


def _apply(target: QAbstractButton | QtGui.QAction | QLabel, theme: Theme) -> None:
    name, token, size = str(target.property(_PROPERTY)).split("|")
    if isinstance(target, QLabel):
        ratio = target.devicePixelRatioF()
        tint = getattr(theme, token)
        target.setPixmap(pixmap(name, tint, int(size), ratio, _mirrored(name)))
        return
    gap = _gap(target)
    checkable = target.isCheckable()
    target.setIcon(icon(name, theme, token, int(size), gap, checkable=checkable))
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(int(size) + abs(gap), int(size)))


def _gap(target: QAbstractButton | QtGui.QAction) -> int:
    """Between the icon and the word of a button, on the word's side."""
    worded = isinstance(target, QPushButton) and target.text()
    if not worded and not (isinstance(target, QToolButton) and _says_both(target)):
        return 0
    return -WORD_GAP if QGuiApplication.isRightToLeft() else WORD_GAP


def _says_both(tool: QToolButton) -> bool:
    return tool.toolButtonStyle() == QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@lru_cache(maxsize=1)
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


@lru_cache(maxsize=32)
def svg_file(name: str, colour: str) -> str:
    """The path of a tinted SVG for the style sheet, made once per run."""
    path = Path(_folder().filePath(f"{name}-{colour.lstrip('#')}.svg"))
    path.write_text(_source(name).replace("currentColor", colour), "utf-8")
    return path.as_posix()
