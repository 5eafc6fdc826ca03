"""docs/format.md says what the code does; every notice has its sentences."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from pressdesk import assets
from pressdesk.document import media, native
from pressdesk.document.layout import LayoutMap
from pressdesk.document.nodes import plain
from pressdesk.document.schema import KINDS, problems

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in ("document", "system")
    for path in (ROOT / "src" / "pressdesk" / room).glob("*.py")
)
IDS = set(re.findall(r'"((?:native|document|media|atomic|lock)-[a-z-]+)"', CODE))


def test_the_example_is_a_release():
    example, painted = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert msgspec.json.decode(painted, type=LayoutMap).lines[0].block == "b1"
    release = native.read_release(example.encode())
    assert problems(release) == ()
    assert plain(release.end_mark) == "انتهای پیام/"


def test_every_reason_to_refuse_and_every_block_is_on_the_page():
    listed = set(re.findall(r"`(native-[a-z-]+)`", PAGE))
    assert listed == {name for name in IDS if name.startswith("native-")}
    assert set(re.findall(r"^\| `([a-z]+)` \| `", PAGE, re.M)) >= set(KINDS.values())
    assert f"{native.MAX_UNPACKED >> 20} megabytes" in PAGE
    assert f"{media.MAX_BYTES >> 20} megabytes" in PAGE


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_notice_has_a_sentence(language):
    sentences = "\n".join(
        assets.translations(language, name).read_text(encoding="utf-8")
        for name in ("document.ftl", "system.ftl")
    )
    assert set(re.findall(r"^([a-z-]+) =", sentences, re.M)) == IDS
