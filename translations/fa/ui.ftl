# فرمان‌ها (منو، نوار ابزار، راهنمای دکمه‌ها)
command-new = خبر جدید…
command-open = باز کردن…
command-import = وارد کردن متن…
command-import-clipboard = وارد کردن از کلیپ‌بورد
command-save = ذخیره
command-save-as = ذخیره با نام…
command-close = بستن خبر
command-settings = تنظیم‌ها…
command-quit = خروج
command-undo = واگرد
command-redo = از نو
command-cut = برش
command-copy = رونوشت
command-paste = چسباندن
command-paste-plain = چسباندن فقط متن
command-select-all = انتخاب همه
command-outline = ساختار
command-form = فرم قالب
command-preview = پیش‌نمایش PDF
command-zoom-in = بزرگ‌تر
command-zoom-out = کوچک‌تر
command-zoom-normal = اندازهٔ عادی
command-look-light = ظاهر روشن
command-look-dark = ظاهر تیره
command-look-system = ظاهر سیستم
command-photo = عکس…
command-photo-fields = مشخصات عکس…
command-table = جدول…
command-quote = نقل‌قول
command-zwnj = نیم‌فاصله
command-bold = درشت
command-italic = کج
command-underline = زیرخط
command-ltr = جداسازی چپ‌به‌راست
command-link = پیوند…
command-list = فهرست
command-list-numbers = فهرست شماره‌دار
command-intertitle = میان‌تیتر
command-paragraph = متن
command-findings = یافته‌ها
command-next-area = بخش بعدی پنجره
command-next-finding = یافتهٔ بعدی
command-issue = صدور
command-correct = اصلاح خبر صادرشده…
command-copy-code = رونوشت کد خبر
command-export = خروجی
command-sample = نمونهٔ آماده
command-about = دربارهٔ میز خبر

menu-bar = منوها
menu-file = پرونده
menu-edit = ویرایش
menu-view = نما
menu-insert = درج
menu-format = قالب‌بندی
menu-review = بازبینی
menu-publish = انتشار
menu-help = راهنما
menu-recent = پرونده‌های اخیر
toolbar = نوار ابزار

style-box = نوع بند
style-paragraph = متن
style-intertitle = میان‌تیتر
style-quote = نقل‌قول
style-list = فهرست
style-list-numbers = فهرست شماره‌دار

# داک‌ها
outline-title = ساختار
outline-empty = (خالی)
form-title = فرم قالب
findings-title = یافته‌ها
preview-title = پیش‌نمایش PDF
dock-more = گزینه‌های «{ $name }»
dock-float = جدا کردن از پنجره
dock-other-side = بردن به سوی دیگر
dock-close = بستن

form-count = { $filled } از { $all } خانه پر شده
form-none = این خبر از روی قالب ساخته نشده است و فرمی ندارد.
form-required = { $name }، برای صدور لازم است
form-needed = برای صدور لازم است
form-choose = انتخاب کنید
form-part = { $name }، { $part }
form-person-name = نام
form-person-post = سمت
form-person-organisation = سازمان
form-number = عدد
form-unit = واحد

findings-all = همه { $count }
findings-error = خطا { $count }
findings-warning = پیشنهاد { $count }
findings-style = سبک { $count }
notice-go = برو به متن
notice-none = چیزی برای اصلاح نمانده است.
notices-title = فهرست نکته‌ها
severity-error = خطا
severity-warning = پیشنهاد
severity-style = سبک
severity-info = نکته

preview-page = صفحهٔ { $number } از { $count }
preview-smaller = پیش‌نمایش کوچک‌تر
preview-larger = پیش‌نمایش بزرگ‌تر
preview-busy = پیش‌نمایش ساخته می‌شود…
preview-ready = به‌روز است. با کلیک روی هر بند، همان بند در متن می‌آید.
preview-stale = در حال به‌روز شدن…

