"""The interactive map as one file, and what it shares with the published site."""
