"""Commands on the register of codes."""

from __future__ import annotations

import argparse

from pressdesk.cli.output import Printer
from pressdesk.dates.tehran import TEHRAN
from pressdesk.newscode.pattern import canonical


def codes_list(args: argparse.Namespace, printer: Printer) -> int:
    """List the codes: reserved, issued and void."""
    entries = printer.desk.ledger().entries()
    for entry in entries:
        state = printer.desk.text(f"newscode-state-{entry.state}")
        printer.say("\t".join(filter(None, (entry.code, state, entry.issued_at))))
    if not entries:
        printer.message("cli-codes-empty")
    printer.data(
        [
            {
                "code": e.code,
                "release": e.release_id,
                "state": e.state,
                "reserved_at": e.reserved_at,
                "issued_at": e.issued_at,
                "void_reason": e.void_reason,
            }
            for e in entries
        ]
    )
    return 0


def codes_void(args: argparse.Namespace, printer: Printer) -> int:
    """Void a code, with a reason; its number is never used again."""
    at = printer.desk.clock().astimezone(TEHRAN)
    code = canonical(args.code)
    printer.desk.ledger().void(code, args.reason, at)
    printer.message("cli-code-void", code=code)
    printer.data({"code": code, "state": "void"})
    return 0