# نوار پیام
message-bar = پیام
message-close = بستن پیام
bar-issued = این خبر صادر شده و متن آن قفل است.
bar-issued-already = این خبر پیش‌تر صادر شده است؛ برای تغییر متن، آن را اصلاح کنید.
bar-stamped = خبر با کد { $code } صادر شد.
bar-code-copied = کد خبر در کلیپ‌بورد است.
bar-imported = متن وارد شد.
bar-imported-notices = متن وارد شد؛ { $count } نکته برای دیدن هست.
bar-export-notices = خروجی‌ها ساخته شدند؛ { $count } نکته برای دیدن هست.
bar-see-list = دیدن فهرست
bar-clipboard-empty = در کلیپ‌بورد متنی نیست؛ نخست از متنی رونوشت بگیرید.
bar-language = زبان تازه از اجرای بعدی برنامه به کار می‌رود.
bar-no-photo = نشانگر را روی عکس بگذارید.
task-failed = این کار ناتمام ماند: { $reason }

# نوار وضعیت
status-saved = ذخیره شد
status-unsaved = ذخیره نشده
status-never-saved = هنوز ذخیره نشده
status-words = { $words } واژه، { $minutes } دقیقه خواندن
status-code = کد خبر: { $code }
status-code-none = هنگام صدور
status-code-hint = برای رونوشت کد خبر کلیک کنید
status-errors = { $count } خطا
status-others = { $count } پیشنهاد
status-no-findings = بی‌خطا
status-zoom = اندازهٔ صفحه
percent-sign = ٪
comma = ،

# صفحهٔ آغاز
start-title = صفحهٔ آغاز
start-forecast = پیش‌بینی
start-occasion-note = مناسبت امروز. نام رسمی و تاریخ از پیش در پیام می‌آید.
start-no-occasion = امروز مناسبتی در تقویم نیست.
start-write-message = نوشتن پیام
start-new = خبر جدید از روی قالب
start-all-templates = همهٔ { $count } قالب
start-for-occasion = برای { $name }
start-recent = پرونده‌های اخیر
start-recent-none = هنوز پرونده‌ای نیست. از قالبی آغاز کنید یا متنی را این‌جا رها کنید.
start-open-other = باز کردن پروندهٔ دیگر…
start-coming = روزهای پیش رو
start-calendar = تقویم مناسبت‌ها
calendar-note = با انتخاب هر روز، پیام آن آغاز می‌شود.
start-holiday = تعطیل
start-import = وارد کردن متن
start-import-note = متن یا صفحهٔ وب ذخیره‌شده را روی همین پنجره رها کنید.
start-import-choose = انتخاب پرونده…
state-draft = پیش‌نویس
state-issued = صادر شده
state-code-on-issue = کد هنگام صدور
when-today = امروز
when-yesterday = دیروز
untitled = خبر بی‌تیتر

search-hint = جست‌وجو در خبرها و قالب‌ها
search-name = جست‌وجو در قالب‌ها، پرونده‌های اخیر و فرمان‌ها
search-results = یافته‌های جست‌وجو
search-none = چیزی با این نام نیست.
search-chosen = { $name }، { $number } از { $count }
found-template = قالب
found-file = پروندهٔ اخیر
found-command = فرمان
found-place = جا
foot-no-office = نام سازمان هنوز در تنظیمات نیامده است
foot-desk-own = دفتر کدها روی همین رایانه
foot-desk-shared = دفتر کدهای مشترک

# گالری
gallery-title = خبر جدید
gallery-note = قالب را انتخاب کنید؛ خانه‌ها را همین‌جا یا در متن پر کنید.
gallery-search = جست‌وجوی قالب
gallery-kinds = دسته‌ها
gallery-cards = قالب‌ها
gallery-none = قالبی با این نام نیست.
gallery-kind-all = همه
gallery-kind-news = خبر و گزارش
gallery-kind-messages = پیام‌ها
gallery-kind-information = اطلاع‌رسانی
gallery-kind-office = اداری و حقوقی
gallery-create = ساختن پیش‌نویس
gallery-complete = همهٔ خانه‌های لازم پر است.
gallery-missing = { $count } خانهٔ لازم مانده: { $names }

