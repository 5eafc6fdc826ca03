# The names of the proofreader's rules (`proof-<rule>-name`), short, for panels and help.

proof-char-direction-name = نویسهٔ برگرداننده
proof-char-letters-name = ی و ک عربی
proof-char-shapes-name = حروف بازمانده از PDF
proof-char-te-name = ة عربی
proof-char-urdu-name = حروف نافارسی
proof-char-kashida-name = کشیده
proof-char-junk-name = نویسهٔ نادیدنی
proof-char-stand-in-name = جانشین نیم‌فاصله
proof-char-joiner-name = نیم‌فاصلهٔ بی‌جا
proof-char-blank-name = فاصلهٔ ناآشنا
proof-digit-arabic-name = رقم عربی
proof-digit-latin-name = رقم لاتین
proof-digit-fraction-name = نشانهٔ اعشار و هزارگان
proof-mark-foreign-name = نشانهٔ لاتین
proof-mark-twice-name = نشانهٔ تکراری
proof-mark-both-name = دو نشانه کنار هم
proof-mark-two-dots-name = دو نقطه پشت هم
proof-mark-loud-name = نشانه‌های پرهیجان
proof-mark-dots-name = سه‌نقطه
proof-mark-percent-name = نشانهٔ درصد
proof-space-double-name = فاصلهٔ دوتایی
proof-space-before-name = فاصله پیش از نشانه
proof-space-opener-name = فاصله پس از پرانتز و گیومهٔ باز
proof-space-behind-name = نبودن فاصله پس از نشانه
proof-space-quote-name = گیومهٔ چسبیده
proof-space-bracket-name = پرانتز چسبیده
proof-space-number-word-name = عدد چسبیده به واژه
proof-space-word-number-name = واژهٔ چسبیده به عدد
proof-quote-straight-name = گیومهٔ راست
proof-quote-curly-name = گیومهٔ لاتین
proof-quote-lonely-name = گیومهٔ بی‌جفت
proof-bracket-turned-name = پرانتز وارونه
proof-bracket-lonely-name = پرانتز بی‌جفت
proof-joiner-verb-apart-name = «می» و «نمی» جدا از فعل
proof-joiner-verb-name = «می» و «نمی» چسبیده به فعل
proof-joiner-verb-parted-name = فعل پیشوندی
proof-joiner-plural-apart-name = «ها»ی جداافتاده
proof-joiner-plural-name = «ها»ی چسبیده
proof-joiner-plural-unclear-name = «ها» با دو خواندن
proof-joiner-ending-name = پایانهٔ جداافتاده
proof-joiner-ending-joined-name = پایانهٔ چسبیده
proof-joiner-degree-name = «تر» و «ترین» جداافتاده
proof-joiner-compound-name = واژهٔ مرکب بی نیم‌فاصله
proof-joiner-compound-apart-name = واژهٔ مرکب جداافتاده
proof-joiner-degree-joined-name = «تر» و «ترین» چسبیده
proof-joiner-bound-apart-name = پارهٔ جداافتاده
proof-joiner-made-apart-name = واژهٔ ساختهٔ جداافتاده
proof-joiner-looser-name = واژهٔ سرهم
proof-joiner-affix-name = دو پارهٔ چسبیده
proof-joiner-plural-strange-name = جمع واژهٔ ناشناخته
proof-word-twice-name = واژهٔ دوباره
proof-word-again-name = واژهٔ تکراری

# What the findings are grouped by, where no rule of the proofreader found them.

kind-form = فرم قالب
kind-size = اندازه
kind-parts = بخش‌های خبر

# Where a rule comes from.

rule-source-academy = دستور خط فارسی، فرهنگستان زبان و ادب فارسی
rule-source-standard = استاندارد ملی ۶۲۱۹: نویسه‌های فارسی در یونیکد
rule-source-custom = شیوهٔ رایج ویرایش در خبرگزاری‌ها

# The families of rules, by the first part of their ids.

rule-family-char = نویسه‌ها
rule-family-digit = رقم‌ها
rule-family-mark = نشانه‌ها
rule-family-space = فاصله
rule-family-quote = گیومه
rule-family-bracket = پرانتز
rule-family-joiner = نیم‌فاصله
rule-family-word = واژه‌ها
rule-family-spell = املا
rule-family-term = اصطلاح‌ها
rule-family-name = نام‌ها
rule-family-date = تاریخ‌ها
rule-family-number = عددها
rule-family-news = شیوهٔ خبر
rule-family-link = پیوندها
rule-family-other = قاعده‌های دیگر

# What is done with a finding of each tier, and how much it weighs.

rule-tier-auto = بی‌خطر: با «اصلاح بی‌خطرها» یک‌جا درست می‌شود.
rule-tier-suggest = پیشنهاد: تنها با تصمیم شما درست می‌شود.
rule-tier-style = سبک: پیشنهادی است که می‌توان نپذیرفت.
proof-term-house-name = اصطلاح دفتر

# The pages of the rules

command-rules = راهنمای قاعده‌ها
rules-title = قاعده‌های ویراستار
rules-note = هر قاعده یک شناسه، یک دلیل و چند نمونه دارد. این صفحه از خود قاعده‌ها ساخته می‌شود.
rules-find = جست‌وجو در قاعده‌ها
rules-list = فهرست قاعده‌ها
rules-page = صفحهٔ قاعده
rule-wrong = نادرست
rule-right = درست
rule-examples = نمونه‌ها
rule-source = سرچشمه: { $source }
rule-source-lexicon = واژه‌نامه‌های آزاد فارسی: lilak، hazm و shekar
rule-source-office = اصطلاح‌های دفتر شما
rule-off = برای خاموش کردن: «این قاعده را خاموش کن» در منوی یافته، یا شناسهٔ { $rule } در «تنظیم‌ها»، بخش «ویراستار».
rule-used = این قاعده به کار رود
rule-untouched-head = دست نمی‌خورد
proof-spell-word-name = غلط املایی
proof-spell-unknown-name = واژهٔ ناآشنا
proof-spell-sound-name = حرف هم‌صدا
proof-spell-maker-name = گذاشتن و گزاردن
proof-spell-phrase-name = واژهٔ جابه‌جا
proof-spell-hamza-name = جای همزه
proof-spell-tanvin-nun-name = تنوین به لفظ
proof-spell-tanvin-foreign-name = تنوین بر واژهٔ فارسی
proof-spell-tanvin-name = تنوین نانوشته
proof-spell-hamza-end-name = همزهٔ پایانی
proof-spell-old-name = املای قدیم
proof-word-plural-arabic-name = جمع عربی
proof-word-plural-twice-name = دو بار جمع
proof-word-padding-name = حشو
