"""Runs a migration on the connection that `data.store.migrations` hands over, inside its transaction."""

from alembic import context

from data.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
context.run_migrations()
