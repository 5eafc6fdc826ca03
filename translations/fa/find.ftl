# جست‌وجو و جایگزینی

find-bar = جست‌وجو و جایگزینی
find-field = جست‌وجو
find-new-field = جایگزین
find-hint = جست‌وجو در متن
find-new-hint = به جای آن
find-next = بعدی
find-previous = قبلی
find-close = بستن
find-exact = دقیق
find-exact-hint = نیم‌فاصله، «ی» و «ک» عربی، رقم، اعراب، کشیده و بزرگی حروف لاتین هم به حساب بیاید
find-words = واژهٔ کامل
find-words-hint = فقط جایی که واژه به‌تنهایی آمده است
find-pattern-mode = الگو
find-pattern-hint = عبارت باقاعده؛ در جایگزین، {"\u2066\\1\u2069"} گروه نخست است
find-selection = در گزیده
find-selection-hint = فقط در بخشی از متن که انتخاب شده است
find-replace = جایگزین کن
find-replace-all = همه
find-replace-all-name = جایگزینی همه
find-replace-all-hint = جایگزینی همهٔ موردها در یک گام
find-none = پیدا نشد
find-count = { $number } از { $all }
find-many = { $all } مورد
find-at-cell = { $count }، { $place }
find-wrapped-down = از آغاز متن
find-wrapped-up = از پایان متن
find-cell = جدول، ردیف { $row }، ستون { $column }
find-note = پانوشت { $number } در «{ $part }»
find-done = { $count } مورد جایگزین شد.
find-left = { $count } مورد دست نخورد، چون با آن پانوشتی از میان می‌رفت.
find-read-only = این پرونده فقط برای خواندن باز است و چیزی در آن جایگزین نمی‌شود.
find-locked = این خبر صادر شده و متنش قفل است؛ برای جایگزینی نخست «اصلاح خبر صادرشده» را بزنید.
find-no-selection = بخشی از متن را انتخاب کنید و این گزینه را بزنید.
find-pattern = الگو درست نیست (نویسهٔ { $at }): { $reason ->
        [bracket] پرانتزها با هم جور نیستند
        [set] کروشه‌ای باز مانده است
        [range] بازهٔ درون کروشه وارونه است
        [repeat] پیش از نشان تکرار چیزی برای تکرار نیست
        [escape] پس از \ نویسه‌ای آمده که معنایی ندارد
        [group] چنین گروهی در الگو نیست
        [extension] پس از ?) نویسهٔ ناشناخته‌ای آمده است
        [behind] طول بخش پشت‌نگر باید ثابت باشد
       *[other] پایتون آن را نمی‌شناسد
    }.
find-template = متن جایگزین درست نیست: { $reason ->
        [escape] پس از \ نویسه‌ای آمده که معنایی ندارد؛ خود \ را دوبار بنویسید
        [group] چنین گروهی در الگو نیست
       *[other] پایتون آن را نمی‌شناسد
    }.
find-pattern-large = این الگو بیش از اندازه بزرگ است.
find-too-long = این الگو خیلی طول کشید و متوقف شد؛ ساده‌ترش کنید.
find-no-worker = پردازهٔ جست‌وجوی الگو به کار نیفتاد؛ بدون «الگو» جست‌وجو کنید.
find-empty = چیزی برای جست‌وجو بنویسید.
find-cli-count = { $count } مورد پیدا شد.
find-cli-done = { $count } مورد جایگزین شد.
find-cli-would = { $count } مورد جایگزین می‌شود؛ هنوز چیزی نوشته نشده است.
