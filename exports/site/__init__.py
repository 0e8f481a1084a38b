"""The static site of everything."""
