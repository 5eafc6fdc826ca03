"""Make `docs/rules.md` from the rules of the proofreader.

python packaging/make_rules.py
"""

from __future__ import annotations

from pathlib import Path

from pressdesk.i18n.messages import Messages
from pressdesk.text.characters import BIDI_CONTROLS
from pressdesk.workflow import rule_pages

ROOT = Path(__file__).resolve().parents[1]
PAGE = Path("docs/rules.md")


def made() -> str:
    """The page; a reader of files needs no isolates."""
    text = "\n".join(rule_pages.markdown(Messages("fa"))) + "\n"
    return "".join(char for char in text if char not in BIDI_CONTROLS)


if __name__ == "__main__":
    (ROOT / PAGE).write_text(made(), "utf-8")
