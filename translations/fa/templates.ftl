# What the templates room says about templates, fields and their values.
template-unknown = قالبی به نام { $name } نیست. قالب‌های موجود: { $known }.
template-slot-unknown = این قالب خانه‌ای به نام { $slot } ندارد. خانه‌های آن: { $known }.
template-part-unknown = خانهٔ «{ $slot }» بخشی به نام { $part } ندارد. بخش‌های آن: { $known }.
template-repeated = خانهٔ «{ $slot }» بیش از یک بار آمده است. تنها خانه‌هایی که فهرست‌اند چند بار می‌آیند؛ یکی را نگه دارید.
template-date-unreadable = تاریخ خانهٔ «{ $slot }» خوانده نشد: { $text }. آن را مانند ۱۴۰۵/۰۲/۲۷ بنویسید.
template-time-unreadable = ساعت خانهٔ «{ $slot }» خوانده نشد: { $text }. آن را مانند ۱۰:۳۰ بنویسید.
template-number-unreadable = عدد خانهٔ «{ $slot }» خوانده نشد: { $text }. عدد را با رقم بنویسید و واحد را پس از آن بیاورید.
template-choice-unknown = مقدار { $text } در گزینه‌های خانهٔ «{ $slot }» نیست. گزینه‌ها: { $known }.
template-value-shape = شکل مقدار خانهٔ «{ $slot }» با نوع آن جور نیست ({ $type }). آن را با راهنمای قالب مقایسه کنید.
template-values-unreadable = پروندهٔ مقدارها یک شیء JSON نیست. نام خانه‌ها را کلید و مقدارها را رشته، شیء یا فهرست بنویسید.
