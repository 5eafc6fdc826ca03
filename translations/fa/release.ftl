# پانوشت
footnote-new-title = پانوشت تازه
footnote-edit-title = پانوشت
footnote-about = پانوشت «{ $words }»
footnote-hint = یک بند متن ساده. شمارهٔ پانوشت خودبه‌خود می‌آید؛ با Enter پذیرفته می‌شود.
footnote-new-accept = افزودن
footnote-edit-accept = ثبت

# شناسنامهٔ خبر
meta-title = شناسنامهٔ خبر
meta-embargo = زمان انتشار (امبارگو)
meta-embargo-note = پیش از این زمان هیچ خروجی‌ای نباید منتشر شود. بدون تاریخ، انتشار آزاد است.
meta-service = سرویس
meta-source = منبع
meta-byline = نویسنده
meta-tags = برچسب‌ها
meta-tags-add = برچسب تازه
meta-tags-hint = برچسب و Enter
meta-tag-remove = برداشتن برچسب «{ $name }»
meta-slug = نام لاتین
meta-slug-propose = پیشنهاد
meta-slug-note = برای نام پرونده‌ها و نشانی صفحه در سایت.
meta-event-place = جای رویداد
meta-event-at = زمان رویداد
meta-contact = رابط رسانه‌ای
meta-contact-name = نام
meta-contact-phone = تلفن
meta-contact-email = رایانامه
meta-contact-note = تنها نشانی‌ای که رسانه‌ها در خروجی‌ها می‌بینند.
moment-day = { $name }، تاریخ
moment-time = { $name }، ساعت
moment-day-hint = ۱۴۰۵/۰۲/۲۸
moment-time-hint = ساعت
moment-pick = { $name }، انتخاب از تقویم
moment-clear = { $name }، پاک کردن
moment-said = { $date }، ساعت { $time }
moment-unknown = خوانده نشد. تاریخ را مانند ۱۴۰۵/۰۲/۲۸ و ساعت را مانند ۱۰:۳۰ بنویسید.
day-picker = تقویم
day-picker-before = ماه پیش
day-picker-after = ماه بعد
embargo-until = تا { $until } منتشر نشود.
embargo-change = تغییر زمان
status-embargo = امبارگو

# پیش‌نویس برای سایت
paste-title = پیش‌نویس برای سایت
paste-told = آنچه در کلیپ‌بورد است
paste-pin = همیشه روی پنجره‌های دیگر
paste-copied = { $name } در کلیپ‌بورد است.
paste-copied-next = { $name } در کلیپ‌بورد است؛ بعدی: { $next }
paste-empty = این خبر { $name } ندارد.
piece-kicker = روتیتر
piece-headline = تیتر
piece-subhead = زیرتیتر
piece-lead = لید
piece-body = متن
piece-tags = برچسب‌ها
piece-captions = شرح عکس‌ها
piece-all = همهٔ متن

# مقایسه با متن منتشرشده
compare-title = مقایسه با متن منتشرشده
compare-how = متن خبر را در سایت انتخاب کنید، رونوشت بگیرید و این‌جا بچسبانید؛ یا صفحه را ذخیره و پروندهٔ آن را باز کنید.
compare-published = متن منتشرشده
compare-hint = متن سایت را این‌جا بچسبانید
compare-go = مقایسه
compare-file = باز کردن صفحهٔ ذخیره‌شده…
compare-files = صفحه و متن
compare-copy = رونوشت گزارش
compare-again = متن دیگر
compare-result = تفاوت‌ها
compare-ours = خبر ما
compare-theirs = در سایت
compare-legend = ¦ نیم‌فاصله، ␣ فاصله. با کلیک روی هر سطر، همان جا در متن می‌آید.

# خروجی
export-format-failed = این خروجی ساخته نشد: { $reason }
export-group-print = چاپ و بایگانی
export-group-web = سایت
export-group-channels = کانال‌ها و رسانه‌ها
export-group-newsroom = سامانه‌های خبری
export-group-whole = همه با هم
export-group-all = همه
export-group-all-of = همهٔ «{ $name }»
export-preset-site = برای سایت
export-preset-media = برای رسانه‌ها
export-preset-all = همه
export-more = راه‌های دیگر، { $name }
export-rest = و { $count } پروندهٔ دیگر
export-copy-path = رونوشت نشانی
export-copy-paths = رونوشت نشانی‌ها
export-files-size = { $count } پرونده، { $size } کیلوبایت
export-failed = { $count } خروجی ساخته نشد؛ دلیل در همان سطر آمده است.
export-embargo-note = تا { $until } منتشر نشود؛ همهٔ خروجی‌ها این را می‌گویند.

dating-title = تاریخ و ساعت
dating-line = تاریخ
dating-hint = امروز، شنبه، ۲۷ اردیبهشت، ۲/۲۷ …
dating-form = شکل تاریخ
dating-insert = درج
dating-unknown = «{ $words }» تاریخ نیست. آن را مانند ۲۷ اردیبهشت ۱۴۰۵، ۱۴۰۵/۲/۲۷، فردا یا شنبه بنویسید.
