"""Releases made by hand: each shows one thing that an export can get wrong."""

from __future__ import annotations

from itertools import product

import msgspec

from pressdesk.document.nodes import (
    Amount,
    Contact,
    Correction,
    ListBlock,
    ListItem,
    Meta,
    Person,
    Photo,
    Quote,
    Site,
    SlotValue,
    Span,
    Stamp,
    Table,
    replace,
)
from pressdesk.writers.imprint import Office
from pressdesk.writers.letterhead import load
from tests.builders import (
    bold,
    bullets,
    end_mark,
    headline,
    intertitle,
    kicker,
    lead,
    link,
    ltr,
    para,
    photo,
    quote,
    release,
    slot,
    subhead,
    table,
)
from tests.corpus import pictures
from tests.corpus.case import Case, made, tokens, words
from tests.writers.printed import INSTANT, OFFICE, STAMP, news

TALK = words("sentences")
EMBARGO = "2026-05-18T08:00:00+03:30"
META = Meta(
    tags=("حمل‌ونقل", "آبان‌رود", "Open Data"),
    contact=Contact("مهتاب رستگار", "021-55501371", "media@abanrud.example"),
    slug="abanrud-night-line",
)


def issued(*pieces, **fields):
    """A stamped release around these blocks."""
    stock = {
        **kicker("روایت یک روز کاری"),
        **headline("خط شبانهٔ آبان‌رود آغاز به کار کرد"),
        **subhead("پاسخ به هر پیام در کمتر از دو روز"),
        **lead(TALK[0]),
        **end_mark(),
    }
    return release(*pieces, **{**stock, "stamp": STAMP, "meta": META, **fields})


def note(text, about):
    return Span(text, note=about)


def rows(count, columns):
    """A header and `count` rows of talk and numbers."""
    head = ("برنامه", "مسئول", "شمار", "توضیح", *map(str, range(columns)))[:columns]
    for number in range(count):
        cells = (TALK[number % 24][:40], "کاویان", f"{number:,}", TALK[-number % 24])
        yield (*cells, *("۰" for _ in range(columns)))[:columns]
    yield head


def long_table(count, columns, **fields):
    *body, head = rows(count, columns)
    return replace(table(head, *body, caption="فهرست برنامه‌ها"), **fields)


def every_mark():
    """Every combination of marks on a run."""
    names = ("bold", "italic", "underline", "ltr")
    for number, flags in enumerate(product((False, True), repeat=4)):
        marks = dict(zip(names, flags, strict=True))
        text = f"run {number}" if marks["ltr"] else f"نوشتهٔ {number}"
        address = "https://abanrud.example/" if number % 3 == 0 else ""
        remark = "توضیح نشان" if number % 5 == 0 else ""
        yield Span(text, link=address, note=remark, **marks)
        yield "، "


def levels(ordered):
    depth = (0, 1, 2, 3, 1, 0, 0, 1)
    items = tuple(
        ListItem((text,), d) for text, d in zip(TALK[3:11], depth, strict=True)
    )
    return ListBlock("", items, ordered)


def footnotes():
    return issued(
        para("سامانهٔ ", note("نوبت‌دهی", "نک. گزارش سالانهٔ ۱۴۰۴، ص ۱۲."), " کار می‌کند."),
        para(
            note("دو", "پانوشت نخست همین بند."),
            " نشان در ",
            note("یک بند", "به نشانی https://abanrud.example/note?x=1 نگاه کنید."),
        ),
        ListBlock("", (ListItem(("فهرست ", note("نشان‌دار", "از فهرست."))),)),
        Quote("", ("«گفتهٔ ", note("او", "در نشست خبری."), "»"), ("نسرین کاویان",)),
        Table("", ((("سرستون",),), ((note("خانه", "از جدول."),),))),
        Photo(
            "", "cmyk.jpg", ("شرح ", note("عکس", "از آرشیو.")), "آرش پویان", "اتوبوس"
        ),
        lead=("لید با ", note("پانوشت", "Footnote in English, 2026."), "."),
    )


