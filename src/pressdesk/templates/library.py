"""The templates that ship with the program, in the order people see them."""

from __future__ import annotations

from functools import cache

import msgspec

from pressdesk.assets import resources
from pressdesk.document.nodes import SlotData
from pressdesk.notices import Unreadable, notice
from pressdesk.templates.template import Template

TEMPLATES = (
    "occasion-address",
    "meeting-report",
    "notice",
    "press-invitation",
    "appointment",
)


@cache
def load() -> tuple[Template, ...]:
    """All templates, in shown order."""
    return tuple(read(template_id) for template_id in TEMPLATES)


def get(template_id: str) -> Template:
    """One template.

    Raises:
        Unreadable: `template-unknown`, with the known ids.
    """
    if template_id in TEMPLATES:
        return next(each for each in load() if each.id == template_id)
    raise Unreadable(
        notice(
            "template-unknown", "error", name=template_id, known=", ".join(TEMPLATES)
        )
    )


def read(template_id: str) -> Template:
    """Read one template folder: `template.json` and `sample.json`."""
    folder = resources("templates", template_id)
    sample = msgspec.json.decode(
        folder.joinpath("sample.json").read_bytes(), type=dict[str, SlotData]
    )
    text = folder.joinpath("template.json").read_bytes()
    template = msgspec.json.decode(text, type=Template)
    return msgspec.structs.replace(template, sample=sample)


@cache
def part_words() -> dict[str, str]:
    """Persian words for the parts of a field, for its mark in the text («نام»)."""
    data = resources("templates", "parts.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, str])
