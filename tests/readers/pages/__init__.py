"""One story built as pages of many kinds of sites: `PAGES` maps a name to bytes.

Every page holds the same release; around it stand the menus, side lists, comments and
clocks of such a site, with dates and numbers that must not be taken.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Story:
    headline: str
    lead: str
    body: tuple[str, ...]
    end: str
    stamp: str
    code: str

    def text(self) -> str:
        parts = (self.headline, self.lead, *self.body, self.end)
        return "\n\n".join((*parts, f"{self.stamp}\n{self.code}"))


STORY = Story(
    "کتابخانهٔ روباز نیلوفردشت در بوستان مهرگان گشایش یافت",
    "به مناسبت هفتهٔ کتاب، مهتاب رستگار مدیر فرهنگی شهرداری نیلوفردشت با کودکان "
    "و کتابداران دیدار کرد و کتابخانهٔ روباز بوستان مهرگان را گشود.",
    (
        "به گزارش روابط عمومی شهرداری نیلوفردشت، رستگار در این دیدار گفت: این "
        "کتابخانه سه هزار جلد کتاب دارد و هر شهروند بی‌هیچ برگه‌ای می‌تواند کتاب ببرد.",
        "وی افزود: «کتاب باید سر راه مردم باشد» و یادآور شد که نیمکت‌ها و سایبان‌ها "
        "را نوجوانان همین محله رنگ کرده‌اند & کار آن‌ها هنوز ادامه دارد.",
        "مدیر فرهنگی شهرداری در پایان از همسایگان بوستان خواست نگهبان این گنجینه "
        "باشند و کتاب‌های خواندهٔ خود را به قفسه‌ها بسپارند.",
    ),
    "انتهای پیام/",
    "۲۴ آبان ۱۴۰۳ - ۰۹:۳۵",
    "کد خبر: 45127",
)

MENU = '<a href="/">خانه</a> <a href="/news">اخبار</a> <a href="/about">درباره ما</a>'
CLOCK = "امروز : شنبه - ۲۶ آبان - ۱۴۰۳"
COMMENTS = (
    "<h3>نظرات بینندگان</h3><div>انتشار یافته: ۱</div><div>غیر قابل انتشار: ۱</div>"
    "<div>ناشناس</div><div>۲۵ آبان ۱۴۰۳ - ۱۱:۱۰</div><p>کاش در محلهٔ ما هم چنین "
    "کتابخانه‌ای با این همه کتاب خوب برای بچه‌ها بسازند و زود هم بسازند.</p>"
)
RELATED = (
    '<h3>مطالب مرتبط</h3><ul><li><a href="/1">نمایشگاه کتاب کودک برپا می‌شود</a> '
    '۲۰ آبان ۱۴۰۳</li><li><a href="/2">کد خبر: 99999</a></li></ul>'
)
FOOTER = "<footer>تمامی حقوق این سایت برای شهرداری نیلوفردشت است.</footer>"
SCRIPT = "<script>var news = 'کد خبر: 11111';</script><style>p{color:red}</style>"


def _paras(story: Story, tag: str = "p") -> str:
    texts = (*story.body, story.end)
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def microdata(s: Story) -> str:
    return f"""<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8">
<title>{s.headline}</title>{SCRIPT}</head><body><header><nav>{MENU}</nav></header>
<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">
{s.headline}</h1><div class="meta"><span>{s.stamp}</span><div>{s.code}</div>
<meta itemprop="datePublished" content="2024-11-14T09:35:00+03:30"></div>
<p itemprop="description">{s.lead}</p><div itemprop="articleBody">{_paras(s)}</div>
</div><div class="comments">{COMMENTS}</div>{FOOTER}</body></html>"""


def json_ld(s: Story) -> str:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "نمونه"},
            {
                "@type": ["NewsArticle"],
                "headline": s.headline,
                "datePublished": "2024-11-14T06:05:00Z",
            },
        ],
    }
    return f"""<!doctype html><html lang=fa><head><meta charset=utf-8>
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>
<title>{s.headline} - پایگاه نمونه</title></head><body><div class="navbar">{MENU}</div>
<main><section><h1>{s.headline}</h1><div>{s.code}</div><div><div>{s.lead}</div>
{_paras(s)}</div></section><aside>{RELATED}</aside></main>{FOOTER}</body></html>"""


def open_graph(s: Story) -> str:
    """No h1 at all; the time stands only in the head and on a stamp line."""
    return f"""<html><head><meta charset="utf-8"><meta property="og:title"
