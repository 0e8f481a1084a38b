"""Files and their names: written whole or not at all, the same bytes for the same contents."""
