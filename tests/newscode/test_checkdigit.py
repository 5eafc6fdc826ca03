from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.newscode.checkdigit import SCHEMES, check

DIGITS = st.text("0123456789", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("scheme", "text", "digit"),
    [
        ("luhn", "7992739871", "3"),  # the worked example of ISO/IEC 7812-1
        ("luhn", "US037833100", "5"),  # an ISIN (ISO 6166)
        ("mod11", "0794", "5"),  # the worked example of ISO 7064, MOD 11,10
        ("mod97", "794", "44"),  # the worked example of ISO 7064, MOD 97-10
        ("mod97", "WEST12345698765432GB", "82"),  # an IBAN, country at the end
    ],
)
def test_worked_examples(scheme, text, digit):
    assert check(scheme, text) == digit


@pytest.mark.parametrize("scheme", SCHEMES)
@given(text=DIGITS, place=st.integers(0, 13), other=st.sampled_from("0123456789"))
def test_every_single_wrong_digit_is_found(scheme, text, place, other):
    place %= len(text)
    wrong = text[:place] + other + text[place + 1 :]
    assert (check(scheme, wrong) == check(scheme, text)) == (wrong == text)


@given(text=DIGITS, place=st.integers(0, 12))
def test_mod97_finds_every_swap_of_neighbours(text, place):
    place %= len(text)
    swapped = text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
    assert (check("mod97", swapped) == check("mod97", text)) == (swapped == text)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_separators_do_not_count(scheme):
    assert check(scheme, "AR-05.0042_") == check(scheme, "AR050042")
