from __future__ import annotations

import re

import pytest

from pressdesk.assets import resources
from pressdesk.checks.catalogue import check
from pressdesk.checks.structure import Limits, texts
from pressdesk.document.form import empty
from pressdesk.document.nodes import Paragraph, Span, plain
from pressdesk.notices import Unreadable
from pressdesk.templates.fill import fill, missing
from pressdesk.templates.library import TEMPLATES, get, load, part_words
from pressdesk.templates.printed import rendered
from pressdesk.templates.template import SLOT_PARTS
from pressdesk.templates.values import from_object

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
LOOSE_JOINER = re.compile("\u200c(?=$|[\\s\u200c،.؛:)»])|(?<=[\\s(«])\u200c")
EACH = pytest.mark.parametrize("template", load(), ids=lambda t: t.id)


def test_templates_come_in_shown_order():
    assert tuple(template.id for template in load()) == TEMPLATES
    assert TEMPLATES[0] == "occasion-address"


def test_an_unknown_template_is_named():
    with pytest.raises(Unreadable) as raised:
        get("obituary")
    assert raised.value.notice.id == "template-unknown"
    assert "notice" in str(raised.value.notice.args["known"])


@EACH
def test_every_placeholder_names_a_slot_and_a_part_of_its_type(template):
    for string in template.strings():
        for name in PLACEHOLDER.findall(string):
            slot_id, _, part = name.partition(".")
            slot = next(s for s in template.slots if s.id == slot_id)
            assert not part or part in SLOT_PARTS[slot.type], name


@EACH
def test_every_slot_stands_in_the_text_and_is_labelled(template):
    used = {
        name.partition(".")[0]
        for string in template.strings()
        for name in PLACEHOLDER.findall(string)
    }
    for slot in template.slots:
        assert slot.id in used
        assert slot.label.fa
        assert slot.label.en
        assert slot.hint.fa
        assert slot.hint.en


@EACH
def test_facts_name_slots(template):
    facts = template.facts
    for name in facts.__struct_fields__:
        assert not getattr(facts, name) or template.slot(getattr(facts, name))


@EACH
def test_samples_and_defaults_have_the_shape_of_their_slots(template):
    assert set(template.sample) == {slot.id for slot in template.slots}
    for slot in template.slots:
        value = template.sample[slot.id]
        assert not empty(value)
        assert from_object(slot, value) == value
        if not empty(slot.default):
            assert from_object(slot, slot.default) == slot.default


@EACH
def test_the_sample_fills_everything_and_has_no_finding(template):
    release = fill(template, template.sample, "id")
    assert not missing(release, template)
    assert check(release, template, Limits()) == ()
    for _, text in texts(release):
        assert "{" not in plain(text)


@EACH
def test_an_empty_form_shows_a_mark_for_every_slot_without_a_default(template):
    release = fill(template, {}, "id")
    marks = {
        run.slot.partition(".")[0]
        for _, text in texts(release)
        for run in text
        if isinstance(run, Span)
    }
    assert marks == {slot.id for slot in template.slots}


@EACH
def test_icons_exist(template):
    assert resources("icons", f"{template.icon}.svg").is_file()


@EACH
def test_texts_keep_to_one_spelling(template):
    """Persian letters only, no loose joiner, one form of the silent ezafe."""
    release = fill(template, template.sample, "id")
    for _, text in texts(release):
        words = plain(text)
        assert not re.search("[يكىة\u0640\u00a0]", words), words
        assert not LOOSE_JOINER.search(words), words
        assert not re.search(r"\s[،؛:.]|[،؛:](?=[^\s\d])", words), words
        assert not re.search(r"\b(?:می|نمی) ", words), words
        assert not re.search("ه\u200cی ", words), words


def test_the_address_has_its_roles_and_no_end_mark():
    template = get("occasion-address")
    release = fill(template, template.sample, "id")
    roles = [b.role for b in release.body if isinstance(b, Paragraph)]
    assert roles == ["basmala", "salutation", *["body"] * 5, *["signature"] * 3]
    assert release.end_mark == ()
    assert release.meta.occasion == "روز ارتباطات و روابط عمومی"
    assert release.meta.event_at == "2026-05-17"
    assert plain(release.body[-1].text) == "۲۷ اردیبهشت ۱۴۰۵"


def test_only_the_message_has_no_end_mark():
    assert [t.id for t in load() if not t.end_mark] == ["occasion-address"]


def test_part_words_cover_the_parts_that_templates_use():
    assert {"name", "post", "organisation", "title", "hour"} <= set(part_words())


def test_the_invitation_knows_when_and_where():
    template = get("press-invitation")
    meta = fill(template, template.sample, "id").meta
    assert meta.event_at == "2026-05-23T10:30:00+03:30"
    assert meta.event_place.startswith("خیابان نیلوفر")
    assert meta.contact.phone == "021-55501370"
    assert rendered(template.slot("time"), "10:30") == "ساعت ۱۰:۳۰"
