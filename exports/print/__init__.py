"""The map and the report on paper: one drawing as SVG, PNG and PDF."""
