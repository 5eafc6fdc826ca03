"""Characters that look right and are others: letters, lines, and what nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from pressdesk.checks.prose import KINDS, Prose
from pressdesk.checks.rule import Found, Rule
from pressdesk.text.characters import KASHIDA, LRM, RLM, ZWNJ
from pressdesk.text.joins import LETTERS

_PERSIAN_FOR = {"ي": "ی", "ى": "ی", "ك": "ک"}
_LETTER = f"[{LETTERS}]"
_LOOKALIKES = re.compile("[يىك]+")
_TE_MARBUTA = re.compile(f"(?<={_LETTER})ة")
_URDU_HE = {"\u06c1": "ه", "\u06be": "ه", "\u06d5": "ه", "\u06d2": "ی"}
_URDU = re.compile(f"[{''.join(_URDU_HE)}]")
_SHAPES = re.compile("[\ufb56-\ufbb1\ufbd3-\ufbe9\ufbfc-\ufbff\ufe80-\ufefc]+")
"""Letters in one of their forms, as some PDF files give them."""
_KASHIDA = re.compile(f"(?<={_LETTER}){KASHIDA}+(?={_LETTER})")
_UNSEEN = "\u200b\u2060\ufeff\u00ad"
_JUNK = re.compile(
    f"(?<={_LETTER})[{LRM}{RLM}]+(?={_LETTER})"
    f"|(?<![{LETTERS}{_UNSEEN}])[{_UNSEEN}]+"
    f"|(?<={_LETTER})[{_UNSEEN}]+(?![{LETTERS}{_UNSEEN}])"
)
_STAND_IN = re.compile(f"(?<={_LETTER})(?:\u00ac|[{_UNSEEN}]+)(?={_LETTER})")
"""What old programs and web pages have for a ZWNJ, or for nothing at all."""
_SIGNS = r"\s،؛:.!؟…»«”“()\[\]"
_IDLE = re.compile(
    f"{ZWNJ}+(?=[{_SIGNS}]|$)|(?:(?<=[{_SIGNS}])|^){ZWNJ}+|(?<={ZWNJ}){ZWNJ}+",
    re.MULTILINE,
)
_BLANKS = re.compile("[\u2000-\u200a\u3000]")
_OVERRIDE = re.compile("[\u202a\u202b\u202d\u202e][^\u202a-\u202e\n]*\u202c?|\u202c")
_OVERRIDES = re.compile("[\u202a-\u202e]")


def _each(
    pattern: re.Pattern[str], new: Callable[[str], str]
) -> Callable[[Prose], Iterator[Found]]:
    """Finds `pattern`, for which `new` shall stand; an empty answer is a deletion."""

    def find(prose: Prose) -> Iterator[Found]:
        for match in pattern.finditer(prose.open):
            yield Found(match.start(), match.end(), (new(match[0]),))

    return find


def _persian(letters: str) -> str:
    return "".join(_PERSIAN_FOR.get(letter, letter) for letter in letters)


def _plain_letters(shapes: str) -> str:
    return _persian(unicodedata.normalize("NFKC", shapes))


def _nothing(_found: str) -> str:
    return ""


def _space(_found: str) -> str:
    return " "


def _he(letter: str) -> str:
    return _URDU_HE[letter]


def stand_ins(prose: Prose) -> Iterator[Found]:
    """The not sign or an unseen character between two letters."""
    for match in _STAND_IN.finditer(prose.open):
        yield Found(match.start(), match.end(), (ZWNJ, ""), 0.7)


def te_marbuta(prose: Prose) -> Iterator[Found]:
    """The Arabic ending, which Persian writes as he or te."""
    for match in _TE_MARBUTA.finditer(prose.open):
        yield Found(match.start(), match.end(), ("ه", "ت"), 0.7)


def overrides(prose: Prose) -> Iterator[Found]:
    """Embeddings and overrides: the text reads other than it is; isolates do not."""
    for match in _OVERRIDE.finditer(prose.text):
        bare = _OVERRIDES.sub("", match[0])
        yield Found(match.start(), match.end(), (bare,), 0.8)


RULES: tuple[Rule, ...] = (
    Rule("char.direction", overrides, "suggest", "error", KINDS),
    Rule("char.letters", _each(_LOOKALIKES, _persian)),
    Rule("char.shapes", _each(_SHAPES, _plain_letters)),
    Rule("char.te", te_marbuta, "suggest"),
    Rule("char.urdu", _each(_URDU, _he), "suggest"),
    Rule("char.kashida", _each(_KASHIDA, _nothing), spacing=True),
    Rule("char.junk", _each(_JUNK, _nothing), spacing=True),
    Rule("char.stand-in", stand_ins, "suggest", spacing=True),
    Rule("char.joiner", _each(_IDLE, _nothing), spacing=True),
    Rule("char.blank", _each(_BLANKS, _space), severity="style", spacing=True),
)
