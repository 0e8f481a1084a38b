"""A file as somebody brings it to its text."""
