"""Charts as SVG: what stands beside a table for the eye; the table says the same in words."""
