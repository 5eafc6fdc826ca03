"""A process that issues the releases of one worker: `issuer.py URL WORKER COUNT`.

Run again it takes up where it was killed. Prints one code a line.
"""

from __future__ import annotations

import sys

from pressdesk.dates import tehran
from pressdesk.document.nodes import Release
from pressdesk.newscode.pattern import Pattern
from pressdesk.newscode.stamp import CodeRule, stamp
from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger


def main(url: str, worker: str, count: int) -> None:
    ledger = SqlLedger(open_desk(url))
    rule = CodeRule(Pattern.parse("{yyyy}{seq:5}"))
    instant = tehran.at(1405, 2, 27, 10, 42)
    for number in range(count):
        done = stamp(Release(f"w{worker}-{number}"), ledger, rule, instant, "نسرین")
        print(done.stamp.code, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