def empty_parts():
    return release(
        headline("بخش‌های خالی"),
        para(),
        intertitle(),
        ListBlock("", (ListItem(),)),
        ListBlock(""),
        Quote(""),
        quote("نقل قول بی‌گوینده"),
        table(("", ""), ("", "۱")),
        Table(""),
        photo("grey.jpg"),
        para(" "),
        para("پایان"),
        stamp=STAMP,
    )


def message():
    return release(
        para("به نام خداوند مهر", role="basmala"),
        headline("پیام روز راننده"),
        para("همکاران ارجمند،", role="salutation"),
        *(para(text) for text in TALK[4:7]),
        para("نسرین کاویان\nمدیرعامل سازمان حمل‌ونقل آبان‌رود", role="signature"),
        end_mark(),
        stamp=STAMP,
        meta=META,
    )


def with_slots(**fields):
    values = (
        SlotValue("host", Person("نسرین کاویان", "مدیرعامل", OFFICE.name)),
        SlotValue("budget", Amount("1250000", "ریال")),
        SlotValue("guests", ("آرش پویان", "سیمین دلارام")),
    )
    return issued(
        para(
            "میزبان: ",
            Span("نسرین کاویان", slot="host.name"),
            " با ",
            slot("محل", "where"),
        ),
        ListBlock("", (ListItem(("نام مهمان",)),), slot="nobody"),
        meta=replace(META, slots=values, event_place="سالن گل‌نار", event_at=INSTANT),
        **fields,
    )


def english():
    """An English release of every block, with Persian words in it."""
    items = (
        "By phone: 021-55501370",
        "By mail: pr@abanrud.example",
        "At «میدان ایوان»",
    )
    asked = (note("The line", "Called «خط شبانه» in Persian."), " has 12 stops.")
    return release(
        kicker("A day at the desk"),
        headline("Abanrud opens its night line"),
        subhead("Twelve stops, from Ivan (ایوان) to Golnar"),
        lead("Every message is answered within two days, Nasrin Kavian said."),
        para(*asked, " See ", link("the page", "https://abanrud.example/night"), "."),
        intertitle("How to reach the line"),
        bullets(*items),
        bullets(*items, ordered=True),
        quote("«کسی منتظر نمی‌ماند.» Nobody shall wait.", by="Nasrin Kavian"),
        table(("Stop", "Time"), ("Ivan (ایوان)", "22:30"), ("گل‌نار", "22:45")),
        photo("grey.jpg", "The first bus (۱۲)", "Arash P.", "A bus at night"),
        end_mark("End of message/"),
        stamp=STAMP,
        meta=replace(META, language="en"),
    )  # fmt: skip


def english_draft():
    """The same before it is issued, under embargo."""
    meta = replace(META, language="en", embargo=EMBARGO)
    return replace(english(), stamp=None, meta=meta)


HOSTILE = "</script></style><img src=x onerror=alert(1)>\"'&]]><!-- \u2028 ${a} {{b}}"
WORD = "بی" + "نهایت" * 30
ADDRESS = "https://abanrud.example/" + "a-very-long-path/" * 20 + "?q=1"
INVISIBLE = (
    "نیم\u200cفاصله، پیوند\u200d، کشـــیده، فاصلهٔ\u00a0چسبان، نشان \u200eabc\u200e و "
    "\u2066isolate\u2069 و\tزبانه و خط تیرهٔ\u00adنرم و فاصلهٔ\u200bصفر."
)


