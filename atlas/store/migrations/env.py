"""Runs the steps over the connection that the program hands in; there is no other way to start them."""

from alembic import context

from atlas.store.tables import METADATA, REVISIONS

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, version_table=REVISIONS
)
with context.begin_transaction():
    context.run_migrations()
