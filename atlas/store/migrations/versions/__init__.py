"""One step a file; each knows the one before it."""
