"""Make the small web fonts in resources/fonts/web from the shipped TTF files.

Run it after a font changed: `python packaging/make_web_fonts.py` (needs `brotli`).
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WEIGHTS = ("Regular", "SemiBold", "Bold")
ALPHABET = (
    "U+0020-007E,U+00A0,U+00A9,U+00AB,U+00AE,U+00B0,U+00B1,U+00B7,U+00BB,U+00D7,"
    "U+0600-06FF,U+200B-200F,U+2010-2015,U+2018-201E,U+2022,U+2026,U+202A-202E,U+2030,"
    "U+2039,U+203A,U+2066-2069,U+20AC,U+2122,U+2212,U+FDFC,U+FDFD,U+FEFF,U+FFFD"
)


def main() -> None:
    """Write one WOFF2 for each weight the web page uses."""
    for weight in WEIGHTS:
        made = FONTS / "web" / f"Vazirmatn-{weight}.woff2"
        made.parent.mkdir(exist_ok=True)
        subset.main(
            [
                str(FONTS / f"Vazirmatn-{weight}.ttf"),
                f"--unicodes={ALPHABET}",
                "--layout-features=*",
                "--flavor=woff2",
                "--no-hinting",
                "--desubroutinize",
                f"--output-file={made}",
            ]
        )


if __name__ == "__main__":
    main()
