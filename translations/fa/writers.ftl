writers-letterhead-unknown = سربرگی با شناسهٔ «{ $letterhead }» در برنامه نیست. در تنظیم‌ها یکی از سربرگ‌های موجود را انتخاب کنید.
writers-media-missing = پروندهٔ عکس «{ $media }» در خبر نیست و در خروجی نیامد. عکس را دوباره در خبر بگذارید.
writers-logo-unreadable = نشان سازمان خوانده نشد و سربرگ بدون آن ساخته شد. در تنظیم‌ها پروندهٔ SVG، PNG یا JPEG دیگری انتخاب کنید.
writers-link-dropped = پیوند «{ $link }» امن شناخته نشد و فقط متن آن در خروجی ماند. نشانی پیوند را با http، https، mailto یا tel بنویسید.
writers-photo-unreadable = عکس «{ $media }» خوانده نشد و در خروجی نیامد. عکسی سالم از نوع JPEG یا PNG در خبر بگذارید.
writers-pdf-text-layer-stock = نسخهٔ سازندهٔ PDF ({ $version }) شناخته‌شده نیست؛ نیم‌فاصله‌ها در متن PDF از دست می‌روند. نسخهٔ همراه برنامه را نصب کنید.
writers-glyphs-missing = قلم سربرگ برای این نویسه‌ها شکلی ندارد و در PDF به جای آن‌ها علامت جایگزین آمد: { $characters }. آن‌ها را از متن بردارید یا با واژه بنویسید.
writers-fragment-photos = { $count } عکس خبر در تکهٔ HTML نیامد؛ عکس‌ها را در خود سایت بارگذاری کنید.
