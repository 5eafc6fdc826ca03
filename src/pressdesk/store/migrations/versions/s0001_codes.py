"""The register of codes and its counters.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "codes",
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
        sa.CheckConstraint("state IN ('reserved', 'issued', 'void')", name="state"),
        sa.CheckConstraint("state <> 'void' OR void_reason <> ''", name="reason"),
        sa.UniqueConstraint("period", "seq", name="period_seq"),
    )
    op.create_table(
        "counters",
        sa.Column("period", sa.String(40), primary_key=True),
        sa.Column("last", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    """Remove them."""
    op.drop_table("counters")
    op.drop_table("codes")
