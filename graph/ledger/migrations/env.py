"""Run by graph.ledger.database with an open connection; never from a shell."""

from alembic import context

from graph.ledger.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
