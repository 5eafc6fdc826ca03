"""One release, its office and its package, for the tests of the printed formats."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

from PIL import Image

from pressdesk.document.nodes import Contact, Meta, Person, SlotValue, Span, Stamp
from pressdesk.document.package import Package
from pressdesk.workflow.imprint import about, labels
from pressdesk.writers import letterhead
from pressdesk.writers.imprint import Imprint, Office
from pressdesk.writers.markup import well_formed
from tests.builders import (
    bold,
    bullets,
    end_mark,
    headline,
    intertitle,
    kicker,
    lead,
    ltr,
    para,
    photo,
    quote,
    release,
    slot,
    subhead,
    table,
)

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<path d="M0 0h9v9z"/></svg>'
)
OFFICE = Office(
    "سازمان حمل‌ونقل آبان‌رود",
    "روابط عمومی",
    "آبان‌رود، خیابان ایستگاه، شمارهٔ ۱۴",
    "021-55501370",
    "pr@abanrud.example",
    "abanrud.example",
    LOGO,
)
LABELS = labels("fa")
INSTANT = "2026-05-17T10:42:00+03:30"
IMPRINT = Imprint(
    letterhead.load("official"),
    OFFICE,
    LABELS,
    "یکشنبه ۲۷ اردیبهشت ۱۴۰۵",
    "۱۴۰۵/۰۲/۲۷",
    "۱۰:۴۲",
    INSTANT,
    about=about("fa"),
)
STAMP = Stamp("140500012", INSTANT, "m.rastgar")
PURE = (
    "به گزارش روابط عمومی سازمان، کاویان در این دیدار گفت: سلام به همهٔ شما؛ روابط "
    "عمومی پیش از آنکه بلندگوی سازمان باشد، گوش آن است و هیچ آماری کم‌کاری را جبران "
    "نمی‌کند. این کار اخلاقی، اطلاع‌رسانی و سالم است.",
    "برنامه‌های تازه با مشارکت‌های مردمی آغاز می‌شود؛ مسئولان این برنامه‌ها گلایهٔ "
    "مسافران را در ۲۴ ساعت پاسخ می‌دهند و لاله‌های خیابان را هم می‌کارند.",
)


def jpeg() -> bytes:
    made = BytesIO()
    Image.new("RGB", (300, 120), "#5c7a90").save(made, "JPEG")
    return made.getvalue()


MEDIA = {"a.jpg": jpeg()}


def news(*blocks, stamped=True, **fields):
    """A release with every kind of block, or with these blocks alone."""
    fields.setdefault(
        "meta",
        Meta(
            tags=("حمل‌ونقل",),
            contact=Contact("مهتاب رستگار", "021-55501371", "media@abanrud.example"),
            slots=(SlotValue("host", Person("نسرین کاویان")),),
        ),
    )
    return release(
        kicker("هم‌زمان با روز روابط عمومی"),
        headline("سامانهٔ پاسخ‌گویی شبانه‌روزی مسافران آغاز به کار کرد"),
        subhead("پاسخ به هر پیام در کمتر از دو ساعت"),
        lead("نسرین کاویان از راه‌اندازی سامانه‌ای خبر داد که همیشه پاسخ می‌دهد."),
        *(blocks or _all_blocks()),
        end_mark(),
        stamp=STAMP if stamped else None,
        **fields,
    )


def _all_blocks():
    return (
        *(para(words) for words in PURE),
        intertitle("سه راه تماس، یک پرونده"),
        para(
            "شمارهٔ 021-55501370 یا https://pasokh.abanrud.example/a?b=1&c=2، رایانامهٔ ",
            "pr@abanrud.example و ",
            ltr("+98 21 8877 6655"),
            " (Google ",
            bold("LLC"),
            ") و ",
            Span("نسرین کاویان", slot="host.name"),
            " و ",
            slot("نام محل", "place"),
        ),
        quote("«هیچ پیامی نباید بی‌پاسخ بماند.»", by="نسرین کاویان"),
        bullets("تلفن", "پیامک", ordered=True),
        photo("a.jpg", "خط شبانه", "آرش پویان", "اتوبوس شبانه"),
        table(("برنامه", "شمار"), ("پویش «سلام»", "۱٬۲۵۰")),
    )


def package(*blocks, **fields):
    return Package(news(*blocks, **fields), MEDIA)


def imprint(**fields):
    return replace(IMPRINT, **fields)


def on_page(text: str) -> str:
    """What a page shows of `text`: no other line breaks, no signs HTML forbids."""
    return well_formed(re.sub("[\x85\u2028\u2029]", "\n", text))
