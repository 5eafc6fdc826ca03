import pytest

from pressdesk.document.nodes import Paragraph, plain
from pressdesk.readers.plain import read_plain
from pressdesk.text.words import word_count
from tests.readers.reference import each, sample

HEADLINE = "پل تازهٔ آبان‌رود به روی مسافران باز شد"
LEAD = (
    "مدیرعامل سازمان حمل‌ونقل آبان‌رود از بازگشایی پل تازهٔ شهر خبر داد "
    "و گفت رفت‌وآمد از امروز در هر دو سو برقرار است."
)
FIRST = (
    "به گزارش روابط عمومی سازمان حمل‌ونقل آبان‌رود، نسرین کاویان در این آیین گفت: "
    "کار ساخت پل در هجده ماه به پایان رسید و همسایگان در همهٔ این روزها همراه بودند."
)
LAST = (
    "وی در پایان از شهروندان خواست در هفتهٔ نخست با سرعت کم‌تر برانند "
    "و راهنمایی مأموران را بپذیرند."
)


def story(*extra, before=()):
    return "\n\n".join((*before, HEADLINE, LEAD, FIRST, LAST, *extra))


def texts(reading):
    return [plain(block.text) for block in reading.package.release.body]


def ids(reading):
    return [notice.id for notice in reading.notices]


def test_the_sample_of_a_municipality():
    data = sample("municipality-1402.txt")
    reading = read_plain(data)
    release = reading.package.release
    source = data.decode("utf-8").split("\n")
    assert plain(release.headline) == source[0]
    assert word_count(plain(release.headline)) == 12
    assert plain(release.lead) == source[2]
    assert word_count(plain(release.lead)) == 35
    assert texts(reading) == [source[i] for i in (4, 6, 8, 10, 12)]
    assert all(isinstance(block, Paragraph) for block in release.body)
    assert plain(release.end_mark) == "انتهای پیام/"
    assert release.site.code == "36338"
    assert release.site.published_at == "2023-05-17T12:55:00+03:30"
    assert release.stamp is None
    dropped = [n for n in reading.notices if n.id == "read-boilerplate-dropped"]
    assert [n.args["text"][:5] for n in dropped][:2] == ["نظر ش", "شما د"]
    assert len(dropped) == 5
    assert read_plain(data).package.release.id != release.id


@pytest.mark.parametrize("row", each("endmarks"), ids=lambda row: row.get("form"))
def test_every_end_mark_of_the_table(row):
    reading = read_plain(story(row["form"]))
    release = reading.package.release
    if row["class"] == "not an end mark":
        assert release.end_mark == ()
        assert texts(reading)[-1] == row["form"]
    elif row["class"] == "source tail":
        assert release.end_mark == ()
        assert release.meta.source == "ایسنا" or release.meta.source == "ایرنا"
        assert texts(reading) == [FIRST, LAST]
    elif row["class"] == "damaged":
        assert plain(release.end_mark) == "انتهای پیام/"
        assert "read-end-mark-repaired" in ids(reading)
    else:
        assert plain(release.end_mark) == row["form"]
        assert texts(reading) == [FIRST, LAST]
    assert release.site is None


def test_an_end_mark_glued_to_the_last_paragraph():
    reading = read_plain(story().rstrip() + " انتهای پیام/")
    assert plain(reading.package.release.end_mark) == "انتهای پیام/"
    assert texts(reading) == [FIRST, LAST]
    assert "read-end-mark-split" in ids(reading)


def _whole(row):
    return row.get("use") == "release"


@pytest.mark.parametrize("row", each("stamps", _whole), ids=lambda row: row.get("line"))
def test_every_release_stamp_of_the_table(row):
    release = read_plain(story("انتهای پیام/", row["line"])).package.release
    if row["iso"] or row["code"]:
        assert release.site.published_at == row["iso"]
        assert release.site.code == row["code"]
    assert release.stamp is None
    assert [plain(block.text) for block in release.body] == [FIRST, LAST]


@pytest.mark.parametrize(
    "row",
    each("stamps", lambda row: row["use"] in ("never", "modified", "body", "letter")),
    ids=lambda row: row.get("line"),
)
def test_what_must_not_be_taken_as_a_stamp(row):
    for text in (story("انتهای پیام/", row["line"]), story(before=[row["line"]])):
        site = read_plain(text).package.release.site
        assert site is None or (not site.code and not site.published_at)


@pytest.mark.parametrize("row", each("boilerplate"), ids=lambda row: row.get("phrase"))
def test_all_boilerplate_of_the_table(row):
    phrase = row["phrase"]
    if row["match"] == "regex":
        phrase = "• 1 + 3 =" if "+" in phrase else "۱٬۲۳۴ بازدید"
    if row["action"] in ("take as source", "take as tags"):
        phrase = phrase.rstrip(" :") + ("آبان‌رود" if phrase == "#" else ": آبان‌رود")
    head = row["action"] == "head only"
    text = (
        story("انتهای پیام/", before=[phrase])
        if head
        else (story("انتهای پیام/", phrase))
    )
    reading = read_plain(text)
    release = reading.package.release
    assert plain(release.headline) == HEADLINE
    kept = [FIRST, LAST]
    if row["action"] == "keep as attachment":
        kept.append(phrase)
    assert texts(reading) == kept
    assert plain(release.end_mark) == "انتهای پیام/"
    shown = " ".join(str(v) for n in reading.notices for v in n.args.values())
    assert phrase.split()[0] in shown
    if row["action"] == "take as source":
        assert release.meta.source == "آبان‌رود"
    if row["action"] == "take as tags":
        assert release.meta.tags == ("آبان‌رود",)
