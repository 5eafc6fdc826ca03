# صفحهٔ نوشتن خبر
editor-page = متن خبر
editor-photo-missing = پروندهٔ این عکس پیدا نیست
editor-no-photographer = عکاس ندارد
editor-no-alt = متن جایگزین ندارد
editor-cut = برش
editor-copy = رونوشت
editor-paste = چسباندن
editor-paste-plain = چسباندن فقط متن
editor-kind-footnote = پانوشت
editor-footnotes = #1 پانوشت
editor-select-all = انتخاب همه

# نام هر بخش در حاشیهٔ صفحه
editor-kind-kicker = روتیتر
editor-kind-headline = تیتر
editor-kind-subhead = زیرتیتر
editor-kind-lead = لید
editor-kind-paragraph = متن
editor-kind-intertitle = میان‌تیتر
editor-kind-item = فهرست
editor-kind-quote = نقل‌قول
editor-kind-speaker = گوینده
editor-kind-photo = عکس
editor-kind-caption = شرح عکس
editor-kind-table = جدول
editor-kind-end-mark = پایان‌بند

# #1 شمار واژه‌ها؛ #2 و #3 حدها. این دو پیام در هر نقاشی حاشیه به کار می‌روند.
editor-limit = #1 از #2 واژه
editor-limit-range = #1 واژه، #2 تا #3
editor-over = بیش از اندازه

editor-placeholder-kicker = روتیتر (اختیاری)
editor-placeholder-headline = تیتر خبر را بنویسید
editor-placeholder-subhead = زیرتیتر (اختیاری)
editor-placeholder-lead = لید: چه کسی، چه کاری، کی، کجا و چرا
editor-placeholder-quote = متن نقل‌قول
editor-placeholder-speaker = گوینده و سمت او
editor-placeholder-caption = شرح عکس
editor-placeholder-end-mark = پایان‌بند، مانند «انتهای پیام/»
editor-link-opens = با Ctrl و کلیک باز می‌شود
