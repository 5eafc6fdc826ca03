"""The same register on a PostgreSQL server, where one is given.

`PRESSDESK_TEST_POSTGRES` names an empty database of its own, by URL.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import pressdesk
from pressdesk.store import tables
from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger

URL = os.environ.get("PRESSDESK_TEST_POSTGRES", "")
SCRIPT = Path(__file__).with_name("issuer.py")
SOURCE = Path(pressdesk.__file__).parents[1]
WORKERS, EACH = 8, 50

pytestmark = pytest.mark.skipif(not URL, reason="no PRESSDESK_TEST_POSTGRES")


def test_eight_processes_make_the_tables_and_share_the_counter():
    path = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH")]))
    # two processes share each worker's releases: each release still has one code
    running = [
        subprocess.Popen(
            [sys.executable, str(SCRIPT), URL, str(number // 2), str(EACH)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": path},
        )
        for number in range(WORKERS)
    ]
    given = [process.communicate(timeout=120)[0].split() for process in running]
    assert given[0::2] == given[1::2]
    codes = sorted(code for codes in given[::2] for code in codes)
    assert codes == [f"1405{n:05}" for n in range(1, WORKERS // 2 * EACH + 1)]
    with closing(open_desk(URL)) as database:
        entries = SqlLedger(database).entries()
        assert sorted(entry.code for entry in entries) == codes
        with database.reading() as connection:
            context = MigrationContext.configure(connection)
            assert compare_metadata(context, tables.metadata) == []