def custom():
    """Every value of the letterhead changed."""
    look = load("official")
    change = msgspec.structs.replace
    return change(
        look,
        id="custom",
        paper=change(look.paper, width=148.0, height=210.0),
        margins=change(look.margins, top=38.0, bottom=30.0, start=14.0, end=22.0),
        colours=change(look.colours, ink="#102a43", accent="#8a1c1c", tint="#f3e9dc"),
        sizes=change(look.sizes, body=9.5, headline=15.0, lead=10.5),
        line_heights=change(look.line_heights, body=1.5),
        paragraph_gap=2.0,
        alignment="start" if look.alignment == "justify" else "justify",
        logo=change(
            look.logo, height=9.0, side="end" if look.logo.side == "start" else "start"
        ),
        header=change(look.header, start=("unit", "name"), end=("code", "date")),
        footer=change(
            look.footer, start=("website",), middle=("pages",), end=("phone",)
        ),
    )


def crowded():
    """Three places in the header, three rows in the footer, a frame round it."""
    look = load("band")
    change = msgspec.structs.replace
    return change(
        look,
        id="crowded",
        frame="double",
        margins=change(look.margins, top=30.0, bottom=34.0),
        logo=change(look.logo, side="middle", height=14.0),
        header=change(look.header, middle=("name",), start=("unit", "phone")),
        footer=change(
            look.footer,
            start=("address", "phone", "email"),
            middle=("website",),
            end=("pages", "name"),
        ),
    )


def small():
    """A5: the logo in the middle over a band, a double frame, three footer rows."""
    look = crowded()
    change = msgspec.structs.replace
    return change(
        look,
        id="small",
        paper=change(look.paper, width=148.0, height=210.0),
        margins=change(look.margins, top=24.0, bottom=34.0, start=16.0, end=16.0),
        header=change(
            look.header, start=("unit",), middle=("name",), end=("date", "code")
        ),
    )


def logo(kind):
    return pictures.packed(pictures.scene(180, 90, "RGB", 5), kind)


def gallery(*names):
    """A release of photos; some have a caption, a photographer or an alt text."""
    for number, name in enumerate(names):
        yield photo(
            name,
            TALK[number % 24] if number % 3 else "",
            "آرش پویان" if number % 4 else "",
            f"عکس شمارهٔ {number}" if number % 2 else "",
        )


PHOTOS = tuple(pictures.DRAWN)
ODD_LETTERHEAD = {"letterhead": custom()}


def sizes():
    """Empty, short and long."""
    yield made("every-block", news())
    yield made("bare-draft", release())
    yield made("headline-alone", release(headline("فقط تیتر"), stamp=STAMP))
    yield made("empty-parts", empty_parts())
    yield made(
        "long-parts",
        issued(
            *(para(" ".join(TALK[n:])) for n in range(3)),
            kicker=(" ".join(TALK[:3]),),
            headline=(" ".join(TALK[4:9]),),
            subhead=(" ".join(TALK[9:14]),),
            lead=(" ".join(TALK),),
        ),
    )
    yield made("long-body", issued(*(para(TALK[n % 24] * 2) for n in range(70))))
    yield made("one-endless-paragraph", issued(para(" ".join(TALK * 6))))
    yield made("endless-words", issued(para(WORD), para(ADDRESS), para("x" * 200)))
    yield made("table-of-three-pages", issued(long_table(90, 4)))
    yield made("table-wide", issued(long_table(8, 9, header_column=True)))
    yield made(
        "table-without-header", issued(long_table(3, 2, header=False, caption=()))
    )
    yield made("table-of-one-cell", issued(table(("تنها",)), para("پس از جدول")))


def contents():
    """Every block, mark, photo and direction."""
    yield made("footnotes", footnotes())
    yield made("nested-lists", issued(levels(ordered=False), levels(ordered=True)))
    yield made("every-mark", issued(para(*every_mark())))
    yield made("photos-one", issued(*gallery(*PHOTOS[:15])))
    yield made("photos-two", issued(*gallery(*PHOTOS[15:])))
    for number, name in enumerate(("mixed-first", "mixed-second")):
        lines = tokens("mixed")[number::2]
        yield made(name, issued(), mixed=lines)
    yield made("mixed-everywhere", mixed_everywhere())
    yield made("mixed-marks", mixed_marks())
    for name in ("quotes", "marked", "arabic"):
        yield made(name, issued(), mixed=tokens(name))
    yield made("emoji", issued(*(para(text) for text in words("emoji"))))
    yield made(
        "invisible-characters", issued(para(INVISIBLE), para("دو\nسطر\n\nو فاصله"))
    )


