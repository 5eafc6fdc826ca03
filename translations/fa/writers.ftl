writers-letterhead-unknown = سربرگی با شناسهٔ «{ $letterhead }» در برنامه نیست. در تنظیمات یکی از سربرگ‌های موجود را برگزینید.
writers-media-missing = فایل عکس «{ $media }» در خبر نیست و در خروجی نیامد. عکس را دوباره در خبر بگذارید.
writers-logo-unreadable = نشان سازمان خوانده نشد و سربرگ بی آن ساخته شد. در تنظیمات فایل SVG، PNG یا JPEG دیگری برگزینید.
writers-link-dropped = پیوند «{ $link }» امن شناخته نشد و فقط متن آن در خروجی ماند. نشانی پیوند را با http، https، mailto یا tel بنویسید.
writers-photo-unreadable = عکس «{ $media }» خوانده نشد و در خروجی نیامد. عکس را با قالب JPEG یا PNG دوباره در خبر بگذارید.
writers-pdf-text-layer-stock = نسخهٔ موتور PDF ({ $version }) شناخته‌شده نیست؛ نیم‌فاصله‌ها در متن PDF از دست می‌روند. نسخهٔ همراه برنامه را نصب کنید.
writers-glyphs-missing = قلم سربرگ برای این نویسه‌ها شکلی ندارد و در PDF به جای آن‌ها علامت جایگزین آمد: { $characters }. آن‌ها را از متن بردارید یا با کلمه بنویسید.
