"""Drafts of forms

Revision: 0006, after 0005
"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('drafts',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('topic', sa.String(length=24), nullable=False),
    sa.Column('record', sa.String(length=100), nullable=False),
    sa.Column('entries', sa.Text(), nullable=False),
    sa.Column('seen', sa.Text(), nullable=True),
    sa.Column('request_id', sa.String(length=36), nullable=False),
    sa.Column('saved_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_drafts_person_id')),
    sa.PrimaryKeyConstraint('person_id', 'topic', 'record', name=op.f('pk_drafts'))
    )


def downgrade() -> None:
    op.drop_table('drafts')
