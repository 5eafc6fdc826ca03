# نسخه‌های بازیابی، پرونده‌هایی که دیگری باز یا عوض کرده است

recovery-damaged = یک نسخهٔ بازیابی خوانده نشد. چیزی از آن پاک نشد و به { $path } برده شد؛ شاید بخش فناوری اطلاعات بتواند آن را بررسی کند.
recovery-disk-full = نسخهٔ بازیابی نداریم: دیسکِ پوشهٔ شخصی شما پر است. خبر را در پرونده‌اش ذخیره و کمی جا باز کنید.
recovery-denied = نسخهٔ بازیابی نداریم: در پوشهٔ شخصی خودتان اجازهٔ نوشتن نیست. خبر را در پرونده‌اش ذخیره و به بخش فناوری اطلاعات خبر بدهید.
recovery-no-disk = نسخهٔ بازیابی نداریم: دیسکِ پوشهٔ شخصی شما خطا داد. خبر را در پرونده‌اش ذخیره کنید.
recovery-failed = نسخهٔ بازیابی نوشته نشد ({ $reason }). همین حالا خبر را در پرونده‌اش ذخیره کنید.
recovery-photo-lost = { $count ->
    [1] یک عکس بازیابی نشد و شرح آن به‌جایش مانده است. عکس را دوباره بگذارید.
   *[other] { $count } عکس بازیابی نشد و شرح آن‌ها به‌جایشان مانده است. عکس‌ها را دوباره بگذارید.
}
recovery-no-copy = نسخهٔ بازیابی { $name } پیدا نشد؛ «pressdesk recover list» آن‌چه را هست نشان می‌دهد.

recover-title = بازیابی نوشته‌های ذخیره‌نشده
recover-found = { $count ->
    [1] برنامه درست بسته نشده بود. یک نوشته که در هیچ پرونده‌ای نیست نگه داشته شده است.
   *[other] برنامه درست بسته نشده بود. { $count } نوشته که در هیچ پرونده‌ای نیستند نگه داشته شده‌اند.
}
recover-none = نوشتهٔ ذخیره‌نشده‌ای در انتظار نیست.
recover-aside-note = نوشته‌های دورریخته پس از { $days } روز پاک می‌شوند.
recover-list = نوشته‌های بازیافته
recover-untitled = بدون تیتر
recover-discarded = دورریخته
recover-when = { $date }، ساعت { $time }
recover-no-file = هرگز در پرونده‌ای ذخیره نشده است
recover-file-gone = پرونده‌اش دیگر نیست: «{ $name }» در پوشهٔ «{ $folder }»
recover-file = پرونده: «{ $name }» در پوشهٔ «{ $folder }»
recover-words = { $count } واژه
recover-more = { $count } واژه، { $more } تا بیشتر از پرونده
recover-less = { $count } واژه، { $less } تا کمتر از پرونده
recover-equal = { $count } واژه، به اندازهٔ پرونده
recover-changed-file = پرونده پس از آغاز این نوشته عوض شده است. بی‌خبر از شما روی چیزی نوشته نمی‌شود.
recover-preview = پیش‌نمایش متن
recover-legend = زیر واژه‌های تازه خط هست و روی واژه‌های حذف‌شده خط (نسبت به پرونده).
recover-take = بازیابی
recover-discard = دور ریختن
recover-delete = پاک کردن برای همیشه
recover-later = بعداً
bar-recovered = متن بازیابی شد و هنوز در پرونده نیست. آن را نگاه و ذخیره کنید.
bar-recovered-held = متن بدون پرونده‌اش بازیابی شد، چون { $user } آن را باز دارد. با نامی دیگر ذخیره‌اش کنید.
bar-recover-taken = این متن در پنجره‌ای دیگر بازیابی شده است.
bar-recover-others = بقیه ({ $count })
bar-recover-left = { $count } نوشتهٔ ذخیره‌نشدهٔ دیگر هم هست.
bar-discarded = متن دور ریخته شد؛ تا { $days } روز در «پرونده، بازیابی نوشته‌های ذخیره‌نشده» هست.
bar-recover-open = دیدن

status-keeping = بدون نسخهٔ بازیابی
status-keeping-hint = { $reason } هر چند ثانیه دوباره تلاش می‌شود.

bar-held-here = این خبر را { $user } از { $since } در پنجره‌ای دیگر روی همین رایانه باز دارد. این‌جا فقط برای خواندن است.
bar-held-there = این خبر را { $user } از { $since } روی رایانهٔ { $host } باز دارد. این‌جا فقط برای خواندن است.
bar-held-unknown = زمانی نامعلوم
bar-someone = کسی
bar-copy = ویرایش رونوشت
bar-take-over = در اختیار گرفتن
bar-freed = این خبر آزاد شد: دیگر کسی آن را باز ندارد.
bar-edit-now = باز کردن برای ویرایش
bar-copy-made = این رونوشت هنوز پرونده‌ای ندارد. با نام خودش ذخیره‌اش کنید.
bar-changed-outside = «{ $name }» را کسی دیگر تغییر داده است.
bar-changed-both = «{ $name }» را کسی دیگر تغییر داده و شما هم تغییر ذخیره‌نشده دارید. روی هیچ‌کدام نوشته نمی‌شود.
bar-gone-outside = «{ $name }» پاک یا جابه‌جا شده است. متن این‌جا سالم است و ذخیره پرونده را دوباره می‌نویسد.
bar-reload = آوردن نسخهٔ او
bar-keep-mine = متن من در پروندهٔ دیگر
bar-compare = دیدن تفاوت‌ها
bar-save-elsewhere = ذخیره در جای دیگر
bar-save-now = ذخیره
bar-reloaded = نسخهٔ پرونده آورده شد. متن خودتان در «پرونده، بازیابی نوشته‌های ذخیره‌نشده» هست.
file-mine = { $name } (متن من)

versions-title = تفاوت با پرونده
versions-note = زیر واژه‌های تازهٔ متن شما خط هست و روی واژه‌هایی که فقط در پرونده‌اند خط.
versions-same = هر دو متن یکی است.

take-over-title = در اختیار گرفتن پرونده
take-over-question = آیا «{ $name }» واقعاً روی { $host } باز نیست؟
take-over-note = اگر { $user } هنوز آن‌جا روی آن کار می‌کند، به هر که دیرتر ذخیره کند گفته می‌شود که پرونده عوض شده است. نخست بپرسید.
take-over-yes = در اختیار گرفتن

cli-help-recover = متن‌هایی که هنگام بسته شدن برنامه ذخیره نشده بودند
cli-help-recover-list = فهرست آن‌ها
cli-help-recover-save = نوشتن یکی در پرونده
cli-help-recover-discard = دور ریختن یکی (چند روز نگه داشته می‌شود)
cli-recover-row = { $id }: { $headline } ({ $at }، { $count } واژه)
cli-recover-aside = دورریخته: { $row }
cli-recover-saved = نوشته شد: { $name }. نسخهٔ بازیابی تا وقتی دورش بریزید می‌ماند.
cli-recover-discarded = { $id } دور ریخته شد و { $days } روز می‌ماند.
cli-recover-deleted = { $id } پاک شد.
cli-recover-exists = { $name } از پیش هست؛ پروندهٔ دیگری نام ببرید.
