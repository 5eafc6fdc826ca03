"""The register of news codes: each number once, for several processes at once.

The counter's row and the code's row are written in one transaction, so that a process
that dies leaves either both or none: no code is lost and no gap appears. SQLite takes
its one write lock first; PostgreSQL locks the counter's row; where two processes meet
on a unique rule all the same, the later one tries again.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import exc

from pressdesk.dates import tehran
from pressdesk.dates.jalali import JalaliDate
from pressdesk.newscode.pattern import Pattern
from pressdesk.newscode.stamp import Reservation, State
from pressdesk.notices import MachineFailed, Refused, Unreadable, notice
from pressdesk.store.engine import Database
from pressdesk.store.tables import codes, counters

_FIELDS = tuple(codes.c[field.name] for field in fields(Reservation))
_TRIES = 50


class SqlLedger:
    """`newscode.stamp.Ledger` in the desk's database."""

    def __init__(self, database: Database) -> None:
        """The register in an open desk."""
        self._database = database

    def reserve(
        self,
        release_id: str,
        pattern: Pattern,
        period: str,
        date: JalaliDate,
        service: str,
        at: datetime,
    ) -> Reservation:
        """The release's code: the one it has, or the next number of `period`.

        Raises:
            Refused: the release's code is void.
        """
        for _ in range(_TRIES):
            try:
                with self._database.writing() as connection:
                    found = _row(connection, codes.c.release_id == release_id)
                    if found is None:
                        seq, code = _next(connection, pattern, period, date, service)
                        found = Reservation(
                            release_id, code, seq, period, "reserved", tehran.iso(at)
                        )
                        _enter(connection, found, pattern)
            except exc.IntegrityError:
                continue
            return _not_void(found)
        raise MachineFailed(notice("store-busy", "error", path=self._database.shown))

    def issue(
        self, release_id: str, at: datetime, issuer: str, words: str = ""
    ) -> Reservation:
        """Mark the release's reservation as issued; the first time holds.

        Raises:
            Refused: the code is void.
            Unreadable: the release has no reservation.
        """
        with self._database.writing() as connection:
            mine = codes.c.release_id == release_id
            connection.execute(
                sa.update(codes)
                .where(mine, codes.c.state == "reserved")
                .values(
                    state="issued",
                    issued_at=tehran.iso(at),
                    issuer=issuer[:200],
                    words=words,
                )
            )
            found = _row(connection, mine)
        if found is None:
            raise Unreadable(notice("newscode-not-reserved", "error"))
        return _not_void(found)

    def void(self, code: str, reason: str, at: datetime) -> Reservation:
        """Void a code for ever; voiding it again changes nothing.

        Raises:
            Refused: there is no reason.
            Unreadable: the register has no such code.
        """
        reason = reason.strip()
        if not reason:
            raise Refused(notice("newscode-void-reason", "error", code=code))
        with self._database.writing() as connection:
            this = codes.c.code == code
            connection.execute(
                sa.update(codes)
                .where(this, codes.c.state != "void")
                .values(state="void", void_reason=reason, voided_at=tehran.iso(at))
            )
            found = _row(connection, this)
        if found is None:
            raise Unreadable(notice("newscode-unknown", "error", code=code))
        return found

    def peek(
        self, pattern: Pattern, period: str, date: JalaliDate, service: str
    ) -> str:
        """The code that `reserve` would give now, without reserving it."""
        with self._database.reading() as connection:
            last = _last(connection, period)
            return _free(connection, pattern, last, date, service)[1]

    def find(self, release_id: str) -> Reservation | None:
        """The row of a release."""
        with self._database.reading() as connection:
            return _row(connection, codes.c.release_id == release_id)

    def by_code(self, code: str) -> Reservation | None:
        """The row of a code."""
        with self._database.reading() as connection:
            return _row(connection, codes.c.code == code)

    def entries(
        self, state: State | None = None, period: str | None = None
    ) -> tuple[Reservation, ...]:
        """The register in the order of reservation."""
        query = sa.select(*_FIELDS).order_by(codes.c.id)
        if state is not None:
            query = query.where(codes.c.state == state)
        if period is not None:
            query = query.where(codes.c.period == period)
        with self._database.reading() as connection:
            return tuple(Reservation(*row) for row in connection.execute(query))

    def rehearse(self) -> None:
        """Begin to write and take it back; raises where nothing can be written."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(codes).where(sa.false()))


def _row(
    connection: sa.Connection, where: sa.ColumnElement[bool]
) -> Reservation | None:
    row = connection.execute(sa.select(*_FIELDS).where(where)).first()
    return None if row is None else Reservation(*row)


def _not_void(found: Reservation) -> Reservation:
    if found.state == "void":
        raise Refused(notice("newscode-void", "error", code=found.code))
    return found


def _last(connection: sa.Connection, period: str, *, lock: bool = False) -> int:
    query = sa.select(counters.c.last).where(counters.c.period == period)
    return connection.execute(query.with_for_update() if lock else query).scalar() or 0


def _next(
    connection: sa.Connection,
    pattern: Pattern,
    period: str,
    date: JalaliDate,
    service: str,
) -> tuple[int, str]:
    """Move the counter on, under its row's lock."""
    last = _last(connection, period, lock=True)
    seq, code = _free(connection, pattern, last, date, service)
    moved = connection.execute(
        sa.update(counters).where(counters.c.period == period).values(last=seq)
    )
    if moved.rowcount == 0:
        connection.execute(sa.insert(counters).values(period=period, last=seq))
    return seq, code


def _free(
    connection: sa.Connection,
    pattern: Pattern,
    last: int,
    date: JalaliDate,
    service: str,
) -> tuple[int, str]:
    """The first number after `last` whose code another pattern has not used."""
    seq = last + 1
    while True:
        code = pattern.build(date, seq, service)
        if _row(connection, codes.c.code == code) is None:
            return seq, code
        seq += 1


def _enter(connection: sa.Connection, found: Reservation, pattern: Pattern) -> None:
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    connection.execute(sa.insert(codes).values(pattern=pattern.text, **values))
