import pytest

from pressdesk.document.nodes import Intertitle, Paragraph, Quote, plain
from pressdesk.notices import Unreadable
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


def test_a_headline_and_a_lead_that_stand_twice_are_kept_once():
    reading = read_plain("\n\n".join((HEADLINE, HEADLINE, LEAD, LEAD, FIRST, LAST)))
    release = reading.package.release
    assert (plain(release.headline), plain(release.lead)) == (HEADLINE, LEAD)
    assert texts(reading) == [FIRST, LAST]
    assert ids(reading).count("read-repeated") == 2


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_read_more_in_mid_body_goes_and_the_next_paragraph_stays(gap):
    more = gap.join(("بیشتر بخوانید:", "نمایشگاه کتاب کودک برپا می‌شود"))
    reading = read_plain("\n\n".join((HEADLINE, LEAD, FIRST, more, LAST)))
    assert texts(reading) == [FIRST, LAST]
    assert ids(reading).count("read-related-dropped") == 2


def test_an_embargo_with_its_hour():
    line = "غیرقابل انتشار تا ساعت ۱۰ روز ۲۷ اردیبهشت ۱۴۰۵"
    release = read_plain(story(before=[line])).package.release
    assert release.meta.embargo == "2026-05-17T10:00:00+03:30"
    assert plain(release.headline) == HEADLINE
    assert release.site is None


def test_an_embargo_without_an_hour_warns():
    reading = read_plain(story(before=["انتشار ممنوع تا ۱۴۰۵/۰۲/۲۷"]))
    assert reading.package.release.meta.embargo.startswith("2026-05-17T00:00")
    assert "read-embargo-day" in ids(reading)


def test_an_embargo_that_cannot_be_read_stays_in_the_text():
    reading = read_plain(story(before=["غیرقابل انتشار تا پایان نشست"]))
    assert plain(reading.package.release.headline) == HEADLINE
    assert "غیرقابل انتشار تا پایان نشست" in texts(reading)
    assert "read-embargo-unread" in ids(reading)


def test_a_count_of_comments_is_no_embargo():
    reading = read_plain(story("انتهای پیام/", "غیرقابل انتشار: ۱"))
    assert reading.package.release.meta.embargo == ""
    assert texts(reading) == [FIRST, LAST]


def test_labelled_parts_take_their_places():
    text = f"روتیتر: افتتاح\nتیتر: {HEADLINE}\nلید:\n{LEAD}\nمتن خبر:\n{FIRST}\n{LAST}"
    release = read_plain(text).package.release
    assert plain(release.kicker) == "افتتاح"
    assert plain(release.headline) == HEADLINE
    assert plain(release.lead) == LEAD
    assert [plain(block.text) for block in release.body] == [FIRST, LAST]


def test_a_paragraph_in_guillemets_is_a_quote_and_a_short_line_an_intertitle():
    said = "«این پل را همسایگان و سازندگان با هم ساختند.»"
    reading = read_plain(
        "\n\n".join((HEADLINE, LEAD, FIRST, "راه‌های تازه", LAST, said, LAST + " باز"))
    )
    body = reading.package.release.body
    assert [type(b) for b in body] == [
        Paragraph,
        Intertitle,
        Paragraph,
        Quote,
        Paragraph,
    ]
    assert "read-intertitle-guessed" in ids(reading)


def test_a_release_without_a_lead():
    release = read_plain("\n\n".join((HEADLINE, FIRST, LAST))).package.release
    assert release.lead == ()
    assert [plain(block.text) for block in release.body] == [FIRST, LAST]
    assert release.meta.source == "روابط عمومی سازمان حمل‌ونقل آبان‌رود"


def test_codes_and_dates_inside_sentences_are_text():
    quoted = "در نامهٔ شماره ۱۲۳۴۵ آمده است کد خبر: ۹۹۹۹۹ در ۱۴۰۲/۰۲/۲۷ نادرست بود."
    reading = read_plain("\n\n".join((HEADLINE, LEAD, FIRST, quoted, LAST)))
    assert reading.package.release.site is None
    assert quoted in texts(reading)


def test_sentences_that_begin_like_furniture_stay():
    kept = [
        "تمامی حقوق بازنشستگان سازمان حمل‌ونقل آبان‌رود تا پایان ماه پرداخت می‌شود "
        "و هیچ پرونده‌ای بی‌پاسخ نمی‌ماند.",
        "به کانال‌های آبیاری دشت نیلوفر نیز رسیدگی شد و کشاورزان از آن خشنودند.",
        "نظر شما دربارهٔ پل تازه برای سازمان ارزشمند است و شنیده خواهد شد.",
    ]
    reading = read_plain("\n\n".join((HEADLINE, LEAD, FIRST, *kept, LAST)))
    assert texts(reading) == [FIRST, *kept, LAST]


def test_control_characters_and_overrides():
    reading = read_plain(
        story("متن\u0007 با \u202eوارونه\u202c و نیم‌فاصله\u200e است.", "انتهای پیام/")
    )
    assert texts(reading)[-1] == "متن\ufffd با وارونه و نیم‌فاصله\u200e است."
    args = {n.id: n.args for n in reading.notices}
    assert args["read-controls-replaced"]["count"] == 1
    assert args["read-overrides-removed"]["count"] == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_encodings(encoding):
    reading = read_plain(story().encode(encoding))
    assert plain(reading.package.release.headline) == HEADLINE
    assert texts(reading) == [FIRST, LAST]


def test_windows_1256():
    old = story().translate(str.maketrans("ی", "ي", "\u0654"))
    reading = read_plain(old.encode("cp1256"))
    assert plain(reading.package.release.headline) == old.split("\n")[0]
    assert reading.notices[0].id == "read-encoding"


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"PK\x03\x04aa", b"\x00\x01" * 90])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Unreadable):
        read_plain(data)


def test_nothing_at_all():
    reading = read_plain("")
    assert reading.package.release.body == ()
    assert ids(reading) == ["read-empty"]


def test_tags_and_service_and_source():
    release = read_plain(
        story("انتهای پیام/", "سرویس: شهری", "منبع: افق‌پرس", "#پل_تازه #آبان‌رود")
    ).package.release
    assert release.meta.tags == ("پل تازه", "آبان‌رود")
    assert release.meta.service == "شهری"
    assert release.meta.source == "افق‌پرس"


def test_lines_with_bullets_become_a_list():
    reading = read_plain(
        "\n\n".join((HEADLINE, LEAD, FIRST, "• پیاده\n• دوچرخه\n🔹 خودرو", LAST))
    )
    block = reading.package.release.body[1]
    assert [plain(item.text) for item in block.items] == ["پیاده", "دوچرخه", "خودرو"]
    assert "read-list-made" in ids(reading)


def test_line_ends_of_windows():
    reading = read_plain(story("انتهای پیام/").replace("\n", "\r\n").encode())
    assert texts(reading) == [FIRST, LAST]
    assert "read-controls-replaced" not in ids(reading)


def test_breaks_of_other_programs_end_a_line_and_are_told():
    made = read_plain("خبر تازه\n\nیک\x0bدو\x0cسه\u0085چهار".encode())
    texts = [plain(block.text) for block in made.package.release.body]
    assert texts == ["یک", "دو", "سه", "چهار"]
    assert [each.id for each in made.notices if each.id.startswith("read-breaks")] == [
        "read-breaks-made"
    ]


def test_a_text_of_invisible_signs_is_no_text():
    made = read_plain(" \n\u00a0\n\u200c\n\u200f\u200e\n\u00ad".encode())
    assert not made.package.release.headline
    assert "read-empty" in [each.id for each in made.notices]
