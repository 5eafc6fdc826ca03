"""Every notice that a reader can raise has a sentence in both languages."""

import re
from pathlib import Path

import pytest

import pressdesk.readers
from pressdesk.assets import translations
from pressdesk.readers.clipboard.losses import KINDS

ROOM = Path(pressdesk.readers.__file__).parent
STEMS = ("weekday", "gregorian", "century")
LABELS = ("source", "byline")


def raised():
    text = "".join(path.read_text("utf-8") for path in ROOM.glob("*.py"))
    ids = set(re.findall(r'"(read-[a-z-]+[a-z])"', text))
    assert 'f"read-stamp-{doubt}"' in text
    assert 'f"read-{label}-taken"' in text
    ids |= {f"read-stamp-{stem}" for stem in STEMS}
    return ids | {f"read-{label}-taken" for label in LABELS}


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_kind_of_loss_of_a_paste_has_its_sentence(language):
    text = translations(language, "readers.ftl").read_text("utf-8")
    said = set(re.findall(r"^(clip-[a-z-]+) =", text, re.M))
    kinds = {f"clip-{kind}" for kind, _severity in KINDS}
    assert said == kinds | {f"{kind}-short" for kind in kinds}


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_notice_has_its_sentence_and_no_sentence_is_idle(language):
    text = translations(language, "readers.ftl").read_text("utf-8")
    assert set(re.findall(r"^(read-[a-z-]+) =", text, re.M)) == raised()
