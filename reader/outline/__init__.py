"""Which plans, sections and clauses a text has."""
