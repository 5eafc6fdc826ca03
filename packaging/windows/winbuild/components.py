"""What the installed program is made of: each part, its licence, its files.

From this table come the licences' folder, the SBOM and the Windows part of
THIRD_PARTY.md; a build fails where a file belongs to no part or to two.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from winbuild.pins import Pin
from winbuild.prune import NOT_INSTALLED

# A package of the registry: its licence, and the text where the wheel brings none.
PACKAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "alembic": ("MIT", ()),
    "arabic-reshaper": ("MIT", ()),
    "attrs": ("MIT", ()),
    "babel": ("BSD-3-Clause", ()),
    "brotli": ("MIT", ()),
    "cffi": ("MIT-0", ()),
    "charset-normalizer": ("MIT", ()),
    "cobble": ("BSD-2-Clause", ("cobble",)),
    "cssselect2": ("BSD-3-Clause", ()),
    "fluent-runtime": ("Apache-2.0", ("Apache-2.0",)),
    "fluent-syntax": ("Apache-2.0", ("Apache-2.0",)),
    "fonttools": ("MIT", ()),
    "jalali-core": ("LGPL-2.1-or-later", ()),
    "jdatetime": ("PSF-2.0", ()),
    "jinja2": ("BSD-3-Clause", ()),
    "lxml": ("BSD-3-Clause", ()),
    "mako": ("MIT", ()),
    "mammoth": ("BSD-2-Clause", ()),
    "marisa-trie": ("MIT AND BSD-2-Clause", ()),
    "markupsafe": ("BSD-3-Clause", ()),
    "msgspec": ("BSD-3-Clause", ()),
    "nh3": ("MIT", ()),
    "pillow": ("MIT-CMU", ()),
    "platformdirs": ("MIT", ()),
    "pycparser": ("BSD-3-Clause", ()),
    "pydyf": ("BSD-3-Clause", ()),
    "pypdf": ("BSD-3-Clause", ()),
    "pypdfium2": ("BSD-3-Clause AND Apache-2.0", ()),
    "pyphen": ("MPL-1.1", ()),
    "pyside6-essentials": ("LGPL-3.0-only", ("LGPL-3", "GPL-3", "qt")),
    "python-bidi": ("LGPL-3.0-or-later", ()),
    "python-docx": ("MIT", ()),
    "pytz": ("MIT", ()),
    "segno": ("BSD-3-Clause", ()),
    "shiboken6": ("LGPL-3.0-only", ("LGPL-3", "GPL-3")),
    "sqlalchemy": ("MIT", ()),
    "tinycss2": ("BSD-3-Clause", ()),
    "tinyhtml5": ("MIT", ()),
    "typing-extensions": ("PSF-2.0", ()),
    "tzdata": ("Apache-2.0", ()),
    "weasyprint": ("BSD-3-Clause", ()),
    "webencodings": ("BSD-3-Clause", ()),
    "zopfli": ("Apache-2.0", ()),
}
DLLS = "site/gstreamer_libs/bin"


class Part(NamedTuple):
    """A part that is no package of its own; `version` is empty where none is told."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    files: tuple[str, ...]
    source: str


def _dll(
    name: str, version: str, licence: str, texts: str, files: str, source: str
) -> Part:
    places = tuple(f"{DLLS}/{each}.dll" for each in files.split())
    return Part(name, version, licence, tuple(texts.split()), places, source)


