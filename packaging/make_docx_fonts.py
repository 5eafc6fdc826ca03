"""Make the small fonts that every Word file embeds: Persian and Latin, all shaping.

Run from the checkout: `python packaging/make_docx_fonts.py`. The glyphs, names and
licence (SIL OFL 1.1, resources/fonts/OFL.txt) stay those of Vazirmatn; only letters of
other scripts and hinting are left out. Vazirmatn reserves no font name.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
ASCII = range(0x20, 0x7F)
TEXT = (
    *ASCII,
    *range(0xA0, 0x180),
    *range(0x600, 0x700),
    *range(0x200C, 0x2030),
    0x2039,
    0x203A,
    0x2044,
    0x20AC,
    0x2116,
    0x2122,
    0x2190,
    0x2191,
    0x2192,
    0x2193,
    0x2212,
    0x2248,
    0x25CF,
    0x25CB,
    0x25A0,
    0x25AA,
    0xFDFC,
    0xFDF2,
    0xFD3E,
    0xFD3F,
    0xFFFD,
)
DIGITS = (*ASCII, *range(0x6F0, 0x6FA), 0x200E, 0x200F)
MADE = {
    "Vazirmatn-Regular.ttf": TEXT,
    "Vazirmatn-SemiBold.ttf": TEXT,
    "Vazirmatn-Bold.ttf": TEXT,
    "Vazirmatn-FD-Regular.ttf": DIGITS,
}


def make(name: str, characters: tuple[int, ...]) -> int:
    """Write the subset of one font; gives its size in bytes."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    font = subset.load_font(str(FONTS / name), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    target = FONTS / "embed" / name
    target.parent.mkdir(exist_ok=True)
    subset.save_font(font, str(target), options)
    return target.stat().st_size


def main() -> None:
    """Make all of them."""
    for name, characters in MADE.items():
        size = make(name, characters)
        print(f"{name}: {size} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
