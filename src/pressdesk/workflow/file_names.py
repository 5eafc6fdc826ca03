"""Names of files that every system takes and that read as they are."""

from __future__ import annotations

import hashlib

from pressdesk.text.characters import BIDI_CONTROLS

LONGEST = 60
"""Characters of an exported file's name, before what says of which format it is."""


def safe(name: str) -> str:
    """`name` without what a file system refuses or what makes a name read otherwise.

    At most `LONGEST` characters, so that what stands in a bundle's folders keeps below
    the 260 that Windows takes for a whole path. Two long names stay apart when cut.
    """
    shown = (c for c in name if c not in BIDI_CONTROLS)
    kept = "".join(c if c not in '<>:"/\\|?*' and c >= " " else "-" for c in shown)
    kept = kept.strip(" .")
    if len(kept) > LONGEST:
        mark = hashlib.sha256(kept.encode()).hexdigest()[:4]
        kept = f"{kept[: LONGEST - 5].rstrip(' .')}-{mark}"
    return kept or "release"
