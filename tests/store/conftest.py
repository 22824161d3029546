"""A version of the code with one more migration, for the tests of upgrades and backups."""

import shutil

import pytest

from data.store import migrations as migrate

NEXT = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None
def upgrade():
    op.execute("UPDATE clusters SET name = name || '!'")
def downgrade():
    pass
"""


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """Return a function that gives the code one more migration, which adds a mark to the names of clusters."""

    def release() -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.FOLDER, folder)
        (folder / "versions" / "next.py").write_text(NEXT.format(head=migrate.head()))
        monkeypatch.setattr(migrate, "FOLDER", folder)
        migrate.list_revisions.cache_clear()

    yield release
    monkeypatch.undo()
    migrate.list_revisions.cache_clear()
