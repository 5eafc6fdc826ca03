"""Open the desk's database: an SQLite file of one machine, or PostgreSQL by URL.

A file that is not a Pressdesk database, or is a newer one, is told and left untouched.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import exc

from pressdesk.notices import MachineFailed, Notice, Refused, Unreadable, notice
from pressdesk.store import share
from pressdesk.store.tables import HEAD

BUSY_SECONDS = 30
_LEAST_SPACE = 64 * 1024  # what the index of the write-ahead log takes, and a page
_BACKENDS = ("sqlite", "postgresql")
_MAGIC = b"SQLite format 3\x00"
_MIGRATION_LOCK = 7_305_377  # any number of our own, for PostgreSQL's advisory lock
_VERSION = sa.text("SELECT version_num FROM alembic_version")


class Database:
    """An open desk: transactions for reading and for writing."""

    def __init__(self, engine: sa.Engine, shown: str) -> None:
        """Made by `open_desk`; `shown` is the URL without its password."""
        self._engine = engine
        self.shown = shown

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that does not write."""
        with self._failing(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One writer at a time on SQLite, from the first statement on."""
        writer = self._engine.execution_options(pressdesk_writes=True)
        with self._failing(), writer.begin() as connection:
            yield connection

    def use_wal(self) -> None:
        """On SQLite readers then do not wait for the writer; the file remembers it.

        Where another process is making the same file, that one has done it.
        """
        if self._engine.dialect.name == "sqlite":
            with (
                self._failing(),
                closing(self._engine.raw_connection()) as raw,
                suppress(sqlite3.OperationalError),
            ):
                raw.cursor().execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except exc.IntegrityError:
            raise
        except exc.DBAPIError as error:
            raise MachineFailed(_why(error, self.shown)) from error


def open_desk(url: str, probe: share.Probe = share.kind_of) -> Database:
    """Open the database of `url`, new or brought up to date.

    Args:
        url: `sqlite:///path/desk.sqlite` or `postgresql+psycopg://...`.
        probe: gives the kind of filesystem below a folder.

    Raises:
        Refused: an SQLite file on a network share.
        Unreadable: a wrong URL, no driver for it, a foreign or a newer database.
        MachineFailed: a damaged file, no server, no space.
    """
    try:
        parsed = sa.make_url(url)
    except exc.ArgumentError:
        raise Unreadable(notice("store-url-bad", "error")) from None
    if parsed.get_backend_name() not in _BACKENDS:
        raise Unreadable(notice("store-url-bad", "error"))
    sqlite = parsed.get_backend_name() == "sqlite"
    if sqlite:
        _refuse_bad_file(parsed.database or "", probe)
    database = Database(_engine(parsed, sqlite=sqlite), _shown(parsed))
    try:
        _bring_up(database)
    except BaseException:
        database.close()
        raise
    return database


def _shown(url: sa.URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(query={}).render_as_string(hide_password=True)


def _engine(url: sa.URL, *, sqlite: bool) -> sa.Engine:
    try:
        if not sqlite:
            return sa.create_engine(url, pool_pre_ping=True)
        engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    except (exc.ArgumentError, exc.NoSuchModuleError):
        raise Unreadable(notice("store-url-bad", "error")) from None
    except ImportError as error:
        name = url.get_backend_name()
        raise Unreadable(notice("store-no-driver", "error", name=name)) from error
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # a code given is never lost


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("pressdesk_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_bad_file(name: str, probe: share.Probe) -> None:
    if not name or name == ":memory:" or name.startswith("file:"):
        raise Unreadable(notice("store-url-bad", "error"))
    path = Path(name).resolve()  # a link may lead to a share
    kind = probe(path.parent)
    if share.is_share(kind):
        raise Refused(
            notice("store-network-share", "error", path=name, filesystem=kind)
        )
    if not path.parent.is_dir():
        folder = str(path.parent)
        raise MachineFailed(notice("store-no-folder", "error", path=folder))
    if path.exists():
        _refuse_foreign(path)


def _refuse_foreign(path: Path) -> None:
    """Look at an existing file without writing to it."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        reason = error.strerror or ""
        raise MachineFailed(
            notice("store-unreadable", "error", path=str(path), reason=reason)
        ) from error
    if not head:
        return
    if head != _MAGIC:
        raise MachineFailed(notice("store-damaged", "error", path=str(path)))
    uri = f"{path.as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as db:
            _refuse_version(db, path)
    except sqlite3.DatabaseError as error:
        raise MachineFailed(_told(str(error), str(path))) from error


def _refuse_version(db: sqlite3.Connection, path: Path) -> None:
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
    if not names:
        return
    if "alembic_version" not in names:
        raise Unreadable(notice("store-foreign", "error", path=str(path)))
    for (version,) in db.execute(str(_VERSION)):
        _refuse_newer(version, str(path))


def _refuse_newer(version: str, shown: str) -> None:
    """Steps are numbered, so a greater number comes from a later program."""
    if version > HEAD:
        raise Unreadable(notice("store-newer", "error", path=shown, version=version))


def _bring_up(database: Database) -> None:
    """Make or migrate the tables; of several processes one does it."""
    with database.reading() as connection:
        if _version(connection) == HEAD:
            return
    database.use_wal()
    with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            lock = sa.text("SELECT pg_advisory_xact_lock(:n)")
            connection.execute(lock, {"n": _MIGRATION_LOCK})
        version = _version(connection)
        if version != HEAD:
            _refuse_newer(version, database.shown)
            _upgrade(connection)


def _version(connection: sa.Connection) -> str:
    if not sa.inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(_VERSION).scalar() or ""


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "pressdesk.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _why(error: exc.DBAPIError, shown: str) -> Notice:
    """The notice for what the database said."""
    return _told(str(error.orig), shown)


def _told(words: str, shown: str) -> Notice:
    said = words.lower()
    if "malformed" in said or "not a database" in said:
        return notice("store-damaged", "error", path=shown)
    if "locked" in said or "busy" in said:
        return notice("store-busy", "error", path=shown)
    if "full" in said or (_is_vague(said) and _is_full(Path(shown))):
        return notice("store-full", "error", path=shown)
    if "readonly" in said or "read-only" in said or _is_closed(said, Path(shown)):
        return notice("store-read-only", "error", path=shown)
    reason = words.splitlines()[0][:200] if words else ""
    return notice("store-failed", "error", path=shown, reason=reason)


def _is_full(path: Path) -> bool:
    """Whether SQLite finds no room for the files that it keeps beside a sound one."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LEAST_SPACE
    return False


def _is_closed(said: str, path: Path) -> bool:
    """Whether SQLite may not write those files; it says no more than that."""
    return _is_vague(said) and not os.access(path.parent, os.W_OK)


def _is_vague(said: str) -> bool:
    return "unable to open" in said or "disk i/o" in said
