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
    """The sign of words that are gone: an open hook with its tip at `x`, `top`."""
    low = top - 5
    hook = f"{x - 3:.2f} {low:.2f} m {x:.2f} {top:.2f} l {x + 3:.2f} {low:.2f} l S"
    return f"q 1.3 w 1 J 1 j {hook} Q"


def square(x: float, y: float, side: float) -> str:
    """An empty square around `x`, `y`."""
    left, bottom = x - side / 2, y - side / 2
    return f"0.9 w {left:.2f} {bottom:.2f} {side:g} {side:g} re S"