# خروجی
export-title = گرفتن خروجی
export-question = چه می‌خواهید بسازید؟
format-pdf = PDF
format-pdf-note = بازبینی مدیر و بایگانی؛ PDF/A و PDF/UA
format-docx = DOCX
format-docx-note = ویرایش در رسانه‌ها؛ قلم درون پرونده است
format-html = صفحهٔ وب
format-html-note = یک پروندهٔ HTML کامل با عکس‌ها
export-letterhead = سربرگ
export-first-page = صفحهٔ نخست خبر در این سربرگ
export-draft-note = هنوز صادر نشده است؛ خروجی‌ها نشان «پیش‌نویس» دارند.
export-folder = پوشه
export-choose = انتخاب…
export-make = ساختن
export-open = باز کردن
export-open-folder = باز کردن پوشه
export-progress = پیشرفت
export-waiting = در نوبت
export-making = در حال ساخت…
export-written = ساخته شد
export-stopped = ساخته نشد
export-stop = توقف
export-stopping = پس از این پرونده متوقف می‌شود…
export-step = { $done } از { $all } ساخته شد؛ اکنون { $name }
export-done = { $count } پرونده ساخته شد.
export-none-chosen = دست‌کم یکی را انتخاب کنید.
export-size = { $size } کیلوبایت

# صدور
issue-title = صدور خبر
issue-next-code = کد بعدی
issue-no-code = نامعلوم
issue-when = تاریخ و ساعت صدور
issue-instant = { $date }، ساعت { $time }
issue-note = کد با زدن «صدور» برای همیشه از آن این خبر می‌شود و پس گرفته نمی‌شود.
issue-ready = آمادهٔ صدور است
issue-not-ready = آمادهٔ صدور نیست: { $count } خطا
issue-fine = درست است: { $parts }
issue-fine-note = { $headline } واژه در تیتر، { $lead } واژه در لید
issue-policy = سازمان شما صدور خبر دارای خطا را نمی‌پذیرد.
issue-accept = صدور
issue-first-error = رفتن به نخستین خطا

# پرسش‌ها
unsaved-title = تغییرهای ذخیره‌نشده
unsaved-question = «{ $name }» ذخیره شود؟
unsaved-note = اگر ذخیره نکنید، تغییرهای تازهٔ این خبر از دست می‌رود.
unsaved-save = ذخیره
unsaved-discard = ذخیره نشود
ask-link-title = پیوند
ask-link-label = نشانی
ask-link-note = نشانی کامل را بنویسید. نشانی خالی پیوند را برمی‌دارد.
ask-link-accept = گذاشتن پیوند
ask-correct-title = اصلاح خبر صادرشده
ask-correct-label = چه چیزی اصلاح می‌شود؟
ask-correct-note = ویرایش تازه همان کد خبر را نگه می‌دارد و باید دوباره صادر شود.
ask-correct-accept = آغاز اصلاح
ask-table-title = جدول
ask-table-rows = شمار ردیف‌ها
ask-table-columns = شمار ستون‌ها
ask-table-accept = درج جدول
ask-photo-title = مشخصات عکس
ask-photo-photographer = عکاس
ask-photo-alt = متن جایگزین
ask-photo-note = متن جایگزین عکس را برای کسی که آن را نمی‌بیند وصف می‌کند.
ask-photo-accept = ثبت

button-cancel = انصراف
button-close = بستن
button-later = بعداً
button-save = ذخیره

# پرونده‌ها
file-open-title = باز کردن خبر
file-import-title = وارد کردن متن
file-import-kinds = متن و صفحهٔ وب
file-save-title = ذخیرهٔ خبر
file-kind = پروندهٔ میز خبر
ask-photo-caption = شرح عکس
file-photo-title = انتخاب عکس
file-photos = عکس‌ها

# تنظیم‌ها و درباره
settings-title = تنظیم‌ها
settings-groups = صفحه‌های تنظیم‌ها
settings-managed = سازمان شما تعیین کرده است
about-title = دربارهٔ میز خبر
about-version = نسخهٔ { $version }
about-note = از نوشتن تا صدور و خروجی خبر، برای روابط عمومی‌های فارسی‌زبان.
about-licence = با پروانهٔ Apache-2.0. قلم: وزیرمتن (OFL). نشانه‌ها: Tabler (MIT).
