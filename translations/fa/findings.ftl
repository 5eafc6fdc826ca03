# Findings in the window

command-previous-finding = یافتهٔ قبلی
command-fix-finding = اصلاح یافتهٔ همین‌جا
findings-tip = { $keys }: { $shall }
findings-fix-alike = اصلاح هر { $count } مورد از این نوع
findings-fix-alike-both = اصلاح هر دو مورد از این نوع
findings-fix-all = اصلاح هر { $count }
findings-fix-both = اصلاح هر دو
findings-fix = اصلاح
findings-show = دیدن در فهرست یافته‌ها
findings-why = چرا؟ راهنمای این قاعده
findings-none-here = نشانگر روی هیچ یافته‌ای نیست. با F8 به یافتهٔ بعدی بروید.
findings-no-fix = این یافته اصلاح آماده ندارد؛ خودتان تصمیم بگیرید.
findings-changed = متن از زمان بررسی عوض شده است؛ چیزی تغییر نکرد. یافته‌ها دوباره خوانده می‌شود.
findings-fixed = { $count } مورد اصلاح شد. با Ctrl+Z برمی‌گردد.
findings-row = { $found }، به جای آن { $shall }
findings-clean = متن پاکیزه است.
findings-clean-note = هیچ خطا یا پیشنهادی نمانده است.
findings-filtered = از این دسته چیزی نیست.
findings-head = { $name }، { $count } یافته
findings-keys = یافتهٔ بعدی { $keys }، اصلاح { $fix }

# Before and after

command-fix-safe = اصلاح بی‌خطرها…
changes-list = فهرست تغییرها
changes-all = انتخاب همه
changes-none = هیچ‌کدام
changes-apply = اعمال تغییرها
changes-count = { $count } تغییر از { $all } انتخاب شده است
safe-title = اصلاح بی‌خطرها
safe-note = در این اصلاح‌ها حرف و رقم همان می‌ماند و تنها یک خواندن دارد. آنچه را نمی‌خواهید از انتخاب بردارید؛ همه با هم یک گام واگرد است.
safe-none = اصلاح بی‌خطری نمانده است.
safe-more = { $count } مورد اصلاح شد. { $left } اصلاح بی‌خطر دیگر مانده است.
safe-see = دیدن

# Letting a finding stand

findings-let-here = این‌جا نادیده بگیر
findings-let-everywhere = در همهٔ این خبر نادیده بگیر
findings-let-always = همیشه بپذیر (افزودن به واژه‌نامه)
findings-let-off = این قاعده را خاموش کن
findings-ignore = نادیده گرفتن
findings-accepted = «{ $words }» به واژه‌نامهٔ شما افزوده شد.
findings-off = قاعدهٔ «{ $name }» خاموش شد.
findings-on = روشن کردن

# Before issuing

issue-not-ready = خبر آمادهٔ صدور نیست؛ { $count } خطا دارد. نخستین: { $first }
issue-errors-left = { $count } خطا مانده است؛ جلوی صدور را نمی‌گیرد
issue-several = { $name }: { $count } مورد. { $words }
issue-words = «{ $words }»
issue-quiet = { $count } یافتهٔ سبک هم هست. جلوی صدور را نمی‌گیرد.
# Half-spaces given back

command-restore-joiners = بازگرداندن نیم‌فاصله‌ها…
restore-title = بازگرداندن نیم‌فاصله‌ها
restore-note = متنی که از جای دیگر آمده گاهی نیم‌فاصله‌هایش را گم کرده است. آنچه بی‌خطر است انتخاب شده؛ پیشنهادهای دیگر را خودتان برگزینید. همه با هم یک گام واگرد است.
restore-none = نیم‌فاصلهٔ گم‌شده‌ای پیدا نشد.
restore-done = { $count } نیم‌فاصله بازگشت. با Ctrl+Z برمی‌گردد.
