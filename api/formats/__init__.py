"""How a list leaves: as JSON, CSV or GeoJSON."""
