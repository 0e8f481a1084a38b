"""The steps that the store's tables went through, for Alembic."""
