# The product and the words printed around a release.
app-name = میز خبر
app-no-display = نمایشگری نیست که پنجره روی آن باز شود. فرمان‌ها بی پنجره کار می‌کنند: pressdesk --help را ببینید.

label-draft = پیش‌نویس
label-changed = تغییریافته
label-code = کد خبر
label-no-code = هنگام صدور
label-date = تاریخ
label-page = صفحهٔ
label-of = از
label-photo-by = عکس
label-contact = تماس رسانه‌ای
label-embargo-until = انتشار ممنوع تا
label-revision = ویرایش
label-embargo = انتشار ممنوع
label-fingerprint = اثر انگشت متن
label-source = منبع
label-full-text = متن کامل
label-notes = پانوشت‌ها
label-back-to-text = بازگشت به متن
label-table = جدول
label-tags = برچسب‌ها
