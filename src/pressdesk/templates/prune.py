"""Taking out what was meant for optional fields that stay empty."""

from __future__ import annotations

from pressdesk.document.nodes import (
    BodyBlock,
    Intertitle,
    ListBlock,
    Photo,
    Quote,
    Release,
    Span,
    Table,
    Text,
    replace,
)
from pressdesk.templates.runs import is_mark
from pressdesk.templates.template import Template


def without_optional(release: Release, template: Template) -> Release:
    """The release without the marks of optional fields.

    A block, list item or table row with such a mark goes as a whole, a part becomes
    empty, and an intertitle that is left without text below it goes too. Marks of
    required fields stay: they must be filled.
    """
    pruner = _Pruner(release, template)
    body = _headed(tuple(map(pruner.block, release.body)))
    return replace(
        release,
        kicker=pruner.part(release.kicker),
        subhead=pruner.part(release.subhead),
        lead=pruner.part(release.lead),
        body=body,
    )


class _Pruner:
    def __init__(self, release: Release, template: Template) -> None:
        self.release = release
        self.template = template

    def part(self, text: Text) -> Text:
        return () if self.marked(text) else text

    def marked(self, text: Text) -> bool:
        return any(isinstance(run, Span) and self.optional(run) for run in text)

    def optional(self, run: Span) -> bool:
        slot = self.template.slot(run.slot) if run.slot else None
        if slot is None or slot.required:
            return False
        return is_mark(run, self.release, self.template)

    def block(self, block: BodyBlock) -> BodyBlock | None:
        match block:
            case Table():
                rows = tuple(
                    row for row in block.rows if not any(map(self.marked, row))
                )
                least = 1 if block.header and len(block.rows) > 1 else 0
                return replace(block, rows=rows) if len(rows) > least else None
            case ListBlock():
                items = tuple(i for i in block.items if not self.marked(i.text))
                return replace(block, items=items) if items else None
            case Photo():
                return block
            case Quote():
                gone = self.marked(block.text) or self.marked(block.speaker)
                return None if gone else block
        return None if self.marked(block.text) else block

    def table(self, table: Table) -> Table | None:
        rows = tuple(row for row in table.rows if not any(map(self.marked, row)))
        least = 1 if table.header and len(table.rows) > 1 else 0
        return replace(table, rows=rows) if len(rows) > least else None


def _headed(body: tuple[BodyBlock | None, ...]) -> tuple[BodyBlock, ...]:
    """Drop what went, and an intertitle whose whole section went with it."""
    kept: list[BodyBlock] = []
    below = lost = False
    for block in reversed(body):
        if block is None:
            lost = True
        elif not isinstance(block, Intertitle):
            kept.append(block)
            below = True
        else:
            if below or not lost:
                kept.append(block)
            below = lost = False
    return tuple(reversed(kept))
