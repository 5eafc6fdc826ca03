"""The body as HTML for the editor of a site: no classes, no styles, no photos.

Kicker, headline, subhead and lead have fields of their own in the site's form; an
editor that finds them in the body shows them twice. Photos are uploaded to the site.
"""

from __future__ import annotations

from markupsafe import Markup

from pressdesk.document.nodes import Photo
from pressdesk.document.package import Package
from pressdesk.notices import notice
from pressdesk.writers import article
from pressdesk.writers.form_text import embargo_line
from pressdesk.writers.imprint import Imprint, Written


def write_fragment(package: Package, imprint: Imprint) -> Written:
    """The fragment as a file; photos that stay behind are said in a notice.

    Under embargo it begins by saying so: whoever pastes it must take that out.
    """
    html, notices = article.fragment(package, imprint)
    until = embargo_line(imprint)
    if until:
        html = Markup("<p><strong>{}</strong></p>\n").format(until) + html
    photos = sum(isinstance(block, Photo) for block in package.release.body)
    if photos:
        notices += (notice("writers-fragment-photos", "info", count=photos),)
    return Written(html.encode(), notices)
