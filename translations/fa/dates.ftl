dates-forecast = پیش‌بینی؛ ممکن است یک روز جابه‌جا شود
dates-holiday = تعطیل رسمی
dates-calendar-solar = خورشیدی
dates-calendar-lunar = قمری
dates-calendar-gregorian = میلادی
