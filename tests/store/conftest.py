from __future__ import annotations

import pytest

from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger


@pytest.fixture
def database(tmp_path):
    opened = open_desk(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture
def ledger(database):
    return SqlLedger(database)
