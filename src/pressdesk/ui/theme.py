"""The two looks of the desk: one frozen table of colours that everything reads.

The figures are the design's tokens (docs: docs/design.md). Widgets that paint
themselves take a `Theme`; all others get its palette and its style sheet. No colour
is written anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtGui import QBrush, QColor, QPalette

CONTRAST = "contrast"


class Theme(Struct, frozen=True):
    """Colours by token name, as `#RRGGBB`."""

    name: str
    dark: bool
    window: str
    ground: str
    base: str
    alt: str
    text: str
    text2: str
    text3: str
    line: str
    line2: str
    edge: str
    accent: str
    accentHover: str  # noqa: N815 (the design's own token name)
    accentDown: str  # noqa: N815
    onAccent: str  # noqa: N815
    tint: str
    tint2: str
    hover: str
    down: str
    error: str
    errorTint: str  # noqa: N815
    warn: str
    warnTint: str  # noqa: N815
    warnLine: str  # noqa: N815
    ok: str
    okTint: str  # noqa: N815
    mark: str
    ins: str
    dele: str
    disabled: str
    disabledBg: str  # noqa: N815

    @property
    def contrasting(self) -> bool:
        """Whether the system's high contrast is on: a tint shows nothing then."""
        return self.name == CONTRAST

    def color(self, token: str) -> QColor:
        """The colour of a token for a painter."""
        return QColor(getattr(self, token))

    def brush(self, token: str, alpha: int = 255) -> QBrush:
        """The same for filling. Through a palette: see `numbers`."""
        made, group = QPalette(), QPalette.ColorGroup.Active
        colour = self.color(token)
        colour.setAlpha(alpha)
        made.setColor(group, QPalette.ColorRole.Base, colour)
        return made.brush(group, QPalette.ColorRole.Base)


LIGHT = Theme(
    name="light",
    dark=False,
    window="#F4F5F5",
    ground="#E7EAEB",
    base="#FFFFFF",
    alt="#F8F9F9",
    text="#1A2124",
    text2="#465157",
    text3="#5C686E",
    line="#D9DEE0",
    line2="#C6CDD0",
    edge="#7D8990",
    accent="#0F6674",
    accentHover="#0B5460",
    accentDown="#08444E",
    onAccent="#FFFFFF",
    tint="#E1EFF1",
    tint2="#CBE3E7",
    hover="#E9ECED",
    down="#DDE2E4",
    error="#B3261E",
    errorTint="#FBEBE9",
    warn="#845400",
    warnTint="#FAF0DA",
    warnLine="#B67B08",
    ok="#1D6A3C",
    okTint="#E2F1E7",
    mark="#FCE9A9",
    ins="#D8EFDF",
    dele="#F9DEDB",
    disabled="#97A1A6",
    disabledBg="#EEF0F1",
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#212629",
    ground="#17191B",
    base="#292F32",
    alt="#252A2D",
    text="#E6EAEB",
    text2="#B9C2C6",
    text3="#97A2A7",
    line="#383F43",
    line2="#454D52",
    edge="#74818A",
    accent="#6BC4D0",
    accentHover="#86D2DC",
    accentDown="#52AEBB",
    onAccent="#06262B",
    tint="#20393E",
    tint2="#2A4C53",
    hover="#2C3235",
    down="#353C40",
    error="#F3978F",
    errorTint="#3C2725",
    warn="#E6B75F",
    warnTint="#372F1F",
    warnLine="#D9A441",
    ok="#80CC9C",
    okTint="#203428",
    mark="#52430F",
    ins="#21412D",
    dele="#4A2A28",
    disabled="#667278",
    disabledBg="#262B2E",
)

_KINDS = ("name", "dark")
_ROLES = {
    "window": ("Window",),
    "base": ("Base", "Button", "ToolTipBase", "Light"),
    "alt": ("AlternateBase",),
    "text": ("WindowText", "Text", "ButtonText", "ToolTipText", "HighlightedText"),
    "text3": ("PlaceholderText",),
    "line": ("Mid", "Midlight"),
    "edge": ("Dark", "Shadow"),
    "accent": ("Accent", "Link", "LinkVisited"),
    "tint2": ("Highlight",),
    "onAccent": ("BrightText",),
}
_TOKENS = tuple(name for name in Theme.__struct_fields__ if name not in _KINDS)
_GROUNDS = (
    *("window", "ground", "onAccent", "tint", "tint2", "hover", "down", "errorTint"),
    *("warnTint", "okTint", "mark", "ins", "dele", "disabledBg"),
)
_DISABLED = ("WindowText", "Text", "ButtonText")


