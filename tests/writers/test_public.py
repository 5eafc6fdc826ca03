from pressdesk.document.nodes import Correction, Span, plain, replace
from pressdesk.writers.public import public_form
from tests.builders import para, release, slot
from tests.writers.printed import news


def test_no_values_and_no_login_names_leave():
    made = public_form(replace(news(), correction=Correction(2, "نام نادرست بود")))
    assert made.meta.slots == ()
    assert made.stamp.issuer == ""
    assert made.stamp.code == news().stamp.code
    assert made.correction.reason == ""
    assert made.meta.contact == news().meta.contact


def test_the_text_stays_and_filled_fields_become_text():
    source = news()
    made = public_form(source)
    assert [plain(getattr(b, "text", ())) for b in made.body] == [
        plain(getattr(b, "text", ())) for b in source.body
    ]
    spans = [
        s for b in made.body for s in getattr(b, "text", ()) if isinstance(s, Span)
    ]
    assert {s.slot for s in spans} == {"", "place"}


def test_neighbours_are_joined():
    filled = replace(news(para("آقای ", slot("کاویان", "host.name"), " گفت")))
    assert public_form(filled).body[0].text == ("آقای کاویان گفت",)


def test_an_empty_release_stays_as_it_is():
    assert public_form(release()) == release()
