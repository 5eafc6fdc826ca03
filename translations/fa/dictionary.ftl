# The dictionaries of the proofreader and what is let stand.
dictionary-nothing = واژه‌نامهٔ شما هنوز خالی است.
dictionary-in = «{ $words }» در واژه‌نامهٔ شماست و دیگر علامت نمی‌خورد.
dictionary-term = از این پس «{ $words }» به جای «{ $wrong }» پیشنهاد می‌شود.
dictionary-out = «{ $words }» از واژه‌نامهٔ شما برداشته شد.
dictionary-none = «{ $words }» در واژه‌نامهٔ شما نیست.
dictionary-same = هر دو سو «{ $words }» است؛ آنچه باید به جای آن بیاید را بنویسید.
dictionary-empty = واژه‌ای برای افزودن نیست؛ یک واژه یا عبارت بنویسید.
dictionary-office = دفتر به جای «{ $wrong }» می‌نویسد «{ $words }». اگر باید عوض شود، واژه‌نامهٔ دفتر را تغییر دهید.
dictionary-no-rule = قاعده‌ای با شناسهٔ «{ $rule }» نیست.
dictionary-lines = سطر { $line } واژه‌نامهٔ { $file } خوانده نشد (در همه { $count } سطر). هر سطر یک واژه است یا «نادرست = درست»؛ سطرهای دیگر به کار می‌رود.
dictionary-gone = واژه‌نامهٔ دفتر ({ $path }) در دسترس نیست؛ فقط واژه‌های خود شما به کار می‌رود.
dictionary-closed = واژه‌نامهٔ { $file } باز نشد ({ $reason })؛ واژه‌هایش به کار نمی‌رود.
dictionary-coding = واژه‌نامهٔ { $file } متن UTF-8 نیست؛ آن را با همین کدگذاری ذخیره کنید.
dictionary-large = واژه‌نامهٔ { $file } از { $megabytes } مگابایت بزرگ‌تر است و خوانده نشد.
dictionary-origin-own = خود شما
dictionary-origin-office = دفتر
