file-missing = پروندهٔ { $name } پیدا نشد؛ نام و جای آن را بررسی کنید.
file-is-folder = { $name } پوشه است؛ یک پرونده را برگزینید.
file-unreadable = پروندهٔ { $name } خوانده نشد؛ دسترسی خود به آن را بررسی کنید.
format-unknown = قالب خروجی «{ $name }» شناخته نیست؛ یکی از این‌ها را بنویسید: { $known }
correct-not-issued = این خبر هنوز صادر نشده است؛ متن آن را همین‌جا ویرایش کنید.
session-nothing-open = خبری باز نیست؛ نخست خبری بسازید یا باز کنید.
session-no-path = این خبر هنوز نام ندارد؛ برای ذخیره جایی برگزینید.
label-date-and-time = { $date }، ساعت { $time }
