"""Values as people type them: `--set host.name=…` pairs and JSON objects.

Dates come in Jalali or ISO form, digits in any script; what is stored is an ISO date
or time, an ASCII number with its unit, or the words as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import msgspec

from pressdesk.dates.reading import parse_date, parse_time
from pressdesk.document.nodes import Amount, Person, SlotData
from pressdesk.notices import Notice, Unreadable, notice
from pressdesk.templates.template import Slot, SlotType, Template
from pressdesk.text.characters import clean, fold, latin_digits

PERSON_PARTS = ("name", "post", "organisation")
AMOUNT_PARTS = ("number", "unit")
_PARTS: dict[SlotType, tuple[str, ...]] = {
    "person": PERSON_PARTS,
    "number": AMOUNT_PARTS,
}
_ISO = re.compile(r"(1[5-9]\d\d|2\d\d\d)-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(\d\d?)[:.](\d\d)")
_AMOUNT = re.compile(r"\s*([\d,٬]*\d(?:[.٫/]\d+)?)\s*(.*)", re.DOTALL)
Pair = tuple[str, str]


def parse(template: Template, pairs: Sequence[Pair]) -> dict[str, SlotData]:
    """Values from `slot`, `slot.part` and text; a list's slot may come several times.

    Raises:
        Unreadable: `template-…`, naming the field and what was typed.
    """
    texts: dict[str, list[str]] = {}
    parts: dict[str, dict[str, str]] = {}
    for key, typed in pairs:
        slot, part = _target(template, key)
        text = clean(typed)
        if part:
            parts.setdefault(slot.id, {})[part] = text.strip()
        else:
            texts.setdefault(slot.id, []).append(text)
    values = {name: _given(template, name, given) for name, given in texts.items()}
    for name, given_parts in parts.items():
        values[name] = _structured(_slot(template, name), given_parts, values.get(name))
    return values


def from_json(template: Template, data: bytes | str) -> dict[str, SlotData]:
    """Values from a JSON object: a text, a list of texts or an object of parts each.

    Raises:
        Unreadable: as `parse`; `template-values-unreadable` when it is no object.
    """
    try:
        given = msgspec.json.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Unreadable(notice("template-values-unreadable", "error")) from error
    if not isinstance(given, dict):
        raise Unreadable(notice("template-values-unreadable", "error"))
    return {
        key: from_object(_slot(template, key), value) for key, value in given.items()
    }


def from_object(slot: Slot, value: object) -> SlotData:
    """One value from plain JSON data; `Person`, `Amount` and tuples pass too."""
    match value:
        case str() | int() | float() if not isinstance(value, bool):
            return from_text(slot, str(value))
        case Person() if slot.type == "person":
            return value
        case Amount() if slot.type == "number":
            return value
        case list() | tuple() if slot.type == "list" and _texts(value):
            return tuple(clean(str(item)) for item in value)
        case dict() if slot.type in _PARTS:
            return _structured(slot, _object_parts(slot, value), None)
    raise Unreadable(_shape(slot))


def from_text(slot: Slot, text: str) -> SlotData:
    """One value as a person types it into the field.

    Raises:
        Unreadable: naming the field and what was typed.
    """
    text = clean(text)
    text = text.strip() if slot.type != "paragraph" else text.strip("\n")
    reader = _READERS.get(slot.type)
    if not text or reader is None:
        return text
    return reader(slot, text)


def _date(slot: Slot, text: str) -> SlotData:
    plain = latin_digits(text)
    if _ISO.fullmatch(plain):
        try:
            return date.fromisoformat(plain).isoformat()
        except ValueError as error:
            raise Unreadable(_bad("date", slot, text)) from error
    jalali = parse_date(plain)
    if jalali is None:
        raise Unreadable(_bad("date", slot, text))
    return jalali.to_gregorian().isoformat()


def _time(slot: Slot, text: str) -> SlotData:
    plain = latin_digits(text)
    match = _CLOCK.fullmatch(plain)
    found = (int(match[1]), int(match[2])) if match else (parse_time(plain) or ())[:2]
    if len(found) != 2 or found[0] > 23 or found[1] > 59:
        raise Unreadable(_bad("time", slot, text))
    return f"{found[0]:02}:{found[1]:02}"


def _number(slot: Slot, text: str) -> SlotData:
    match = _AMOUNT.fullmatch(latin_digits(text))
    if match is None:
        raise Unreadable(_bad("number", slot, text))
    digits = match[1].replace(",", "").replace("٬", "")
    unit = text[match.start(2) :].strip()
    return Amount(digits.replace("٫", ".").replace("/", "."), unit)


def _choice(slot: Slot, text: str) -> SlotData:
    for words in slot.choices:
        if _same(text, words.fa) or _same(text, words.en):
            return words.fa
    known = "، ".join(words.fa for words in slot.choices)
    raise Unreadable(
        notice(
            "template-choice-unknown",
            "error",
            slot=slot.label.fa,
            text=text,
            known=known,
        )
    )


def _same(typed: str, words: str) -> bool:
    return fold(typed).casefold().split() == fold(words).casefold().split()


def _person(slot: Slot, text: str) -> SlotData:
    """One line: the name, a comma, the post with the organisation."""
    name, _, post = text.replace(",", "،").partition("،")
    return Person(name.strip(), post.strip())


def _list(slot: Slot, text: str) -> SlotData:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


_READERS: dict[SlotType, Callable[[Slot, str], SlotData]] = {
    "date": _date,
    "time": _time,
    "number": _number,
    "choice": _choice,
    "person": _person,
    "list": _list,
}


def _given(template: Template, name: str, texts: list[str]) -> SlotData:
    slot = _slot(template, name)
    if slot.type == "list":
        return tuple(text.strip() for text in texts if text.strip())
    if len(texts) > 1:
        raise Unreadable(notice("template-repeated", "error", slot=slot.label.fa))
    return from_text(slot, texts[0])


def _structured(
    slot: Slot, parts: Mapping[str, str], whole: SlotData | None
) -> SlotData:
    if slot.type == "person":
        person = whole if isinstance(whole, Person) else Person()
        return msgspec.structs.replace(person, **parts)
    amount = whole if isinstance(whole, Amount) else Amount()
    if parts.get("number"):
        number = _number(slot, parts["number"])
        parts = {**parts, "number": number.number if isinstance(number, Amount) else ""}
    return msgspec.structs.replace(amount, **parts)


def _object_parts(slot: Slot, given: Mapping[object, object]) -> dict[str, str]:
    parts = {str(k): clean(str(v)) for k, v in given.items() if k != "type"}
    unknown = next((part for part in parts if part not in _PARTS[slot.type]), "")
    if unknown:
        raise Unreadable(_no_part(slot, unknown))
    return parts


def _target(template: Template, key: str) -> tuple[Slot, str]:
    name, _, part = key.strip().partition(".")
    slot = _slot(template, name)
    if part and part not in _PARTS.get(slot.type, ()):
        raise Unreadable(_no_part(slot, part))
    return slot, part


def _slot(template: Template, name: str) -> Slot:
    slot = template.slot(name) if "." not in name else None
    if slot is None:
        known = ", ".join(each.id for each in template.slots)
        raise Unreadable(
            notice("template-slot-unknown", "error", slot=name, known=known)
        )
    return slot


def _texts(items: Sequence[object]) -> bool:
    return all(isinstance(item, str) for item in items)


def _bad(kind: str, slot: Slot, text: str) -> Notice:
    message = f"template-{kind}-unreadable"
    return notice(message, "error", slot=slot.label.fa, text=text)


def _shape(slot: Slot) -> Notice:
    return notice("template-value-shape", "error", slot=slot.label.fa, type=slot.type)


def _no_part(slot: Slot, part: str) -> Notice:
    known = ", ".join(_PARTS.get(slot.type, ())) or "-"
    return notice(
        "template-part-unknown", "error", slot=slot.label.fa, part=part, known=known
    )
