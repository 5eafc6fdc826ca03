from __future__ import annotations

import pytest

from pressdesk.document.form import values_of
from pressdesk.document.nodes import (
    Amount,
    ListBlock,
    ListItem,
    Person,
    Span,
    Table,
    plain,
    replace,
)
from pressdesk.notices import Unreadable
from pressdesk.templates.fill import fill, missing, set_slot
from pressdesk.templates.library import get
from pressdesk.templates.printed import label, number, rendered
from pressdesk.templates.prune import without_optional
from pressdesk.templates.runs import is_mark, unfilled
from pressdesk.templates.template import Slot, Words

HOST = Person("نسرین کاویان", "مدیرعامل", "سازمان آبان‌رود")


def slot(kind, **fields):
    return Slot("x", kind, Words("میزبان", "Host"), **fields)


@pytest.mark.parametrize(
    ("kind", "value", "part", "printed"),
    [
        ("person", HOST, "", "نسرین کاویان، مدیرعامل سازمان آبان‌رود"),
        ("person", HOST, "title", "مدیرعامل سازمان آبان‌رود"),
        ("person", Person("مهتاب رستگار"), "", "مهتاب رستگار"),
        ("person", Person("مهتاب رستگار"), "post", ""),
        ("date", "2026-05-17", "", "یکشنبه ۲۷ اردیبهشت ۱۴۰۵"),
        ("date", "2026-05-17", "short", "۱۴۰۵/۰۲/۲۷"),
        ("date", "2026-05-17", "brief", "۲۷ اردیبهشت ۱۴۰۵"),
        ("time", "10:30", "", "ساعت ۱۰:۳۰"),
        ("time", "10:30", "clock", "۱۰:۳۰"),
        ("number", Amount("1250000", "ریال"), "", "۱٬۲۵۰٬۰۰۰ ریال"),
        ("number", Amount("3"), "", "۳"),
        ("number", Amount("", "ریال"), "", ""),
        ("list", ("الف", "ب", " ", "پ"), "", "الف، ب و پ"),
        ("text", " 021-55501370 ", "", "021-55501370"),
        ("text", "", "", ""),
    ],
)
def test_values_print_in_persian(kind, value, part, printed):
    assert rendered(slot(kind), value, part) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("1405", "۱۴۰۵"),
        ("12345", "۱۲٬۳۴۵"),
        ("12.5", "۱۲٫۵"),
        ("-", "-"),
        ("9" * 5000, "۹۹" + "٬۹۹۹" * 1666),
        ("۱۲۳۴۵۶", "۱۲۳٬۴۵۶"),
    ],
)
def test_numbers(typed, printed):
    assert number(typed) == printed


def test_the_mark_of_a_part_says_which():
    assert label(slot("person"), "name") == "نام میزبان"
    assert label(slot("date"), "brief") == "میزبان"


def test_a_value_without_a_field_is_refused():
    with pytest.raises(Unreadable) as raised:
        fill(get("notice"), {"nope": "x"}, "id")
    assert raised.value.notice.id == "template-slot-unknown"


def test_blocks_get_ids_of_their_own():
    template = get("notice")
    one, two = (fill(template, template.sample, "id") for _ in range(2))
    ids = [block.id for release in (one, two) for block in release.body]
    assert len(set(ids)) == len(ids)


def test_defaults_count_as_filled():
    release = fill(get("occasion-address"), {}, "id")
    assert values_of(release)["salutation"] == "همکاران ارجمند"
    assert "basmala" not in {s.id for s in missing(release, get("occasion-address"))}


def test_a_changed_field_changes_text_and_metadata():
    template = get("occasion-address")
    release = fill(template, template.sample, "id")
    changed = set_slot(release, template, "occasion", "روز حمل‌ونقل")
    assert plain(changed.kicker).endswith("به مناسبت روز حمل‌ونقل")
    assert changed.meta.occasion == "روز حمل‌ونقل"
    assert changed.body == release.body
    assert set_slot(changed, template, "occasion", release.meta.occasion) == release


