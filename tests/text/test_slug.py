from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.text.slug import LENGTH, WORDS, slug
from tests.strategies import INVISIBLE, NEUTRAL, PERSIAN


@pytest.mark.parametrize(
    ("words", "latin"),
    [
        ("روابط عمومی", "ravabt-amumi"),
        ("سامانهٔ پاسخ‌گویی آغاز به کار کرد", "samaneh-paskhguyi-aghaz-kar"),
        ("ایستگاه مترو", "istgah-matru"),
        ("خیابان و ایران", "khiaban-iran"),
        ("افزایش ۲۵ درصدی", "afzayesh-25-darsdi"),
        ("آغاز", "aghaz"),
        ("هوای تازه", "havay-tazeh"),
        ("COVID-19 در Tehran", "covid-19-tehran"),
        ("كتاب علي", "katab-ali"),
        ("Étude", "etude"),
        ("Sprint-Stadt", "sprint-stadt"),
        ("sale-of-tower", "sale-tower"),
        ("مُحَرَّم", "mahrm"),
        ("و در", ""),
        ("…٪", ""),
        ("", ""),
    ],
)
def test_examples(words, latin):
    assert slug(words) == latin


def test_it_stays_short():
    many = " ".join(["شهر"] * 20)
    assert slug(many).count("-") == WORDS - 1
    assert len(slug("ب" * 500)) == LENGTH
    assert len(slug(" ".join(["برنامه‌ریزی‌های‌گسترده"] * 6))) <= LENGTH


@given(st.one_of(st.text(PERSIAN + NEUTRAL + INVISIBLE), st.text()))
def test_always_a_name_that_every_system_takes(words):
    made = slug(words)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert len(made) <= LENGTH
