"""How what waits for review is said: the fields of records, their values, the states of entries."""
