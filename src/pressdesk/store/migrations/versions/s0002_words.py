"""What was issued under a code: a digest of its words.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Older rows have none: nobody knows what they were issued with."""
    column = sa.Column("words", sa.String(64), nullable=False, server_default="")
    op.add_column("codes", column)


def downgrade() -> None:
    """Remove it."""
    op.drop_column("codes", "words")