def test_filling_an_empty_form_field_by_field_gives_the_filled_release():
    for template_id in ("notice", "press-invitation", "appointment"):
        template = get(template_id)
        release = fill(template, {}, "id")
        for slot_id in reversed(template.sample):
            release = set_slot(release, template, slot_id, template.sample[slot_id])
        whole = fill(template, template.sample, "id")
        ids = [block.id for block in release.body]
        body = tuple(map(lambda b, i: replace(b, id=i), whole.body, ids))
        assert release == replace(whole, body=body)


def test_words_written_by_hand_stay():
    template = get("occasion-address")
    release = fill(template, template.sample, "id")
    lead = tuple(
        replace(run, text="نسرین کاویان (دکتر)", bold=True)
        if isinstance(run, Span) and run.slot == "issuer.name"
        else run
        for run in release.lead
    )
    release = replace(release, lead=lead)
    changed = set_slot(release, template, "issuer", Person("مهتاب رستگار", "معاون"))
    assert plain(changed.lead).startswith("نسرین کاویان (دکتر)، معاون، ")
    assert plain(changed.body[-3].text) == "مهتاب رستگار"


def test_metadata_changed_by_hand_stays():
    template = get("occasion-address")
    release = fill(template, template.sample, "id")
    release = replace(release, meta=replace(release.meta, occasion="دیگر"))
    assert set_slot(release, template, "occasion", "نو").meta.occasion == "دیگر"


def test_bold_on_a_field_survives_its_change():
    template = get("notice")
    release = fill(template, {"subject": "الف"}, "id")
    release = replace(release, headline=(replace(release.headline[0], bold=True),))
    changed = set_slot(release, template, "subject", "ب")
    assert changed.headline == (Span("ب", bold=True, slot="subject"),)


def test_a_list_follows_until_it_is_edited_by_hand():
    template = get("notice")
    release = fill(template, {}, "id")
    release = set_slot(release, template, "notes", ("یک", "دو"))
    assert release.body[-1].items == (ListItem(("یک",)), ListItem(("دو",)))
    by_hand = ListBlock("b", (ListItem(("سه",)),), slot="notes")
    release = replace(release, body=(*release.body[:-1], by_hand))
    assert set_slot(release, template, "notes", ("چهار",)).body[-1] == by_hand


def test_emptying_a_field_brings_its_mark_back():
    template = get("notice")
    release = fill(template, template.sample, "id")
    emptied = set_slot(release, template, "subject", "")
    mark = emptied.headline[0]
    assert mark == Span("موضوع (تیتر)", slot="subject")
    assert is_mark(mark, emptied, template)
    assert [s.id for s in missing(emptied, template)] == ["subject"]


def test_a_missing_part_of_a_person_is_unfilled():
    template = get("meeting-report")
    release = fill(template, {"host": Person("مهتاب رستگار")}, "id")
    assert not unfilled(Span("مهتاب رستگار", slot="host.name"), release, template)
    assert unfilled(Span("سمت میزبان", slot="host.title"), release, template)


def test_empty_optional_fields_can_be_taken_out():
    template = get("notice")
    required = {s.id: template.sample[s.id] for s in template.slots if s.required}
    release = without_optional(fill(template, required, "id"), template)
    assert release.kicker == ()
    assert [type(block) for block in release.body][-1] is Table
    rows = [plain(row[0]) for row in release.body[1].rows]
    assert rows == ["مشمولان", "از", "محل", "اقدام لازم", "تماس"]


def test_taking_out_leaves_a_full_release_and_required_marks_alone():
    template = get("appointment")
    full = fill(template, template.sample, "id")
    assert without_optional(full, template) == full
    bare = without_optional(fill(template, {}, "id"), template)
    assert len(bare.body) == 2
    assert bare.headline == fill(template, {}, "id").headline