def palette(theme: Theme) -> QPalette:
    """The theme as a palette, all three groups set explicitly."""
    made = QPalette()
    groups = QPalette.ColorGroup
    for group in (groups.Active, groups.Inactive, groups.Disabled):
        for token, roles in _ROLES.items():
            for role in roles:
                made.setColor(group, QPalette.ColorRole[role], theme.color(token))
    for role in _DISABLED:
        made.setColor(
            groups.Disabled, QPalette.ColorRole[role], theme.color("disabled")
        )
    return made


def of_system(system: QPalette) -> Theme:
    """The colours of a system in high contrast: it has few, and none is added."""

    def colour(role: str, group: str = "Active") -> str:
        found = system.color(QPalette.ColorGroup[group], QPalette.ColorRole[role])
        return found.name().upper()

    ground, ink = colour("Window"), colour("WindowText")
    link, chosen = colour("Link"), colour("Highlight")
    tokens = dict.fromkeys(_TOKENS, ink)
    tokens |= dict.fromkeys(_GROUNDS, ground)
    tokens |= {"base": colour("Base"), "alt": colour("Base")}
    tokens |= {"accent": link, "accentHover": link, "accentDown": chosen}
    tokens |= {"disabled": colour("WindowText", "Disabled")}
    dark = QColor(ground).lightness() < QColor(ink).lightness()
    return Theme(name=CONTRAST, dark=dark, **tokens)


def style_sheet(theme: Theme, picture: Callable[[str, str], str]) -> str:
    """The application's one style sheet.

    `picture(icon name, colour)` gives the path of a tinted SVG: a styled combo box
    and check box lose their own arrow and check.
    """
    tokens = {k: v for k, v in asdict(theme).items() if isinstance(v, str)}
    faded = theme.color("text3")
    rgb = f"{faded.red()},{faded.green()},{faded.blue()}"
    sheet = _SHEET + _CONTRAST if theme.contrasting else _SHEET
    return Template(sheet).substitute(
        tokens,
        chevron=picture("chevron-down", theme.text2),
        check=picture("check", theme.onAccent),
        handle=f"rgba({rgb},90)",
        handleHover=f"rgba({rgb},153)",
    )


