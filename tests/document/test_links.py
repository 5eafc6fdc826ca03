"""Addresses of links: mended where something lacks, refused where they are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.document.links import checked

SAFE = ("http://", "https://", "mailto:", "tel:")


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("", ""),
        ("  \u200e ", ""),
        ("abanrud.example", "https://abanrud.example"),
        ("www.abanrud.example/news?id=1#a", "https://www.abanrud.example/news?id=1#a"),
        ("//abanrud.example", "https://abanrud.example"),
        ("abanrud.example:8080/x", "https://abanrud.example:8080/x"),
        ("HTTPS://abanrud.example", "https://abanrud.example"),
        ("http:/abanrud.example", "http://abanrud.example"),
        ("https//abanrud.example", "https://abanrud.example"),
        ("http://192.168.1.4/x", "http://192.168.1.4/x"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("خبر.ایران/صفحه", "https://خبر.ایران/صفحه"),
        ("<https://abanrud.example>", "https://abanrud.example"),
        ("pr@abanrud.example", "mailto:pr@abanrud.example"),
        ("mailto:pr@abanrud.example?subject=x", "mailto:pr@abanrud.example?subject=x"),
        ("۰۲۱-۵۵۵۰۱۳۷۱", "tel:02155501371"),
        ("tel:+98 (21) 5550-1371", "tel:+982155501371"),
    ],
)
def test_what_lacks_is_put_in(typed, url):
    assert checked(typed) == (url, "")
    assert checked(url) == (url, "")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("javascript:alert(1)", "link-scheme"),
        ("file:///C:/x.docx", "link-scheme"),
        ("data:text/html,x", "link-scheme"),
        ("ftp://abanrud.example", "link-scheme"),
        ("abanrud", "link-host"),
        ("https://", "link-host"),
        ("https://abanrud", "link-host"),
        ("https://a..example", "link-host"),
        ("https://bank.example@evil.example/", "link-user"),
        ("mailto:pr", "link-mail"),
        ("mailto:pr@abanrud", "link-mail"),
        ("tel:abc", "link-phone"),
        ("یک دو", "link-space"),
        ("https://abanrud.example/a b", "link-space"),
        ("https:\\\\abanrud.example", "link-space"),
    ],
)
def test_what_is_wrong_is_said(typed, problem):
    assert checked(typed).problem == problem


ODD = st.from_regex(r"[a-z]{2,9}:/?/?[\w.@:/-]*", fullmatch=True)


@given(st.text(max_size=40) | ODD)
def test_what_passes_is_safe_and_stays(typed):
    url, problem = checked(typed)
    if url and not problem:
        assert url.startswith(SAFE)
        assert not any(char.isspace() for char in url)
        assert checked(url) == (url, "")
