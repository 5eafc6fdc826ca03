import re

import pytest

from pressdesk.readers.attribution import attribution, speech
from tests.readers.reference import each

NAMES = {
    "رسانه": "افق‌پرس",
    "سازمان": "سازمان حمل‌ونقل آبان‌رود",
    "روابط عمومی سازمان": "روابط عمومی سازمان حمل‌ونقل آبان‌رود",
    "سرویس": "اقتصادی",
    "حوزه": "شهری",
    "شهر": "نیلوفردشت",
    "استان": "آبان‌رود",
    "نام": "نسرین کاویان",
    "منبع": "سامانهٔ آبان",
    "رویداد": "جشنوارهٔ مهرگان",
    "سایت": "افق‌پرس",
}
TEXT_ONLY = ("closing background", "continuation")


def filled(pattern):
    opening = re.sub(r"\{([^}]+)\}", lambda m: NAMES[m.group(1)], pattern)
    opening += "، " if opening.endswith("افق‌پرس") else ""
    return opening + "کار پل به پایان رسید و راه باز شد."


def _attributed(row):
    return row["role"] == "attribution"


@pytest.mark.parametrize(
    "row", each("attribution", _attributed), ids=lambda row: row.get("pattern")
)
def test_every_attribution_of_the_table_is_found(row):
    found = attribution(filled(row["pattern"]))
    assert found is not None
    assert found.kind == "attribution"
    names = re.findall(r"\{([^}]+)\}", row["pattern"])
    if names and "آمده است" not in row["pattern"]:
        assert NAMES[names[-1]] in found.source


@pytest.mark.parametrize(
    "row",
    each("attribution", lambda row: row["role"].startswith("dateline")),
    ids=lambda row: row.get("pattern"),
)
def test_every_dateline_of_the_table_is_found(row):
    found = attribution(filled(row["pattern"]))
    assert found is not None
    assert found.kind == "dateline"


@pytest.mark.parametrize(
    "row",
    each("attribution", lambda row: row["role"] in TEXT_ONLY),
    ids=lambda row: row.get("pattern"),
)
def test_background_openings_are_text(row):
    assert attribution(row["pattern"] + "کار پل به پایان رسید.") is None


@pytest.mark.parametrize(
    "text",
    [
        "کار ساخت پل آبان‌رود به پایان رسید.",
        "به گزارش‌های رسیده پاسخ داده شد",
        "وی با بیان اینکه راه باز است افزود: کار تمام شد.",
    ],
)
def test_running_text_is_no_attribution(text):
    found = attribution(text)
    assert found is None or not found.source


def test_the_source_keeps_its_own_spelling():
    text = "به گزارش روابط\u00a0عمومي سازمان حمل‌ونقل آبان‌رود ، کار پایان یافت."
    found = attribution(text)
    assert found.source == "روابط\u00a0عمومي سازمان حمل‌ونقل آبان‌رود"
    assert text[found.start : found.end].endswith("،")


def test_speech_after_a_verb_and_in_guillemets():
    text = "وی خاطر نشان کرد: راه باز است. سپس گفت «همه خوش آمدید» و رفت."
    found = [text[part.start : part.end] for part in speech(text)]
    assert found[0] == "«همه خوش آمدید»"
    assert found[1].startswith(" راه باز است")
    assert speech("پل باز شد: این خبر خوش است.") == ()
