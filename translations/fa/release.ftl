# پانوشت
footnote-new-title = پانوشت تازه
footnote-edit-title = پانوشت
footnote-about = پانوشت «{ $words }»
footnote-hint = یک بند متن ساده. شمارهٔ پانوشت خودبه‌خود می‌آید؛ با Enter پذیرفته می‌شود.
footnote-new-accept = افزودن
footnote-edit-accept = ثبت
