"""How boundary files are made of a package's county shapes: names, unions, label points, GeoJSON, provenance."""
