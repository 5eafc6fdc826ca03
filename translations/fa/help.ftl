# همهٔ فرمان‌ها و برگهٔ کلیدها

palette-name = همهٔ فرمان‌ها
palette-hint = نام فرمان را بنویسید

keys-title = کلیدهای میز خبر
keys-find = جست‌وجوی کلید یا فرمان
keys-copy = رونوشت
keys-save = ذخیره به شکل متن…
keys-copied = در کلیپ‌بورد نشست.
keys-saved = نوشته شد: { $name }

keys-typing = هنگام نوشتن
keys-zwnj = نیم‌فاصله
keys-line = سطر تازه در همان بند
keys-block = بند تازه یا بخش بعدی
keys-tab = خانهٔ بعدی فرم در متن، یا یک پله تو بردن مورد فهرست
keys-back-tab = خانهٔ قبلی، یا یک پله بیرون آوردن مورد فهرست
keys-delete-word = پاک کردن واژهٔ قبلی
keys-delete-next-word = پاک کردن واژهٔ بعدی

keys-moving = حرکت و انتخاب
keys-line-start = آغاز سطر
keys-line-end = پایان سطر
keys-text-start = آغاز خبر
keys-text-end = پایان خبر
keys-word-left = یک واژه به چپ
keys-word-right = یک واژه به راست
keys-page = یک صفحه بالا و پایین
keys-select = انتخاب نویسه و سطر
keys-select-word = انتخاب واژه‌به‌واژه
keys-zoom = بزرگ‌نمایی صفحه با چرخ ماوس

keys-window = پنجره
keys-context = منوی همین جا
keys-menus = نوار منو
keys-next-control = کنترل بعدی، بیرون از متن
keys-close = بستن پنجره یا نوار باز

stage-hint = برای بازگشت Esc یا { $keys }

recent-open = باز کردن
recent-copy = رونوشت نشانی پرونده
recent-forget = برداشتن از این فهرست
menu-block-style = قالب بند
outline-go = رفتن به این بخش
mishap-title = خطای پیش‌بینی‌نشده
mishap-head = در برنامه خطایی پیش آمد.
mishap-kept = همین حالا نسخهٔ بازیابی متن شما نوشته شد. خبر را با نام دیگری ذخیره کنید، برنامه را ببندید و دوباره باز کنید.
mishap-not-kept = نسخهٔ بازیابی نوشته نشد. همین حالا خبر را با نام دیگری ذخیره کنید، سپس برنامه را ببندید و دوباره باز کنید.
mishap-nothing = خبری باز نبود. اگر برنامه درست کار نمی‌کند، آن را ببندید و دوباره باز کنید.
mishap-note = جای خطا در گزارش برنامه نوشته شد، بی هیچ نوشته‌ای از شما. چیزی به جایی فرستاده نمی‌شود. این پیام یک بار نشان داده می‌شود.
mishap-save = ذخیره با نام…
mishap-copy = رونوشت گزارش
mishap-copied = رونوشت شد
