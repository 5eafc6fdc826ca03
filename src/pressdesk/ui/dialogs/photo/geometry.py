"""The frame of a cut: moved, drawn by its handles, held in a shape; in pixels.

A frame is left, top, right, bottom within a picture of a size. A handle is named by the
edges that it moves: `n`, `se`, ….
"""

from __future__ import annotations

Frame = tuple[float, float, float, float]
Size = tuple[int, int]

HANDLES = ("nw", "n", "ne", "e", "se", "s", "sw", "w")
LEAST = 16.0
"""Pixels that a side has at least, where the picture is not smaller itself."""


def whole(size: Size) -> Frame:
    """Everything."""
    return (0.0, 0.0, float(size[0]), float(size[1]))


def moved(frame: Frame, by: tuple[float, float], size: Size) -> Frame:
    """The frame at another place, as far as the picture goes."""
    left, top, right, bottom = frame
    x = min(max(by[0], -left), size[0] - right)
    y = min(max(by[1], -top), size[1] - bottom)
    return left + x, top + y, right + x, bottom + y


def drawn(
    frame: Frame,
    handle: str,
    to: tuple[float, float],
    size: Size,
    ratio: float | None = None,
) -> Frame:
    """The frame after its handle went to a point; `ratio` is width by height."""
    left, top, right, bottom = frame
    low = min(LEAST, *size)
    if "w" in handle:
        left = min(max(0.0, to[0]), right - low)
    if "e" in handle:
        right = max(min(float(size[0]), to[0]), left + low)
    if "n" in handle:
        top = min(max(0.0, to[1]), bottom - low)
    if "s" in handle:
        bottom = max(min(float(size[1]), to[1]), top + low)
    made = (left, top, right, bottom)
    return made if ratio is None else _held(made, handle, size, ratio)


def shaped(frame: Frame, size: Size, ratio: float | None) -> Frame:
    """The largest frame of a shape in the middle of this one."""
    if ratio is None:
        return frame
    left, top, right, bottom = frame
    width = min(right - left, (bottom - top) * ratio)
    x, y = (left + right) / 2, (top + bottom) / 2
    half = (width / 2, width / ratio / 2)
    made = (x - half[0], y - half[1], x + half[0], y + half[1])
    return moved(made, (0.0, 0.0), size)


def resized(
    frame: Frame, by: tuple[float, float], size: Size, ratio: float | None
) -> Frame:
    """The frame with its lower right corner moved, as by keys."""
    right, bottom = frame[2] + by[0], frame[3] + by[1]
    handle = "e" if by[0] else "s"
    if ratio is not None:
        right, handle = frame[2] + by[0] + by[1] * ratio, "se"
        bottom = frame[1] + (right - frame[0]) / ratio
    return drawn(frame, handle, (right, bottom), size, ratio)


def _held(frame: Frame, handle: str, size: Size, ratio: float) -> Frame:
    """The frame in its shape: a corner keeps the one across, an edge the middle."""
    left, top, right, bottom = frame
    width, height = right - left, bottom - top
    if handle in ("n", "s"):
        width = height * ratio
    elif handle not in ("e", "w"):
        width = max(width, height * ratio)
    room = (
        _room(handle, "we", (left, right), size[0]),
        _room(handle, "ns", (top, bottom), size[1]),
    )
    width = min(width, room[0], room[1] * ratio)
    x = _placed(handle, "we", (left, right), width, size[0])
    y = _placed(handle, "ns", (top, bottom), width / ratio, size[1])
    return x[0], y[0], x[1], y[1]


def _room(handle: str, edges: str, side: tuple[float, float], most: int) -> float:
    if edges[0] in handle:
        return side[1]
    return most - side[0] if edges[1] in handle else float(most)


def _placed(
    handle: str, edges: str, side: tuple[float, float], length: float, most: int
) -> tuple[float, float]:
    if edges[0] in handle:
        return side[1] - length, side[1]
    if edges[1] in handle:
        return side[0], side[0] + length
    start = min(max(0.0, sum(side) / 2 - length / 2), most - length)
    return start, start + length
