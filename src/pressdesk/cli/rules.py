"""`pressdesk rules`: what the proofreader knows, rule by rule."""

from __future__ import annotations

import argparse

from msgspec.structs import asdict

from pressdesk.cli.output import Printer
from pressdesk.workflow import dictionary, rule_pages


def rules_list(args: argparse.Namespace, printer: Printer) -> int:
    """All rules, or the page of one."""
    if args.rule:
        return explain(args.rule, printer)
    desk = printer.desk
    pages = rule_pages.pages(desk.messages)
    off = desk.settings.items(dictionary.OFF)
    for page in pages:
        state = f"\t{desk.text('cli-rule-off')}" if page.rule in off else ""
        printer.say(f"{page.rule}\t{page.severity}\t{page.name}{state}")
    printer.data([{**asdict(page), "used": page.rule not in off} for page in pages])
    return 0


def explain(rule: str, printer: Printer) -> int:
    """The page of one rule.

    Raises:
        Unreadable: there is no such rule.
    """
    text = printer.desk.text
    page = rule_pages.page_of(rule, printer.desk.messages)
    printer.say(f"{page.name} ({page.rule})")
    for said in (page.what, page.why):
        printer.say(said)
    for wrong, right in page.wrong:
        printer.say(f"  {text('rule-wrong')}: {wrong}")
        if right != wrong:
            printer.say(f"  {text('rule-right')}: {right}")
    for each in page.right:
        printer.say(f"  {text('rule-untouched-head')}: {each}")
    for said in (page.tier, text("rule-source", source=page.source), page.off):
        printer.say(said)
    printer.data(asdict(page))
    return 0
