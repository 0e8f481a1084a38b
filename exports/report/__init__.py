"""What somebody takes away, whatever the format: its cities, parts, chapters and tables."""
