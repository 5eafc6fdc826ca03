"""A release of two pages, as the session writes it and as it must come out.

Every character is on the keys of the us and ir layouts: xdotool remaps keys for any
other one, and the server tells programs of that while keys are still under way.
"""

from pressdesk.document.nodes import (
    Intertitle,
    ListBlock,
    ListItem,
    Paragraph,
    Photo,
    Quote,
    Release,
    Span,
    Table,
)

KICKER = "در نشست خبری شهریور سازمان اعلام شد"
HEADLINE = "شبکهٔ اتوبوس شبانهٔ آبان‌رود از نیمهٔ مهر به راه می‌افتد"
SUBHEAD = "شش خط تازه، از ساعت ۲۳ تا ۵ بامداد، با بلیت معمولی"
LEAD = (
    "سازمان حمل‌ونقل آبان‌رود می‌گوید شش خط اتوبوس شبانه از نیمهٔ مهر کار خود را آغاز "
    "می‌کنند و هر شب، از ساعت ۲۳ تا ۵ بامداد، چهار پایانهٔ بزرگ شهر را به بیمارستان‌ها، "
    "خوابگاه‌های دانشجویی و ایستگاه راه‌آهن می‌رسانند."
)

OPENING = (
    "مدیرعامل سازمان در نشست با خبرنگاران گفت که طرح شبانه پس از یازده ماه بررسی و سه "
    "دورهٔ آزمایشی به اجرا می‌رسد. به گفتهٔ او، نزدیک به چهل هزار نفر از ساکنان این شهر "
    "در ساعت‌هایی کار می‌کنند که تا امروز هیچ وسیلهٔ همگانی در آن نبود؛ پرستاران، "
    "نانوایان، کارگران میدان میوه و کسانی که با آخرین قطار به شهر می‌رسند."
)
BEFORE_DATE = "آغاز به کار رسمی شبکه "
DAY, DAY_SAID = (1405, 7, 15), "۱۵ مهر ۱۴۰۵"
AFTER_DATE = (
    " است و سازمان تا آن روز دو شب را برای آزمون همگانی در نظر گرفته است. در این دو شب "
    "سوار شدن برای همه رایگان خواهد بود و همیاران سازمان در هر ایستگاه حضور دارند تا "
    "مسیر تازه را به مسافران نشان دهند."
)
BEFORE_LINK = "نقشهٔ خط‌ها، ساعت رسیدن هر اتوبوس و جای ایستگاه‌ها در "
LINKED = "سامانهٔ پاسخ‌گویی مسافران"
ADDRESS = "https://pasokh.abanrud.example/shab"
AFTER_LINK = (
    " دیده می‌شود. این سامانه، که از اردیبهشت در دسترس است، با نسخهٔ «Metro 7» هم کار "
    "می‌کند و به هیچ نام و گذرواژه‌ای نیاز ندارد."
)

LINES_HEAD = "خط‌های تازه و پایانه‌ها"
LINES_INTRO = (
    "شش خط شبانه به گونه‌ای چیده شده‌اند که هر مسافر با حداکثر یک بار عوض کردن اتوبوس به "
    "مقصد برسد. مهم‌ترین ویژگی‌های آن‌ها چنین است:"
)
BULLETS = (
    ("هر خط در ساعت‌های کم‌رفت‌وآمد هر سی دقیقه و در دیگر ساعت‌ها هر پانزده دقیقه", 0),
    ("چهار پایانهٔ مهرگان، سپیدار، آذرگان و راه‌آهن تا صبح باز و روشن می‌مانند", 0),
    ("در پایانهٔ مهرگان اتاق انتظار با نگهبان", 1),
    ("در پایانهٔ سپیدار جای پارک برای دوچرخه", 1),
    ("راننده می‌تواند میان دو ایستگاه، به خواست مسافر تنها، نگه دارد", 0),
)  # fmt: skip
FIRST_THOUGHT, BETTER = "اختیار", "خدمت"
TABLE_INTRO = "برنامهٔ سه خط نخست، که از شب آغاز به کار در خدمت مسافران است:"
TABLE_CAPTION = "نخستین و آخرین حرکت هر شب"
TABLE = (
    ("خط", "پایانهٔ آغاز", "نخستین حرکت", "آخرین حرکت"),
    ("ش۱", "مهرگان", "۲۳:۰۰", "۴:۳۰"),
    ("ش۲", "سپیدار", "۲۳:۱۵", "۴:۴۵"),
    ("ش۳", "راه‌آهن", "۲۳:۳۰", "۵:۰۰"),
)

