"""What the desk keeps in a database: the only door to SQLAlchemy."""