_SHEET = """
QMenuBar,QMenu,QToolTip,QStatusBar,QAbstractItemView{font:10pt "Vazirmatn"}
QPushButton{background:$base;color:$text;border:1px solid $line2;
  border-bottom-color:$edge;border-radius:6px;padding:0 16px;min-height:30px}
QPushButton:hover{background:$hover}
QPushButton:pressed{background:$down}
QPushButton:focus{border:2px solid $accent;padding:0 15px;min-height:28px}
QPushButton[small="true"]{padding:0 12px;min-height:26px}
QPushButton[small="true"]:focus{padding:0 11px;min-height:24px}
QPushButton[primary="true"]{background:$accent;color:$onAccent;
  border:1px solid $accent;font-weight:600}
QPushButton[primary="true"]:hover{background:$accentHover;border-color:$accentHover}
QPushButton[primary="true"]:pressed{background:$accentDown}
QPushButton[primary="true"]:focus{border:2px solid $accentDown}
QPushButton[room="true"]{padding:0 19px 0 40px}
QPushButton:disabled,QPushButton[primary="true"]:disabled{background:$disabledBg;
  color:$disabled;border:1px solid $line}
QPushButton[link="true"]{background:transparent;border:0;color:$accent;padding:0 2px;
  font-weight:600;min-height:24px;text-align:left}
QPushButton[link="true"]:hover{color:$accentHover;text-decoration:underline}
QPushButton[link="true"]:focus{border:2px solid $accent;border-radius:4px;padding:0;
  min-height:20px}
QPushButton[link="true"]:disabled{color:$disabled}
QLineEdit,QComboBox,QSpinBox{background:$base;color:$text;border:1px solid $line2;
  border-bottom-color:$edge;border-radius:6px;padding:0 9px;min-height:30px}
QLineEdit,QPlainTextEdit{placeholder-text-color:$text3}
QLineEdit:hover,QComboBox:hover{border-color:$edge}
QLineEdit:focus,QComboBox:focus,QSpinBox:focus{border:2px solid $accent;padding:0 8px;
  min-height:28px}
QLineEdit:disabled,QComboBox:disabled,QSpinBox:disabled,QLineEdit[readOnly="true"]{
  background:$disabledBg;color:$text3;border:1px solid $line}
QLineEdit[invalid="true"],QPlainTextEdit[invalid="true"]{border:1px solid $error}
QLineEdit[invalid="true"]:focus{border:2px solid $error}
QComboBox::drop-down{border:0;width:28px;subcontrol-origin:padding;
  subcontrol-position:center right}
QComboBox::down-arrow{image:url("$chevron");width:16px;height:16px}
QComboBox QAbstractItemView{background:$base;border:1px solid $line2;padding:4px;
  selection-background-color:$tint;selection-color:$text;outline:0}
QPlainTextEdit{background:$base;color:$text;border:1px solid $line2;
  border-bottom-color:$edge;border-radius:6px;padding:4px 5px}
QPlainTextEdit:focus{border:2px solid $accent;padding:3px 4px}
QCheckBox{spacing:10px}
QCheckBox::indicator{width:16px;height:16px;border:1px solid $edge;border-radius:4px;
  background:$base}
QCheckBox::indicator:hover{border-color:$accent}
QCheckBox::indicator:focus{border:2px solid $accent;width:14px;height:14px}
QCheckBox::indicator:checked{background:$accent;border-color:$accent;
  image:url("$check")}
QCheckBox::indicator:checked:disabled{background:$disabled;border-color:$disabled}
QTreeView,QListView{border:0;background:$window;outline:0;
  show-decoration-selected:1}
QTableCornerButton::section{background:$window;border:0}
QHeaderView::section{background:$window;color:$text2;border:0;padding:4px 8px;
  border-bottom:1px solid $line}
QTreeView::item{min-height:26px}
QListView::item{padding:0 14px}
QLineEdit[search="true"]{min-height:34px}
QLineEdit[search="true"]:focus{min-height:32px}
QListWidget[results="true"]{background:$base;border:1px solid $line2;
  border-bottom-color:$edge;border-radius:6px;padding:4px 0}
QFrame[panel="true"]{background:$base;border:1px solid $line2}
QListWidget[panel="true"]{background:$base;border:0}
QComboBox QAbstractItemView::item{min-height:28px;padding:0 8px}
QTreeView::item:hover,QListView::item:hover{background:$hover}
QTreeView::item:selected,QListView::item:selected{background:$tint;color:$text}
QToolBar{background:$window;border:0;border-bottom:1px solid $line;spacing:2px;
  padding:6px}
QToolBar::separator{background:$line;width:1px;margin:6px 8px}
QToolButton{border:0;border-radius:6px;padding:6px;color:$text2;
  background:transparent}
QToolButton[word="true"]{color:$text}
QToolButton:hover{background:$hover}
QToolButton:pressed{background:$down}
QToolButton:checked{background:$tint;color:$accent}
QToolButton:checked:hover{background:$tint2}
QToolButton:focus{border:2px solid $accent;padding:4px}
QToolButton:disabled{color:$disabled}
QToolButton::menu-indicator{image:none}
QMenuBar{background:$window;padding:1px 8px;border:0;spacing:0}
QMenuBar::item{padding:3px 9px 2px;border-radius:4px;background:transparent}
QMenuBar::item:selected{background:$hover}
QMenuBar::item:pressed{background:$tint}
QMenu{background:$base;border:1px solid $line2;padding:4px}
QMenu::item{padding:5px 12px;border-radius:4px;min-width:180px}
QMenu::item:selected{background:$tint;color:$text}
QMenu::item:disabled{color:$disabled}
QMenu::separator{height:1px;background:$line;margin:4px 6px}
QProgressBar{background:$down;border:0;border-radius:2px;min-height:4px;
  max-height:4px}
QProgressBar::chunk{background:$accent;border-radius:2px}
QStatusBar{background:$window;border-top:1px solid $line;min-height:27px}
QStatusBar::item{border:0}
QMainWindow::separator{background:$line;width:1px;height:1px}
QMainWindow::separator:hover{background:$accent}
QTabBar{background:$window;qproperty-drawBase:0}
QTabBar::tab{background:transparent;color:$text2;border:0;border-radius:13px;
  padding:4px 12px;margin:6px 4px;min-height:18px}
QTabBar::tab:hover{background:$hover}
QTabBar::tab:selected{background:$tint;color:$accent;font-weight:600}
QTabBar::tab:focus{border:2px solid $accent;padding:2px 10px}
QScrollBar:vertical{background:transparent;width:10px;margin:0}
QScrollBar:horizontal{background:transparent;height:10px;margin:0}
QScrollBar::handle{background:$handle;border-radius:3px;margin:2px;min-height:32px;
  min-width:32px}
QScrollBar::handle:hover{background:$handleHover}
QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}
QAbstractScrollArea::corner{background:transparent;border:0}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent}
QSlider::groove:horizontal{height:2px;background:$line2}
QSlider::handle:horizontal{width:12px;height:12px;margin:-5px 0;border-radius:6px;
  background:$accent}
QSlider::handle:horizontal:focus{background:$accentDown}
QToolTip{background:$base;color:$text;border:1px solid $line2;padding:4px 6px}
QSplitter::handle{background:$line}
QLabel[tone="text2"]{color:$text2}
QLabel[tone="text3"]{color:$text3}
QLabel[tone="accent"]{color:$accent}
QLabel[tone="error"]{color:$error}
QLabel[tone="warn"]{color:$warn}
QLabel[tone="ok"]{color:$ok}
QLabel[paper="true"]{border:1px solid $line}
QFrame[hairline="true"]{background:$line;border:0}
QFrame[strip="true"]{background:$tint;border:0;border-radius:8px}
QFrame[bar="info"]{background:$window;border:0;border-bottom:1px solid $line}
QFrame[bar="warning"]{background:$warnTint;border:0;border-bottom:1px solid $line}
QFrame[bar="error"]{background:$errorTint;border:0;border-bottom:1px solid $line}
QFrame[bar="ok"]{background:$okTint;border:0;border-bottom:1px solid $line}
QPushButton[row="true"]{background:transparent;border:0;border-radius:6px;
  text-align:left;padding:0;min-height:38px}
QPushButton[row="true"]:hover{background:$hover}
QPushButton[row="true"]:pressed{background:$tint}
QPushButton[row="true"]:focus{border:2px solid $accent;padding:0;min-height:34px}
QPushButton[next="true"]{background:$tint}
QPushButton[chip="true"]{background:transparent;border:0;border-radius:13px;
  color:$text2;padding:0 10px;min-height:26px;max-height:26px}
QPushButton[chip="true"]:hover{background:$hover}
QPushButton[chip="true"]:checked{background:$tint;color:$accent;font-weight:600}
QPushButton[chip="true"][today="true"]{color:$accent;font-weight:600}
QPushButton[chip="true"]:focus{border:2px solid $accent;padding:0 8px;
  min-height:22px}
QPushButton[tag="true"]{background:$tint;border:0;border-radius:13px;color:$text;
  padding:0 8px;min-height:26px;max-height:26px}
QPushButton[tag="true"]:hover{background:$tint2}
QPushButton[tag="true"]:focus{border:2px solid $accent;padding:0 6px;min-height:22px}
QPushButton[tag="true"]:disabled{background:$disabledBg;color:$text3}
QPushButton[status="true"]{color:$text2;padding:0 4px;min-height:20px;
  font-size:9pt}
QPushButton[status="true"]:focus{padding:0 2px;min-height:18px}
"""

"""Its first line: Windows and KDE have own fonts for menus and lists, which Qt puts
above the application's whenever a style sheet or the system's look is set."""

_CONTRAST = """
QListView::item:selected,QTreeView::item:selected,QMenu::item:selected,
QMenuBar::item:selected,QPushButton[row="true"]:hover{border:2px solid $accent}
QToolButton:hover,QToolButton:checked{border:2px solid $accent;padding:4px}
QPushButton:hover{border:2px solid $accent}
QPushButton[chip="true"]:checked{border:2px solid $accent;padding:0 8px;
  min-height:22px;max-height:22px}
QTabBar::tab:selected{border:2px solid $accent;padding:2px 10px}
QPushButton:disabled,QPushButton[primary="true"]:disabled{border:1px dashed $disabled}
QFrame[strip="true"]{border:1px solid $line}
QScrollBar::handle{background:$edge}
"""
"""What a tint says otherwise is said by a line."""
