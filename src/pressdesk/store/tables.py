"""The tables as they stand after the last step of `migrations`."""

from __future__ import annotations

import sqlalchemy as sa

HEAD = "0002"
metadata = sa.MetaData()

codes = sa.Table(
    "codes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("release_id", sa.String(64), nullable=False, unique=True),
    sa.Column("code", sa.String(80), nullable=False, unique=True),
    sa.Column("period", sa.String(40), nullable=False, index=True),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("pattern", sa.String(80), nullable=False),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("reserved_at", sa.String(40), nullable=False),
    sa.Column("issued_at", sa.String(40), nullable=False, server_default=""),
    sa.Column("issuer", sa.String(200), nullable=False, server_default=""),
    sa.Column("void_reason", sa.Text, nullable=False, server_default=""),
    sa.Column("voided_at", sa.String(40), nullable=False, server_default=""),
    sa.Column("words", sa.String(64), nullable=False, server_default=""),
    sa.UniqueConstraint("period", "seq", name="period_seq"),
)
counters = sa.Table(
    "counters",
    metadata,
    sa.Column("period", sa.String(40), primary_key=True),
    sa.Column("last", sa.BigInteger, nullable=False),
)
