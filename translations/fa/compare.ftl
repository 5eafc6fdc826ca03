# The published text against the release.
compare-same = متن منتشرشده با خبر یکی است؛ { $found } بند از { $of } بند پیدا شد.
compare-summary = { $found } بند از { $of } بند خبر در متن منتشرشده پیدا شد؛ تفاوت‌ها: { $count }
compare-too-long = متن چسبانده‌شده بیش از { $characters } نویسه دارد. فقط متن خبر را از سایت بردارید.

compare-lost = این بند در متن منتشرشده نیست: «{ $ours }»
compare-truncated = پایان این بند افتاده است: «{ $ours }»
compare-words-changed = واژه عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-words-lost = این واژه‌ها افتاده‌اند: «{ $ours }»
compare-words-added = این واژه‌ها افزوده شده‌اند: «{ $theirs }»
compare-number = عدد عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-moved = این بند جابه‌جا شده است: «{ $ours }»
compare-added = بندی در میان خبر آمده که از ما نیست: «{ $theirs }»
compare-zwnj-lost = نیم‌فاصله از دست رفته است: «{ $ours }» شده «{ $theirs }»
compare-arabic-letters = حرف فارسی به شکل عربی درآمده است: «{ $ours }» شده «{ $theirs }»
compare-letter-forms = شکل حرف عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-digits = رقم‌ها به شکل دیگری درآمده‌اند: «{ $ours }» شده «{ $theirs }»
compare-quotes = گیومه عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-brackets = پرانتز عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-punctuation = نشانه‌گذاری عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-diacritics = همزه یا حرکت عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-spaces = فاصله عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-link-lost = پیوند این متن از دست رفته یا عوض شده است: «{ $ours }»
compare-bold-lost = این متن دیگر درشت نیست: «{ $ours }»
compare-zwnj-added = نیم‌فاصله‌ای افزوده شده است: «{ $ours }» شده «{ $theirs }»
compare-kashida = کشیده عوض شده است: «{ $ours }» شده «{ $theirs }»
compare-odd-spaces = فاصلهٔ دوتایی یا نشکن آمده است: «{ $theirs }»
compare-count = { $name }: { $count }

# The kinds by name, for counts.
compare-name-lost = بند گم‌شده
compare-name-truncated = بند بریده
compare-name-words-changed = واژهٔ عوض‌شده
compare-name-words-lost = واژهٔ افتاده
compare-name-words-added = واژهٔ افزوده
compare-name-number = عدد عوض‌شده
compare-name-moved = بند جابه‌جا
compare-name-added = بند افزوده
compare-name-zwnj-lost = نیم‌فاصلهٔ از دست رفته
compare-name-arabic-letters = حرف عربی
compare-name-letter-forms = شکل حرف
compare-name-digits = شکل رقم
compare-name-quotes = گیومه
compare-name-brackets = پرانتز
compare-name-punctuation = نشانه‌گذاری
compare-name-diacritics = همزه و حرکت
compare-name-spaces = فاصله
compare-name-link-lost = پیوند از دست رفته
compare-name-bold-lost = متن درشت
compare-name-zwnj-added = نیم‌فاصلهٔ افزوده
compare-name-kashida = کشیده
compare-name-odd-spaces = فاصلهٔ دوتایی یا نشکن

cli-help-compare = سنجیدن خبر با متن منتشرشده در سایت
