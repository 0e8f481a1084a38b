"""What one cell says: degrees, numbers, areas, days, industries, as people write them."""
