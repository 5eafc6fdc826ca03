"""The release as a web page: one file with everything in it, or a folder.

Both forms have the look of their letterhead, no script and no request to anywhere: the
policy of the one file allows its own style by hash and data in addresses, that of the
folder what lies beside the page.
"""

from __future__ import annotations

from pressdesk.document.package import Package
from pressdesk.writers.html import page, style
from pressdesk.writers.html.photos import Embedded, Filed
from pressdesk.writers.imprint import Extra, Imprint, Written

FOLDER = "-web/"


def write_html(package: Package, imprint: Imprint) -> Written:
    """The release as one HTML file: fonts, style and photos are inside."""
    look = style.embedded(imprint.letterhead)
    made = page.render(package, imprint, Embedded(), look)
    return Written(made.html.encode(), made.notices)


def write_web(package: Package, imprint: Imprint) -> Written:
    """The release as a folder for a server: the page, its style, fonts and photos."""
    look, photos = style.filed(imprint.letterhead), Filed()
    made = page.render(package, imprint, photos, look)
    files = {**look.files, **photos.files}
    extras = tuple(Extra(FOLDER + name, data) for name, data in files.items())
    return Written(made.html.encode(), made.notices, extras)
