"""The report as a PowerPoint deck of native shapes, charts and tables."""
