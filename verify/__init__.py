"""A written draft held against the records: its claims, what the atlas knows of each, a verdict."""
