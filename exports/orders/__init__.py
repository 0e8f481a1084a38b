"""A brief as somebody ordered it: everything chosen, under a name, kept as a file and made again at any time."""