content="{s.headline} | شهر نمونه"><meta property="og:site_name" content="شهر نمونه">
<meta property="og:type" content="article"><meta property="article:published_time"
content="2024-11-14T09:35:00+0330"><title>شهر نمونه</title></head><body>
<ul id="menu"><li>{MENU}</li></ul><div id="page"><div class="entry-content">
<p>{s.lead}</p>{_paras(s)}</div><p>{s.code}</p></div>
<div id="comments">{COMMENTS}</div></body></html>"""


def bare_tables(s: Story) -> str:
    lines = "<br><br>".join(map(escape, (s.lead, *s.body, s.end)))
    return f"""<html><head><title>{s.headline}</title></head><body>
<table width=100%><tr><td>{MENU}</td></tr><tr><td>{CLOCK}</td></tr></table>
<table><tr><td width=150><table><tr><td>{RELATED}</td></tr></table></td><td>
<table><tr><td><b><font size=4>{s.headline}</font></b></td></tr>
<tr><td>{s.stamp}</td></tr><tr><td>{s.code}</td></tr>
<tr><td>{lines}</td></tr></table></td></tr></table>
<table><tr><td>کلیه حقوق مادی و معنوی برای نمونه</td></tr></table></body></html>"""


def nested_divs(s: Story) -> str:
    body = "".join(
        f"<div><div><span>{escape(t)}</span></div></div>" for t in (*s.body, s.end)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{s.headline}
</title></head><body><div><div><div>{MENU}</div></div><div><div><div><h2>{s.headline}
</h2></div><div><div>{s.lead}</div><div><div>{body}</div></div><div><div>{s.stamp}
</div><div>{s.code}</div></div></div></div></div><div><div>{COMMENTS}</div></div></div>
</body></html>"""


def no_lang(s: Story) -> str:
    """A WordPress-like page without a lang attribute, with a lead class and tags."""
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type"
content="text/html; charset=utf-8"><title>{s.headline}</title></head><body
class="single has-sidebar"><div id="content"><article class="post"><h1
class="entry-title">{s.headline}</h1><ul class="post-meta"><li>{s.stamp}</li>
<li>{s.code}</li></ul><div class="lead">{s.lead}</div><div class="entry-content">
{_paras(s)}<div class="sharedaddy share-box">اشتراک گذاری</div></div></article>
<div id="respond"><h3>دیدگاهتان را بنویسید</h3><form><input name=q></form></div></div>
<div id="sidebar">{RELATED}</div>{FOOTER}</body></html>"""


def with_related(s: Story) -> str:
    """«بیشتر بخوانید» in mid-body, a headline that stands twice, a remote picture."""
    more = (
        "<p><strong>بیشتر بخوانید:</strong></p><ul><li><a href='https://x.example/1'>"
        "جشنوارهٔ قصه‌گویی در نیلوفردشت</a></li></ul><p><a href='/2'>نشست کتابداران "
        "استان</a></p>"
    )
    first, *rest = (f"<p>{escape(t)}</p>" for t in (*s.body, s.end))
    return f"""<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8"><title>
{s.headline}</title></head><body><div class="breadcrumb">صفحه نخست » فرهنگ</div>
<article><h1>{s.headline}</h1><p class="summary">{s.lead}</p><div class="article-body">
<figure><img src="https://x.example/a.jpg"><figcaption>نمای بوستان</figcaption></figure>
<h2>{s.headline}</h2>{first}{more}{"".join(rest)}</div><div class="info"><span>
{s.stamp}</span> | <span>{s.code}</span> | <span>۱۲ بازدید</span></div>
<div class="tags"><a>کتاب</a> <a>نیلوفردشت</a></div></article>
<section class="comments-area">{COMMENTS}</section></body></html>"""


def amp(s: Story) -> str:
    return f"""<!doctype html><html ⚡ lang="fa"><head><meta charset="utf-8">
