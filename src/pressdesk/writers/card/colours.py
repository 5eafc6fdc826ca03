"""Colours of the cards, made from the letterhead's own."""

from __future__ import annotations

from functools import lru_cache

Rgb = tuple[int, int, int]
BLACK: Rgb = (0, 0, 0)
WHITE: Rgb = (255, 255, 255)
_DEEP = 13.0
_ENOUGH = 4.5
_STEP = 0.05


def rgb(colour: str) -> Rgb:
    """`#RRGGBB` as numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`one` with `share` of `other` in it."""
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=8)
def deep(accent: str) -> Rgb:
    """The accent darkened until white text on it is read with ease."""
    colour, share = rgb(accent), 0.0
    while contrast(mixed(colour, BLACK, share), WHITE) < _DEEP:
        share += _STEP
    return mixed(colour, BLACK, share)


@lru_cache(maxsize=32)
def legible(colour: str, ground: str) -> str:
    """`colour` as it is read on `ground`: darker or lighter where it must be."""
    made, paper, share = rgb(colour), rgb(ground), 0.0
    end = BLACK if contrast(paper, BLACK) > contrast(paper, WHITE) else WHITE
    while contrast(mixed(made, end, share), paper) < _ENOUGH:
        share += _STEP
    return css(mixed(made, end, share))


def css(colour: Rgb) -> str:
    """The colour as a style sheet writes it."""
    return "#{:02X}{:02X}{:02X}".format(*colour)
