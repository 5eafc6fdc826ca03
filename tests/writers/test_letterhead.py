import pytest

from pressdesk.notices import Unreadable
from pressdesk.writers import letterhead
from pressdesk.writers.sheet import stylesheet, template


@pytest.mark.parametrize("letterhead_id", letterhead.IDS)
def test_every_letterhead_is_complete(letterhead_id):
    look = letterhead.load(letterhead_id)
    assert look.id == letterhead_id
    assert look.name.fa
    assert look.name.en
    assert hash(look) == hash(letterhead.load(letterhead_id))
    assert look.margins.start + look.margins.end < look.paper.width
    for sheet in ("page.css.j2", "web.css.j2"):
        assert look.colours.accent in stylesheet(look, sheet)
    for page in ("page.html.j2", "web.html.j2", "body.html.j2"):
        assert template(look.layout, page)


@pytest.mark.parametrize("wrong", ["", "none", "../fonts", "official/.."])
def test_an_unknown_letterhead_is_named(wrong):
    with pytest.raises(Unreadable) as caught:
        letterhead.load(wrong)
    assert caught.value.notice.id == "writers-letterhead-unknown"
    assert caught.value.notice.args["letterhead"] == wrong


def test_dark_and_light_have_the_same_names():
    look = letterhead.load("official")
    assert look.colours != look.dark
    assert look.ground.light != look.ground.dark
