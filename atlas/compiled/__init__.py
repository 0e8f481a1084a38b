"""The plans of a large folder compiled into a database: opened without reading them, asked for single records."""
