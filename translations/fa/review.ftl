# نسخهٔ بازبینی برای مدیران

review-number = نسخهٔ بازبینی { $number }
review-revision = ویرایش { $revision }
review-time = ساعت { $time }
review-legend-changed = تازه یا عوض‌شده
review-legend-moved = جابه‌جاشده
review-legend-cut = چیزی حذف شده
review-approved = تأیید
review-amend = اصلاح
review-paraph = پاراف و تاریخ:
review-first = نخستین نسخهٔ بازبینی این خبر
review-same = بدون تغییر از نسخهٔ بازبینی { $number } ({ $date })
review-since = تغییرها از نسخهٔ بازبینی { $number } ({ $date }):
review-date = { $date }، ساعت { $time }
review-comma = { "، " }
review-line = { $low }
review-range = { $low } تا { $high }
review-changed = { $count ->
    [1] تازه یا عوض‌شده: سطر { $lines }
   *[other] تازه یا عوض‌شده: سطرهای { $lines }
}
review-moved = { $count ->
    [1] جابه‌جاشده: سطر { $lines }
   *[other] جابه‌جاشده: سطرهای { $lines }
}
review-cut = حذف‌شده در سطر { $line }: «{ $words }»
review-cut-after = حذف‌شده پس از سطر { $line }: «{ $words }»
review-cut-space = فاصله‌ای در سطر { $line } حذف شده است.
review-cut-photo = عکسی پس از سطر { $line } حذف شده است.
review-more = { $count } حذف دیگر در متن نشان‌دار است.
review-fresh = عکس یا جدولِ پس از سطر { $line } تازه، عوض یا جابه‌جا شده است.
review-photo = عکس یا جدولی بی‌نوشته تازه، عوض یا جابه‌جا شده است.
review-contact = تماس رسانه‌ای عوض شده است.
review-embargo = زمان آزاد شدن انتشار عوض شده است.
review-damaged = نسخهٔ بازبینی { $number } خوانده نشد؛ تغییرها از آن نسخه نشان داده نمی‌شود.
cli-help-review = نسخهٔ بازبینی برای مدیران
cli-help-review-copy = ساختن PDF با شمارهٔ سطر، حاشیه و نشان تغییرها
cli-review-first = نسخهٔ بازبینی { $number } ساخته شد: { $name }
cli-review-since = نسخهٔ بازبینی { $number } با تغییرها از نسخهٔ { $since } ساخته شد: { $name }
cli-review-same = نسخهٔ بازبینی { $number } بدون تغییر از نسخهٔ { $since } ساخته شد: { $name }
command-review-copy = نسخهٔ بازبینی
bar-review-first = نسخهٔ بازبینی { $number } ساخته شد: { $name }
bar-review-since = نسخهٔ بازبینی { $number } با تغییرها از نسخهٔ { $since } ساخته شد: { $name }
bar-review-same = نسخهٔ بازبینی { $number } ساخته شد؛ از نسخهٔ { $since } تغییری نیست: { $name }
export-review = نسخهٔ بازبینی با شمارهٔ خط
