"""What of each wheel is installed. A table: the reasons stand beside the patterns.

Patterns are those of fnmatch over the path inside the installed folder `site`; `*` goes
across folders. The last pattern that fits decides.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple


class Rule(NamedTuple):
    """Whether files of this pattern are installed."""

    keep: bool
    pattern: str


def _out(*patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(False, each) for each in patterns)  # noqa: FBT003


def _in(*patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(True, each) for each in patterns)  # noqa: FBT003


# Packages that are never installed: what their parents need them for is not used.
NOT_INSTALLED = {
    "setuptools": "gstreamer-libs names it for its own tools",
    "gstreamer-ext-runtime": "Microsoft's runtime comes with Python and Qt",
}

QT_MODULES = ("Core", "Gui", "Widgets", "PrintSupport")
QT_LIBRARIES = (*QT_MODULES, "Svg")
PLUGINS = (
    *("platforms/qwindows", "platforms/qoffscreen", "styles/qmodernwindowsstyle"),
    *("iconengines/qsvgicon", "imageformats/qsvg", "imageformats/qjpeg"),
    *("imageformats/qgif", "imageformats/qico", "imageformats/qwebp"),
)
LANGUAGES = ("root", "fa", "fa_IR", "en", "en_US")
ZONES = ("Asia/Tehran", "Iran", "UTC", "Etc/UTC")
# What WeasyPrint loads, and what that needs (found by walking the imports).
PANGO = (
    *("bz2", "ffi-7", "fontconfig-1", "freetype-6", "fribidi-0", "gio-2.0-0"),
    *("glib-2.0-0", "gmodule-2.0-0", "gobject-2.0-0", "harfbuzz", "harfbuzz-subset"),
    *("intl-8", "libexpat", "pango-1.0-0", "pangoft2-1.0-0", "pcre2-8-0", "png16"),
    "z-1",
)

RULES: tuple[Rule, ...] = (
    *_in("*"),
    *_out("*.pyi", "*.lib", "*.pxd", "*.pyx", "*.h", "*.hpp", "*.c", "*.cmake"),
    *_out("*/py.typed", "*/tests/*", "*/testing/*", "bin/*", "Scripts/*"),
    *_out("*.dist-info/RECORD", "*.dist-info/INSTALLER", "*.dist-info/WHEEL"),
    *_out("*.dist-info/top_level.txt", "*.dist-info/DELVEWHEEL", "*.dist-info/sboms/*"),
    *_out("PySide6/*"),
    *_in(*(f"PySide6/{each}.py" for each in ("__init__", "_config"))),
    *_in("PySide6/_git_pyside_version.py", "PySide6/support/*.py"),
    *_in("PySide6/pyside6.abi3.dll"),
    *_in(*(f"PySide6/Qt{each}.pyd" for each in QT_MODULES)),
    *_in(*(f"PySide6/Qt6{each}.dll" for each in QT_LIBRARIES)),
    *_in(*(f"PySide6/plugins/{each}.dll" for each in PLUGINS)),
    *_in("PySide6/translations/qtbase_fa.qm", "PySide6/translations/qtbase_en.qm"),
    # Qt and shiboken bring Microsoft's runtime once each; shiboken is loaded first,
    # but a DLL finds its own folder's copy, and the pair must be whole.
    *_in("PySide6/msvcp140.dll", "PySide6/msvcp140_1.dll", "PySide6/msvcp140_2.dll"),
    *_in("PySide6/vcruntime140.dll", "PySide6/vcruntime140_1.dll"),
    *_out("shiboken6/vcamp140.dll", "shiboken6/vccorlib140.dll"),
    *_out("shiboken6/concrt140.dll", "shiboken6/vcomp140.dll"),
    *_out("shiboken6/lib/*", "shiboken6/include/*", "shiboken6/msvcp140_*"),
    *_out("gstreamer_libs/*", "gstreamer_libs-*"),
    *_in(*(f"gstreamer_libs/bin/{each}.dll" for each in PANGO)),
    # Languages that the program does not speak.
    *_out("babel/locale-data/*", "babel/messages/*"),
    *_in(*(f"babel/locale-data/{each}.dat" for each in LANGUAGES)),
    # Nothing is hyphenated; the folder itself must be there.
    *_out("pyphen/dictionaries/*.dic"),
    # The photos that are taken in: JPEG, PNG, WebP, GIF, TIFF (`document.photos`).
    # Nothing is drawn or written with Pillow: that is the page engine's work.
    *_out("PIL/_avif*.pyd", "PIL/_imagingtk*.pyd", "PIL/_imagingft*"),
    # Of lxml its trees and its reader of web pages.
    *_out("lxml/objectify.*", "lxml/sax.*", "lxml/builder.*", "lxml/html/*diff*"),
    *_out("lxml/isoschematron/*", "lxml/includes/*", "*.pxi"),
    # Compilers, command line tools and dialects of databases that are not used.
    *_out("fontTools/voltLib/*", "fontTools/mtiLib/*", "sqlalchemy/dialects/oracle/*"),
    *_out("sqlalchemy/dialects/mssql/*", "sqlalchemy/dialects/mysql/*"),
    *_out("docx/templates/default-docx-template/*", "pytz/*", "tzdata/zoneinfo/*"),
    *_in("pytz/*.py", "tzdata/zoneinfo/*.py", "tzdata/zoneinfo/Asia/*.py"),
    *_in("tzdata/zoneinfo/Etc/*.py", "tzdata/zoneinfo/tzdata.zi"),
    *_in("tzdata/zoneinfo/zone*.tab", "tzdata/zoneinfo/leapseconds"),
    *_in(*(f"tzdata/zoneinfo/{each}" for each in ZONES)),
)


def kept(path: str) -> bool:
    """Whether the file at this path below `site` is installed."""
    decided = False
    for rule in RULES:
        if fnmatchcase(path, rule.pattern):
            decided = rule.keep
    return decided
