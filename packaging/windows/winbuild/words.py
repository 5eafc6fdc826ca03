"""The words that Windows shows of the program, Persian and English, by their names."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

WORDS = Path(__file__).resolve().parents[1] / "words.json"


@cache
def words() -> dict[str, str]:
    """Each word by its name; `%name%` in the WiX source stands for it."""
    found: dict[str, str] = json.loads(WORDS.read_text("utf-8"))
    return found
