import re

import pytest
from msgspec.structs import asdict
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMenu,
    QMenuBar,
    QStatusBar,
    QTreeView,
)

from pressdesk.ui import fonts
from pressdesk.ui.theme import DARK, LIGHT, of_system, palette, style_sheet

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)

# The pairs of the design and the contrast each needs (WCAG 2.2 AA).
BAR_TEXTS = ("text", "accent")
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
    # What the page paints: matches and changes, also over a link or a field's mark.
    ("accent", "mark"),
    ("accent", "ground"),
    ("text", "ins"),
    ("text", "dele"),
    ("text2", "mark"),
    # Rows, chips and cells under the pointer, pressed and chosen.
    ("accent", "hover"),
    ("accent", "down"),
    ("text", "down"),
    ("text", "tint"),
    ("text", "alt"),
    ("text2", "alt"),
    ("text2", "ground"),
    ("text2", "hover"),
    ("text3", "alt"),
    ("text3", "hover"),
    ("error", "hover"),
    # The bars: their sentences, and the links in them.
    *((each, f"{tone}Tint") for tone in ("ok", "warn", "error") for each in BAR_TEXTS),
    ("ok", "base"),
    ("warn", "base"),
    ("error", "base"),
)
SHAPE_PAIRS = (
    ("edge", "base"),
    ("edge", "window"),
    ("edge", "tint"),
    ("edge", "alt"),
    ("warnLine", "base"),
    ("accent", "tint"),
    ("accent", "tint2"),
    ("accent", "ground"),
    ("error", "base"),
)


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
def test_what_the_style_sheet_writes_on_its_own_ground_is_readable(theme):
    """WCAG leaves out what is disabled; ours is held to it where it says something."""
    sheet = style_sheet(theme, lambda name, colour: f"{name}.svg")
    low, seen = {}, 0
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        ink = re.search(r"(?<![\w-])color:(#\w{6})", body)
        ground = re.search(r"background(?:-color)?:(#\w{6})", body)
        if ink is None or ground is None or "QPushButton:disabled" in selector:
            continue
        seen += 1
        light, dark = sorted(map(luminance, (ink[1], ground[1])), reverse=True)
        if (light + 0.05) / (dark + 0.05) < 4.5:
            low[selector.strip()] = (ink[1], ground[1])
    assert seen > 10
    assert low == {}


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


def _black_and_white():
    """Such a palette as a system in high contrast has."""
    made = QPalette(QColor("#000000"), QColor("#000000"))
    groups = QPalette.ColorGroup
    for role in ("WindowText", "Text", "ButtonText"):
        made.setColor(QPalette.ColorRole[role], QColor("#FFFFFF"))
        made.setColor(groups.Disabled, QPalette.ColorRole[role], QColor("#3FF23F"))
    made.setColor(QPalette.ColorRole.Link, QColor("#FFFF00"))
    made.setColor(QPalette.ColorRole.Highlight, QColor("#1AEBFF"))
    return made


def test_a_theme_of_high_contrast_has_only_the_system_s_colours():
    theme = of_system(_black_and_white())
    assert theme.dark
    assert (theme.text3, theme.accent, theme.tint) == ("#FFFFFF", "#FFFF00", "#000000")
    for one, other in TEXT_PAIRS:
        assert contrast(theme, one, other) >= 4.5, (one, other)


def test_high_contrast_keeps_the_system_s_palette(qapp, look, monkeypatch):
    monkeypatch.setattr("pressdesk.ui.look.high_contrast", lambda: True)
    look.heed_contrast()
    assert look.theme.contrasting
    assert look.theme == of_system(qapp.palette())
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", qapp.styleSheet()))
    assert used <= {v for v in asdict(look.theme).values() if isinstance(v, str)}
    look.wear("dark")
    assert look.theme.contrasting
    monkeypatch.undo()
    look.heed_contrast()
    assert look.theme == DARK


@THEMES
def test_only_high_contrast_says_by_lines_what_a_tint_says(theme):
    lined = "QTabBar::tab:selected{border"
    plain, contrasting = (
        style_sheet(each, lambda name, colour: f"{name}.svg")
        for each in (theme, of_system(_black_and_white()))
    )
    assert lined not in plain
    assert lined in contrasting


# As the platforms of Windows and KDE do it: Qt takes their fonts again with each sheet.
@pytest.mark.parametrize("kind", [QMenuBar, QMenu, QStatusBar, QTreeView, QListView])
def test_a_system_s_own_fonts_do_not_stand_above_ours(qtbot, qapp, look, kind):
    classes = ("QMenuBar", "QMenu", "QStatusBar", "QAbstractItemView")
    before = {each: QApplication.font(each) for each in classes}
    try:
        for each in classes:
            QApplication.setFont(QFont("DejaVu Sans", 7), each)
        made = kind()
        qtbot.addWidget(made)
        made.ensurePolished()
        assert (made.font().family(), made.font().pointSizeF()) == (fonts.FAMILY, 10)
    finally:
        for each, font in before.items():
            QApplication.setFont(font, each)
