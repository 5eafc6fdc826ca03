import re

import pytest
from msgspec.structs import asdict
from PySide6.QtGui import QPalette

from pressdesk.ui.theme import DARK, LIGHT, palette, style_sheet

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)

# The pairs of the design and the contrast each needs (WCAG 2.2 AA).
TEXT_PAIRS = (
    ("text", "base"),
    ("text", "window"),
    ("text2", "window"),
    ("text2", "base"),
    ("text2", "tint"),
    ("text3", "ground"),
    ("text3", "window"),
    ("text3", "base"),
    ("text3", "tint"),
    ("text3", "disabledBg"),
    ("accent", "window"),
    ("accent", "base"),
    ("accent", "tint"),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onAccent", "accentDown"),
    ("error", "window"),
    ("error", "errorTint"),
    ("warn", "ground"),
    ("warn", "window"),
    ("warn", "warnTint"),
    ("ok", "window"),
    ("ok", "okTint"),
    ("ok", "ins"),
    ("error", "dele"),
    ("text", "tint2"),
    ("text", "mark"),
    ("text", "hover"),
)
SHAPE_PAIRS = (("edge", "base"), ("edge", "window"), ("warnLine", "base"))


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme, one, other):
    light, dark = sorted(
        (luminance(getattr(theme, one)), luminance(getattr(theme, other))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast(LIGHT, "base", "base") == 1
    assert round(contrast(LIGHT, "text", "base"), 1) == 16.3


@THEMES
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="/".join)
def test_text_is_readable(theme, pair):
    assert contrast(theme, *pair) >= 4.5


@THEMES
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="/".join)
def test_borders_and_underlines_are_seen(theme, pair):
    assert contrast(theme, *pair) >= 3


@THEMES
def test_the_style_sheet_takes_every_colour_from_the_table(theme):
    sheet = style_sheet(theme, lambda name, colour: f"{name}.svg")
    assert "$" not in sheet
    own = {value for value in asdict(theme).values() if isinstance(value, str)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)) <= own


@THEMES
def test_a_selection_keeps_its_letters(theme):
    made = palette(theme)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Highlight).name().upper() == (
            theme.tint2
        )
        assert made.color(group, QPalette.ColorRole.HighlightedText).name().upper() == (
            theme.text
        )
