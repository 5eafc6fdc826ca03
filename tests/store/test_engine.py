from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path, PureWindowsPath

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from pressdesk.dates import tehran
from pressdesk.newscode.pattern import Pattern
from pressdesk.notices import MachineFailed, Refused, Unreadable
from pressdesk.store import share, tables
from pressdesk.store.engine import open_desk
from pressdesk.store.ledger import SqlLedger

MOUNTS = "\n".join(
    [
        "/dev/sda1 / ext4 rw 0 0",
        "server:/export /mnt/office nfs4 rw 0 0",
        "//server/desk /mnt/press\\040desk cifs rw 0 0",
        "kaveh@server:/ /home/n/far fuse.sshfs rw 0 0",
        "tmpfs /mnt/office/local tmpfs rw 0 0",
    ]
)


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def refused(path: Path, error: type[Exception], **options) -> str:
    with pytest.raises(error) as caught:
        open_desk(url(path), **options)
    return caught.value.notice.id


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/desk", "ext4"),
        ("/mnt/office/desk", "nfs4"),
        ("/mnt/press desk/a", "cifs"),
        ("/home/n/far", "fuse.sshfs"),
        ("/home/n/farther", "ext4"),
        ("/mnt/office/local/x", "tmpfs"),
    ],
)
def test_the_nearest_mount_counts(path, kind):
    assert share.kind_of(Path(path), MOUNTS) == kind


@pytest.mark.parametrize(
    "path", [r"\\server\desk", "//server/desk/x", r"\\?\UNC\server\desk"]
)
def test_unc_paths(path):
    assert share._windows_kind(PureWindowsPath(path)) == "unc"


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "unc"]
)
def test_a_network_share_is_refused_and_nothing_is_made(tmp_path, kind):
    path = tmp_path / "desk.sqlite"
    assert refused(path, Refused, probe=lambda _: kind) == "store-network-share"
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_a_share_is_followed(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "desk").symlink_to(tmp_path / "far")

    def probe(folder: Path) -> str:
        return "nfs" if folder.name == "far" else "ext4"

    path = tmp_path / "desk" / "desk.sqlite"
    assert refused(path, Refused, probe=probe) == "store-network-share"


@pytest.mark.parametrize("kind", ["ext4", "tmpfs", "overlay", ""])
def test_local_disks_are_taken(tmp_path, kind):
    open_desk(url(tmp_path / "desk.sqlite"), probe=lambda _: kind).close()
    assert (tmp_path / "desk.sqlite").exists()


@pytest.mark.parametrize("bad", ["", "desk", "sqlite://", "oracle8://x", "sqlite:///"])
def test_wrong_urls(bad):
    with pytest.raises(Unreadable) as caught:
        open_desk(bad)
    assert caught.value.notice.id == "store-url-bad"


def test_missing_folder(tmp_path):
    assert refused(tmp_path / "no" / "d.sqlite", MachineFailed) == "store-no-folder"


def test_a_file_that_is_no_database_is_untouched(tmp_path):
    path = tmp_path / "desk.sqlite"
    path.write_bytes(b"not a database at all" * 50)
    before = path.read_bytes()
    assert refused(path, MachineFailed) == "store-damaged"
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["desk.sqlite"]


def test_a_damaged_database_is_untouched(tmp_path):
    path = tmp_path / "desk.sqlite"
    open_desk(url(path)).close()
    data = bytearray(path.read_bytes())
    data[100:4000] = b"\xff" * 3900
    path.write_bytes(data)
    assert refused(path, MachineFailed) == "store-damaged"
    assert path.read_bytes() == bytes(data)


def test_a_newer_database_is_untouched(tmp_path):
    path = tmp_path / "desk.sqlite"
    open_desk(url(path)).close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    before = path.read_bytes()
    assert refused(path, Unreadable) == "store-newer"
    assert path.read_bytes() == before


def test_a_foreign_database_is_untouched(tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE songs (name TEXT)")
    db.close()
    before = path.read_bytes()
    assert refused(path, Unreadable) == "store-foreign"
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_desk(tmp_path):
    path = tmp_path / "desk.sqlite"
    path.touch()
    open_desk(url(path)).close()
    assert path.stat().st_size > 0


def test_the_file_waits_for_readers_and_keeps_what_it_was_told(database):
    with database.reading() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        said = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert said == ["wal", 2, 1, 30_000]


def test_a_failed_transaction_leaves_nothing(database):
    def fail():
        with database.writing() as connection:
            connection.execute(sa.insert(tables.counters).values(period="/1", last=5))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading() as connection:
        assert connection.execute(sa.select(tables.counters)).all() == []


def test_a_full_disk_is_told(database):
    def fill():
        rows = [{"period": f"/{n:060}", "last": n} for n in range(5000)]
        with database.writing() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
            connection.execute(sa.insert(tables.counters), rows)

    with pytest.raises(MachineFailed) as caught:
        fill()
    assert caught.value.notice.id == "store-full"


def test_tables_are_in_step_with_the_migrations(database):
    with database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []
        assert context.get_current_revision() == tables.HEAD
    folder = Path(share.__file__).with_name("migrations")
    assert ScriptDirectory(folder).get_heads() == [tables.HEAD]


def test_opening_again_keeps_the_register(tmp_path):
    path = tmp_path / "desk.sqlite"
    day = tehran.at(1405, 2, 27)
    pattern = Pattern.parse("{seq}")
    for release_id in "ab":
        database = open_desk(url(path))
        ledger = SqlLedger(database)
        ledger.reserve(release_id, pattern, "/", tehran.jalali(day), "", day)
        database.close()
    database = open_desk(url(path))
    assert [e.code for e in SqlLedger(database).entries()] == ["1", "2"]
    database.close()


def test_a_missing_server_or_driver_is_told_without_the_password():
    with pytest.raises((MachineFailed, Unreadable)) as caught:
        open_desk("postgresql+psycopg://desk:secret@localhost:1/pressdesk")
    assert caught.value.notice.id in ("store-failed", "store-no-driver")
    assert "secret" not in repr(caught.value)


VAGUE = ("unable to open database file", "disk I/O error")


@pytest.mark.parametrize("words", VAGUE)
@pytest.mark.parametrize(
    ("free", "open_", "why"),
    [
        (0, True, "store-full"),
        (1 << 30, False, "store-read-only"),
        (1 << 30, True, "store-failed"),
    ],
)
def test_a_sound_file_without_room_beside_it_is_not_called_damaged(
    tmp_path, monkeypatch, words, free, open_, why
):
    path = tmp_path / "desk.sqlite"
    open_desk(url(path)).close()

    def connect(*_args, **_options):
        raise sqlite3.OperationalError(words)

    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr("pressdesk.store.engine.sqlite3.connect", connect)
    monkeypatch.setattr(
        "pressdesk.store.engine.shutil.disk_usage", lambda _: usage._replace(free=free)
    )
    monkeypatch.setattr("pressdesk.store.engine.os.access", lambda *_: open_)
    assert refused(path, MachineFailed) == why


def test_other_databases_than_ours_are_no_desk():
    with pytest.raises(Unreadable) as caught:
        open_desk("mysql://office:secret@server/desk")
    assert caught.value.notice.id == "store-url-bad"
