from pressdesk.text.characters import (
    ZWNJ,
    clean,
    fold,
    latin_digits,
    persian_digits,
    search_key,
)
from pressdesk.text.words import word_count


def test_digits_both_ways():
    assert persian_digits("14٠5 و 12") == "۱۴۰۵ و ۱۲"
    assert latin_digits("۱۴۰۵ و ٣") == "1405 و 3"


def test_fold_is_for_matching():
    assert fold("كتاب ي\u200f ۱\u00a0پيــام") == "کتاب ی 1 پیام"


def test_a_search_key_is_one_for_all_spellings():
    spellings = (f"پاسخ{ZWNJ}گویی", "پاسخ گويي", "پاسخگویی")
    assert len({search_key(each) for each in spellings}) == 1
    assert search_key("اطلاعیهٔ كُد ۱۲") == search_key("اطلاعیه کد 12")
    assert search_key("آبان") != search_key("بان")
    assert search_key("PDF Preview") == "pdfpreview"


def test_clean_replaces_what_the_alphabet_has_not():
    assert clean("a\x0bb\x0cc\u2028d\u2029e") == "a\nb\nc\nd\ne"
    assert clean("a\r\nb\x00c\ud800\td") == "a\nb\ufffdc\ufffd\td"


def test_words_join_at_zwnj_and_skip_lone_punctuation():
    assert word_count("می\u200cرود - به: خانه‌ها …") == 3
    assert word_count("") == 0