MONEY_HEAD = "بلیت، هزینه و ایمنی"
MONEY = (
    "بهای بلیت شبانه با روز برابر است و کارت ماهانه نیز پذیرفته می‌شود. مهتاب رستگار، "
    "معاون بهره‌برداری، برآورد کرد که هزینهٔ سالانهٔ شبکه ۱۲٬۵۰۰ میلیون تومان باشد و "
    "نزدیک به ۴۰٪ آن از درآمد تبلیغات روی بدنهٔ اتوبوس‌ها به دست آید. باقی را سازمان از "
    "صرفه‌جویی در سوخت می‌پردازد، زیرا هر هجده اتوبوس این شبکه برقی است."
)
QUOTED = (
    "شهری که شب‌ها کار می‌کند باید شب‌ها هم راه برود. ما این شبکه را برای کسی ساخته‌ایم "
    "که ساعت سه بامداد از سر کار برمی‌گردد و نباید نیمی از مزد آن شب را برای رسیدن به "
    "خانه بدهد."
)
SPEAKER = "نسرین کاویان، مدیرعامل سازمان حمل‌ونقل آبان‌رود"
SAFETY = (
    "هر اتوبوس سه دوربین، دکمهٔ درخواست کمک کنار هر دو در و پیوند همیشگی با مرکز پایش "
    "دارد. مرکز پایش نیز از این پس بیست‌وچهارساعته کار می‌کند و کارشناسان آن در سه نوبت "
    "جای هر اتوبوس را روی نقشه دنبال می‌کنند. اگر اتوبوسی بیش از پنج دقیقه دیر کند، "
    "مسافران منتظر روی تابلوی ایستگاه و در سامانه از آن باخبر می‌شوند."
)
CAPTION = "پایانهٔ مهرگان در شب آزمون نخست"
PHOTOGRAPHER = "آرش سپهری"
ALT = "اتوبوسی با چراغ روشن در پایانه‌ای خلوت"

PASTED_HEAD = "آنچه مسافران باید بدانند"
PASTED = (
    "کودکان زیر هفت سال، همراهان بیماران و دارندگان کارت سبز رایگان سوار می‌شوند.",
    "پیاده شدن تنها از در جلو است و راننده تا رسیدن مسافر به پیاده‌رو حرکت نمی‌کند.",
)
STEPS = (
    "خط خود را در نقشهٔ ایستگاه پیدا کنید",
    "ده دقیقه پیش از حرکت در ایستگاه باشید",
    "کارت خود را هنگام سوار شدن نشان دهید",
)
WRONG = " این جمله نباید در خبر بماند."
LAST = (
    "سازمان آبان‌رود از شهروندان می‌خواهد در سه ماه نخست، نظر خود را دربارهٔ ساعت‌ها و "
    "ایستگاه‌ها بنویسند. این نظرها هر ماه بررسی می‌شود و نتیجهٔ آن، همراه با شمار مسافران "
    "هر خط، در گزارش‌های ماهانهٔ سازمان آبان‌رود به آگاهی همه می‌رسد. سازمان آبان‌رود "
    "برای اسفند امسال دو خط دیگر را نیز در دست بررسی دارد."
)
CARELESS, CAREFUL = "آبانرود", "آبان‌رود"
END_MARK = "انتهای پیام/"

_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {{margin:0in; direction:rtl; font-family:"Calibri",sans-serif;}}
--></style></head>
<body lang=EN-US><!--StartFragment-->{}<!--EndFragment--></body></html>"""
_WORD_PARAGRAPH = """
<p class=MsoNormal dir=RTL style='text-align:justify'><b><span lang=FA
style='font-size:14.0pt;font-family:"B Nazanin";color:red;
background:yellow'>{}</span></b>
<span lang=FA style='font-size:14.0pt;font-family:"B Nazanin"'>{}</span><span
dir=LTR><o:p></o:p></span></p>"""


def of_word():
    """The clipboard of Word with these paragraphs, their first words bold and red."""
    made = "".join(_WORD_PARAGRAPH.format(*p.split(" ", 1)) for p in PASTED)
    return _WORD.format(made).encode()


def as_written(date):
    """The release as it must stand in the file, without ids and the photo's name."""
    return Release(
        "",
        kicker=(KICKER,),
        headline=(HEADLINE,),
        subhead=(SUBHEAD,),
        lead=(LEAD,),
        body=(
            Paragraph("", (OPENING,)),
            Paragraph("", (BEFORE_DATE + date + AFTER_DATE,)),
            Paragraph("", (BEFORE_LINK, Span(LINKED, link=ADDRESS), AFTER_LINK)),
            Intertitle("", (LINES_HEAD,)),
            Paragraph("", (LINES_INTRO,)),
            ListBlock("", tuple(ListItem((t,), level) for t, level in BULLETS)),
            Paragraph("", (TABLE_INTRO,)),
            Table(
                "",
                tuple(tuple((cell,) for cell in row) for row in TABLE),
                caption=(TABLE_CAPTION,),
            ),
            Intertitle("", (MONEY_HEAD,)),
            Paragraph("", (MONEY,)),
            Quote("", (QUOTED,), (SPEAKER,)),
            Paragraph("", (SAFETY,)),
            Photo("", caption=(CAPTION,), photographer=PHOTOGRAPHER, alt=ALT),
            Intertitle("", (PASTED_HEAD,)),
            *(Paragraph("", pasted(text)) for text in PASTED),
            ListBlock("", tuple(ListItem((t,)) for t in STEPS), ordered=True),
            Paragraph("", (LAST,)),
        ),
        end_mark=(END_MARK,),
    )


def pasted(text):
    """A paragraph that came from Word: bold stays, colours and fonts do not."""
    first, rest = text.split(" ", 1)
    return (Span(first, bold=True), f" {rest}")
