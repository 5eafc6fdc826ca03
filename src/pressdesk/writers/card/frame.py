"""The measures of the cards: two forms, two looks. Lengths are pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Form = Literal["wide", "square"]
Look = Literal["photo", "paper"]
Way = Literal["rtl", "ltr"]


@dataclass(frozen=True)
class Frame:
    """One card: its canvas, where photo and words stand, its type sizes.

    `sizes` are tried for the headline from the largest down; the first `easy` of them
    may take no more than `comfort` of the height that the words have.
    """

    form: Form
    look: Look
    width: int
    height: int
    pad: int
    pad_top: int
    small: float
    sizes: tuple[int, ...]
    easy: int
    photo_width: int
    photo_height: int
    photo_left: int = 0
    photo_top: int = 0
    edge: int = 0
    comfort: float = 0.62
    way: Way = "rtl"

    @property
    def text_left(self) -> int:
        """From the left edge of the card to the words, which may stand by the photo."""
        if self.way == "ltr":
            return self.pad + self.edge
        beside = self.look == "paper" and self.form == "wide"
        return self.pad + (self.photo_width if beside else 0)

    @property
    def text_width(self) -> int:
        """The width of the words."""
        beside = self.look == "paper" and self.form == "wide"
        taken = self.photo_width if beside else 0
        return self.width - taken - 2 * self.pad - self.edge

    @property
    def fade(self) -> int:
        """The height over which the ground of the words fades into the photo."""
        return self.height // 5

    @property
    def gap(self) -> float:
        """Between the headline and what stands above and below it."""
        return self.small * 0.7

    @property
    def logo_height(self) -> float:
        """The height of the logo; on a photo it stands on a white plate."""
        return self.small * (2.7 if self.look == "photo" else 2.5)

    @property
    def logo_pad(self) -> tuple[float, float]:
        """What the plate has above and below the logo, and at its sides."""
        on_photo = self.look == "photo"
        return (self.small * 0.3, self.small * 0.4) if on_photo else (0.0, 0.0)

    @property
    def plate_radius(self) -> float:
        """How round the corners of the logo's plate are."""
        return self.small * 0.35 if self.look == "photo" else 0.0

    def turned(self, way: Way) -> Frame:
        """The same card for words of this direction: its mirror image."""
        if way == self.way:
            return self
        left = self.width - self.photo_width - self.photo_left
        return replace(self, way=way, photo_left=left)

    @property
    def bare(self) -> Frame:
        """The same card without a photo."""
        return replace(self, photo_width=0, photo_height=0, comfort=0.8)

    @property
    def name(self) -> str:
        """The end of the card's file name, without its ending."""
        return f"{self.look}-{self.width}x{self.height}"


_WIDE = (72, 66, 60, 55, 50, 46, 42, 38, 34, 31, 28)
_SQUARE = (92, 84, 77, 70, 64, 58, 53, 48, 44, 40, 36)
FRAMES: tuple[Frame, ...] = (
    Frame("wide", "photo", 1200, 630, 56, 38, 25, _WIDE, 6, 1200, 630),
    Frame("square", "photo", 1080, 1080, 64, 54, 31, _SQUARE, 6, 1080, 1080),
    Frame(
        "wide",
        "paper",
        1200,
        630,
        48,
        40,
        25,
        _WIDE,
        9,
        520,
        630,
        edge=12,
        comfort=0.85,
    ),
    Frame(
        *("square", "paper", 1080, 1080, 60, 44, 30, _SQUARE, 9, 1080, 440),
        photo_top=160,
        comfort=0.85,
    ),
)