def states():
    """Every state of a release and every surrounding."""
    yield made("message", message())
    yield made("slots-draft", with_slots(stamp=None))
    yield made("issued", issued(*map(para, TALK[:4])))
    yield made(
        "issued-again", issued(stamp=Stamp("140500012", INSTANT, "m.rastgar", 3))
    )
    yield made(
        "being-corrected",
        issued(*map(para, TALK[:4]), correction=Correction(2, "نام میزبان")),
    )
    yield made("code-with-letters", issued(stamp=Stamp("1405-PR-012", INSTANT, "m")))
    yield made(
        "embargoed", issued(*map(para, TALK[:4]), meta=replace(META, embargo=EMBARGO))
    )
    yield made(
        "embargoed-draft", issued(stamp=None, meta=replace(META, embargo=EMBARGO))
    )
    yield made("without-office", issued(para(TALK[2])), office=Office())
    for shipped in ("classic", "band", "plain"):
        yield made(f"letterhead-{shipped}", news(), letterhead=load(shipped))
    yield made("letterhead-band-english", english(), letterhead=load("band"))
    yield made("letterhead-crowded", issued(long_table(30, 4)), letterhead=crowded())
    yield made("letterhead-small", news(), letterhead=small())
    yield made("custom-letterhead", news(), **ODD_LETTERHEAD)
    yield made("custom-letterhead-table", issued(long_table(30, 4)), **ODD_LETTERHEAD)
    for kind in ("PNG", "JPEG"):
        office = {"office": replace_office(logo=logo(kind))}
        yield made(f"logo-{kind.lower()}", issued(para(TALK[5])), **office)
    yield made("english", english(), mixed=tokens("english"))
    yield made("english-draft", english_draft())
    yield made("hostile-words", issued(para(HOSTILE), headline=(HOSTILE,)))
    yield made(
        "from-a-site", issued(para(TALK[1]), site=Site("36338", "", "2026-05-17"))
    )


def replace_office(**fields):
    from dataclasses import replace as changed

    return changed(OFFICE, **fields)


def mixed_everywhere():
    """Directions mixed in every part and block that holds text."""
    return issued(
        intertitle("میان‌تیتر با Open Transit (نسخهٔ 2.4)"),
        bullets("تلفن 021-55501370", "پست pr@abanrud.example", ordered=True),
        quote("«ما Data & AI را می‌شناسیم.»", by="سیمین دلارام (CTO)"),
        table(("ISO 9001 (کیفیت)", "شمار"), ("+98 21 5550 1370", "۱۲٫۵٪")),
        photo("grey.jpg", "شرح با https://abanrud.example/a?b=1", "Arash P.", "alt"),
        kicker=("روتیتر با WhatsApp",),
        headline=("تیتر با ", ltr("C++"), " و GTFS-RT (ویرایش ۲)",),
        subhead=("سوتیتر: ۱۲ تا 34 درصد",),
        lead=("لید با رایانامهٔ media@abanrud.example و تاریخ 2026/05/17.",),
    )  # fmt: skip


def mixed_marks():
    """Marks that begin and end inside a run of Latin text."""
    return issued(
        para("عبارت Open ", bold("Transit"), " Data و ", link("این Data", "tel:118")),
        para("زبان ", ltr("C++"), " و ", ltr("(a + b) * c"), " و ", bold("x"), "=۲"),
        para("شمارهٔ ", bold("021-5550"), "1370 و (Google ", bold("LLC"), ")."),
    )  # fmt: skip


CASES: tuple[Case, ...] = (*sizes(), *contents(), *states())