<title>{s.headline}</title><style amp-custom>body{{}}</style></head><body>
<amp-sidebar id="sidebar">{MENU}</amp-sidebar><article class="amp-wp-article"><header>
<h1 class="amp-wp-title">{s.headline}</h1><time>{s.stamp}</time></header>
<amp-img src="https://x.example/a.jpg" alt="بوستان"></amp-img><p
class="amp-wp-summary introtext">{s.lead}</p><div class="amp-wp-article-content">
{_paras(s)}<p>{s.code}</p></div></article>{FOOTER}</body></html>"""


def aspx(s: Story) -> str:
    """Everything inside one form, as portals build it; spans and line breaks."""
    lines = "<br/>".join(map(escape, (*s.body, s.end)))
    return f"""<html><head><meta charset="utf-8"><title>{s.headline}</title></head>
<body><form id="aspnetForm"><div class="menu">{MENU}</div><div class="PortalNews"><span
class="NewsTitle"><h1>{s.headline}</h1></span><div class="NewsLead lead">{s.lead}</div>
<span id="news_body">{lines}</span><table><tr><td>تاریخ انتشار:</td><td>{s.stamp}</td>
</tr><tr><td>کد خبر:</td><td>{s.code.split()[-1]}</td></tr></table></div></form>
</body></html>"""


def xhtml(s: Story) -> str:
    """An XML declaration, the stamp before the headline, comments in plain divs."""
    return f"""<?xml version="1.0" encoding="utf-8"?><html><head><title>{s.headline} »
نمونه</title></head><body><div class="top">{CLOCK}</div><div id="wrap"><div>{s.code}
</div><div>{s.stamp}</div><h1>{s.headline}</h1><p>{s.lead}</p>{_paras(s)}
<div>نظر شما</div><div>شما در حال پاسخ به نظر «» هستید.</div><div>1 + 3 =</div></div>
</body></html>"""


def two_h1(s: Story) -> str:
    """The site's name is an h1 too, and the page has no title of its own."""
    return f"""<html><head><meta charset="utf-8"></head><body><h1>شهرداری نیلوفردشت</h1>
<div class="main-menu">{MENU}</div><div class="box"><h1>{s.headline}</h1><div>{s.stamp}
| {s.code} <a href="#">چاپ</a> <a href="#">الف+</a></div><div><p><strong>{s.lead}
</strong></p><p>&nbsp;</p>{_paras(s)}</div></div><div>{COMMENTS}</div></body></html>"""


def stamp_in_footer(s: Story) -> str:
    return f"""<html><head><meta charset="utf-8"><title>نمونه | {s.headline}</title>
</head><body><article><header><nav>{MENU}</nav><h1>{s.headline}</h1></header><p>{s.lead}
</p>{_paras(s)}<footer>{s.stamp}<br>{s.code}</footer></article>{FOOTER}</body></html>"""


def preformatted(s: Story) -> str:
    return f"""<html><head><meta charset="utf-8"></head><body><div class="menu">{MENU}
</div><pre>{escape(s.text())}</pre>{FOOTER}</body></html>"""


SHAPES = (
    microdata,
    json_ld,
    open_graph,
    bare_tables,
    nested_divs,
    no_lang,
    with_related,
    amp,
    aspx,
    xhtml,
    two_h1,
    stamp_in_footer,
    preformatted,
)
_CP1256 = str.maketrans("ی۰۱۲۳۴۵۶۷۸۹", "ي0123456789", "\u0654")


def arabic_story(story: Story) -> Story:
    """The story in the letters that windows-1256 has."""
    one = {name: getattr(story, name).translate(_CP1256) for name in _FIELDS}
    return Story(body=tuple(p.translate(_CP1256) for p in story.body), **one)


_FIELDS = ("headline", "lead", "end", "stamp", "code")


def encoded(story: Story) -> dict[str, tuple[Story, bytes]]:
    """Name to the story that must come out and the bytes of its page."""
    old = arabic_story(story)
    pages = {shape.__name__: (story, shape(story).encode("utf-8")) for shape in SHAPES}
    bare = bare_tables(old).translate(_CP1256)
    pages["windows_1256"] = (old, bare.encode("cp1256"))
    said = nested_divs(old).translate(_CP1256).replace("utf-8", "windows-1256")
    pages["windows_1256_declared"] = (old, said.encode("cp1256"))
    pages["utf_16"] = (story, no_lang(story).encode("utf-16"))
    return pages
