"""Reviews of records

Revision: 0007, after 0006
"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('reviews',
    sa.Column('table_name', sa.String(length=40), nullable=False),
    sa.Column('row_key', sa.String(length=240), nullable=False),
    sa.Column('state', sa.Enum('reviewed', 'returned', name='review_state', native_enum=False, create_constraint=True, length=24), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=True),
    sa.Column('up_to', sa.Integer(), nullable=False),
    sa.Column('reviewed_on', sa.Date(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('person_name', sa.String(length=80), nullable=False),
    sa.CheckConstraint("state <> 'returned' OR reason IS NOT NULL", name=op.f('ck_reviews_returned_with_reason')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_reviews_person_id')),
    sa.PrimaryKeyConstraint('table_name', 'row_key', name=op.f('pk_reviews'))
    )


def downgrade() -> None:
    op.drop_table('reviews')
