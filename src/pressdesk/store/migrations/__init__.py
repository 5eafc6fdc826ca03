"""How the database came to be: Alembic steps, run by `engine.open_desk`."""
