from __future__ import annotations

import subprocess
import sys

import pytest

from pressdesk.i18n import source
from pressdesk.i18n.messages import Messages
from pressdesk.notices import notice
from pressdesk.text.characters import FSI, PDI

FILE = """# A comment
plain = سلام
# Another
two = سلام { $name }،
    خط دوم
count = { $n ->
    [0] هیچ
    [one] یک
   *[other] { $n } تا
}
-brand = میز خبر
uses = به { -brand }
"""


@pytest.fixture
def made(monkeypatch, tmp_path):
    for language, text in (("fa", FILE), ("en", "only = In English { $n }")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "some.ftl").write_text(text, "utf-8")
    monkeypatch.setattr(source, "translations", tmp_path.joinpath)
    _forget()
    yield Messages("fa")
    _forget()


def _forget():
    source._files.cache_clear()
    source._part.cache_clear()


def test_files_are_cut_into_messages():
    assert list(source.cut(FILE)) == ["plain", "two", "count", "-brand", "uses"]
    assert source.cut(FILE)["count"].rstrip().endswith("}")
    assert "Another" not in "".join(source.cut(FILE).values())


def test_plain_sentences_need_no_fluent(made):
    assert made.text("plain") == "سلام"


def test_values_are_isolated(made):
    assert made.text("two", name="ACME") == f"سلام {FSI}ACME{PDI}،\nخط دوم"


def test_a_value_cannot_leave_its_isolate(made):
    assert made.text("two", name=f"a{PDI}b").count(PDI) == 1


def test_a_long_value_is_cut(made):
    sentence = made.text("two", name="ن" * 9000)
    assert "…" in sentence
    assert len(sentence) < 500


@pytest.mark.parametrize(("n", "words"), [(0, "هیچ"), (1, "یک"), (12345, "۱۲٬۳۴۵")])
def test_numbers_choose_a_plural_and_print_in_persian(made, n, words):
    assert words in made.text("count", n=n)


def test_terms_and_missing_arguments(made):
    assert "میز خبر" in made.text("uses")
    assert "name" in made.text("two")


def test_what_persian_lacks_comes_from_english_then_by_id(made):
    assert made.text("only", n=3) == f"In English {FSI}۳{PDI}"
    assert made.text("no-such-message") == "no-such-message"


def test_numbers_by_language():
    assert Messages("fa").number(12345) == "۱۲٬۳۴۵"
    assert Messages("en").number(12345) == "12,345"


def test_a_notice_becomes_a_sentence():
    what = notice("check-headline-words", "warning", count=15, limit=13)
    assert "۱۵" in Messages("fa").notice(what)
    assert "15" in Messages("en").notice(what)


def test_printed_labels():
    fa = Messages("fa")
    assert fa.text("app-name") == "میز خبر"
    assert fa.text("label-draft") == "پیش‌نویس"
    assert fa.text("label-embargo-until") == "انتشار ممنوع تا"


def test_plain_sentences_do_not_load_the_fluent_runtime():
    code = (
        "import sys; from pressdesk.i18n.messages import Messages;"
        "Messages('fa').text('label-draft');"
        "sys.exit('fluent.runtime' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_sentence_with_variables_alone_needs_no_fluent():
    """And says what Fluent would."""
    made = Messages("fa")
    read = 0
    for name, entry in source.entries("fa").items():
        cut_up = source.pieces(entry)
        if name.startswith("-") or cut_up is None or len(cut_up) == 1:
            continue
        args = {
            each: place * 1405 if place % 2 else f"Pressdesk {place}"
            for place, each in enumerate(dict.fromkeys(cut_up[1::2]))
        }
        assert made._filled(entry, args) == made._format("fa", entry, args), name
        read += 1
    assert read > 50
    assert made._filled("a = { $b }", {}) is None
    assert source.pieces("a = { $n ->\n  *[other] b\n }") is None
