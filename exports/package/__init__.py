"""All data as a data package (Frictionless): CSV, GeoJSON, what every column means, keys, licences, checksums."""
