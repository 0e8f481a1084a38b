"""Regional balance in words: text, JSON and rows of a table."""
