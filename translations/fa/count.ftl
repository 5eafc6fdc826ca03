# شمارش واژه‌ها

count-title = اندازهٔ خبر
count-part = بخش
count-words = واژه
count-characters = نویسه
count-wanted = اندازهٔ خوب
count-body = بدنه
count-longest = بلندترین بند
count-all = همهٔ خبر
count-selection = گزیده
count-most = تا { $most } واژه
count-between = { $least } تا { $most } واژه
count-line = { $words } واژه، { $characters } نویسه
count-minutes = زمان خواندن: { $minutes } دقیقه
count-hint = اندازهٔ هر بخش
