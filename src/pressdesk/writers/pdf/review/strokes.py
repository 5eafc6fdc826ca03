"""Single strokes as PDF operators; lengths in points from the lower left corner."""

from __future__ import annotations


def rectangle(left: float, bottom: float, width: float, height: float) -> str:
    """Filled."""
    return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f"


def rule(x0: float, y0: float, x1: float, y1: float, pen: float) -> str:
    """A straight line."""
    return f"{pen:g} w {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S"


def dashed(x: float, bottom: float, top: float, pen: float) -> str:
    """An upright line of dashes."""
    return f"q [3 2] 0 d {rule(x, top, x, bottom, pen)} Q"


def caret(x: float, top: float) -> str:
    """The sign of words that are gone: a caret with its tip at `x`, `top`.

    It is filled, since an open one is the Persian digit eight.
    """
    low = top - 5
    return f"{x - 2.8:.2f} {low:.2f} m {x:.2f} {top:.2f} l {x + 2.8:.2f} {low:.2f} l f"


def square(x: float, y: float, side: float) -> str:
    """An empty square around `x`, `y`."""
    left, bottom = x - side / 2, y - side / 2
    return f"0.9 w {left:.2f} {bottom:.2f} {side:g} {side:g} re S"