MICROSOFT = ("*vcruntime140*.dll", "*msvcp140*.dll")
# Versions as the DLLs of the pinned gstreamer-libs say them; empty: they do not.
PARTS: tuple[Part, ...] = (
    Part("SQLite", "", "blessing", (), ("sqlite3.dll",), "sqlite.org"),
    Part(
        "OpenSSL", "", "Apache-2.0", ("Apache-2.0",),
        ("libcrypto-3.dll", "libssl-3.dll"), "openssl.org/source",
    ),
    Part(
        "libffi (of Python)", "", "MIT", ("libffi",), ("libffi-8.dll",),
        "github.com/libffi/libffi",
    ),
    Part(
        "Microsoft Visual C++ runtime", "", "LicenseRef-Microsoft-VC-Runtime", (),
        MICROSOFT, "",
    ),
    _dll("GLib", "2.82.4", "LGPL-2.1-or-later", "LGPL-2.1 glib",
         "gio-2.0-0 glib-2.0-0 gmodule-2.0-0 gobject-2.0-0",
         "download.gnome.org/sources/glib"),
    _dll("Pango", "1.56.2", "LGPL-2.0-or-later", "LGPL-2 pango",
         "pango-1.0-0 pangoft2-1.0-0", "download.gnome.org/sources/pango"),
    _dll("FriBidi", "", "LGPL-2.1-or-later", "LGPL-2.1 fribidi", "fribidi-0",
         "github.com/fribidi/fribidi"),
    _dll("proxy-libintl", "", "LGPL-2.0-or-later", "LGPL-2", "intl-8",
         "github.com/frida/proxy-libintl"),
    _dll("HarfBuzz", "10.4.0", "MIT-Modern-Variant", "harfbuzz",
         "harfbuzz harfbuzz-subset",
         "github.com/harfbuzz/harfbuzz"),
    _dll("Fontconfig", "", "HPND-sell-variant", "fontconfig", "fontconfig-1",
         "gitlab.freedesktop.org/fontconfig/fontconfig"),
    _dll("FreeType", "2.13.3", "FTL", "freetype", "freetype-6", "freetype.org"),
    _dll("Expat", "2.7.1", "MIT", "expat", "libexpat", "github.com/libexpat/libexpat"),
    _dll("libffi", "", "MIT", "libffi", "ffi-7", "github.com/libffi/libffi"),
    _dll("PCRE2", "", "BSD-3-Clause", "pcre2", "pcre2-8-0",
         "github.com/PCRE2Project/pcre2"),
    _dll("libpng", "1.6.56", "libpng-2.0", "libpng", "png16", "libpng.org"),
    _dll("zlib", "1.3.1", "Zlib", "zlib", "z-1", "zlib.net"),
    _dll("bzip2", "", "bzip2-1.0.6", "bzip2", "bz2", "sourceware.org/bzip2"),
)  # fmt: skip
PYTHON = Part(
    "CPython", "", "PSF-2.0", ("Python",),
    ("python3.dll", "python313.dll", "python313.zip", "python313._pth", "*.pyd"),
    "python.org/downloads/source",
)  # fmt: skip
OWN = ("pressdesk.exe", "pressdesk-cli.exe", "site/pressdesk/*", "site/code.archive",
       "docs/*", "licences/*", "LICENSE.txt", "THIRD_PARTY.md", "SOURCE-OFFER.txt",
       "site/gstreamer_libs/etc/*")  # fmt: skip
_START, _END = "<!-- windows:start -->", "<!-- windows:end -->"


def shipped(pins: Iterable[Pin]) -> list[Pin]:
    """The packages that are installed; the carrier of the DLLs stands in PARTS."""
    unwanted = {*NOT_INSTALLED, "gstreamer-libs"}
    return [pin for pin in pins if pin.name not in unwanted]


def part_of(place: str) -> Part | None:
    """The part that a file of the runtime or of the DLLs belongs to."""
    for part in PARTS:
        if any(fnmatchcase(place, each) for each in part.files):
            return part
    inside = "/" in place
    if not inside and any(fnmatchcase(place, each) for each in PYTHON.files):
        return PYTHON
    return None


def is_replaceable(package: str) -> bool:
    """Whether its licence lets anybody put a build of their own in its place."""
    licence = PACKAGES.get(package, ("", ()))[0]
    return "LGPL" in licence or "MPL" in licence


def is_own(place: str) -> bool:
    """Whether a file is the program's own."""
    return any(fnmatchcase(place, each) for each in OWN)


def table(pins: Iterable[Pin], python: str) -> str:
    """The Windows part of THIRD_PARTY.md."""
    rows = [
        (PYTHON.name, python, PYTHON.licence, "the runtime, python.org's own build")
    ]
    rows += [
        (pin.name, pin.version, PACKAGES[pin.name][0], f"`site`, wheel {pin.name}")
        for pin in shipped(pins)
    ]
    for part in PARTS:
        files = ", ".join(f"`{each.rpartition('/')[2]}`" for each in part.files)
        rows.append((part.name, part.version or "–", part.licence, files))
    lines = ["| part | version | licence | where |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((_START, *lines, _END))


def renewed(document: str, made: str) -> str:
    """THIRD_PARTY.md with the Windows part made anew."""
    before, _, rest = document.partition(_START)
    _, _, after = rest.partition(_END)
    return before + made + after
